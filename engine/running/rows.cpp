#include "engine/running/rows.hpp"

#include <algorithm>

#include "engine/cases/standstill.hpp"

namespace cadre {
namespace {

// What is overdue stays due: its day lies before all that are to come.
std::string nearest_due(const std::vector<Timer>& running, const std::vector<Timer>& overdue) {
  std::optional<Date> nearest;
  for (const std::vector<Timer>* timers : {&running, &overdue})
    for (const Timer& timer : *timers)
      if (!nearest || timer.due < *nearest) nearest = timer.due;
  return nearest ? format_date(*nearest) : std::string(kNoDue);
}

std::vector<Timer> running_timers(const CaseState& state, const Procedure& procedure) {
  std::vector<Timer> running = state.timers;
  std::erase_if(running, [&](const Timer& timer) { return stands_still(timer, state, procedure); });
  return running;
}

}  // namespace

std::string join_key(std::initializer_list<std::string_view> parts) {
  std::size_t length = 0;
  for (const std::string_view part : parts) length += part.size() + 1;
  std::string key;
  key.reserve(length);
  for (const std::string_view part : parts) (key += part) += '\0';
  key.pop_back();
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

std::vector<Row> rows_of(const CaseState& state, const Procedure& procedure) {
  std::vector<Row> rows;
  if (state.done) return rows;
  const std::vector<Timer> running = running_timers(state, procedure);
  const std::string due = nearest_due(running, state.overdue);
  for (const ActSpec* act : procedure.acts(state.configuration))
    for (const std::string& role : act->by)
      rows.push_back({Table::worklist, join_key({role, due, state.id})});
  for (const Timer& timer : running)
    rows.push_back({Table::deadlines, join_key({format_date(timer.due), state.id, timer.delay,
                                                procedure.chart().node(timer.node).id})});
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

std::string value_of(const Row& row, const CaseState& state) {
  return row.table == Table::worklist ? join_key({state.unit, state.cadre}) : std::string();
}

}  // namespace cadre
