// Rows: what a case contributes to the worklist and to the deadlines. Pure; keys are specified here and read
// in worklist.cpp and engine.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/cases/case_state.hpp"
#include "engine/log/views.hpp"
#include "engine/procedure/procedure.hpp"

namespace cadre {

struct Row {
  Table table;
  std::string key;
  friend auto operator<=>(const Row&, const Row&) = default;
};

// worklist: role \0 due \0 case -> unit \0 cadre; deadlines: due \0 case \0 delay \0 state -> "". `due` is
// the day of the nearest deadline, one that is overdue included; kNoDue when there is none. A case that has
// ended has no rows. In ascending order. Values say only what never changes in a case: a row is written once
// and erased once, however many acts lie between.
std::vector<Row> rows_of(const CaseState& state, const Procedure& procedure);
std::string value_of(const Row& row, const CaseState& state);

// proposals: procedure \0 position (20 digits) ->
// {"procedure","subject","unit","case","on","reason","article", "mark","form"?}; gone when a case is opened
// for it, or when it is declined.
std::string proposal_key(std::string_view procedure, Position position);

inline constexpr std::string_view kNoDue = "9999-12-31";

std::string join_key(std::initializer_list<std::string_view> parts);
std::vector<std::string_view> split_key(std::string_view key);

}  // namespace cadre
