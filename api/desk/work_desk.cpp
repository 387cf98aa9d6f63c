#include "api/desk/work_desk.hpp"

#include <algorithm>
#include <set>

#include "api/reading/sight.hpp"
#include "engine/cases/authority.hpp"
#include "engine/cases/people.hpp"
#include "engine/running/rows.hpp"

namespace cadre {
namespace {

constexpr std::size_t kEntriesLookedAt = 500;  // the account's own latest acts

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Whether somebody did an act that this role has.
bool in_hand(const DeskItem& item) {
  const auto of_role = [&](const Deed& deed) {
    const ActSpec& opening = item.procedure->opening();
    if (deed.act == opening.act) return contains(opening.by, item.work.role);
    const auto& acts = item.procedure->all_acts();
    return std::any_of(acts.begin(), acts.end(), [&](const ActSpec& act) {
      return act.act == deed.act && contains(act.by, item.work.role);
    });
  };
  return std::any_of(item.state.deeds.begin(), item.state.deeds.end(), of_role);
}

// A case that went on to another state when its day passed has no deadline any more, and is late all the
// same: the day that passed, as long as the case lies in a state of that name or nothing has been done since.
Result<std::optional<Date>> passed_day(const CaseState& state, const Procedure& procedure,
                                       const Reading& reading) {
  EntryQuery query;
  query.terms = {make_term("case", state.id), make_term("type", "cadre.case.delay-elapsed.v1")};
  query.newest_first = true;
  query.limit = 1;
  TRY(page, reading.entries(query));
  if (page.entries.empty()) return std::optional<Date>();
  const Entry& elapsed = page.entries.front();
  return lies_overdue(state, procedure) || elapsed.position == state.last ? elapsed.effective
                                                                          : std::optional<Date>();
}

bool is_by(const Note& note, const Actor& actor) {
  const std::string& whose = actor.on_behalf_of.empty() ? actor.account : actor.on_behalf_of;
  return note.actor == whose || note.on_behalf_of == whose;
}

// What the desk tells of a case besides the row of the worklist.
class Teller {
 public:
  Teller(const Actor& actor, const Reading& reading)
      : actor_(actor), reading_(reading), calendar_(reading.calendar()) {}

  Result<DeskItem> tell(WorkItem work) const {
    TRY(state, reading_.case_state(work.case_id));
    TRY(procedure, reading_.procedure(state.procedure));
    DeskItem item{std::move(work), std::move(state), std::move(procedure), false, false, false, {}, {}, {}};
    item.mine = std::any_of(item.state.deeds.begin(), item.state.deeds.end(),
                            [&](const Deed& deed) { return by_accounts_of(deed, actor_); });
    item.notes = notes_on(item.state, reading_);
    const Note* receipt = item.receipt();
    item.mine = item.mine || (receipt != nullptr && is_by(*receipt, actor_));
    item.unassigned = !item.work.role.empty() && receipt == nullptr && !in_hand(item);
    if (!item.work.due) {
      TRY(passed, passed_day(item.state, *item.procedure, reading_));
      item.work.due = passed;
    }
    if (item.work.due)
      item.working_days_left = calendar_.working_days_between(reading_.today(), *item.work.due);
    return item;
  }

