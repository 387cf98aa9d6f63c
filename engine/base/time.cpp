#include "engine/base/time.hpp"

#include <array>

namespace cadre {
namespace {

using std::chrono::milliseconds;

constexpr unsigned kFirstYear = 1900;
constexpr unsigned kYears = 300;

// The first day of every month that a date may lie in, and of the one after the last, as days since 1970.
constexpr auto kMonths = [] {
  std::array<int, kYears * 12 + 1> first_days{};
  for (unsigned month = 0; month < first_days.size(); ++month) {
    const auto year = std::chrono::year(static_cast<int>(kFirstYear + month / 12));
    first_days[month] = static_cast<int>(Date(year / (month % 12 + 1) / 1).time_since_epoch().count());
  }
  return first_days;
}();

// Reads exactly `digits` decimal digits at `at`; -1 when they are not there.
int digits_at(std::string_view text, std::size_t at, std::size_t digits) {
  if (text.size() < at + digits) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + digits; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

// Two digits at `at` as a number; beyond 99 when they are none.
unsigned two_digits(const char* at) {
  const unsigned tens = static_cast<unsigned char>(at[0]) - unsigned{'0'};
  const unsigned ones = static_cast<unsigned char>(at[1]) - unsigned{'0'};
  return tens <= 9 && ones <= 9 ? tens * 10 + ones : 100;
}

[[gnu::noinline]] tl::unexpected<Error> bad_date(std::string_view text) {
  const std::string shown(text.substr(0, 40));
  return fail(ErrorCode::invalid_argument,
              {"cần một ngày có thật dạng NĂM-THÁNG-NGÀY (ví dụ 2026-02-12), nhưng nhận được '" + shown + "'",
               "expected an existing date as YEAR-MONTH-DAY (such as 2026-02-12), but got '" + shown + "'"},
              {}, "format.date");
}

tl::unexpected<Error> bad_timestamp(std::string_view text) {
  const std::string shown(text.substr(0, 40));
  return fail(ErrorCode::invalid_argument,
              {"cần một thời điểm RFC 3339 (ví dụ 2026-02-12T03:04:05Z), nhưng nhận được '" + shown + "'",
               "expected an RFC 3339 moment (such as 2026-02-12T03:04:05Z), but got '" + shown + "'"},
              {}, "format.date-time");
}

// The fraction after the seconds: moves `at` behind it and returns milliseconds, or -1.
int fraction(std::string_view text, std::size_t& at) {
  if (at >= text.size() || text[at] != '.') return 0;
  int value = 0;
  std::size_t digits = 0;
  for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++digits)
    if (digits < 3) value = value * 10 + (text[at] - '0');
  if (digits == 0 || digits > 9) return -1;
  for (; digits < 3; ++digits) value *= 10;
  return value;
}

// The offset at the end of the text, in minutes; nullopt when it is none.
std::optional<int> offset_minutes(std::string_view text) {
  if (text == "Z" || text == "z") return 0;
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  const int hours = digits_at(text, 1, 2);
  const int minutes = digits_at(text, 4, 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return std::nullopt;
  return (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

void put_digits(char* to, int value, int digits) {
  for (int i = digits - 1; i >= 0; --i, value /= 10) to[i] = static_cast<char>('0' + value % 10);
}

void put_date(char* to, Date day) {
  const std::chrono::year_month_day ymd(day);
  put_digits(to, static_cast<int>(ymd.year()), 4);
  to[4] = to[7] = '-';
  put_digits(to + 5, static_cast<int>(static_cast<unsigned>(ymd.month())), 2);
  put_digits(to + 8, static_cast<int>(static_cast<unsigned>(ymd.day())), 2);
}

}  // namespace

Date office_date(Timestamp at) { return std::chrono::floor<std::chrono::days>(at + kOfficeOffset); }

Timestamp office_midnight(Date day) { return Timestamp(day) - kOfficeOffset; }

std::optional<Date> date_from(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const unsigned century = two_digits(text.data());
  const unsigned years = two_digits(text.data() + 2);
  const unsigned month = two_digits(text.data() + 5);
  const unsigned day = two_digits(text.data() + 8);
  if (century < 19 || century > 21 || years > 99 || month < 1 || month > 12 || day < 1) return std::nullopt;
  const unsigned at = (century * 100 + years - kFirstYear) * 12 + month - 1;
  const int date = kMonths[at] + static_cast<int>(day) - 1;
  return date < kMonths[at + 1] ? std::optional(Date(std::chrono::days(date))) : std::nullopt;
}

Result<Date> parse_date(std::string_view text) {
  if (const auto date = date_from(text)) return *date;
  return bad_date(text);
}

std::string format_date(Date day) {
  std::string text(10, '0');
  put_date(text.data(), day);
  return text;
}

Result<Timestamp> parse_timestamp(std::string_view text) {
  if (text.size() < 20 || (text[10] != 'T' && text[10] != 't')) return bad_timestamp(text);
  const auto day = parse_date(text.substr(0, 10));
  const int hour = digits_at(text, 11, 2);
  const int minute = digits_at(text, 14, 2);
  const int second = digits_at(text, 17, 2);
  if (!day || text[13] != ':' || text[16] != ':') return bad_timestamp(text);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
    return bad_timestamp(text);
  std::size_t at = 19;
  const int millis = fraction(text, at);
  const auto offset = offset_minutes(text.substr(at));
  if (millis < 0 || !offset) return bad_timestamp(text);
  return Timestamp(*day) + std::chrono::hours(hour) + std::chrono::minutes(minute - *offset) +
         std::chrono::seconds(second) + milliseconds(millis);
}

std::string format_timestamp(Timestamp at) {
  const Date day = std::chrono::floor<std::chrono::days>(at);
  int rest = static_cast<int>((at - Timestamp(day)).count());
  std::string text = "0000-00-00T00:00:00.000Z";
  put_date(text.data(), day);
  put_digits(text.data() + 20, rest % 1000, 3);
  rest /= 1000;
  put_digits(text.data() + 17, rest % 60, 2);
  rest /= 60;
  put_digits(text.data() + 14, rest % 60, 2);
  put_digits(text.data() + 11, rest / 60, 2);
  return text;
}

}  // namespace cadre
