// Calendar::explain: the way to a due date, day by day, for those days that are not ordinary ones.
#include <algorithm>

#include "engine/calendar/calendar_data.hpp"

namespace cadre {
namespace {

constexpr std::chrono::days kOne{1};

bool weekend(Date day) { return std::chrono::weekday{day}.iso_encoding() > 5; }

const CalendarDay* named(const std::vector<CalendarDay>& all, Date day) {
  const auto at =
      std::lower_bound(all.begin(), all.end(), day, [](const auto& a, Date b) { return a.day < b; });
  return at != all.end() && at->day == day ? &*at : nullptr;
}

// Nothing for an ordinary working day.
void note(const std::vector<CalendarDay>& all, Date day, Deadline& deadline) {
  if (const CalendarDay* known = named(all, day)) {
    deadline.days.push_back({day, known->working, known->name, known->mark});
    deadline.mark = std::max(deadline.mark, known->mark);
  } else if (weekend(day)) {
    deadline.days.push_back({day, false, std::string(kWeekend), Mark::verified});
  }
}

}  // namespace

Deadline Calendar::explain(Date start, const Period& period) const {
  Deadline deadline;
  deadline.start = start;
  deadline.due = add(start, period);
  const std::chrono::days step = period.before ? -kOne : kOne;
  const auto& all = data_->days;
  if (period.span == Span::working_days && period.count > 0) {
    for (Date day = start + step; day != deadline.due + step; day += step) note(all, day, deadline);
  } else {
    for (Date day = nominal_end(start, period); day != deadline.due; day += step) note(all, day, deadline);
  }
  deadline.beyond_calendar = !data_->index.knows(start) || !data_->index.knows(deadline.due);
  return deadline;
}

}  // namespace cadre