 private:
  const Actor& actor_;
  const Reading& reading_;
  const Calendar calendar_;
};

WorkItem waiting_row(const CaseState& state, const Procedure& procedure) {
  WorkItem work;
  work.case_id = state.id;
  work.procedure = procedure.id().id;
  work.cadre = state.cadre;
  work.unit = state.unit;
  if (state.cadre.empty()) work.post = state.post;
  work.about = people_named(procedure, state, {});
  work.state = procedure.chart().leaves(state.configuration);
  for (const std::vector<Timer>* timers : {&state.timers, &state.overdue})
    for (const Timer& timer : *timers)
      if (!work.due || timer.due < *work.due) work.due = timer.due;
  return work;
}

// What the account did, or had done in its name; by a delegation, that of the one who lends.
Result<std::vector<Entry>> latest_acts(const Actor& actor, const Reading& reading) {
  const std::string& whose = actor.on_behalf_of.empty() ? actor.account : actor.on_behalf_of;
  std::vector<Entry> acts;
  for (const char* as : {"actor", "onbehalfof"}) {
    EntryQuery query;
    query.terms = {make_term(as, whose), make_term("outcome", "accepted")};
    query.newest_first = true;
    query.limit = kEntriesLookedAt;
    TRY(page, reading.entries(query));
    std::move(page.entries.begin(), page.entries.end(), std::back_inserter(acts));
  }
  return acts;
}

// The open cases that the account has moved and can do nothing in now.
Result<void> add_waiting(const Actor& actor, const Teller& teller, const Reading& reading, Desk& desk) {
  std::set<std::string> seen;
  for (const DeskItem& item : desk.items) seen.insert(item.work.case_id);
  TRY(acts, latest_acts(actor, reading));
  for (const Entry& entry : acts) {
    if (entry.case_id.empty() || !seen.insert(entry.case_id).second) continue;
    TRY(state, reading.case_state(entry.case_id));
    if (state.done || !may_read_case_header(actor, state, reading)) continue;
    TRY(procedure, reading.procedure(state.procedure));
    TRY(item, teller.tell(waiting_row(state, *procedure)));
    item.waiting = true;
    item.waits_for = roles_that_act(state, *procedure);
    desk.items.push_back(std::move(item));
  }
  return {};
}

}  // namespace

const Note* DeskItem::receipt() const {
  const auto found = std::find_if(notes.begin(), notes.end(), [&](const Note& note) {
    return note.act == kReceipt && note.role == work.role;
  });
  return found == notes.end() ? nullptr : &*found;
}

bool DeskItem::reminded() const {
  return std::any_of(notes.begin(), notes.end(),
                     [&](const Note& note) { return note.act == kReminder && contains(note.to, work.role); });
}

bool DeskFilter::narrows(const DeskItem& item, const Reading& reading) const {
  const WorkItem& work = item.work;
  return (procedure.empty() || work.procedure == procedure) &&
         (person.empty() || work.cadre == person || contains(work.about, person)) &&
         (unit.empty() || covers(reading, unit, work.unit, reading.today()));
}

bool DeskFilter::fits(const DeskItem& item) const {
  if (item.waiting != (view == "waiting")) return false;
  if (view == "mine" && !item.mine) return false;
  if (view == "unassigned" && !item.unassigned) return false;
  if (view == "reminded" && !item.reminded()) return false;
  if (overdue && *overdue != item.overdue()) return false;
  return !due_within || item.due_within(*due_within);
}

Result<Desk> desk_of(const Actor& actor, std::optional<Date> until, const Reading& reading) {
  constexpr std::size_t kPage = 500;
  const Teller teller(actor, reading);
  Desk desk;
  for (std::optional<std::string> cursor = ""; cursor && desk.exact;) {
    TRY(page, reading.worklist(actor, until, *cursor, kPage));
    for (WorkItem& work : page.items) {
      TRY(item, teller.tell(std::move(work)));
      desk.items.push_back(std::move(item));
    }
    cursor = std::move(page.cursor);
    desk.exact = !cursor || desk.items.size() < kDeskItemsMax;
  }
  if (!until) CHECK(add_waiting(actor, teller, reading, desk));
  std::sort(desk.items.begin(), desk.items.end(),
            [](const DeskItem& a, const DeskItem& b) { return place_of(a) < place_of(b); });
  return desk;
}

DeskCounts counts_of(const Desk& desk, const DeskFilter& filter, int due_within, const Reading& reading) {
  DeskCounts counts;
  for (const DeskItem& item : desk.items) {
    if (!filter.narrows(item, reading)) continue;
    if (item.waiting) {
      ++counts.waiting;
      continue;
    }
    ++counts.all;
    ++counts.by_procedure[item.work.procedure];
    counts.mine += item.mine ? 1 : 0;
    counts.unassigned += item.unassigned ? 1 : 0;
    counts.reminded += item.reminded() ? 1 : 0;
    counts.overdue += item.overdue() ? 1 : 0;
    counts.due_within += item.due_within(due_within) ? 1 : 0;
  }
  return counts;
}

bool lies_overdue(const CaseState& state, const Procedure& procedure) {
  const std::vector<std::string> leaves = procedure.chart().leaves(state.configuration);
  return !state.overdue.empty() || std::any_of(leaves.begin(), leaves.end(), [](const std::string& leaf) {
    return leaf == "overdue" || leaf.ends_with(".overdue");
  });
}

std::string place_of(const DeskItem& item) {
  const std::string due = item.work.due ? format_date(*item.work.due) : std::string(kNoDue);
  return due + "|" + item.work.case_id + "|" + item.work.role;
}

}  // namespace cadre
