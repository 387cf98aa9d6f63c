#include "engine/running/rows.hpp"

#include <algorithm>

#include "engine/cases/movement_codec.hpp"
#include "engine/cases/people.hpp"

namespace cadre {
namespace {

std::string nearest_due(const CaseState& state) {
  if (state.timers.empty()) return std::string(kNoDue);
  const auto nearest = std::min_element(state.timers.begin(), state.timers.end(),
                                        [](const Timer& a, const Timer& b) { return a.due < b.due; });
  return format_date(nearest->due);
}

using Duties = std::vector<std::pair<std::string_view, json::array>>;

// Which role can do which acts; few of both, so a flat list.
Duties duties(const CaseState& state, const Procedure& procedure) {
  Duties duties;
  for (const ActSpec* act : procedure.acts(state.configuration)) {
    for (const std::string& role : act->by) {
      auto found =
          std::find_if(duties.begin(), duties.end(), [&](const auto& duty) { return duty.first == role; });
      if (found == duties.end()) found = duties.insert(duties.end(), {role, {}});
      found->second.push_back(json::string(act->act));
    }
  }
  return duties;
}

std::string work_row(const CaseState& state, const Procedure& procedure, const json::array& leaves,
                     json::array acts) {
  json::object row{{"acts", std::move(acts)},
                   {"cadre", state.cadre},
                   {"procedure", procedure.id().id},
                   {"state", leaves},
                   {"unit", state.unit}};
  if (state.cadre.empty() && !state.post.empty()) row["post"] = state.post;
  const std::vector<std::string> people = people_named(procedure, state, {});
  if (!people.empty()) row["about"] = json::value_from(people);
  return canonical(row);
}

}  // namespace

std::string join_key(std::initializer_list<std::string_view> parts) {
  std::string key;
  for (const std::string_view part : parts) {
    if (!key.empty()) key += '\0';
    key += part;
  }
  return key;
}

std::vector<std::string_view> split_key(std::string_view key) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = key.find('\0');
    parts.push_back(key.substr(0, end));
    if (end == std::string_view::npos) return parts;
    key.remove_prefix(end + 1);
  }
}

std::string proposal_key(std::string_view procedure, Position position) {
  std::string digits = std::to_string(position.value);
  digits.insert(0, 20 - digits.size(), '0');
  return join_key({procedure, digits});
}

Rows rows_of(const CaseState& state, const Procedure& procedure) {
  Rows rows;
  if (state.done) return rows;
  const std::string due = nearest_due(state);
  const json::array leaves = leaves_json(state.configuration, procedure);
  for (auto& [role, acts] : duties(state, procedure))
    rows[{Table::worklist, join_key({role, due, state.id})}] =
        work_row(state, procedure, leaves, std::move(acts));
  for (const Timer& timer : state.timers)
    rows[{Table::deadlines,
          join_key({format_date(timer.due), state.id, timer.delay, procedure.chart().node(timer.node).id})}] =
        "";
  return rows;
}

}  // namespace cadre
