// The worklist: rows of the actor's roles, merged by due day.
#include <algorithm>
#include <map>

#include "engine/cases/people.hpp"
#include "engine/running/reading.hpp"
#include "engine/running/reading_access.hpp"
#include "engine/running/rows.hpp"
#include "engine/running/worklist_acts.hpp"

namespace cadre {
namespace {

constexpr std::size_t kLimitMax = 500;

// "due \0 case \0 role": the order of the page and the form of its cursor (with '|' for the zero byte).
using PageKey = std::string;

// Whose it is and when it is due; the rest is said by the case.
WorkItem item_of(std::string_view case_id, std::string_view role, std::string_view due,
                 std::string_view value) {
  const auto parts = split_key(value);
  WorkItem item;
  item.case_id = std::string(case_id);
  item.role = std::string(role);
  item.unit = std::string(parts.at(0));
  item.cadre = std::string(parts.at(1));
  if (due != kNoDue) item.due = *parse_date(due);
  return item;
}

bool ruled_out(const ActSpec& act, const RuleContext& context) {
  return std::any_of(act.requires_all.begin(), act.requires_all.end(), [&](const RuleCall& call) {
    return call.rule->of_case && blocks(call.mark) && call.ask(context).finding == Finding::fails;
  });
}

Result<void> look_into_case(const Reading& reading, const Actor& actor, WorkItem& item) {
  TRY(state, reading.case_state(item.case_id));
  TRY(procedure, reading.procedure(state.procedure));
  item.procedure = procedure->id().id;
  if (state.cadre.empty()) item.post = state.post;
  item.about = people_named(*procedure, state, {});
  item.state = procedure->chart().leaves(state.configuration);
  item.acts = worklist_acts(*procedure, state, reading, actor, item.role, reading.today());
  return {};
}

bool has_mandate(const Reading& reading, const Actor& actor, const WorkItem& item) {
  return std::any_of(actor.mandates.begin(), actor.mandates.end(), [&](const Mandate& mandate) {
    return mandate.role == item.role && covers(reading, mandate.unit, item.unit, reading.today());
  });
}

bool is_about(const WorkItem& item, const std::string& cadre) {
  return !cadre.empty() &&
         (cadre == item.cadre || std::find(item.about.begin(), item.about.end(), cadre) != item.about.end());
}

// The first `limit` rows of one role behind `after`, into `page`. A case is looked into only when the row is
// the actor's to see.
Result<void> collect(const Reading& reading, const Actor& actor, const std::string& role,
                     std::optional<Date> until, const PageKey& after, std::size_t limit,
                     std::map<PageKey, WorkItem>& page) {
  const std::string last = until ? format_date(*until) : std::string(kNoDue);
  const std::string begin = role + '\0' + after.substr(0, after.find('\0'));
  std::size_t taken = 0;
  Result<void> looked;
  snapshot_of(reading).scan(Table::worklist, begin, [&](std::string_view key, std::string_view value) {
    const auto parts = split_key(key);
    if (parts[0] != role || parts[1] > last || taken >= limit) return false;
    PageKey place = join_key({parts[1], parts[2], role});
    if (place <= after) return true;
    WorkItem item = item_of(parts[2], role, parts[1], value);
    if (!has_mandate(reading, actor, item)) return true;
    if (looked = look_into_case(reading, actor, item); !looked) return false;
    if (item.acts.empty() || is_about(item, actor.cadre) || is_about(item, actor.principal)) return true;
    ++taken;
    page.emplace(std::move(place), std::move(item));
    return true;
  });
  return looked;
}

}  // namespace

std::vector<std::string> worklist_acts(const Procedure& procedure, const CaseState& state, const Facts& facts,
                                       const Actor& actor, const std::string& role, Date on) {
  static const json::object kNoForm;
  static const json::array kNoDocuments;
  const Calendar calendar;
  const RuleContext context{procedure, state, kNoForm, kNoDocuments, true, actor, facts, calendar, on, on};
  std::vector<std::string> acts, impossible;
  for (const ActSpec* act : procedure.acts(state.configuration)) {
    const bool of_role = std::find(act->by.begin(), act->by.end(), role) != act->by.end();
    const bool known = std::find(acts.begin(), acts.end(), act->act) != acts.end();  // of another region
    if (of_role && !known) acts.push_back(act->act);
    if (ruled_out(*act, context)) impossible.push_back(act->act);
  }
  std::erase_if(acts, [&](const std::string& act) {
    return std::find(impossible.begin(), impossible.end(), act) != impossible.end();
  });
  return acts;
}

Result<WorkPage> Reading::worklist(const Actor& actor, std::optional<Date> until, std::string_view cursor,
                                   std::size_t limit) const {
  limit = std::clamp<std::size_t>(limit, 1, kLimitMax);
  PageKey after(cursor);
  std::replace(after.begin(), after.end(), '|', '\0');
  std::vector<std::string> roles;
  for (const Mandate& mandate : actor.mandates)
    if (std::find(roles.begin(), roles.end(), mandate.role) == roles.end()) roles.push_back(mandate.role);
  std::map<PageKey, WorkItem> rows;
  for (const std::string& role : roles) CHECK(collect(*this, actor, role, until, after, limit + 1, rows));
  WorkPage page;
  for (auto& [place, item] : rows) {
    if (page.items.size() == limit) break;
    page.items.push_back(std::move(item));
    page.cursor = place;
  }
  if (rows.size() <= limit) page.cursor.reset();
  if (page.cursor) std::replace(page.cursor->begin(), page.cursor->end(), '\0', '|');
  return page;
}

}  // namespace cadre
