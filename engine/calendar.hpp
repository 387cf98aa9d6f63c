// The working-day calendar and deadlines: pure arithmetic over data. Any thread.
//
// Rules (sources with their marks are in workflows/README.md): the day of the event is not counted; a working-day
// deadline ends at the close of the nth working day; a calendar-day or month deadline that ends on a day off moves to
// the next working day; a deadline counted backwards moves to an earlier working day; months keep the day number,
// clamped to the month's end.
#pragma once

#include <string>
#include <vector>

#include "engine/json.hpp"
#include "engine/time.hpp"

namespace cadre {

enum class Mark : std::uint8_t { verified, verified_indirectly, recalled, unknown };  // V, V~, R, U
Result<Mark> parse_mark(std::string_view text);
std::string_view to_string(Mark mark);
inline bool blocks(Mark mark) { return mark == Mark::verified || mark == Mark::verified_indirectly; }

struct CalendarDay {
  Date day;
  bool working = false;  // false: a day off; true: a make-up working day on a weekend
  std::string name;      // "Tết Nguyên đán"
  std::string source;    // "Labour Code 2019 Art 112"
  Mark mark = Mark::verified;
};

enum class Span : std::uint8_t { working_days, days, months };

struct Period {
  Span span = Span::working_days;
  int count = 0;        // 0 to 10,000
  bool before = false;  // counted backwards from the start
};

// One line of the explanation: a day, and why it counted or did not.
struct DayCounted {
  Date day;
  bool counted = false;
  std::string reason;  // name of the holiday, "weekend", "make-up working day", ""
  Mark mark = Mark::verified;
};

struct Deadline {
  Date start;
  Date due;
  std::vector<DayCounted> days;  // every day off or swapped on the way, and the moves at the end; not ordinary days
  bool beyond_calendar = false;  // some day of the way lies outside the years the calendar knows
};

class Calendar {
 public:
  Calendar() = default;  // weekends only

  // `version` names the data ("vn-2026.1"). Errors: invalid_argument (a day twice, a make-up day that is not on a weekend).
  static Result<Calendar> make(std::string version, std::vector<CalendarDay> days);
  static Result<Calendar> from_json(const json::object& value);  // {"version": "...", "days": [{"date","kind":"holiday|working","name","source","mark"}]}
  static Result<Calendar> from_csv(std::string version, std::string_view csv);  // date,kind,name,source,mark
  json::object to_json() const;

  const std::string& version() const { return version_; }
  bool working(Date day) const;
  Date add(Date start, const Period& period) const;           // the due date, without the explanation; fast
  Deadline explain(Date start, const Period& period) const;   // the same date, with the way there
  int working_days_between(Date after, Date upto) const;      // counted in (after, upto]; negative the other way round

 private:
  std::string version_ = "weekends";
  std::vector<CalendarDay> days_;  // ascending
};

// {"start","due","period","calendar","days":[...],"text":{"vi","en"}} : what the CLI and the API show.
json::object to_json(const Calendar& calendar, const Deadline& deadline, const Period& period);

}  // namespace cadre
