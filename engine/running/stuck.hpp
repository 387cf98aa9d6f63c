// Cases that nobody and nothing can move as things stand: no act of the present state has anybody in office
// who may do it, and no deadline that still runs leads anywhere. An inspector or an administrator finds them
// before the officers do.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/running/reading.hpp"

namespace cadre {

struct StuckAct {
  std::string act;
  std::vector<std::string> by;  // roles that might do it
  Text why;
};
struct StuckCase {
  CaseState state;
  std::vector<StuckAct> acts;  // empty: the state offers none
};
struct StuckPage {
  std::vector<StuckCase> cases;
  std::size_t looked_at = 0;  // open cases
  std::optional<std::string> cursor;
};

// Accounts in office on the reading's day, at most kAccountsMax of them.
inline constexpr std::size_t kAccountsMax = 5000;
std::vector<Actor> everybody(const Reading& reading);

// Among the next `limit` open cases behind `cursor`. `people`: everybody(reading). Errors: those of reading.
Result<StuckPage> stuck_cases(const Reading& reading, const std::vector<Actor>& people,
                              std::string_view cursor, std::size_t limit);

}  // namespace cadre
