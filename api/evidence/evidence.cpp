#include "api/evidence/evidence.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <atomic>

#include "api/evidence/key_file.hpp"
#include "api/evidence/key_history.hpp"
#include "api/ticker.hpp"
#include "storage/files.hpp"
#include "storage/verify.hpp"

namespace cadre {
namespace {

constexpr std::chrono::milliseconds kPeriod{1000};
constexpr unsigned kPausesMax =
    60;  // rounds left out at most, after a witness was not reached again and again

std::filesystem::path cosigned_file(const std::filesystem::path& data) {
  return DataFolder{data}.evidence() / "cosigned";
}

// It is kept in memory all the same, and written with the next one.
void note_written(const Result<void>& written) {
  if (!written) spdlog::warn("event=checkpoint-not-written");
}

struct AskedWitness {
  WitnessClient client;
  unsigned pause = 0, failures = 0;  // rounds still to be left out; failures in a row
  bool asked = false;                // since the start: a kept cosignature says nothing of what it saw since
};

}  // namespace

struct Evidence::Impl {
  Impl(const std::filesystem::path& folder, EvidenceOptions chosen, const LmdbJournal& log)
      : data(folder), options(std::move(chosen)), key(options.key.verifier()), journal(log) {
    for (const WitnessAddress& address : options.witnesses) witnesses.push_back({WitnessClient(address)});
  }

  Result<std::string> sign();
  bool ask(AskedWitness& witness, const SignedCheckpoint& checkpoint, SignedNote& collected);
  void note_alarm(std::optional<Error>& place, std::optional<Error> found, std::string_view event);

  const std::filesystem::path data;
  const EvidenceOptions options;
  const VerifierKey key;
  const LmdbJournal& journal;
  std::unique_ptr<Signer> signer;
  std::vector<AskedWitness> witnesses;  // guarded by asking
  std::mutex asking;
  std::unique_ptr<Ticker> signing_thread, witness_thread;
  bool stopped = false;

