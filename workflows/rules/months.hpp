// Months of service and of age. A month ends on the same day number, on the last day of a shorter month
// otherwise: 31 January + 1 month is 28 or 29 February. No day off moves it, unlike a deadline's
// (engine/calendar). Pure.
#pragma once

#include <chrono>
#include <cstdint>

#include "engine/base/time.hpp"

namespace cadre::rules {

// `months` may be negative. Within the years that dates may have.
inline Date months_after(Date from, std::int64_t months) {
  namespace time = std::chrono;
  const time::year_month_day day{from};
  const time::year_month month = day.year() / day.month() + time::months{static_cast<int>(months)};
  const time::year_month_day same = month / day.day();
  return same.ok() ? Date{same} : Date{month / time::last};
}

// Whole months from one day to another; 0 when `to` is not later.
inline std::int64_t whole_months(Date from, Date to) {
  if (to <= from) return 0;
  const std::chrono::year_month_day a{from};
  const std::chrono::year_month_day b{to};
  const std::int64_t between = ((b.year() / b.month()) - (a.year() / a.month())).count();
  return months_after(from, between) <= to ? between : between - 1;
}

}  // namespace cadre::rules
