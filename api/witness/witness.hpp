// A witness, as the C2SP protocol tlog-witness defines it: takes checkpoints of logs that it knows, looks
// whether each continues the one before, and cosigns. It runs on the inspection committee's own machine, with
// its own key and its own memory; what it has cosigned once cannot be undone by whoever runs the log.
//
// Knows no HTTP: answers are values.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>

#include "engine/base/time.hpp"
#include "engine/tlog/checkpoint.hpp"
#include "storage/data_folder.hpp"

namespace cadre {

struct WitnessOptions {
  std::filesystem::path state;    // its memory: <SHA-256 of the origin>/checkpoint for each log
  SigningKey key;                 // of kind cosignature
  std::vector<VerifierKey> logs;  // that it knows; two of one name: the log changed its key
};

struct WitnessReply {
  unsigned status = 200;
  std::string content_type = "text/plain; charset=utf-8";
  std::string body;
};

class Witness {
 public:
  // Holds the state folder as long as it lives. `clock` outlives it. Errors: unavailable (held by another
  // process), corruption "witness.state" (what it remembers is not what it cosigned: it must not go on).
  static Result<std::unique_ptr<Witness>> open(WitnessOptions options, Clock& clock);

  // 200 and a cosignature, remembered before it is given; or 400 (form), 403 (no signature of the log, or a
  // wrong one), 404 (a log that it does not know), 409 (another size than it remembers, or another tree of
  // that size; the body is the size that it remembers), 422 (not consistent with what it remembers), 503 (its
  // own clock stands before its last cosignature; or it cannot write). Any thread, one at a time.
  WitnessReply add_checkpoint(std::string_view body);

  // The last checkpoint of a log that it cosigned; 404 when there is none. Any thread.
  WitnessReply checkpoint(std::string_view origin_hash) const;

  const VerifierKey& key() const { return key_; }

 private:
  struct Remembered {
    TreeHead head;
    std::uint64_t time = 0;  // of the cosignature, seconds since 1970
    std::string note;
  };

  Witness(WitnessOptions options, Clock& clock, FolderLock lock);
  Result<void> remember_all();
  Result<Remembered> read_memory(const std::string& origin, const std::filesystem::path& file) const;
  std::filesystem::path file_of(const std::string& origin) const;
  bool knows(std::string_view origin) const;
  bool signed_by_log(const SignedCheckpoint& checkpoint) const;
  WitnessReply cosign(const SignedCheckpoint& checkpoint);
  NoteSignature cosign_note(const std::string& text, std::uint64_t time) const;

  const WitnessOptions options_;
  const VerifierKey key_;
  Clock& clock_;
  FolderLock lock_;
  mutable std::mutex mutex_;                    // guards what follows; held from the check to the answer
  std::map<std::string, Remembered> memory_{};  // by origin
};

std::string origin_hash(std::string_view origin);  // 64 lower-case hexadecimal digits

}  // namespace cadre