  mutable std::mutex mutex;  // guards what follows
  std::string cosigned;
  std::optional<Error> signing_alarm, witness_alarm;
  std::uint64_t failures = 0, witness_failures = 0;
};

// An alarm is said once when it begins, and once when it ends.
void Evidence::Impl::note_alarm(std::optional<Error>& place, std::optional<Error> found,
                                std::string_view event) {
  if (found && (!place || place->rule != found->rule))
    spdlog::critical("event={} rule={}", event, found->rule);
  if (!found && place) spdlog::warn("event={} over", event);
  place = std::move(found);
}

Result<std::string> Evidence::Impl::sign() {
  auto note = signer->sign();
  const std::lock_guard lock(mutex);
  note_alarm(signing_alarm, note ? std::nullopt : std::optional(note.error()), "checkpoint-refused");
  if (!note) ++failures;
  return note;
}

// False: it did not cosign.
bool Evidence::Impl::ask(AskedWitness& witness, const SignedCheckpoint& checkpoint, SignedNote& collected) {
  if (witness.asked && check_signature(checkpoint.note, witness.client.key())) return true;
  if (witness.pause > 0) return --witness.pause, false;
  auto signature = witness.client.cosign(checkpoint, rows_of(journal));
  const bool reached = signature || signature.error().code == ErrorCode::corruption;
  witness.failures = reached ? 0 : witness.failures + 1;
  witness.pause = reached ? 0 : std::min(1u << std::min(witness.failures, 6u), kPausesMax);
  const std::lock_guard lock(mutex);
  if (signature) {
    witness.asked = true;
    std::erase_if(collected.signatures, [&](const NoteSignature& old) {
      return old.name == signature->name && old.key_id == signature->key_id;
    });
    collected.signatures.push_back(std::move(*signature));
    note_alarm(witness_alarm, std::nullopt, "witness-refused");
    return true;
  }
  ++witness_failures;
  if (reached)
    note_alarm(witness_alarm, signature.error(), "witness-refused");
  else
    spdlog::warn("event=witness-unreachable failures={}", witness.failures);
  return false;
}

Evidence::Evidence(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Evidence::~Evidence() { stop(); }

Result<std::unique_ptr<Evidence>> Evidence::open(const std::filesystem::path& data, EvidenceOptions options,
                                                 const LmdbJournal& journal, Engine& engine) {
  CHECK(check_outside(options.key_file, data));
  std::unique_ptr<Evidence> evidence(new Evidence(std::make_unique<Impl>(data, std::move(options), journal)));
  Impl& impl = *evidence->impl_;
  TRY(keys, keys_of_log(engine));
  TRY(signer, Signer::open({data, impl.options.key_file, impl.options.key, keys}, journal));
  impl.signer = std::move(signer);
  CHECK(record_key(engine, impl.key, keys));
  if (auto bytes = read_file(cosigned_file(data), kNoteBytesMax)) impl.cosigned = std::move(*bytes);
  return evidence;
}

void Evidence::start(std::function<void()> before_signing) {
  // The first checkpoint soon, the others at their distance.
  const auto period = std::min(impl_->options.every, kPeriod);
  const auto rounds = static_cast<std::size_t>(impl_->options.every / period);
  impl_->signing_thread = std::make_unique<Ticker>(
      period, [this, rounds, before_signing = std::move(before_signing), round = std::size_t{0}]() mutable {
        if (round++ % rounds != 0) return;
        if (before_signing) before_signing();
        (void)impl_->sign();
      });
  if (!impl_->witnesses.empty())
    impl_->witness_thread = std::make_unique<Ticker>(kPeriod, [this] { ask_witnesses(); });
}

void Evidence::stop() {
  if (std::exchange(impl_->stopped, true)) return;
  if (impl_->witness_thread) impl_->witness_thread->stop();
  if (!impl_->signing_thread) return;
  impl_->signing_thread->stop();
  (void)impl_->sign();
}

Result<std::string> Evidence::sign() { return impl_->sign(); }

void Evidence::ask_witnesses() {
  const std::lock_guard one(impl_->asking);
  const auto checkpoint = last();
  if (!checkpoint) return;  // there is none yet
  SignedNote collected = checkpoint->note;
  bool all = !impl_->witnesses.empty();
  for (AskedWitness& witness : impl_->witnesses) all = impl_->ask(witness, *checkpoint, collected) && all;
  if (collected != checkpoint->note) note_written(impl_->signer->publish(collected));
  if (!all) return;
  const std::string bytes = print_note(collected);
  if (bytes == cosigned()) return;
  note_written(replace_file(cosigned_file(impl_->data), bytes));
  const std::lock_guard lock(impl_->mutex);
  impl_->cosigned = bytes;
}

std::string Evidence::checkpoint() const { return impl_->signer->last(); }

Result<SignedCheckpoint> Evidence::last() const {
  const std::string note = checkpoint();
  if (note.empty())
    return fail(ErrorCode::not_found,
                {"chưa có mốc kiểm tra nào", "expected a checkpoint, but there is none yet"}, {},
                "checkpoint.none");
  return read_checkpoint(note);
}

const LmdbJournal& Evidence::journal() const { return impl_->journal; }

std::string Evidence::cosigned() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->cosigned;
}

const VerifierKey& Evidence::key() const { return impl_->key; }

std::optional<Error> Evidence::alarm() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->signing_alarm ? impl_->signing_alarm : impl_->witness_alarm;
}

EvidenceFigures Evidence::figures() const {
  EvidenceFigures figures;
  if (const auto read = last()) figures.signed_entries = read->checkpoint.head.size;
  if (const auto read = read_checkpoint(cosigned())) figures.cosigned_entries = read->checkpoint.head.size;
  figures.alarm = alarm().has_value();
  const std::lock_guard lock(impl_->mutex);
  figures.failures = impl_->failures;
  figures.witness_failures = impl_->witness_failures;
  return figures;
}

}  // namespace cadre
