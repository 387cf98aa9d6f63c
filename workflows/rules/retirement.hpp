// When somebody reaches retirement age: a table by year and sex, as data of the definition. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "engine/base/json.hpp"
#include "engine/base/time.hpp"

namespace cadre::rules {

// `table` is {"male": {"2021": 723, ...}, "female": {"2021": 664, ...}}: the age in months required of those
// who reach it in that year. The retirement day is the first day on which somebody is as old as the year of
// that day requires; before the first year its row counts, after the last year the last. With the table of
// 135/2020/NĐ-CP: men 60 years 3 months in 2021, +3 months a year to 62 years in 2028; women 55 years 4
// months, +4 a year to 60 years in 2035 (V; the closing years R). Born on 29 February: 28 February where
// there is none. nullopt: no row for that sex.
std::optional<Date> retirement_day(const json::object& table, std::string_view sex, Date born);

}  // namespace cadre::rules
