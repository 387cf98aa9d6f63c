// Verification of an open log: every hash computed again from the bytes of its entries and compared with what
// is stored. Nothing that the writer holds in memory is looked at, and none of its code but the hash and the
// reading of rows is used; log_audit.hpp does the same without opening the log as its writer does.
#pragma once

#include <cstdint>
#include <functional>

#include "engine/tlog/proof.hpp"
#include "storage/lmdb_journal.hpp"

namespace cadre {

// Goes over all entries of the stored head: leaf hashes, every row of the tree, the root. Returns the head it
// confirmed. May run beside the writer; takes a second per million entries and a half. Any thread. `progress`
// gets the number of entries done, now and then. Errors: corruption, naming the first bad position and both
// hashes; unavailable.
Result<TreeHead> verify(const LmdbJournal& journal, const std::function<void(std::uint64_t)>& progress = {});

// The same for what was written since a tree was signed, before anybody signs more. The new root grows out of
// the very hashes that give the signed one: so the two are consistent. Cost follows the new entries. Errors:
// also corruption "evidence.shorter" (the log has fewer entries than were signed: truncated, or an older copy
// of it), "evidence.fork" (it does not begin with what was signed; both roots are named).
Result<TreeHead> read_back(const LmdbJournal& journal, const TreeHead& signed_head);

// The stored rows of a log, for proofs. `journal` outlives it.
RowReader rows_of(const LmdbJournal& journal);

}  // namespace cadre
