#include "engine/calendar/calendar.hpp"
#include "engine/base/date_text.hpp"

#include <algorithm>
#include <array>

#include "engine/base/date_text.hpp"
#include "engine/calendar/calendar_data.hpp"

namespace cadre {
namespace {

using std::chrono::days;

constexpr std::size_t kDaysMax = 10'000;
constexpr std::size_t kVersionBytesMax = 64;
constexpr std::array<std::string_view, 4> kMarks = {"V", "V~", "R", "U"};

tl::unexpected<Error> refuse(std::string rule, Text why, std::string field = {}) {
  return fail(ErrorCode::invalid_argument, std::move(why), std::move(field), std::move(rule));
}

bool weekend(Date day) { return std::chrono::weekday{day}.iso_encoding() > 5; }

int year_of(Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

Date add_months(Date start, int months) {
  const std::chrono::year_month_day from{start};
  const std::chrono::year_month month = from.year() / from.month() + std::chrono::months{months};
  const std::chrono::year_month_day same{month / from.day()};
  return same.ok() ? Date{same} : Date{month / std::chrono::last};
}

// Each day against the one before it.
Result<void> check_order(const CalendarDay& before, const CalendarDay& day) {
  if (before.day == day.day) {
    return refuse("calendar.day-twice",
                  {"mỗi ngày chỉ được ghi một lần, nhưng " + day_month_year(day.day) + " có hai dòng",
                   "expected each day once, but " + format_date(day.day) + " stands twice"});
  }
  if (year_of(day.day) > year_of(before.day) + 1) {
    const std::string year = std::to_string(year_of(before.day) + 1);
    return refuse("calendar.year-missing",
                  {"lịch phải liên tục các năm, nhưng năm " + year + " không có ngày nào",
                   "expected every year in between, but " + year + " has no day"});
  }
  return {};
}

}  // namespace

Result<Mark> parse_mark(std::string_view text) {
  const auto found = std::find(kMarks.begin(), kMarks.end(), text);
  if (found == kMarks.end()) {
    return refuse("mark.unknown",
                  {"dấu kiểm chứng phải là V, V~, R hoặc U, nhưng gặp '" + std::string(text) + "'",
                   "expected a mark of V, V~, R or U, but got '" + std::string(text) + "'"});
  }
  return static_cast<Mark>(found - kMarks.begin());
}

std::string_view to_string(Mark mark) { return kMarks[static_cast<std::size_t>(mark)]; }

Result<void> check_period(const Period& period) {
  const int most = period.span == Span::months ? kPeriodMonthsMax : kPeriodDaysMax;
  if (0 <= period.count && period.count <= most) return {};
  const std::string range = "0–" + std::to_string(most);
  return refuse("period.range",
                {"thời hạn phải trong khoảng " + range + ", nhưng là " + std::to_string(period.count),
                 "expected a period of " + range + ", but got " + std::to_string(period.count)});
}

Date nominal_end(Date start, const Period& period) {
  const int count = period.before ? -period.count : period.count;
  return period.span == Span::months ? add_months(start, count) : start + days{count};
}

Calendar::Calendar() {
  static const auto weekends = std::make_shared<const Data>();
  data_ = weekends;
}

Result<Calendar> Calendar::make(std::string version, std::vector<CalendarDay> days) {
  if (version.empty() || version.size() > kVersionBytesMax) {
    return refuse("calendar.version",
                  {"tên phiên bản lịch phải dài 1–64 byte, nhưng dài " + std::to_string(version.size()),
                   "expected a version of 1 to 64 bytes, but it has " + std::to_string(version.size())});
  }
  if (days.size() > kDaysMax) {
    return refuse("calendar.size", {"lịch có nhiều nhất 10.000 ngày, nhưng có " + std::to_string(days.size()),
                                    "expected at most 10,000 days, but got " + std::to_string(days.size())});
  }
  std::sort(days.begin(), days.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (i > 0) CHECK(check_order(days[i - 1], days[i]));
    if (days[i].working && !weekend(days[i].day)) {
      const std::string day = format_date(days[i].day);
      return refuse("calendar.make-up-weekday",
                    {"ngày làm bù phải là thứ Bảy hoặc Chủ nhật, nhưng " + day + " thì không",
                     "expected a make-up day on a weekend, but " + day + " is not"});
    }
  }
  auto data = std::make_shared<Data>();
  data->version = std::move(version);
  data->index = WorkingDayIndex(days);
  data->days = std::move(days);
  return Calendar(std::move(data));
}

const std::string& Calendar::version() const { return data_->version; }
const std::vector<CalendarDay>& Calendar::days() const { return data_->days; }
bool Calendar::working(Date day) const { return data_->index.working(day); }

int Calendar::working_days_between(Date after, Date upto) const {
  return data_->index.count(upto) - data_->index.count(after);
}

Date Calendar::add(Date start, const Period& period) const {
  INVARIANT(0 <= period.count && period.count <= kPeriodDaysMax,
            "periods from outside are checked where they come in");
  const WorkingDayIndex& index = data_->index;
  if (period.span == Span::working_days && period.count > 0) {
    return period.before ? index.nth(index.count(start - std::chrono::days{1}) - period.count + 1)
                         : index.nth(index.count(start) + period.count);
  }
  const Date end = nominal_end(start, period);
  // index.count of a day off is that of the working day before it.
  return index.working(end) ? end : index.nth(index.count(end) + (period.before ? 0 : 1));
}

}  // namespace cadre
