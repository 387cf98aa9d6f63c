// Sending many facts to the server, in batches, with a report of what was recorded and what was not, row by
// row.
#pragma once

#include "api/cli/client.hpp"
#include "api/cli/fact_sheet.hpp"

namespace cadre {

inline constexpr std::size_t kFactsPerRequest = 500;  // when rows need not go together

// Rows with faults are left out and the others recorded; rows that the server finds fault with are left out
// too.
//
// With `all_or_nothing` the whole sheet is one request, which the server records whole or not at all; a sheet
// of more than kFactsMax facts is refused. Before it is sent everything is checked that can be from here, so
// that the report names every row: the forms, and that whatever a row refers to stands before it in the file
// or is known to the server.
ImportReport import_facts(Client& client, FactSheet sheet, const FactKinds& kinds, bool all_or_nothing);

}  // namespace cadre
