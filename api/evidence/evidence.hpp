// Evidence: what the server does so that others need not trust it. Signs checkpoints as the log grows, asks
// witnesses to cosign them; tiles and proofs are given by tiles.hpp.
//
// Two threads of its own: one signs, one asks the witnesses; neither is ever waited for by a write. What it
// finds wrong is an alarm: in the log of the process, in /health and /metrics, until it is no longer so.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "api/evidence/signer.hpp"
#include "api/evidence/witness_client.hpp"
#include "engine/running/engine.hpp"

namespace cadre {

struct EvidenceOptions {
  std::filesystem::path key_file;
  SigningKey key;
  std::chrono::milliseconds every{10'000};  // between two checkpoints, when the log grew
  std::vector<WitnessAddress> witnesses{};
};

struct EvidenceFigures {  // for /metrics
  std::uint64_t signed_entries = 0, cosigned_entries = 0;
  std::uint64_t failures = 0;          // of signing, since the start
  std::uint64_t witness_failures = 0;  // a witness was not reached, or refused
  bool alarm = false;
};

class Evidence {
 public:
  // Writes an entry when the log has another key than before, or its first. Nothing runs yet. All arguments
  // outlive it. Errors: those of Signer::open; what the engine says to that entry.
  static Result<std::unique_ptr<Evidence>> open(const std::filesystem::path& data, EvidenceOptions options,
                                                const LmdbJournal& journal, Engine& engine);
  ~Evidence();  // stop()

  // The two threads. `before_signing` is called on the one that signs, before it does.
  void start(std::function<void()> before_signing = {});
  void stop();  // ends them, and signs once more. Idempotent.

  // The checkpoint of now. Errors: those of Signer::sign, with an alarm. Any thread; may take a while.
  Result<std::string> sign();
  // Asks every witness that has not cosigned the last checkpoint, and waits for them. Called by the thread;
  // one at a time.
  void ask_witnesses();

  // The last checkpoint, with the cosignatures that it has by now; "" when there is none. Any thread.
  std::string checkpoint() const;
  // The same, read. Errors: not_found "checkpoint.none".
  Result<SignedCheckpoint> last() const;
  // The last one that all witnesses cosigned; "" when there is none, or no witness.
  std::string cosigned() const;
  const VerifierKey& key() const;
  std::optional<Error> alarm() const;
  EvidenceFigures figures() const;
  const LmdbJournal& journal() const;  // what is signed: for tiles and proofs (tiles.hpp)

 private:
  struct Impl;
  explicit Evidence(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace cadre
