#include "engine/query/question.hpp"

#include <gtest/gtest.h>

#include <iostream>

#include "engine/base/time.hpp"
#include "engine/query/fold.hpp"
#include "tests/support/seed.hpp"

namespace cadre {
namespace {

Question parsed(std::string_view text) {
  auto query = parse_question(text);
  EXPECT_TRUE(query) << text << ": " << (query ? "" : query.error().message.en);
  return query ? std::move(*query) : Question();
}
std::string refused(std::string_view text) {
  const auto query = parse_question(text);
  EXPECT_FALSE(query) << text;
  return query ? "" : query.error().rule;
}
std::int64_t day(std::string_view text) { return parse_date(text)->time_since_epoch().count(); }
std::int64_t midnight(std::string_view text) {
  return office_midnight(*parse_date(text)).time_since_epoch().count();
}

TEST(Question, AsksForEveryKeyAndForOneOfItsValues) {
  const Question query = parsed("actor:an.nv  case:MN-1 actor:bo actor:bo -type:x");
  EXPECT_EQ(query.conditions, (std::vector<Condition>{{QuestionKey::actor, false, {"an.nv", "bo"}},
                                                      {QuestionKey::type, true, {"x"}},
                                                      {QuestionKey::case_id, false, {"MN-1"}}}));
  EXPECT_TRUE(query.newest_first);
  EXPECT_TRUE(parsed("").conditions.empty());
}

TEST(Question, TakesVietnameseNamesWithAndWithoutMarks) {
  for (const QuestionKeyNames& names : question_keys()) {
    const std::string value = names.key == QuestionKey::outcome ? "refused"
                              : names.key == QuestionKey::order ? "oldest"
                                                                : "2026";
    const Question english = parsed(std::string(names.en) + ":" + value);
    EXPECT_EQ(parsed(std::string(names.vi) + ":" + value), english) << names.vi;
    EXPECT_EQ(parsed(fold(names.vi) + ":" + value), english) << names.vi;
    EXPECT_NE(english, Question()) << names.en;
  }
  EXPECT_EQ(parsed("kết-quả:từ-chối"), parsed("outcome:refused"));
  EXPECT_EQ(parsed("thu-tu:cu-nhat"), parsed("order:oldest"));
}

TEST(Question, QuotesKeepBlanksAndColons) {
  EXPECT_EQ(parsed(R"(document:"12 \"A\" \\ B")").conditions[0].values[0], R"(12 "A" \ B)");
  EXPECT_EQ(parsed(R"("case: về việc")").words, (std::vector<std::string>{"case", "về", "việc"}));
  EXPECT_EQ(parsed("Nguyễn VĂN").words, (std::vector<std::string>{"nguyễn", "văn"}));
  EXPECT_EQ(parsed("subject:post/P-1:2").conditions[0].values[0], "post/P-1:2");
}

TEST(Question, RangesOfTimeIncludeBothEnds) {
  const auto recorded = [](std::string_view text) {
    return parsed("recorded:" + std::string(text)).recorded;
  };
  EXPECT_EQ(recorded("2026-01..2026-03"), Intervals({{midnight("2026-01-01"), midnight("2026-04-01")}}));
  EXPECT_EQ(recorded("2026"), Intervals({{midnight("2026-01-01"), midnight("2027-01-01")}}));
  EXPECT_EQ(recorded("31/12/2026"), Intervals({{midnight("2026-12-31"), midnight("2027-01-01")}}));
  EXPECT_EQ(recorded("02/2026"), recorded("2026-02"));
  EXPECT_EQ(recorded(">2026-02"), recorded("2026-03-01.."));
  EXPECT_EQ(recorded("<2026-02"), recorded("..2026-01"));
  EXPECT_EQ(recorded(">=2026-02-12T00:00:00+07:00"), recorded(">=2026-02-12"));
  EXPECT_EQ(parsed("effective:<=2026-02").effective, Intervals({{Interval{}.begin, day("2026-03-01")}}));
}

TEST(Question, SeveralRangesOfAKeyAreOneOfThem) {
  const Question query = parsed("effective:2026-01 effective:2026-03 -effective:2026-03-05");
  EXPECT_TRUE(query.asks_effective);
  EXPECT_TRUE(query.effective.contains(day("2026-01-31")));
  EXPECT_FALSE(query.effective.contains(day("2026-02-01")));
  EXPECT_FALSE(query.effective.contains(day("2026-03-05")));
  EXPECT_TRUE(query.effective.contains(day("2026-03-06")));
}

TEST(Question, AnErrorNamesTheTermAndWhatIsKnown) {
  const auto unknown = parse_question("act:x nguoi:an");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().field, "q");
  EXPECT_NE(unknown.error().message.vi.find("'nguoi:an'"), std::string::npos);
  EXPECT_NE(unknown.error().message.vi.find("người-làm"), std::string::npos);
  EXPECT_NE(unknown.error().message.en.find("onbehalfof"), std::string::npos);
  const auto outcome = parse_question("outcome:maybe");
  EXPECT_NE(outcome.error().message.en.find("refused"), std::string::npos);
}

TEST(Question, BadOnesAreRefusedByName) {
  for (const char* text : {"who:an", ":x", ":", "http://x"}) EXPECT_EQ(refused(text), "query.key") << text;
  for (const char* text : {"actor:", "actor:\"\"", "outcome:maybe", "order:up", "-case:"})
    EXPECT_EQ(refused(text), "query.value") << text;
  for (const char* text :
       {"recorded:yesterday", "recorded:2026-13", "recorded:2026-02-30", "recorded:..", "recorded:2026..x",
        "recorded:>", "effective:2026-02-12T00:00:00Z", "recorded:1899"})
    EXPECT_EQ(refused(text), "query.time") << text;
  for (const char* text : {"\"open", "act:\"open", "\"", "act:\"x\\\""})
    EXPECT_EQ(refused(text), "query.quote") << text;
  for (const char* text : {"-word", "-", "()", "a b c d e f g h i"})
    EXPECT_EQ(refused(text), "query.word") << text;
  EXPECT_EQ(refused(std::string(kQueryBytesMax + 1, ' ')), "query.size");
  std::string many;
  for (std::size_t i = 0; i <= kQueryTermsMax; ++i) many += "act:x ";
  EXPECT_EQ(refused(many), "query.size");
}

// Whatever is typed is understood or refused with a rule; nothing else happens.
TEST(Question, AnythingIsAnswered) {
  const auto seed = test::seed_from_environment();
  SCOPED_TRACE("CADRE_SEED=" + std::to_string(seed));
  std::cout << "CADRE_SEED=" << seed << '\n';
  std::mt19937 random(seed);
  const std::vector<std::string> pieces{"actor", ":", "\"",      "-", " ", "\\",        "..",
                                        ">=",    "<", "2026-02", "đ", "ạ̣", "recorded",  "\t",
                                        "\xff",  "=", "'",       "*", "%", "effective:"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (auto n = random() % 12; n > 0; --n) text += pieces[random() % pieces.size()];
    const auto query = parse_question(text);
    if (!query) {
      EXPECT_TRUE(query.error().rule.starts_with("query.")) << text;
    }
  }
}

}  // namespace
}  // namespace cadre
