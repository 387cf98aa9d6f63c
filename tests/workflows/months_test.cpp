// Months of service: a month ends on the same day number, clamped to the month's end.
#include <gtest/gtest.h>

#include "tests/support/fact_book.hpp"
#include "workflows/rules/months.hpp"

namespace cadre {
namespace {

struct MonthCase {
  const char* from;
  std::int64_t months;
  const char* to;
};

TEST(Months, KeepTheDayNumberOrEndTheMonth) {
  const MonthCase cases[] = {{"2024-01-31", 1, "2024-02-29"},  {"2023-01-31", 1, "2023-02-28"},
                             {"2024-02-29", 12, "2025-02-28"}, {"2024-02-29", 48, "2028-02-29"},
                             {"2022-05-15", 36, "2025-05-15"}, {"2025-03-31", -1, "2025-02-28"},
                             {"2021-01-01", -60, "2016-01-01"}};
  for (const MonthCase& n : cases)
    EXPECT_EQ(format_date(rules::months_after(day(n.from), n.months)), n.to) << n.from;
}

TEST(Months, AreWholeOnTheLastDayAndNotTheDayBefore) {
  const MonthCase cases[] = {{"2022-05-15", 35, "2025-05-14"}, {"2022-05-15", 36, "2025-05-15"},
                             {"2024-01-31", 1, "2024-02-29"},  {"2024-01-31", 0, "2024-02-28"},
                             {"2020-02-29", 60, "2025-02-28"}, {"2025-01-01", 0, "2024-01-01"}};
  for (const MonthCase& n : cases) EXPECT_EQ(rules::whole_months(day(n.from), day(n.to)), n.months) << n.to;
}

TEST(Months, CountBackWhatWasAdded) {
  for (int offset = 0; offset < 800; ++offset)
    for (const int months : {1, 11, 36, 96}) {
      const Date from = day("2019-12-01") + std::chrono::days{offset};
      EXPECT_EQ(rules::whole_months(from, rules::months_after(from, months)), months) << format_date(from);
    }
}

}  // namespace
}  // namespace cadre
