// Checkpoints (C2SP tlog-checkpoint): which tree a log has, as the text of a signed note; and two texts that
// carry one: proofs of inclusion (tlog-proof), and what a witness is sent (tlog-witness). Pure.
#pragma once

#include "engine/tlog/note.hpp"
#include "engine/tlog/tree_hash.hpp"

namespace cadre {

struct Checkpoint {
  std::string origin;  // the log's name; its key has the same
  TreeHead head;
  std::vector<std::string> extensions{};  // lines that we do not write, and keep
  friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
};

std::string print_checkpoint(const Checkpoint& checkpoint);
// Errors: invalid_argument "checkpoint.form" (names the line).
Result<Checkpoint> parse_checkpoint(std::string_view text);

// Parses a note and the checkpoint in it, and checks that the log's key signed it and is the log's own (its
// name is the origin). Errors: those of parse_note, parse_checkpoint, check_signature; corruption
// "checkpoint.origin".
struct SignedCheckpoint {
  SignedNote note;
  Checkpoint checkpoint;
};
Result<SignedCheckpoint> read_checkpoint(std::string_view bytes);  // nothing checked but the form
Result<SignedCheckpoint> read_checkpoint(std::string_view bytes, const VerifierKey& log);

// That an entry is in a log, for a file of its own.
struct InclusionProof {
  std::string extra{};  // bytes that nobody vouches for
  Position position;
  std::vector<Hash> hashes;
  std::string checkpoint;  // the signed note, as it is
};
std::string print_proof(const InclusionProof& proof);
// Errors: invalid_argument "proof.form" (names the line). The checkpoint is not looked into.
Result<InclusionProof> parse_proof(std::string_view text);

// What a log sends to a witness, to add-checkpoint.
struct WitnessRequest {
  std::uint64_t old_size = 0;
  std::vector<Hash> proof;
  std::string checkpoint;  // the signed note
};
inline constexpr std::size_t kWitnessProofMax = 63;
std::string print_witness_request(const WitnessRequest& request);
Result<WitnessRequest> parse_witness_request(std::string_view text);  // Errors: as parse_proof

// Decimal without needless zeroes; nothing for anything else, or above 2^63 - 1.
std::optional<std::uint64_t> parse_size(std::string_view text);

}  // namespace cadre
