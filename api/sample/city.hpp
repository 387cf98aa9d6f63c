// The made-up city: its units and posts as dated plans. Until 2025-06-30 a city of the district level under a
// province; from 2025-07-01 on five merged wards directly under the province. Pure; the same every time.
//
// Two plans with one id say that the unit or post changes on the second one's first day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/sample/days.hpp"

namespace cadre::sample {

struct UnitPlan {
  std::string id, name, parent, level, kind;
  bool party_body = false;
  Date from = kFounded;
  std::optional<Date> until = std::nullopt;  // the first day without it
  bool careers = false;                      // one of career_units.hpp

  bool stands_on(Date on) const { return from <= on && (!until || on < *until); }
};

struct PostPlan {
  std::string id, title, unit, managing_level;
  bool elected = false;          // filled by an elected body
  bool higher_approval = false;  // and confirmed by the body above
  bool head = false;
  int rank = 1;  // 1 is the highest
  Date from = kFounded;
  std::optional<Date> until = std::nullopt;

  bool stands_on(Date on) const { return from <= on && (!until || on < *until); }
};

struct City {
  std::vector<UnitPlan> units;  // parents before children
  std::vector<PostPlan> posts;

  const UnitPlan* unit(std::string_view id, Date on) const;  // nullptr: there is none on that day
  const PostPlan* post(std::string_view id, Date on) const;
  bool covers(std::string_view above, std::string_view unit, Date on) const;  // "" covers everything
};

City make_city();

inline constexpr std::string_view kProvince = "tinh";
inline constexpr std::string_view kCityUnit = "thanh-pho";

}  // namespace cadre::sample
