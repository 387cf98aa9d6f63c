#include "engine/calendar/working_day_index.hpp"

#include <algorithm>

namespace cadre {
namespace {

using std::chrono::days;

// Monday 29 December 1969: weeks and weekdays are counted from there.
constexpr Date kMonday{days{-3}};

constexpr int floor_div(int value, int by) { return value / by - (value % by < 0 ? 1 : 0); }

int days_from(Date origin, Date day) { return static_cast<int>((day - origin).count()); }

// Mondays to Fridays in [kMonday, day]; negative before.
int weekdays_upto(Date day) {
  const int distance = days_from(kMonday, day);
  const int week = floor_div(distance, 7);
  return week * 5 + std::min(distance - week * 7 + 1, 5);
}

// The inverse: the weekday w with weekdays_upto(w) == number.
Date nth_weekday(int number) {
  const int week = floor_div(number - 1, 5);
  return kMonday + days{week * 7 + (number - 1 - week * 5)};
}

Date new_year(std::chrono::year year) { return Date{year / std::chrono::January / 1}; }

std::chrono::year year_of(Date day) { return std::chrono::year_month_day{day}.year(); }

}  // namespace

WorkingDayIndex::WorkingDayIndex(const std::vector<CalendarDay>& exceptions) {
  if (exceptions.empty()) return;
  first_ = new_year(year_of(exceptions.front().day));
  end_ = new_year(year_of(exceptions.back().day) + std::chrono::years{1});
  auto exception = exceptions.begin();
  for (Date day = first_; day < end_; day += days{1}) {
    bool works = std::chrono::weekday{day}.iso_encoding() <= 5;
    if (exception != exceptions.end() && exception->day == day) works = (exception++)->working;
    if (works) working_.push_back(days_from(first_, day));
    counts_.push_back(total());
  }
}

int WorkingDayIndex::count(Date day) const {
  if (knows(day)) return counts_[static_cast<std::size_t>(days_from(first_, day))];
  const Date edge = (day < first_ ? first_ : end_) - days{1};
  return (day < first_ ? 0 : total()) + weekdays_upto(day) - weekdays_upto(edge);
}

Date WorkingDayIndex::nth(int number) const {
  if (0 < number && number <= total()) return first_ + days{working_[static_cast<std::size_t>(number) - 1]};
  const Date edge = (number <= 0 ? first_ : end_) - days{1};
  return nth_weekday(weekdays_upto(edge) + number - (number <= 0 ? 0 : total()));
}

}  // namespace cadre
