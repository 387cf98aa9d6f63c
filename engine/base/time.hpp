// Moments, dates and the one clock. A Timestamp is when something was recorded (UTC, milliseconds); a Date is
// a day in the calendar of the office. Nothing below api/ asks the system for the time: a Clock is passed in.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"

namespace cadre {

using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;
using Date = std::chrono::sys_days;

// Vietnam has one time zone and no summer time: UTC+7.
inline constexpr std::chrono::hours kOfficeOffset{7};

// The day in the office at this moment.
Date office_date(Timestamp at);

// The first moment of that day in the office.
Timestamp office_midnight(Date day);

// "2026-02-12". Errors: invalid_argument with rule "format.date" for anything else, and for days that do not
// exist (2026-02-30). Years 1900 to 2199.
Result<Date> parse_date(std::string_view text);
std::optional<Date> date_from(std::string_view text);  // the same where nobody asks why it is none
std::string format_date(Date day);

// RFC 3339 with milliseconds in UTC, "2026-02-12T03:04:05.678Z"; parsing also takes whole seconds and
// offsets. Errors: invalid_argument with rule "format.date-time".
Result<Timestamp> parse_timestamp(std::string_view text);
std::string format_timestamp(Timestamp at);

// Implemented by api/system_clock.cpp (the wall clock) and by tests and the sample driver (a manual one).
struct Clock {
  virtual ~Clock() = default;
  virtual Timestamp now() = 0;  // any thread
};

class ManualClock final : public Clock {
 public:
  explicit ManualClock(Timestamp start = Timestamp{}) : at_(start) {}
  Timestamp now() override { return at_; }
  void set(Timestamp at) { at_ = at; }
  void advance(std::chrono::milliseconds by) { at_ += by; }

 private:
  Timestamp at_;
};

}  // namespace cadre
