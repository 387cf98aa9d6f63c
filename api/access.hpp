// Who may read what: one pure function over a small matrix. Deny by default. Who may act is decided by the
// engine.
//
//   administrator              units, posts, accounts, procedures; a case's number and state, not its content
//   officers                   cases, cadres and entries of the units that one of their mandates covers
//   inspector                  everything
//   supervisor                 decided cases, and the accepted acts in them; of open ones only how many
//   everybody with an account  units, posts, procedures, the calendar
#pragma once

#include <string_view>

#include "engine/cases/decide.hpp"

namespace cadre {

enum class Sight : std::uint8_t {
  directory,     // units, posts, procedures, the calendar
  account,       // facts about an account
  cadre,         // facts about a cadre
  case_summary,  // number, procedure, state
  case_content,  // the rest of it
  entry,         // of a case or a cadre
  operations,    // backups
};

struct Sought {
  Sight sight = Sight::directory;
  std::string_view unit;     // of the case, the cadre or the entry; "" = not known
  std::string_view account;  // of an account's facts or of an entry's actor
  bool decided = false;      // the case, or the case of the entry, is over
  bool accepted = false;     // the entry is of an accepted act
};

// `on`: the day whose mandates and unit tree count.
bool may_read(const Actor& actor, const Sought& sought, const Facts& facts, Date on);

bool has_role(const Actor& actor, std::string_view role);

}  // namespace cadre
