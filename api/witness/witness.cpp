#include "api/witness/witness.hpp"

#include <algorithm>
#include <memory>

#include "engine/tlog/cosignature.hpp"
#include "engine/tlog/proof.hpp"
#include "storage/files.hpp"

namespace cadre {
namespace fs = std::filesystem;
namespace {

WitnessReply refused(unsigned status, const std::string& why) {
  return {status, "text/plain; charset=utf-8", why + "\n"};
}

WitnessReply other_size(std::uint64_t size) { return {409, "text/x.tlog.size", std::to_string(size) + "\n"}; }

// RFC 6962 has one root for the tree of nothing, and every tree continues that.
Result<void> check_continues(const TreeHead& before, const WitnessRequest& request, const TreeHead& head) {
  if (head.size == 0 && head.root != empty_root())
    return fail(ErrorCode::corruption,
                {"gốc của cây trống không đúng", "expected the root of the empty tree"});
  return check_consistency(before, head, request.proof);
}

}  // namespace

std::string origin_hash(std::string_view origin) { return to_hex(sha256(origin)); }

Witness::Witness(WitnessOptions options, Clock& clock, FolderLock lock)
    : options_(std::move(options)), key_(options_.key.verifier()), clock_(clock), lock_(std::move(lock)) {}

Result<std::unique_ptr<Witness>> Witness::open(WitnessOptions options, Clock& clock) {
  CHECK(make_folder(options.state));
  TRY(lock, FolderLock::take(DataFolder{options.state}));
  std::unique_ptr<Witness> witness(new Witness(std::move(options), clock, std::move(lock)));
  CHECK(witness->remember_all());
  return witness;
}

fs::path Witness::file_of(const std::string& origin) const {
  return options_.state / origin_hash(origin) / "checkpoint";
}

Result<void> Witness::remember_all() {
  for (const VerifierKey& log : options_.logs) {
    const fs::path file = file_of(log.name);
    if (!fs::exists(file)) continue;
    TRY(remembered, read_memory(log.name, file));
    memory_[log.name] = std::move(remembered);
  }
  return {};
}

Result<Witness::Remembered> Witness::read_memory(const std::string& origin, const fs::path& file) const {
  TRY(bytes, read_file(file, kNoteBytesMax));
  const auto read = read_checkpoint(bytes);
  const auto own =
      read ? check_signature(read->note, key_) : Result<Signed>(tl::make_unexpected(read.error()));
  if (!own || read->checkpoint.origin != origin)
    return fail(ErrorCode::corruption,
                {"cần mốc kiểm tra do chính nhân chứng này ký trong '" + file.string() + "'",
                 "expected a checkpoint that this witness cosigned in '" + file.string() + "'"},
                {}, "witness.state");
  return Remembered{read->checkpoint.head, own->time.value_or(0), std::move(bytes)};
}

bool Witness::knows(std::string_view origin) const {
  return std::any_of(options_.logs.begin(), options_.logs.end(),
                     [&](const VerifierKey& log) { return log.name == origin; });
}

// By one of the log's keys, and by none of them wrongly.
bool Witness::signed_by_log(const SignedCheckpoint& checkpoint) const {
  bool found = false;
  for (const VerifierKey& log : options_.logs) {
    if (log.name != checkpoint.checkpoint.origin) continue;
    const auto made = check_signature(checkpoint.note, log);
    if (!made && made.error().rule == "note.signature") return false;
    found = found || made.has_value();
  }
  return found;
}

WitnessReply Witness::add_checkpoint(std::string_view body) {
  const auto request = parse_witness_request(body);
  if (!request) return refused(400, request.error().message.en);
  const auto read = read_checkpoint(request->checkpoint);
  if (!read) return refused(400, read.error().message.en);
  const Checkpoint& checkpoint = read->checkpoint;
  if (!knows(checkpoint.origin)) return refused(404, "expected a log that this witness knows");
  if (!signed_by_log(*read))
    return refused(403, "expected a signature of the log by a key that this witness knows");
  if (request->old_size > checkpoint.head.size)
    return refused(400, "expected an old size of at most the checkpoint's size");
  const std::lock_guard lock(mutex_);
  const auto found = memory_.find(checkpoint.origin);
  const TreeHead before = found == memory_.end() ? TreeHead{0, empty_root()} : found->second.head;
  if (request->old_size != before.size) return other_size(before.size);
  if (before.size == checkpoint.head.size && before.size > 0 && before.root != checkpoint.head.root)
    return other_size(before.size);  // another tree of the same size
  if (const auto continues = check_continues(before, *request, checkpoint.head); !continues)
    return refused(422, continues.error().message.en);
  return cosign(*read);
}

// A cosignature says that no larger tree was seen up to its time: so time must not run backwards.
WitnessReply Witness::cosign(const SignedCheckpoint& checkpoint) {
  const auto now = static_cast<std::uint64_t>(
      std::chrono::duration_cast<std::chrono::seconds>(clock_.now().time_since_epoch()).count());
  const std::string& origin = checkpoint.checkpoint.origin;
  const auto found = memory_.find(origin);
  if (found != memory_.end() && now < found->second.time)
    return refused(503, "expected a clock at or after the last cosignature, but it was moved back");
  SignedNote note{checkpoint.note.text, {}};
  for (const VerifierKey& log : options_.logs)
    for (const NoteSignature& signature : checkpoint.note.signatures)
      if (log.name == origin && signature.name == origin && signature.key_id == log.id())
        note.signatures.push_back(signature);
  const NoteSignature own = cosign_note(note.text, now);
  note.signatures.push_back(own);
  Remembered remembered{checkpoint.checkpoint.head, now, print_note(note)};
  const fs::path file = file_of(origin);
  if (!make_folder(file.parent_path()) || !replace_file(file, remembered.note))
    return refused(503, "expected room to remember the checkpoint, but it cannot be written");
  memory_[origin] = std::move(remembered);
  return {200, "text/plain; charset=utf-8", print_signature(own)};
}

NoteSignature Witness::cosign_note(const std::string& text, std::uint64_t time) const {
  return cadre::cosign(text, time, options_.key);
}

WitnessReply Witness::checkpoint(std::string_view hash) const {
  const std::lock_guard lock(mutex_);
  for (const auto& [origin, remembered] : memory_)
    if (origin_hash(origin) == hash) return {200, "text/plain; charset=utf-8", remembered.note};
  return refused(404, "expected a log that this witness cosigned");
}

}  // namespace cadre
