// What is given out of a signed tree: tiles, bundles of entries, proofs. Reads of the log, nothing else; any
// thread.
#pragma once

#include "engine/tlog/checkpoint.hpp"
#include "engine/tlog/tile.hpp"
#include "storage/lmdb_journal.hpp"

namespace cadre {

// Errors of all: not_found "tile.none" (the tree has no such tile), those of the journal (corruption: what is
// damaged is not given out).
Result<std::string> hash_tile(const LmdbJournal& journal, const TreeHead& head, unsigned level,
                              const Tile& tile);
Result<std::string> entry_bundle(const LmdbJournal& journal, const TreeHead& head, const Tile& tile);

// Also invalid_argument "proof.position", "proof.size".
Result<InclusionProof> prove_entry(const LmdbJournal& journal, const SignedCheckpoint& checkpoint,
                                   Position position);
Result<std::vector<Hash>> prove_growth(const LmdbJournal& journal, const TreeHead& head,
                                       std::uint64_t old_size, std::uint64_t size);

}  // namespace cadre
