// What an auditor trusts: the public keys of the log and of its witnesses; and the checkpoint that they hold
// the log to.
#pragma once

#include "api/cli/command.hpp"
#include "engine/tlog/checkpoint.hpp"

namespace cadre {

struct TrustOptions {
  std::string checkpoint;              // --checkpoint FILE
  std::string key;                     // --key: of the log
  std::vector<std::string> witnesses;  // --witness: each must have cosigned
};

void add_trust_options(CommandLine& command, TrustOptions& options);

// What a witness says by cosigning.
struct WitnessedAt {
  std::string name;
  std::uint64_t time = 0;  // seconds since 1970
};
struct TrustedCheckpoint {
  Checkpoint checkpoint;
  std::vector<WitnessedAt> witnesses;
};
// Reads the checkpoint and checks the signatures that the options demand; without --key only its form. `now`:
// seconds since 1970; a cosignature of more than five minutes later is none. Errors: those of read_checkpoint
// and check_signature; invalid_argument "note.key"; corruption "witness.future".
Result<TrustedCheckpoint> trusted(std::string_view bytes, const TrustOptions& options, std::uint64_t now);

// "witnessed by … at 2026-11-21 15:04": one line for each.
void print_witnesses(Console& console, const std::vector<WitnessedAt>& witnesses);

}  // namespace cadre
