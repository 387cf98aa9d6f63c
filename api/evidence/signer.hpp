// The one who signs checkpoints: reads back what was written, shows that it continues what was signed, and
// signs. Never on the sequencer's thread; never more than what lies in the file.
//
// What was signed last is kept twice: in the data folder, to be served, and beside the key, out of the reach
// of whoever restores or rewrites the data folder. So an older copy of the log in its place gets no
// signature.
#pragma once

#include <filesystem>
#include <mutex>
#include <optional>

#include "engine/tlog/checkpoint.hpp"
#include "storage/lmdb_journal.hpp"

namespace cadre {

struct SignerOptions {
  std::filesystem::path data;      // the data folder
  std::filesystem::path key_file;  // what was signed last is remembered in <key_file>.last
  SigningKey key;
  std::vector<VerifierKey> earlier{};  // keys that the log itself says it had
};

class Signer {
 public:
  // Takes up what was signed last. Errors: invalid_argument "evidence.origin" (it was signed under another
  // name), unavailable. What is damaged or forged there is no error here: sign() says so, and signs nothing.
  static Result<std::unique_ptr<Signer>> open(SignerOptions options, const LmdbJournal& journal);

  // The checkpoint of the log as it is: the last one when nothing was written since. Any thread, one at a
  // time. Errors: those of read_back (storage/verify.hpp); corruption "note.…", "checkpoint.…" (a kept
  // checkpoint is not what we signed); unavailable. Then nothing was signed.
  Result<std::string> sign();

  // The signatures of `cosigned` beside ours, when it is of the last checkpoint. Any thread. Errors:
  // unavailable.
  Result<void> publish(const SignedNote& cosigned);

  std::string last() const;  // the last note signed or taken up; "" when there is none. Any thread.

 private:
  Signer(SignerOptions options, const LmdbJournal& journal)
      : options_(std::move(options)), journal_(journal) {}
  Result<void> take_up();
  Result<std::optional<SignedCheckpoint>> kept(const std::filesystem::path& file) const;
  Result<void> check_known_key(const SignedCheckpoint& checkpoint) const;

  const SignerOptions options_;
  const LmdbJournal& journal_;
  std::mutex signing_;
  std::optional<Error> blocked_;  // guarded by signing_
  TreeHead head_{0, empty_root()};
  mutable std::mutex mutex_;  // guards note_
  std::string note_;
};

std::filesystem::path checkpoint_file(const std::filesystem::path& data);  // evidence/checkpoint
std::filesystem::path memory_file(const std::filesystem::path& key_file);  // <key file>.last

}  // namespace cadre
