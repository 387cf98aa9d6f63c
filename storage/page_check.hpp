// Whether the tables of a log file can be walked at all. LMDB believes every number that it reads in a page;
// one that lies makes it read, and sometimes write, where nothing is, which ends the process without a word.
// So the pages are walked once before LMDB sees them. What the entries say is not looked at: their hashes are
// for that.
//
// Costs one read of each branch and leaf page: some 400 for a million entries, whose rows lie on pages of
// their own.
#pragma once

#include <filesystem>

#include "engine/base/result.hpp"

namespace cadre {

// `data_file` is LMDB's, with tables of single values. A file that is no such file at all is none of ours:
// LMDB says that itself. Errors: corruption (names the page and what is wrong with it), unavailable. Nobody
// writes meanwhile.
Result<void> check_pages(const std::filesystem::path& data_file);

}  // namespace cadre
