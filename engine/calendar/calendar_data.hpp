// What a Calendar holds; only its own sources include this.
#pragma once

#include "engine/calendar/working_day_index.hpp"

namespace cadre {

struct Calendar::Data {
  std::string version = "weekends";
  std::vector<CalendarDay> days;  // ascending
  WorkingDayIndex index;
};

// Where a period of days or months ends before it moves off a day off.
Date nominal_end(Date start, const Period& period);

}  // namespace cadre
