// The people whom a case is about: the cadre it was opened for, and those named in fields that a form marks
// "x-about". Nobody acts in a case about themselves, and its entries are found by each of them. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/cases/case_state.hpp"
#include "engine/procedure/procedure.hpp"

namespace cadre {

// Those named by fields, in what the case holds or in `form`; not the cadre it was opened for. Sorted,
// without repeats, at most kPeopleMax. Costs nothing when the procedure has no such field.
std::vector<std::string> people_named(const Procedure& procedure, const CaseState& state,
                                      const json::object& form);
inline constexpr std::size_t kPeopleMax = 500;

// Whether the case, as it stands or with what `form` brings, is about this cadre.
bool is_about(const Procedure& procedure, const CaseState& state, const json::object& form,
              std::string_view cadre);

}  // namespace cadre
