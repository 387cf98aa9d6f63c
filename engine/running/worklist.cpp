// The worklist: rows of the actor's roles, merged by due day.
#include <algorithm>
#include <map>

#include "engine/running/reading.hpp"
#include "engine/running/reading_access.hpp"
#include "engine/running/rows.hpp"

namespace cadre {
namespace {

constexpr std::size_t kLimitMax = 500;

// "due \0 case \0 role": the order of the page and the form of its cursor (with '|' for the zero byte).
using PageKey = std::string;

WorkItem item_of(std::string_view case_id, std::string_view role, std::string_view due,
                 const json::object& row) {
  WorkItem item;
  item.case_id = std::string(case_id);
  item.role = std::string(role);
  item.procedure = std::string(text_at(row, "procedure"));
  item.cadre = std::string(text_at(row, "cadre"));
  item.unit = std::string(text_at(row, "unit"));
  item.post = std::string(text_at(row, "post"));
  for (const json::value& person : array_at(row, "about")) item.about.emplace_back(person.as_string());
  for (const json::value& act : array_at(row, "acts")) item.acts.emplace_back(act.as_string());
  for (const json::value& leaf : array_at(row, "state")) item.state.emplace_back(leaf.as_string());
  if (due != kNoDue) item.due = *parse_date(due);
  return item;
}

bool concerns(const Reading& reading, const Actor& actor, const WorkItem& item) {
  const bool named = std::find(item.about.begin(), item.about.end(), actor.cadre) != item.about.end();
  if (!actor.cadre.empty() && (named || actor.cadre == item.cadre)) return false;
  return std::any_of(actor.mandates.begin(), actor.mandates.end(), [&](const Mandate& mandate) {
    return mandate.role == item.role && covers(reading, mandate.unit, item.unit, reading.today());
  });
}

// The first `limit` rows of one role behind `after`, into `page`.
void collect(const Reading& reading, const Actor& actor, const std::string& role, std::optional<Date> until,
             const PageKey& after, std::size_t limit, std::map<PageKey, WorkItem>& page) {
  const std::string last = until ? format_date(*until) : std::string(kNoDue);
  const std::string begin = role + '\0' + after.substr(0, after.find('\0'));
  std::size_t taken = 0;
  snapshot_of(reading).scan(Table::worklist, begin, [&](std::string_view key, std::string_view value) {
    const auto parts = split_key(key);
    if (parts[0] != role || parts[1] > last || taken >= limit) return false;
    PageKey place = join_key({parts[1], parts[2], role});
    if (place <= after) return true;
    WorkItem item = item_of(parts[2], role, parts[1], json::parse(value).as_object());
    if (!concerns(reading, actor, item)) return true;
    ++taken;
    page.emplace(std::move(place), std::move(item));
    return true;
  });
}

}  // namespace

WorkPage Reading::worklist(const Actor& actor, std::optional<Date> until, std::string_view cursor,
                           std::size_t limit) const {
  limit = std::clamp<std::size_t>(limit, 1, kLimitMax);
  PageKey after(cursor);
  std::replace(after.begin(), after.end(), '|', '\0');
  std::vector<std::string> roles;
  for (const Mandate& mandate : actor.mandates)
    if (std::find(roles.begin(), roles.end(), mandate.role) == roles.end()) roles.push_back(mandate.role);
  std::map<PageKey, WorkItem> rows;
  for (const std::string& role : roles) collect(*this, actor, role, until, after, limit + 1, rows);
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
