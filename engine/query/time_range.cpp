#include "engine/query/time_range.hpp"

#include <charconv>
#include <optional>

#include "engine/base/time.hpp"

namespace cadre {
namespace {

using std::chrono::month;
using std::chrono::months;
using std::chrono::year;

struct Days {  // what a year, a month or a day covers
  Date first, beyond;
};

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

bool good_year(std::optional<int> y) { return y && *y >= 1900 && *y <= 2199; }

std::optional<Days> month_of(std::string_view y, std::string_view m) {
  const auto years = number(y), month_number = number(m);
  if (y.size() != 4 || !good_year(years) || !month_number || *month_number < 1 || *month_number > 12)
    return std::nullopt;
  const auto first = year(*years) / month(static_cast<unsigned>(*month_number)) / 1;
  return Days{Date(first), Date(first + months(1))};
}

std::optional<Days> days_of(std::string_view text) {
  if (text.size() == 4 && good_year(number(text))) {
    const auto first = year(*number(text)) / 1 / 1;
    return Days{Date(first), Date(first + months(12))};
  }
  if (text.size() == 7 && text[4] == '-') return month_of(text.substr(0, 4), text.substr(5));
  if (text.size() == 7 && text[2] == '/') return month_of(text.substr(3), text.substr(0, 2));
  std::string iso(text);
  if (text.size() == 10 && text[2] == '/' && text[5] == '/')
    iso = std::string(text.substr(6)) + "-" + std::string(text.substr(3, 2)) + "-" +
          std::string(text.substr(0, 2));
  const auto day = parse_date(iso);
  if (!day) return std::nullopt;
  return Days{*day, *day + std::chrono::days(1)};
}

std::optional<Interval> in_days(std::string_view text) {
  const auto days = days_of(text);
  if (!days) return std::nullopt;
  return Interval{days->first.time_since_epoch().count(), days->beyond.time_since_epoch().count()};
}

std::optional<Interval> in_milliseconds(std::string_view text) {
  if (const auto days = days_of(text))
    return Interval{office_midnight(days->first).time_since_epoch().count(),
                    office_midnight(days->beyond).time_since_epoch().count()};
  const auto moment = parse_timestamp(text);
  if (!moment) return std::nullopt;
  return Interval{moment->time_since_epoch().count(), moment->time_since_epoch().count() + 1};
}

template <class Read>
std::optional<Interval> range(std::string_view text, const Read& read) {
  Interval range;
  const std::size_t dots = text.find("..");
  if (dots != std::string_view::npos) {
    const std::string_view first = text.substr(0, dots), last = text.substr(dots + 2);
    const auto from = read(first), until = read(last);
    if ((!from && !first.empty()) || (!until && !last.empty()) || (!from && !until)) return std::nullopt;
    if (from) range.begin = from->begin;
    if (until) range.end = until->end;
    return range;
  }
  const bool after = text.starts_with('>'), before = text.starts_with('<');
  if (!after && !before) return read(text);
  const bool with = text.size() > 1 && text[1] == '=';
  const auto bound = read(text.substr(with ? 2 : 1));
  if (!bound) return std::nullopt;
  if (after) range.begin = with ? bound->begin : bound->end;
  if (before) range.end = with ? bound->end : bound->begin;
  return range;
}

tl::unexpected<Error> bad_time(std::string_view term, const Text& also) {
  const std::string shown(term);
  return fail(
      ErrorCode::invalid_argument,
      {"không hiểu thời gian trong '" + shown + "': cần năm, tháng, ngày" + also.vi +
           " (2026, 2026-03, 2026-03-31, 31/03/2026), hoặc A..B, >=A, >A, <=B, <B",
       "expected a year, a month, a day" + also.en +
           " (2026, 2026-03, 2026-03-31, 31/03/2026), or A..B, >=A, >A, <=B, <B, but got '" + shown + "'"},
      "q", "query.time");
}

}  // namespace

Result<Interval> parse_time_range(std::string_view text, std::string_view term) {
  const auto found = range(text, in_milliseconds);
  if (!found) return bad_time(term, {" hoặc thời điểm", " or a moment"});
  return *found;
}

Result<Interval> parse_day_range(std::string_view text, std::string_view term) {
  const auto found = range(text, in_days);
  if (!found) return bad_time(term, {});
  return *found;
}

}  // namespace cadre
