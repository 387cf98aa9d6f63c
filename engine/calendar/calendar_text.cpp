// The explanation of a deadline as one sentence in each language.
#include <array>
#include <vector>

#include "engine/calendar/calendar.hpp"

namespace cadre {
namespace {

using std::chrono::days;

// Days off of one name that follow each other, weekends between them left aside; or one make-up day.
struct Stretch {
  std::string name;
  Date first, last;
  bool counted = false;
};

struct Way {
  std::vector<Stretch> stretches;
  int weekend_days = 0;
};

Way gather(const std::vector<DayCounted>& listed, bool before) {
  std::vector<DayCounted> ordered(listed);
  if (before) ordered.assign(listed.rbegin(), listed.rend());
  Way way;
  for (const DayCounted& day : ordered) {
    if (day.reason == kWeekend && !day.counted) {
      ++way.weekend_days;
    } else if (auto& all = way.stretches; !all.empty() && !day.counted && all.back().name == day.reason &&
                                          !all.back().counted && day.day - all.back().last <= days{3}) {
      all.back().last = day.day;
    } else {
      all.push_back({day.reason, day.day, day.day, day.counted});
    }
  }
  return way;
}

std::string two(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string vi_date(Date day) {
  const std::chrono::year_month_day ymd{day};
  return two(unsigned(ymd.day())) + "/" + two(unsigned(ymd.month())) + "/" + std::to_string(int(ymd.year()));
}

std::string en_date(Date day) {
  static constexpr std::array<const char*, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::chrono::year_month_day ymd{day};
  return std::to_string(unsigned(ymd.day())) + " " + kMonths[unsigned(ymd.month()) - 1] + " " +
         std::to_string(int(ymd.year()));
}

// "16–20/02/2026" and "16–20 Feb 2026" within a month; both dates in full otherwise.
std::string range(Date first, Date last, std::string (*write)(Date)) {
  if (first == last) return write(first);
  const std::chrono::year_month_day from{first};
  const std::chrono::year_month_day to{last};
  const bool short_form = from.year() == to.year() && from.month() == to.month();
  if (!short_form) return write(first) + "–" + write(last);
  const std::string day = write == vi_date ? two(unsigned(from.day())) : std::to_string(unsigned(from.day()));
  return day + "–" + write(last);
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

struct Words {
  std::string (*date)(Date);
  const char* weekend_days;
  const char* weekend_day;
};
constexpr Words kVietnamese{vi_date, " ngày cuối tuần", " ngày cuối tuần"};
constexpr Words kEnglish{en_date, " weekend days", " weekend day"};

std::string list(const Way& way, bool counted, const Words& words) {
  std::vector<std::string> parts;
  for (const Stretch& stretch : way.stretches) {
    if (stretch.counted != counted) continue;
    parts.push_back(stretch.name + " (" + range(stretch.first, stretch.last, words.date) + ")");
  }
  if (const int count = way.weekend_days; !counted && count > 0) {
    parts.push_back(std::to_string(count) + (count == 1 ? words.weekend_day : words.weekend_days));
  }
  return joined(parts);
}

Text length(const Period& period) {
  const std::string count = std::to_string(period.count);
  const std::string plural = period.count == 1 ? "" : "s";
  if (period.span == Span::working_days) return {count + " ngày làm việc", count + " working day" + plural};
  if (period.span == Span::days) return {count + " ngày", count + " day" + plural};
  return {count + " tháng", count + " month" + plural};
}

Text opening(const Deadline& deadline, const Period& period) {
  const Text how_long = length(period);
  Text text{(period.before ? "Lùi từ " : "Từ ") + vi_date(deadline.start),
            (period.before ? "Back from " : "From ") + en_date(deadline.start)};
  if (period.count > 0) {
    text.vi += ", không tính ngày đầu";
    text.en += ", the first day not counted";
  }
  return {text.vi + ", " + how_long.vi, text.en + ", " + how_long.en};
}

// What was skipped on the way, or why the end moved.
Text passage(const Deadline& deadline, const Period& period) {
  const Way way = gather(deadline.days, period.before);
  const bool moves = period.span != Span::working_days || period.count == 0;
  const Text off{list(way, false, kVietnamese), list(way, false, kEnglish)};
  const Text made_up{list(way, true, kVietnamese), list(way, true, kEnglish)};
  Text text;
  if (!off.vi.empty() && moves) {
    text = {"rơi vào ngày nghỉ: " + off.vi + ", nên chuyển sang ngày làm việc " +
                (period.before ? "liền trước" : "kế tiếp"),
            "ends on a day off: " + off.en + ", so it moves to the working day " +
                (period.before ? "before" : "after")};
  } else if (!off.vi.empty()) {
    text = {"bỏ qua " + off.vi, "skipping " + off.en};
  }
  if (!made_up.vi.empty()) {
    text.vi += (text.vi.empty() ? "" : "; ") + ("có tính ngày đi làm: " + made_up.vi);
    text.en += (text.en.empty() ? "" : "; ") + ("counting as worked: " + made_up.en);
  }
  return text;
}

}  // namespace

Text explanation(const Calendar& calendar, const Deadline& deadline, const Period& period) {
  Text text = opening(deadline, period);
  const Text between = passage(deadline, period);
  if (!between.vi.empty()) text = {text.vi + ": " + between.vi, text.en + ": " + between.en};
  text.vi += "; hạn cuối " + vi_date(deadline.due) + ".";
  text.en += "; last day " + en_date(deadline.due) + ".";
  if (!blocks(deadline.mark)) {
    const std::string mark(to_string(deadline.mark));
    text.vi += " Có ngày nghỉ trên đường tính chưa được kiểm chứng (" + mark + ").";
    text.en += " Some day on the way is not verified (" + mark + ").";
  }
  if (deadline.beyond_calendar) {
    text.vi += " Lịch " + calendar.version() +
               " không bao trùm hết khoảng này; phần ngoài lịch chỉ trừ thứ Bảy và Chủ nhật.";
    text.en +=
        " The calendar " + calendar.version() + " does not cover all of it; beyond it only weekends are off.";
  }
  return text;
}

}  // namespace cadre
