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
std::string open_case_key(std::string_view procedure,
                          std::string_view cadre);  // "open/dismissal/CB-0042": the running case of a person

}  // namespace cadre
