// An officer's desk: what waits for the account's mandates, told apart by who has had it in hand and by how
// many working days are left; and the cases that it has moved and that now wait for others.
//
// Nobody assigns work here. A case is `mine` when the account has done an act in it, and `unassigned` as long
// as nobody of the role has, nor has received it. Lives no longer than its reading.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/running/notes.hpp"
#include "engine/running/reading.hpp"

namespace cadre {

struct DeskItem {
  WorkItem work;
  CaseState state;
  std::shared_ptr<const Procedure> procedure;
  bool mine = false;
  bool unassigned = false;
  bool waiting = false;                  // for others: `work.role` is "" and it has no acts
  std::vector<std::string> waits_for;    // the roles that can act, when waiting
  std::vector<Note> notes;               // since the last step
  std::optional<int> working_days_left;  // negative: late by so many; nullopt: no deadline runs

  const Note* receipt() const;  // by the role whose row it is; nullptr: not received yet
  bool reminded() const;        // the role whose row it is, by somebody

  bool overdue() const { return working_days_left && *working_days_left < 0; }
  bool due_within(int days) const {
    return working_days_left && *working_days_left >= 0 && *working_days_left <= days;
  }
};

struct DeskFilter {
  std::string view;  // "", "mine", "unit", "unassigned", "waiting", "reminded"
  std::optional<bool> overdue;
  std::optional<int> due_within;  // working days
  std::string procedure, person, unit;

  bool narrows(const DeskItem& item, const Reading& reading) const;  // by procedure, person and unit
  bool fits(const DeskItem& item) const;                             // by the rest
};

struct Desk {
  std::vector<DeskItem> items;  // nearest deadline first, those without one last
  bool exact = true;            // false: there is more than was gathered
};
inline constexpr std::size_t kDeskItemsMax = 2000;

// `until`: due on or before that day. Errors: corruption.
Result<Desk> desk_of(const Actor& actor, std::optional<Date> until, const Reading& reading);

struct DeskCounts {
  std::uint64_t all = 0, mine = 0, unassigned = 0, waiting = 0, reminded = 0, overdue = 0, due_within = 0;
  std::map<std::string, std::uint64_t> by_procedure;
};
// Of what the filter's procedure, person and unit leave.
DeskCounts counts_of(const Desk& desk, const DeskFilter& filter, int due_within, const Reading& reading);

// Whether a day has passed in which somebody should have acted, and nobody has: a deadline that elapsed in a
// state that still stands, or a state that says so by its name.
bool lies_overdue(const CaseState& state, const Procedure& procedure);

// "due|case|role": the order of the desk, and its cursor.
std::string place_of(const DeskItem& item);

}  // namespace cadre
