// The working-day calendar and deadlines: pure arithmetic over data. Any thread.
//
// Rules (sources with their marks are in workflows/README.md): the day of the event is not counted; a
// working-day deadline ends at the close of the nth working day; a calendar-day or month deadline that ends
// on a day off moves to the next working day; a deadline counted backwards moves to an earlier working day;
// months keep the day number, clamped to the month's end. Outside the years the calendar knows, Monday to
// Friday are working days.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/json.hpp"
#include "engine/base/time.hpp"

namespace cadre {

// How sure a fact of law is: read in the text (V), told by a reliable source (V~), recalled (R), unknown (U).
enum class Mark : std::uint8_t { verified, verified_indirectly, recalled, unknown };
Result<Mark> parse_mark(
    std::string_view text);  // "V", "V~", "R", "U". Errors: invalid_argument "mark.unknown"
std::string_view to_string(Mark mark);
inline bool blocks(Mark mark) { return mark == Mark::verified || mark == Mark::verified_indirectly; }

struct CalendarDay {
  Date day{};
  bool working = false;  // false: a day off; true: a make-up working day on a weekend
  std::string name;      // "Tết Nguyên đán"
  std::string source;    // "Labour Code 2019 Art 112"
  Mark mark = Mark::verified;
};

enum class Span : std::uint8_t { working_days, days, months };

struct Period {
  Span span = Span::working_days;
  int count = 0;        // 0 to kPeriodDaysMax
  bool before = false;  // counted backwards from the start
};
inline constexpr int kPeriodDaysMax = 10'000;
inline constexpr int kPeriodMonthsMax = 600;

// Errors: invalid_argument "period.range". To be asked of every period that comes from outside; months are
// held to kPeriodMonthsMax, so that a deadline stays in the years that dates may have.
Result<void> check_period(const Period& period);

// One line of the explanation: a day, and why it counted or did not.
struct DayCounted {
  Date day{};
  bool counted = false;
  std::string reason;  // name of the holiday, kWeekend, or name of the make-up day
  Mark mark = Mark::verified;
};
inline constexpr std::string_view kWeekend = "weekend";

struct Deadline {
  Date start{};
  Date due{};
  // Working days: every day off or swapped on the way. Days and months: the days off that moved the end.
  std::vector<DayCounted> days;
  Mark mark = Mark::verified;    // the weakest of those days
  bool beyond_calendar = false;  // some day of the way lies outside the years the calendar knows
};

class Calendar {
 public:
  Calendar();  // weekends only; knows no year

  // `version` names the data ("vn-2026.1"). It knows the years from its first day's to its last day's.
  // Errors: invalid_argument "calendar.version", "calendar.size", "calendar.day-twice",
  // "calendar.make-up-weekday" (a make-up day that is not on a weekend), "calendar.year-missing" (a year
  // between without any day).
  static Result<Calendar> make(std::string version, std::vector<CalendarDay> days);
  // {"version": "...", "days": [{"date","kind":"holiday|working","name","source","mark"}]}. Errors: those of
  // make; invalid_argument with the field's pointer and the rule.
  static Result<Calendar> from_json(const json::object& value);
  // Columns date,kind,name,source,mark, named in the first line. Errors: the same, the field being "line 7".
  static Result<Calendar> from_csv(std::string version, std::string_view csv);
  json::object to_json() const;  // from_json reads it back

  const std::string& version() const;
  const std::vector<CalendarDay>& days() const;  // ascending
  bool working(Date day) const;
  Date add(Date start, const Period& period) const;          // the due date, without the explanation; fast
  Deadline explain(Date start, const Period& period) const;  // the same date, with the way there
  int working_days_between(Date after,
                           Date upto) const;  // counted in (after, upto]; negative the other way round

 private:
  struct Data;
  explicit Calendar(std::shared_ptr<const Data> data) : data_(std::move(data)) {}
  std::shared_ptr<const Data> data_;  // never null; copies share it
};

// The sentence for the officer: from when, how long, what was skipped, the last day in time.
Text explanation(const Calendar& calendar, const Deadline& deadline, const Period& period);

// {"start","due","period","calendar","mark","beyond_calendar","days":[...],"text":{"vi","en"}} : what the CLI
// and the API show.
json::object to_json(const Calendar& calendar, const Deadline& deadline, const Period& period);

}  // namespace cadre
