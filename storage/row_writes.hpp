// The rows that a batch changes, written into the tables of the views.
#pragma once

#include <vector>

#include "storage/lmdb.hpp"
#include "storage/view_tables.hpp"

namespace cadre {

// In order of table and key, so that rows of one page are written one after the other. Errors: those of LMDB
// (storage/lmdb.hpp).
Result<void> put_rows(const Transaction& transaction, const ViewTables& tables,
                      const std::vector<ViewWrite>& writes);

}  // namespace cadre
