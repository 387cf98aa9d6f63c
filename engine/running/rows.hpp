// Rows: what a case contributes to the worklist and to the deadlines. Pure; keys are specified here and read
// in reading.cpp.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/cases/case_state.hpp"
#include "engine/log/views.hpp"
#include "engine/procedure/procedure.hpp"

namespace cadre {

using Rows = std::map<std::pair<Table, std::string>, std::string>;

// worklist: role \0 due \0 case -> {"acts","cadre","procedure","state","unit","post"?,"about"?}; deadlines:
// due \0 case \0 delay \0 state -> "". `due` is a date; kNoDue when no deadline runs. A case that has ended
// has no rows.
Rows rows_of(const CaseState& state, const Procedure& procedure);

// proposals: procedure \0 position (20 digits) ->
// {"procedure","subject","unit","case","on","reason","article", "mark","form"?}; gone when a case is opened
// for it.
std::string proposal_key(std::string_view procedure, Position position);

inline constexpr std::string_view kNoDue = "9999-12-31";

std::string join_key(std::initializer_list<std::string_view> parts);
std::vector<std::string_view> split_key(std::string_view key);

}  // namespace cadre
