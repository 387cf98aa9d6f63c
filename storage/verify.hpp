// Verification: every hash of a log, computed again from the bytes of its entries and compared with what is
// stored.
#pragma once

#include <cstdint>
#include <functional>

#include "storage/lmdb_journal.hpp"

namespace cadre {

// Goes over all entries of the stored head: leaf hashes, every row of the tree, the root. Starts from
// nothing: what the writer holds in memory is not looked at. Returns the head it confirmed. May run beside
// the writer; takes a second per million entries and a half. Any thread. `progress` gets the number of
// entries done, now and then. Errors: corruption, naming the first bad position and both hashes; unavailable.
Result<TreeHead> verify(const LmdbJournal& journal, const std::function<void(std::uint64_t)>& progress = {});

}  // namespace cadre
