// What waited then. Cases that have not moved since stand as they stood; the others are evolved again.
#include <algorithm>
#include <charconv>

#include "engine/cases/people.hpp"
#include "engine/running/past.hpp"
#include "engine/running/reading_access.hpp"
#include "engine/running/rows.hpp"
#include "engine/running/worklist_acts.hpp"

namespace cadre {
namespace {

constexpr std::size_t kReplay = 20;  // what evolving a case again costs, in looks at one

bool covered(const Facts& facts, const Actor& actor, const std::string& role, const std::string& unit,
             Date on) {
  return std::any_of(actor.mandates.begin(), actor.mandates.end(), [&](const Mandate& mandate) {
    return mandate.role == role && covers(facts, mandate.unit, unit, on);
  });
}

WorkItem item_of(const CaseState& state, const Procedure& procedure, std::string role, std::string_view due) {
  WorkItem item;
  item.case_id = state.id;
  item.procedure = procedure.id().id;
  item.cadre = state.cadre;
  item.unit = state.unit;
  item.role = std::move(role);
  if (state.cadre.empty()) item.post = state.post;
  item.about = people_named(procedure, state, {});
  item.state = procedure.chart().leaves(state.configuration);
  if (due != kNoDue) item.due = *parse_date(due);
  return item;
}

// What the case gave to the worklists of these mandates.
void add_rows(const CaseState& state, const Procedure& procedure, const Facts& facts, const Actor& actor,
              Date on, std::vector<WorkItem>& items) {
  if (is_about(procedure, state, {}, actor.cadre) || is_about(procedure, state, {}, actor.principal)) return;
  for (const Row& row : rows_of(state, procedure)) {
    if (row.table != Table::worklist) continue;
    const auto parts = split_key(row.key);
    const std::string role(parts.at(0));
    if (!covered(facts, actor, role, state.unit, on)) continue;
    WorkItem item = item_of(state, procedure, role, parts.at(1));
    item.acts = worklist_acts(procedure, state, facts, actor, role, on);
    if (!item.acts.empty()) items.push_back(std::move(item));
  }
}

// Where an item stands in a stretch, and where the stretch begins: "120|2026-03-02|MN-2026-0001|records".
std::string place_of(const WorkItem& item) {
  const std::string due = item.due ? format_date(*item.due) : std::string(kNoDue);
  return due + "|" + item.case_id + "|" + item.role;
}

struct Place {
  Position stretch{0};
  std::string behind;  // place_of what was given last; "" = nothing of this stretch yet
};

Result<Place> parse_place(std::string_view cursor) {
  Place place;
  if (cursor.empty()) return place;
  const auto [end, error] =
      std::from_chars(cursor.data(), cursor.data() + cursor.size(), place.stretch.value);
  const bool marked = error == std::errc{} && end != cursor.data() + cursor.size() && *end == '|';
  if (marked) place.behind = std::string(end + 1, cursor.data() + cursor.size());
  if (marked) return place;
  return fail(ErrorCode::invalid_argument,
              {"cursor của danh sách việc ở thời điểm trước không đúng",
               "expected the cursor of a worklist of then, but got another"},
              "cursor", "query.cursor");
}

}  // namespace

// The items of the cases opened from `begin` on; answers where the next stretch begins.
Result<std::optional<Position>> Past::gather(const Actor& actor, Date on, Position begin,
                                             std::vector<WorkItem>& items) const {
  const ViewSnapshot& snapshot = snapshot_of(reading_);
  const std::string term = make_term("type", "cadre.case.opened.v1");
  std::size_t spent = 0;
  for (auto at = snapshot.seek_up(term, begin); at && *at < upto_; at = snapshot.seek_up(term, next(*at))) {
    if (spent >= kCasesLookedAt) return std::optional(*at);
    TRY(opened, reading_.entry(*at));
    TRY(state, reading_.case_state(opened.case_id));
    const bool moved_since = state.last >= upto_;
    spent += moved_since ? kReplay : 1;
    if (moved_since) {
      TRY(then, reading_.case_at(opened.case_id, upto_));
      state = std::move(then);
    }
    if (state.done) continue;
    TRY(procedure, reading_.procedure(state.procedure));
    add_rows(state, *procedure, *this, actor, on, items);
  }
  return std::optional<Position>();
}

Result<WorkPage> Past::worklist(const Actor& actor, Date on, std::string_view cursor,
                                std::size_t limit) const {
  TRY(place, parse_place(cursor));
  WorkPage page;
  std::vector<WorkItem> items;
  TRY(next_stretch, gather(actor, on, place.stretch, items));
  std::ranges::sort(items, {}, place_of);
  for (WorkItem& item : items) {
    if (!place.behind.empty() && place_of(item) <= place.behind) continue;
    if (page.items.size() == limit) {
      page.cursor = std::to_string(place.stretch.value) + "|" + place_of(page.items.back());
      return page;
    }
    page.items.push_back(std::move(item));
  }
  if (next_stretch) page.cursor = std::to_string(next_stretch->value) + "|";
  return page;
}

}  // namespace cadre
