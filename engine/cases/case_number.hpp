// Case numbers ("MN-2026-0017": prefix of the procedure, office year of recording, running number) and the
// keys of Table::counters that belong to them. Pure.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/time.hpp"

namespace cadre {

std::string counter_of(std::string_view case_id);  // "MN-2026"
std::string case_number(std::string_view prefix, Date recorded,
                        std::string_view last);  // `last` given in that year, or ""
// The running case of a procedure about somebody or something: "open/dismissal/CB-0042" of a cadre,
// "open/appointment/post/P-17" of a post, "open/planning/unit/ba-dinh" of a unit.
std::string open_case_key(std::string_view procedure, std::string_view subject);

// A running case about a person whom its forms name: "about/CB-0042/appointment/BN-2026-0003".
std::string about_prefix(std::string_view cadre, std::string_view procedure);  // up to the last slash

// A cadre one of whose facts names a post, cadre or unit: "at/P-17/holds/CB-0042".
std::string naming_prefix(std::string_view post, std::string_view kind);  // up to the last slash

}  // namespace cadre
