// The working-day calendar of Vietnamese state offices as built in: workflows/calendars/vn.csv. What the log
// records about the calendar later (facts of subject "calendar/vn") takes its place.
#pragma once

#include "engine/calendar/calendar.hpp"

namespace cadre {

inline constexpr std::string_view kVietnamCalendarVersion =
    "vn-2026.1";  // changes with every change of the file

Calendar vietnam_calendar();

}  // namespace cadre
