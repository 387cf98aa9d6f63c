#include "engine/running/past.hpp"

#include <algorithm>
#include <charconv>

#include "engine/cases/people.hpp"
#include "engine/facts/naming.hpp"
#include "engine/running/projector.hpp"
#include "engine/running/reading_access.hpp"
#include "engine/running/rows.hpp"
#include "engine/running/worklist_acts.hpp"

namespace cadre {
namespace {

bool is_fact(const Entry& entry) {
  return entry.type.starts_with("cadre.fact.") && entry.outcome != "refused";
}

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

Result<Position> place_of(std::string_view cursor) {
  Position place;
  const auto [end, error] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), place.value);
  if (cursor.empty() || (error == std::errc{} && end == cursor.data() + cursor.size())) return place;
  return fail(ErrorCode::invalid_argument,
              {"cursor của danh sách việc ở thời điểm trước là một số", "expected the cursor to be a number"},
              "cursor", "query.cursor");
}

}  // namespace

// Who was named later is known now, and was not then.
std::vector<std::string> Past::cadres_with(std::string_view kind, std::string_view post) const {
  const FindSubject here = [this](std::string_view subject) { return find(subject); };
  std::vector<std::string> found = reading_.cadres_with(kind, post);
  std::erase_if(found, [&](const std::string& cadre) {
    const SubjectFacts* known = find("cadre/" + cadre);
    return known == nullptr || std::ranges::none_of(known->facts, [&](const Fact& fact) {
             return names(fact, kind, post, here);
           });
  });
  return found;
}

const SubjectFacts* Past::find(std::string_view subject) const {
  if (const auto found = known_.find(subject); found != known_.end()) return found->second.get();
  const ViewSnapshot& snapshot = snapshot_of(reading_);
  const std::string term = make_term("subject", subject);
  const auto last = snapshot.seek_down(term, Position{UINT64_MAX});
  if (!last || *last < upto_) return reading_.find(subject);
  std::unique_ptr<SubjectFacts> facts;
  for (auto at = snapshot.seek_up(term, Position{0}); at && *at < upto_;
       at = snapshot.seek_up(term, next(*at))) {
    const auto entry = reading_.entry(*at);
    if (!entry || !is_fact(*entry)) continue;
    if (!facts) facts = std::make_unique<SubjectFacts>();
    evolve_facts(*facts, *entry);
  }
  return known_.emplace(subject, std::move(facts)).first->second.get();
}

Result<WorkPage> Past::worklist(const Actor& actor, Date on, std::string_view cursor,
                                std::size_t limit) const {
  const ViewSnapshot& snapshot = snapshot_of(reading_);
  const std::string term = make_term("type", "cadre.case.opened.v1");
  TRY(place, place_of(cursor));
  WorkPage page;
  std::size_t looked = 0;
  for (auto at = snapshot.seek_up(term, place); at && *at < upto_; at = snapshot.seek_up(term, next(*at))) {
    if (page.items.size() >= limit || looked++ == kCasesLookedAt) {
      page.cursor = std::to_string(at->value);
      return page;
    }
    TRY(opened, reading_.entry(*at));
    TRY(state, reading_.case_at(opened.case_id, upto_));
    if (state.done) continue;
    TRY(procedure, reading_.procedure(state.procedure));
    add_rows(state, *procedure, *this, actor, on, page.items);
  }
  return page;
}

}  // namespace cadre
