// Sending many facts to the server, in batches, with a report of what was recorded and what was not, row by
// row.
#pragma once

#include "api/cli/client.hpp"
#include "api/cli/fact_sheet.hpp"

namespace cadre {

inline constexpr std::size_t kFactsPerRequest = 500;  // what POST /v1/facts takes

// Rows with faults are left out and the others recorded; rows that the server finds fault with are left out
// too.
//
// With `all_or_nothing` a fault anywhere records nothing. The server promises that for one request; a larger
// file is first checked as far as that is possible from here: every row against its form, and whatever a row
// refers to must stand before it in the file or be known to the server.
ImportReport import_facts(Client& client, FactSheet sheet, const FactKinds& kinds, bool all_or_nothing);

}  // namespace cadre
