// The part of a target after '?'.
#include "api/http/query.hpp"

#include <gtest/gtest.h>

#include <array>

namespace cadre {
namespace {

constexpr std::array<std::string_view, 4> kAllowed{"limit", "open", "term", "until"};

std::string first_rule(std::string_view text) {
  const auto query = Query::parse(text, kAllowed);
  return query ? "" : query.error().front().rule;
}

TEST(Query, DecodesNamesAndValues) {
  const auto query = Query::parse("limit=3&term=cadre%3ACB-1&open=true&until=2024-03-01&lang=en", kAllowed);
  ASSERT_TRUE(query);
  EXPECT_EQ(*query->limit(), 3u);
  EXPECT_EQ(query->text("term"), "cadre:CB-1");
  EXPECT_EQ(*query->flag("open"), true);
  EXPECT_EQ(format_date(**query->date("until")), "2024-03-01");
  EXPECT_EQ(query->text("lang"), "en");
}

TEST(Query, TakesAPlusForABlankAsFormsSendItButNotInATimeZone) {
  const auto text = [](std::string_view sent) {
    const auto query = Query::parse(sent, kAllowed);
    return query ? query->text("term") : "";
  };
  EXPECT_EQ(text("term=actor:an.tc+order:oldest"), "actor:an.tc order:oldest");
  EXPECT_EQ(text("term=a%2Bb+%2B+c"), "a+b + c");
  EXPECT_EQ(text("term=recorded:2026-07-01T08:00:00+07:00..+x"), "recorded:2026-07-01T08:00:00+07:00.. x");
  EXPECT_EQ(text("term=recorded:2026-07-01T08:00:00.250%2B07:00"), "recorded:2026-07-01T08:00:00.250+07:00");
  EXPECT_EQ(text("term=1+07"), "1 07");
  EXPECT_EQ(text("term=+07:00"), " 07:00");
}

TEST(Query, NamesWhatIsWrong) {
  EXPECT_EQ(first_rule("color=red"), "query.unknown");
  EXPECT_EQ(first_rule("limit=1&limit=2"), "query.repeated");
  EXPECT_EQ(first_rule("limit=%4"), "query.escape");
  EXPECT_EQ(first_rule("limit=%zz"), "query.escape");
  EXPECT_EQ(first_rule("until=e%cc%81"), "json.nfc");
  EXPECT_EQ(first_rule("until=%ff"), "json.utf8");
}

TEST(Query, RefusesNumbersOutOfRange) {
  for (const char* text :
       {"limit=0", "limit=501", "limit=-1", "limit=1.5", "limit=", "limit=99999999999999999999"})
    EXPECT_FALSE(Query::parse(text, kAllowed)->limit()) << text;
}

TEST(Query, TakesNoMoreThanItsShareOfParameters) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "term=act:a&";
  EXPECT_FALSE(Query::parse(text, kAllowed));
}

}  // namespace
}  // namespace cadre
