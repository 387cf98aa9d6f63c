// Recording facts: all or none, one exclusive fact at a time, corrections.
#include <gtest/gtest.h>

#include "engine/running/projector.hpp"
#include "tests/support/desk.hpp"

namespace cadre::test {
namespace {

class Facts : public ::testing::Test {
 protected:
  std::uint64_t size() const { return memory.journal.head().size; }
  Position recorded(const Outcome& outcome) { return outcome.entries.at(0).position; }

  // "from..until value" of every fact of a kind, in order.
  std::string timeline(std::string_view subject, std::string_view kind, std::string_view field) const {
    const Reading reading = desk.read();
    std::string line;
    for (const Fact* fact : reading.find(subject)->all(kind))
      line += (line.empty() ? "" : " | ") + format_date(fact->from) + ".." +
              (fact->until ? format_date(*fact->until) : "") + " " + canonical(fact->value.at(field));
    return line;
  }
  std::string cards() const { return timeline("cadre/R-1", "card", "level"); }
  Outcome card(std::string_view from, std::string_view value, std::string_view until = "",
               std::optional<Position> corrects = {}) {
    FactInput input = fact("cadre/R-1", "card", from, value, until);
    input.corrects = corrects;
    return desk.facts("bo", {input});
  }

  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(Facts, AreRecordedAllOrNone) {
  const std::uint64_t before = size();
  const Outcome outcome = desk.facts("bo", {fact("cadre/R-9", "identity", "2024-01-01", R"({"name":"X"})"),
                                            fact("cadre/R-9", "card", "2024-01-01", R"({"level":"high"})")});
  ASSERT_TRUE(outcome.error);
  EXPECT_EQ(outcome.error->field, "/facts/1/value/level");
  EXPECT_EQ(size(), before);
  EXPECT_EQ(desk.read().find("cadre/R-9"), nullptr);
}

TEST_F(Facts, MakeNobodyTheSystem) {
  const Outcome outcome =
      desk.facts("quan", {fact("account/system", "account", "2024-01-01", R"({"name":"X"})")});
  EXPECT_EQ(rule_of(outcome), "fact.reserved");
  EXPECT_EQ(outcome.error->field, "/facts/0/subject");
}

TEST_F(Facts, PutNoUnitBelowItself) {
  desk.must(desk.facts("system", {fact("unit/x", "unit", "2024-01-01", R"({"name":"X"})"),
                                  fact("unit/y", "unit", "2024-01-01", R"({"name":"Y","parent":"x"})")}));
  for (const char* parent : {"x", "y"}) {
    const Outcome outcome = desk.facts(
        "system",
        {fact("unit/x", "unit", "2024-02-01", R"({"name":"X","parent":")" + std::string(parent) + R"("})")});
    EXPECT_EQ(rule_of(outcome), "unit.circle") << parent;
  }
}

TEST_F(Facts, OfOneCommandMayLeanOnEachOther) {
  EXPECT_TRUE(accepted(desk.facts("bo", {fact("post/P-9", "post", "2024-01-01", R"({"unit":"a"})"),
                                         fact("cadre/R-9", "holds", "2024-01-01", R"({"post":"P-9"})")})));
  const Outcome outcome = desk.facts("bo", {fact("cadre/R-8", "holds", "2024-01-01", R"({"post":"P-8"})"),
                                            fact("post/P-8", "post", "2024-01-01", R"({"unit":"a"})")});
  EXPECT_EQ(rule_of(outcome), "reference.unknown");
  EXPECT_EQ(outcome.error->field, "/facts/0/value/post");
}

TEST_F(Facts, AreRefusedAsAWholeWhenOneIsNotTheRecordersToRecord) {
  const std::uint64_t before = size();
  const Outcome outcome = desk.facts("du", {fact("cadre/R-1", "card", "2024-01-01", R"({"level":3})"),
                                            fact("cadre/R-1", "identity", "2024-01-01", R"({"name":"X"})")});
  EXPECT_EQ(refusal_kind(outcome), "not-authorised");
  EXPECT_EQ(size(), before + 1) << "the refusal is a fact too";
  EXPECT_EQ(cards(), "2020-01-01.. 2");
}

TEST_F(Facts, AreRecordedWithinTheUnitsOfTheMandateOnly) {
  EXPECT_EQ(refusal_kind(desk.facts("be", {fact("cadre/R-1", "card", "2024-01-01", R"({"level":3})")})),
            "not-authorised");
  EXPECT_TRUE(accepted(desk.facts("be", {fact("cadre/R-3", "card", "2024-01-01", R"({"level":3})")})));
}

TEST_F(Facts, AreRecordedByNobodyAboutThemselves) {
  const std::uint64_t before = size();
  const FactInput own = fact("cadre/R-1", "card", "2024-01-01", R"({"level":3})");
  const FactInput other = fact("cadre/R-2", "card", "2024-01-01", R"({"level":3})");
  const Outcome outcome = desk.facts("an", {other, own});  // an is cadre R-1
  EXPECT_EQ(refusal_kind(outcome), "not-authorised");
  EXPECT_EQ(reasons(outcome), std::vector<std::string>{"actor.subject"});
  EXPECT_EQ(size(), before + 1) << "nothing but the refusal, although the other one would have been allowed";
  EXPECT_TRUE(accepted(desk.facts("an", {other})));
}

TEST_F(Facts, NameTheRowAndTheRuleThatIsBroken) {
  const std::vector<std::pair<FactInput, std::string>> rows{
      {fact("cadre", "card", "2024-01-01", "{}"), "fact.subject"},
      {fact("cadre/", "card", "2024-01-01", "{}"), "fact.subject"},
      {fact("cadre/R 1", "card", "2024-01-01", "{}"), "fact.subject"},
      {fact("cadre/" + std::string(65, 'x'), "card", "2024-01-01", "{}"), "fact.subject"},
      {fact("cadre/R-1/../x", "card", "2024-01-01", "{}"), "fact.subject"},
      {fact("cadre/R-1", "shoes", "2024-01-01", "{}"), "fact.kind"},
      {fact("case/LN-2024-0001", "card", "2024-01-01", "{}"), "fact.kind"},
      {fact("cadre/R-1", "card", "2024-01-01", R"({"level":1})", "2024-01-01"), "fact.until"},
      {fact("cadre/R-1", "card", "2024-01-01", "{}"), "form.required"},
      {fact("cadre/R-1", "holds", "2024-01-01", R"({"post":"P-77"})"), "reference.unknown"},
  };
  for (const auto& [input, rule] : rows) {
    const Outcome outcome = desk.facts("bo", {input});
    EXPECT_EQ(rule_of(outcome), rule) << input.subject;
    EXPECT_TRUE(outcome.error && outcome.error->field.starts_with("/facts/0/")) << input.subject;
  }
  EXPECT_EQ(rule_of(desk.facts("bo", {})), "fact.count");
  EXPECT_EQ(rule_of(desk.facts("bo", std::vector<FactInput>(kFactsMax + 1, rows[0].first))), "fact.count");
}

TEST_F(Facts, OfAnExclusiveKindEndTheOneBefore) {
  desk.must(card("2022-01-01", R"({"level":3})"));
  EXPECT_EQ(cards(), "2020-01-01..2022-01-01 2 | 2022-01-01.. 3");
  desk.must(card("2021-01-01", R"({"level":4})"));
  EXPECT_EQ(cards(), "2020-01-01..2021-01-01 2 | 2021-01-01..2022-01-01 4 | 2022-01-01.. 3");
  desk.must(card("2022-01-01", R"({"level":5})"));
  EXPECT_EQ(desk.read().find("cadre/R-1")->current("card", date("2023-01-01"))->value,
            (json::object{{"level", 5}}));
}

TEST_F(Facts, OfAnExclusiveKindStandSideBySideInDifferentPlaces) {
  const auto rating = [&](const char* from, const char* value) {
    desk.must(desk.facts("bo", {fact("cadre/R-1", "rating", from, value)}));
  };
  rating("2024-01-01", R"({"year":2022,"stars":3})");
  rating("2024-01-02", R"({"year":2023,"stars":4})");
  rating("2024-01-03", R"({"year":2022,"stars":5})");
  EXPECT_EQ(timeline("cadre/R-1", "rating", "stars"),
            "2024-01-01..2024-01-03 3 | 2024-01-02.. 4 | 2024-01-03.. 5");
}

TEST_F(Facts, OfACorrectedRecordAreReplacedAndTheLogKeepsBoth) {
  const Outcome wrong = card("2022-01-01", R"({"level":3})");
  desk.must(wrong);
  desk.must(card("2022-01-01", R"({"level":4})", "", recorded(wrong)));
  EXPECT_EQ(cards(), "2020-01-01..2022-01-01 2 | 2022-01-01.. 4");
  EXPECT_EQ(rule_of(card("2022-01-01", R"({"level":5})", "", recorded(wrong))), "fact.corrects")
      << "it stands no more";
  EXPECT_EQ(rule_of(card("2022-01-01", R"({"level":5})", "", Position{0})), "fact.corrects");
}

TEST_F(Facts, GiveBackTheDaysThatACorrectionNoLongerTakes) {
  const Outcome wrong = card("2022-01-01", R"({"level":3})");
  desk.must(wrong);
  const Outcome later = card("2022-06-01", R"({"level":3})", "", recorded(wrong));
  desk.must(later);
  EXPECT_EQ(cards(), "2020-01-01..2022-06-01 2 | 2022-06-01.. 3");
  desk.must(card("2019-01-01", R"({"level":3})", "", recorded(later)));
  EXPECT_EQ(cards(), "2019-01-01..2020-01-01 3 | 2020-01-01.. 2");
}

TEST_F(Facts, KeepAnEndOfTheirOwnThroughCorrections) {
  desk.must(card("2021-01-01", R"({"level":1})", "2022-01-01"));
  EXPECT_EQ(cards(), "2020-01-01..2021-01-01 2 | 2021-01-01..2022-01-01 1");
  const Outcome cut = card("2021-06-01", R"({"level":3})");
  desk.must(cut);
  EXPECT_EQ(cards(), "2020-01-01..2021-01-01 2 | 2021-01-01..2021-06-01 1 | 2021-06-01.. 3");
  desk.must(card("2023-01-01", R"({"level":3})", "", recorded(cut)));
  EXPECT_EQ(cards(), "2020-01-01..2021-01-01 2 | 2021-01-01..2022-01-01 1 | 2023-01-01.. 3");
}

TEST_F(Facts, LookTheSameFromTheLogAfterwards) {
  const Outcome wrong = card("2022-01-01", R"({"level":3})");
  desk.must(card("2022-06-01", R"({"level":3})", "", recorded(wrong)));
  SubjectFacts naive;
  for (const Entry& entry : entries_of(memory.journal))
    if (entry.subject == "cadre/R-1" && entry.outcome == "accepted") evolve_facts(naive, entry);
  EXPECT_EQ(*desk.read().find("cadre/R-1"), naive);
  desk.restart();
  EXPECT_EQ(*desk.read().find("cadre/R-1"), naive);
  EXPECT_EQ(subject_facts_from_json(to_json(naive)), naive);
}

}  // namespace
}  // namespace cadre::test
