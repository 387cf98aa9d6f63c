#include "engine/calendar/calendar.hpp"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "tests/support/seed.hpp"
#include "workflows/vietnam_calendar.hpp"

namespace cadre {
namespace {

using std::chrono::days;

Date day(std::string_view text) {
  const Result<Date> date = parse_date(text);
  EXPECT_TRUE(date) << text;
  return *date;
}

Period working_days(int count, bool before = false) { return {Span::working_days, count, before}; }
Period calendar_days(int count, bool before = false) { return {Span::days, count, before}; }
Period months(int count, bool before = false) { return {Span::months, count, before}; }

struct Vector {
  const char* start;
  Period period;
  const char* due;
};

TEST(Calendar, MeetsTheVectorsOfTheYearsItKnows) {
  const Vector vectors[] = {
      {"2026-02-12", working_days(15), "2026-03-12"},
      {"2026-02-13", working_days(10), "2026-03-06"},
      {"2025-04-24", working_days(10), "2025-05-12"},  // Saturday 26 April is worked, Friday 2 May is off
      {"2026-04-23", working_days(10), "2026-05-12"},
      {"2025-08-27", working_days(10), "2025-09-12"},
      {"2026-10-01", calendar_days(90, true), "2026-07-03"},
      {"2026-10-01", working_days(90, true), "2026-05-26"},  // 31 August is worked
      {"2026-10-01", working_days(1, true), "2026-09-30"},
      {"2026-02-17", working_days(1, true), "2026-02-13"},
      {"2026-02-12", calendar_days(3), "2026-02-23"},        // Sunday before Tết
      {"2026-02-25", calendar_days(3, true), "2026-02-13"},  // Sunday after Tết
      {"2025-08-31", months(6), "2026-03-02"},               // 28 February is a Saturday
      {"2024-01-31", months(1), "2024-02-29"},
      {"2026-05-31", months(3, true), "2026-02-27"},  // 28 February is a Saturday
      {"2024-05-03", working_days(1), "2024-05-04"},  // make-up Saturday
      {"2026-02-14", working_days(0), "2026-02-23"},
      {"2026-02-13", working_days(0), "2026-02-13"},
  };
  const Calendar calendar = vietnam_calendar();
  for (const Vector& vector : vectors) {
    const Date due = calendar.add(day(vector.start), vector.period);
    EXPECT_EQ(format_date(due), vector.due) << "from " << vector.start << " " << vector.period.count;
  }
}

TEST(Calendar, KnowsTheDaysOffOfTheYears2021To2027) {
  const Calendar calendar = vietnam_calendar();
  const std::pair<int, int> expected[] = {
      {2021, 11}, {2022, 11}, {2023, 11}, {2024, 12},
      {2025, 12}, {2026, 11}, {2027, 11}};  // a swap adds one in 2024 and 2025
  for (const auto& [year, count] : expected) {
    const auto off =
        std::count_if(calendar.days().begin(), calendar.days().end(), [year = year](const auto& d) {
          return !d.working && int(std::chrono::year_month_day{d.day}.year()) == year;
        });
    EXPECT_EQ(off, count) << year;
  }
}

TEST(Calendar, TakesEveryDayOffOutOfTheWeekAndNotOutOfTheWeekend) {
  const Calendar calendar = vietnam_calendar();
  for (const CalendarDay& known : calendar.days()) {
    const bool weekend = std::chrono::weekday{known.day}.iso_encoding() > 5;
    EXPECT_EQ(known.working, weekend) << format_date(known.day);
    EXPECT_EQ(calendar.working(known.day), known.working) << format_date(known.day);
  }
}

TEST(Calendar, WithoutDataHasWeekendsOnly) {
  const Calendar weekends;
  EXPECT_EQ(format_date(weekends.add(day("2026-02-12"), working_days(15))), "2026-03-05");
  EXPECT_EQ(format_date(weekends.add(day("1969-12-29"), working_days(5, true))), "1969-12-22");
  EXPECT_TRUE(weekends.explain(day("2026-02-12"), working_days(15)).beyond_calendar);
}

TEST(Calendar, SaysWhenTheWayLeavesTheYearsItKnows) {
  const Calendar calendar = vietnam_calendar();
  EXPECT_FALSE(calendar.explain(day("2026-12-30"), working_days(5)).beyond_calendar);
  EXPECT_TRUE(calendar.explain(day("2027-12-30"), working_days(5)).beyond_calendar);
  EXPECT_TRUE(calendar.explain(day("2021-01-05"), working_days(5, true)).beyond_calendar);
  const Text text =
      explanation(calendar, calendar.explain(day("2027-12-30"), working_days(5)), working_days(5));
  EXPECT_NE(text.en.find("does not cover"), std::string::npos) << text.en;
}

TEST(CalendarExplanation, NamesWhatWasSkipped) {
  const Calendar calendar = vietnam_calendar();
  const Period period = working_days(15);
  const Text text = explanation(calendar, calendar.explain(day("2026-02-12"), period), period);
  EXPECT_EQ(
      text.vi,
      "Từ 12/02/2026, không tính ngày đầu, 15 ngày làm việc: bỏ qua Tết Nguyên đán (16–20/02/2026), 8 ngày "
      "cuối tuần; hạn cuối 12/03/2026.");
  EXPECT_EQ(text.en,
            "From 12 Feb 2026, the first day not counted, 15 working days: skipping Tết Nguyên đán (16–20 "
            "Feb 2026), "
            "8 weekend days; last day 12 Mar 2026.");
}

TEST(CalendarExplanation, NamesTheMakeUpDayThatCounted) {
  const Calendar calendar = vietnam_calendar();
  const Period period = working_days(10);
  const Text text = explanation(calendar, calendar.explain(day("2025-04-24"), period), period);
  EXPECT_NE(text.vi.find("có tính ngày đi làm: làm bù cho 02/5 (26/04/2025)"), std::string::npos) << text.vi;
  EXPECT_NE(text.vi.find("nghỉ hoán đổi (02/05/2025)"), std::string::npos) << text.vi;
}

TEST(CalendarExplanation, SaysWhyTheEndMoved) {
  const Calendar calendar = vietnam_calendar();
  const Deadline forward = calendar.explain(day("2026-02-12"), calendar_days(3));
  ASSERT_EQ(forward.days.size(), 8u);  // Sunday 15 to Sunday 22
  EXPECT_EQ(forward.days.front().reason, kWeekend);
  const Text text = explanation(calendar, forward, calendar_days(3));
  EXPECT_NE(text.vi.find("rơi vào ngày nghỉ: Tết Nguyên đán (16–20/02/2026), 3 ngày cuối tuần"),
            std::string::npos);
  EXPECT_TRUE(calendar.explain(day("2026-03-02"), calendar_days(4)).days.empty());  // ends on a Friday
}

TEST(CalendarExplanation, CarriesTheWeakestMarkOfTheWay) {
  const Calendar calendar = vietnam_calendar();
  EXPECT_EQ(calendar.explain(day("2026-02-12"), working_days(15)).mark, Mark::verified);
  const Deadline recalled = calendar.explain(day("2025-08-27"), working_days(10));
  EXPECT_EQ(recalled.mark, Mark::recalled);
  const Text text = explanation(calendar, recalled, working_days(10));
  EXPECT_NE(text.en.find("not verified (R)"), std::string::npos) << text.en;
}

TEST(CalendarExplanation, IsServedAsJson) {
  const Calendar calendar = vietnam_calendar();
  const Period period = working_days(1, true);
  const json::object shown = to_json(calendar, calendar.explain(day("2026-02-17"), period), period);
  EXPECT_EQ(text_at(shown, "start"), "2026-02-17");
  EXPECT_EQ(text_at(shown, "due"), "2026-02-13");
  EXPECT_EQ(text_at(shown, "calendar"), "vn-2026.1");
  EXPECT_EQ(canonical(shown.at("period")), R"({"before":true,"working_days":1})");
  EXPECT_EQ(array_at(shown, "days").size(), 3u);  // Monday 16, Sunday 15, Saturday 14
}

// The laws, over random ways; the seed is printed when one breaks.
class CalendarLaw : public ::testing::Test {
 protected:
  CalendarLaw() { std::printf("seed %u\n", seed_); }
  int number(int from, int upto) { return std::uniform_int_distribution<int>(from, upto)(random_); }
  Date any_day() { return day("2020-06-01") + days{number(0, 3200)}; }  // a little beyond both ends
  Period any_period() {
    const auto span = static_cast<Span>(number(0, 2));
    return {span, number(0, span == Span::months ? 30 : 400), number(0, 1) == 1};
  }

