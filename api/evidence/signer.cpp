#include "api/evidence/signer.hpp"

#include "storage/files.hpp"
#include "storage/verify.hpp"

namespace cadre {
namespace fs = std::filesystem;

fs::path checkpoint_file(const fs::path& data) { return DataFolder{data}.evidence() / "checkpoint"; }
fs::path memory_file(const fs::path& key_file) { return key_file.string() + ".last"; }

Result<std::unique_ptr<Signer>> Signer::open(SignerOptions options, const LmdbJournal& journal) {
  CHECK(make_folder(DataFolder{options.data}.evidence()));
  std::unique_ptr<Signer> signer(new Signer(std::move(options), journal));
  if (auto taken = signer->take_up(); !taken) {
    if (taken.error().code == ErrorCode::invalid_argument) return tl::make_unexpected(taken.error());
    signer->blocked_ = taken.error();
  }
  return signer;
}

// The one of the two that is of the larger tree; each must be ours.
Result<void> Signer::take_up() {
  for (const fs::path& file : {memory_file(options_.key_file), checkpoint_file(options_.data)}) {
    TRY(read, kept(file));
    if (!read || (!note_.empty() && read->checkpoint.head.size < head_.size)) continue;
    head_ = read->checkpoint.head;
    note_ = print_note(read->note);
  }
  return {};
}

Result<std::optional<SignedCheckpoint>> Signer::kept(const fs::path& file) const {
  if (!fs::exists(file)) return std::nullopt;
  TRY(bytes, read_file(file, kNoteBytesMax));
  auto read = read_checkpoint(bytes);
  if (!read)  // in our own file, that is damage
    return fail(
        ErrorCode::corruption,
        {file.string() + ": " + read.error().message.vi, file.string() + ": " + read.error().message.en}, {},
        read.error().rule);
  if (read->checkpoint.origin != options_.key.name)
    return fail(ErrorCode::invalid_argument,
                {"nhật ký này đã được ký với tên '" + read->checkpoint.origin + "', khóa lại có tên '" +
                     options_.key.name + "'",
                 "expected a key of the log '" + read->checkpoint.origin + "', but it is named '" +
                     options_.key.name + "'"},
                "--signing-key", "evidence.origin");
  CHECK(check_known_key(*read));
  return std::move(*read);
}

Result<void> Signer::check_known_key(const SignedCheckpoint& checkpoint) const {
  auto found = check_signature(checkpoint.note, options_.key.verifier());
  for (std::size_t i = 0; !found && i < options_.earlier.size(); ++i) {
    auto earlier = check_signature(checkpoint.note, options_.earlier[i]);
    if (earlier) found = std::move(earlier);
  }
  if (found) return {};
  return tl::make_unexpected(found.error());
}

Result<std::string> Signer::sign() {
  const std::lock_guard one(signing_);
  if (blocked_) return tl::make_unexpected(*blocked_);
  TRY(head, read_back(journal_, head_));
  if (head == head_ && !last().empty()) return last();
  const std::string text = print_checkpoint({options_.key.name, head});
  const std::string note = print_note({text, {sign_note(text, options_.key)}});
  CHECK(replace_file(memory_file(options_.key_file), note));  // first: what is signed is never forgotten
  CHECK(replace_file(checkpoint_file(options_.data), note));
  head_ = head;
  const std::lock_guard lock(mutex_);
  note_ = note;
  return note;
}

Result<void> Signer::publish(const SignedNote& cosigned) {
  const std::lock_guard one(signing_);
  if (!last().starts_with(cosigned.text + "\n")) return {};  // a newer one was signed meanwhile
  const std::string note = print_note(cosigned);
  CHECK(replace_file(checkpoint_file(options_.data), note));
  const std::lock_guard lock(mutex_);
  note_ = note;
  return {};
}

std::string Signer::last() const {
  const std::lock_guard lock(mutex_);
  return note_;
}

}  // namespace cadre
