#include "engine/base/time.hpp"

#include <gtest/gtest.h>

namespace cadre {
namespace {

using namespace std::chrono_literals;

TEST(Dates, ComeBackAsTheyWereWritten) {
  for (Date day = *parse_date("1900-01-01"); day <= *parse_date("2199-12-31"); day += std::chrono::days(1))
    EXPECT_EQ(*parse_date(format_date(day)), day);
  for (const char* text : {"1900-01-01", "2000-02-29", "2024-02-29", "2199-12-31"})
    EXPECT_EQ(format_date(*parse_date(text)), text);
}

TEST(Dates, AreRefusedWhenTheyDoNotExistOrAreWrittenOtherwise) {
  for (const char* text :
       {"",           "2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01",  "2026-00-10",  "2026-04-31",
        "2026-1-01",  "2026-01-1",  "26-01-01",   "2026/01/01", "2026-01-01 ", " 2026-01-01", "2026-01-01T",
        "1899-12-31", "2200-01-01", "+026-01-01", "2026-01-0x", "20260101",    "２026-01-01"}) {
    const auto date = parse_date(text);
    ASSERT_FALSE(date) << text;
    EXPECT_EQ(date.error().rule, "format.date") << text;
    EXPECT_FALSE(date_from(text)) << text;
  }
}

TEST(Timestamps, AreReadInEveryFormOfRfc3339) {
  const Timestamp noon = Timestamp(*parse_date("2026-02-12")) + 12h;
  EXPECT_EQ(*parse_timestamp("2026-02-12T12:00:00Z"), noon);
  EXPECT_EQ(*parse_timestamp("2026-02-12t12:00:00z"), noon);
  EXPECT_EQ(*parse_timestamp("2026-02-12T19:00:00+07:00"), noon);
  EXPECT_EQ(*parse_timestamp("2026-02-12T07:30:00-04:30"), noon);
  EXPECT_EQ(*parse_timestamp("2026-02-12T12:00:00.5Z"), noon + 500ms);
  EXPECT_EQ(*parse_timestamp("2026-02-12T12:00:00.678999Z"), noon + 678ms);
  EXPECT_EQ(*parse_timestamp("2026-02-12T00:30:00+01:00"),
            Timestamp(*parse_date("2026-02-11")) + 23h + 30min);
}

TEST(Timestamps, ComeBackAsTheyWereWritten) {
  for (const char* text :
       {"1970-01-01T00:00:00.000Z", "2026-02-12T03:04:05.678Z", "2024-02-29T23:59:59.999Z"})
    EXPECT_EQ(format_timestamp(*parse_timestamp(text)), text);
}

TEST(Timestamps, AreRefusedWhenTheyAreNone) {
  for (const char* text :
       {"", "2026-02-12", "2026-02-12T12:00:00", "2026-02-12 12:00:00Z", "2026-02-12T24:00:00Z",
        "2026-02-12T12:60:00Z", "2026-02-12T12:00:60Z", "2026-02-30T12:00:00Z", "2026-02-12T12:00:00.Z",
        "2026-02-12T12:00:00.1234567890Z", "2026-02-12T12:00:00+7:00", "2026-02-12T12:00:00+24:00",
        "2026-02-12T12:00:00+07:60", "2026-02-12T12:00:00ZZ", "2026-02-12T12-00:00Z",
        "2026-02-12T-1:00:00Z"}) {
    const auto at = parse_timestamp(text);
    ASSERT_FALSE(at) << text;
    EXPECT_EQ(at.error().rule, "format.date-time") << text;
  }
}

TEST(OfficeDay, BeginsAtMidnightInHanoi) {
  const Date day = *parse_date("2026-02-12");
  EXPECT_EQ(format_timestamp(office_midnight(day)), "2026-02-11T17:00:00.000Z");
  EXPECT_EQ(office_date(office_midnight(day)), day);
  EXPECT_EQ(office_date(office_midnight(day) - 1ms), day - std::chrono::days(1));
  EXPECT_EQ(office_date(office_midnight(day) + 24h - 1ms), day);
}

}  // namespace
}  // namespace cadre
