// WorkingDayIndex: which days are working days, as two tables over the years a calendar knows and plain
// arithmetic beyond them. Answers in constant time, whatever the distance. Immutable; any thread.
//
// Working days are numbered: count(day) is how many there are up to and including `day`, from an origin that
// does not matter; nth is its inverse on working days. Adding n working days is nth(count(start) + n).
#pragma once

#include <cstdint>
#include <vector>

#include "engine/calendar/calendar.hpp"

namespace cadre {

class WorkingDayIndex {
 public:
  WorkingDayIndex() = default;  // Monday to Friday, for ever

  // `exceptions` ascend; the years known are those from the first one's to the last one's.
  explicit WorkingDayIndex(const std::vector<CalendarDay>& exceptions);

  bool knows(Date day) const { return first_ <= day && day < end_; }
  bool working(Date day) const { return count(day) != count(day - std::chrono::days{1}); }
  int count(Date day) const;
  Date nth(int number) const;  // the working day with that count

 private:
  int total() const { return static_cast<int>(working_.size()); }

  Date first_{};              // 1 January of the first year known
  Date end_{};                // 1 January after the last one
  std::vector<int> counts_;   // by day from first_: working days in [first_, day]
  std::vector<int> working_;  // the nth working day (from 0), as days from first_
};

}  // namespace cadre