  const std::uint32_t seed_ = test::seed_from_environment();
  std::mt19937 random_{seed_};
  const Calendar calendar_ = vietnam_calendar();
};

TEST_F(CalendarLaw, ADeadlineNeverEndsOnADayOff) {
  for (int i = 0; i < 20'000; ++i) {
    const Date start = any_day();
    const Period period = any_period();
    ASSERT_TRUE(calendar_.working(calendar_.add(start, period))) << format_date(start) << " " << period.count;
  }
}

TEST_F(CalendarLaw, TheExplanationEndsWhereTheArithmeticDoes) {
  for (int i = 0; i < 2'000; ++i) {
    const Date start = any_day();
    const Period period = any_period();
    const Deadline deadline = calendar_.explain(start, period);
    ASSERT_EQ(deadline.due, calendar_.add(start, period));
    for (const DayCounted& counted : deadline.days)
      ASSERT_EQ(counted.counted, calendar_.working(counted.day));
  }
}

TEST_F(CalendarLaw, WorkingDaysAreWhatAClerkCountsDayByDay) {
  for (int i = 0; i < 2'000; ++i) {
    const Date start = any_day();
    const int count = number(1, 300);
    Date forward = start;
    for (int left = count; left > 0; left -= calendar_.working(forward) ? 1 : 0) forward += days{1};
    ASSERT_EQ(calendar_.add(start, working_days(count)), forward) << format_date(start) << " " << count;
    Date backward = start;
    for (int left = count; left > 0; left -= calendar_.working(backward) ? 1 : 0) backward -= days{1};
    ASSERT_EQ(calendar_.add(start, working_days(count, true)), backward)
        << format_date(start) << " " << count;
  }
}

TEST_F(CalendarLaw, CountingWhatWasAddedGivesItBack) {
  for (int i = 0; i < 20'000; ++i) {
    const Date start = any_day();
    const int count = number(1, 3'000);
    const Date due = calendar_.add(start, working_days(count));
    ASSERT_EQ(calendar_.working_days_between(start, due), count);
    ASSERT_EQ(calendar_.working_days_between(due, start), -count);
  }
}

TEST_F(CalendarLaw, BackwardUndoesForwardBetweenWorkingDays) {
  for (int i = 0; i < 20'000; ++i) {
    const Date start = calendar_.add(any_day(), working_days(0));
    const int count = number(1, 500);
    const Date due = calendar_.add(start, working_days(count));
    ASSERT_EQ(calendar_.add(due, working_days(count, true)), start) << format_date(start) << " " << count;
  }
}

TEST_F(CalendarLaw, ALaterStartOrALongerPeriodNeverEndsEarlier) {
  for (int i = 0; i < 20'000; ++i) {
    const Date start = any_day();
    Period period = any_period();
    const Date due = calendar_.add(start, period);
    ASSERT_LE(due, calendar_.add(start + days{number(0, 10)}, period));
    period.count += 1;
    const Date longer = calendar_.add(start, period);
    ASSERT_TRUE(period.before ? longer <= due : due <= longer) << format_date(start) << " " << period.count;
  }
}

TEST(CalendarJson, ReadsBackWhatItWrote) {
  const Calendar calendar = vietnam_calendar();
  const Result<Calendar> again = Calendar::from_json(calendar.to_json());
  ASSERT_TRUE(again) << again.error().message.en;
  EXPECT_EQ(canonical(again->to_json()), canonical(calendar.to_json()));
}

constexpr std::string_view kHeader = "date,kind,name,source,mark\n";

TEST(CalendarCsv, TakesQuotesCarriageReturnsAndTheMarkOfSpreadsheets) {
  const std::string csv =
      "\xEF\xBB\xBF"
      "date,kind,name,source,mark\r\n2026-09-02,holiday,\"Quốc khánh, \"\"2/9\"\"\",x,V~\r\n";
  const Result<Calendar> calendar = Calendar::from_csv("test", csv);
  ASSERT_TRUE(calendar) << calendar.error().message.en;
  ASSERT_EQ(calendar->days().size(), 1u);
  EXPECT_EQ(calendar->days()[0].name, "Quốc khánh, \"2/9\"");
  EXPECT_EQ(calendar->days()[0].mark, Mark::verified_indirectly);
}

struct BadCsv {
  std::string_view lines, rule, field;
};

TEST(CalendarCsv, IsRefusedWithTheRuleAndTheLine) {
  const BadCsv table[] = {
      {"2026-02-30,holiday,a,b,V\n", "format.date", "line 2"},
      {"2026-01-01,holiday,a,b,V\n\n2026-01-02,day,a,b,V\n", "calendar.kind", "line 4"},
      {"2026-01-01,holiday,a,b,X\n", "mark.unknown", "line 2"},
      {"2026-01-01,holiday,a,V\n", "csv.columns", "line 2"},
      {"2026-01-01,holiday,\"a,b,V\n", "csv.quote", "line 2"},
      {"2026-01-01,holiday,\"a\"b,c,V\n", "csv.quote", "line 2"},
      {"2026-01-01,holiday,a\xFF,b,V\n", "json.utf8", "line 2"},
      {"2026-01-01,holiday,a,b,V\n2026-01-01,holiday,a,b,V\n", "calendar.day-twice", ""},
      {"2026-01-01,working,a,b,V\n", "calendar.make-up-weekday", ""},
      {"2024-01-01,holiday,a,b,V\n2026-01-01,holiday,a,b,V\n", "calendar.year-missing", ""},
  };
  for (const BadCsv& row : table) {
    const Result<Calendar> calendar =
        Calendar::from_csv("test", std::string(kHeader) + std::string(row.lines));
    ASSERT_FALSE(calendar) << row.lines;
    EXPECT_EQ(calendar.error().rule, row.rule) << row.lines;
    EXPECT_EQ(calendar.error().field, row.field) << row.lines;
    EXPECT_FALSE(calendar.error().message.vi.empty());
  }
  EXPECT_EQ(Calendar::from_csv("test", "date;kind\n").error().rule, "csv.separator");
  EXPECT_EQ(Calendar::from_csv("test", "").error().rule, "csv.header");
  EXPECT_EQ(Calendar::from_csv("", kHeader).error().rule, "calendar.version");
}

TEST(Period, IsRefusedOutOfRange) {
  EXPECT_TRUE(check_period(working_days(kPeriodDaysMax)));
  EXPECT_EQ(check_period(working_days(kPeriodDaysMax + 1)).error().rule, "period.range");
  EXPECT_EQ(check_period(months(kPeriodMonthsMax + 1)).error().rule, "period.range");
  EXPECT_EQ(check_period(calendar_days(-1)).error().rule, "period.range");
}

TEST(PeriodDeathTest, BelowZeroIsOurOwnBrokenPromise) {
  EXPECT_DEATH(Calendar().add(day("2026-02-12"), working_days(-1)), "checked where they come in");
}

}  // namespace
}  // namespace cadre
