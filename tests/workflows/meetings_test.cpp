#include "workflows/rules/meetings.hpp"

#include "tests/workflows/ballot_case.hpp"
#include "workflows/rules/exam.hpp"
#include "workflows/rules/term.hpp"

namespace cadre {
namespace {

TEST(MeetingCollective, IsAnotherForACommittee) {
  constexpr const char* kRule =
      R"({"field":"collective","by":"body","of":{"agency":"leaders","committee":"standing-committee"}})";
  const auto ask = [](const char* body, const char* collective) {
    RuleCase c;
    c.state.data["body"] = body;
    c.form["collective"] = collective;
    return holds(c.ask(rules::meeting_collective, kRule));
  };
  EXPECT_TRUE(ask("agency", "leaders"));
  EXPECT_FALSE(ask("agency", "standing-committee"));
  EXPECT_TRUE(ask("committee", "standing-committee"));
  EXPECT_FALSE(ask("village", "leaders"));
}

TEST(DifferenceExplained, IsAskedForOnlyWhereTheNamesDiffer) {
  constexpr const char* kRule = R"({"names":"names_3","before":"names_2","field":"difference"})";
  RuleCase c;
  c.state.data["names_2"] = names({"CB-1", "CB-2"});
  c.form["names_3"] = names({"CB-2", "CB-1"});
  EXPECT_TRUE(holds(c.ask(rules::difference_explained, kRule)));
  c.form["names_3"] = names({"CB-2"});
  EXPECT_FALSE(holds(c.ask(rules::difference_explained, kRule)));
  c.form["difference"] = "Đánh giá lại";
  EXPECT_TRUE(holds(c.ask(rules::difference_explained, kRule)));
}

TEST(GivenWhen, AsksForTheReportThatTheChoiceCallsFor) {
  constexpr const char* kRule = R"({"field":"opinions","when":"head_choice"})";
  RuleCase c;
  EXPECT_TRUE(holds(c.ask(rules::given_when, kRule)));
  c.form["head_choice"] = "CB-1";
  EXPECT_FALSE(holds(c.ask(rules::given_when, kRule)));
  c.form["opinions"] = "Hai ý kiến";
  EXPECT_TRUE(holds(c.ask(rules::given_when, kRule)));
}

struct LateCase {
  const char* params;
  const char* from;
  const char* on;
  bool in_time;
};

TEST(LateReported, CountsForwardsAndBackwardsToTheDay) {
  constexpr const char* kForward = R"({"from":"from","working_days":10,"on":"on","kinds":["bao-cao-cham"]})";
  constexpr const char* kDays =
      R"({"from":"from","days":90,"before":true,"on":"on","kinds":["bao-cao-cham"]})";
  constexpr const char* kWorking =
      R"({"from":"from","working_days":90,"before":true,"on":"on","kinds":["bao-cao-cham"]})";
  const LateCase cases[] = {
      {kForward, "2026-02-13", "2026-03-06", true}, {kForward, "2026-02-13", "2026-03-07", false},
      {kDays, "2026-10-01", "2026-07-03", true},    {kDays, "2026-10-01", "2026-07-04", false},
      {kWorking, "2026-10-01", "2026-05-26", true}, {kWorking, "2026-10-01", "2026-05-28", false},
  };
  for (const LateCase& n : cases) {
    RuleCase c;
    c.form = {{"from", n.from}, {"on", n.on}};
    EXPECT_EQ(holds(c.ask(rules::late_reported, n.params)), n.in_time) << n.params << ' ' << n.on;
    c.documents = papers({"bao-cao-cham"}, n.on);
    EXPECT_TRUE(holds(c.ask(rules::late_reported, n.params))) << "a report heals it";
  }
}

TEST(NotFrozen, LooksUpTheUnitTreeForThePauseOfThatWork) {
  constexpr const char* kRule = R"({"families":["appointment"],"unless":"exception"})";
  RuleCase c;
  c.facts.record("unit/tinh", "unit", "2010-01-01", R"({"name":"Tỉnh","level":"province"})");
  c.facts.record("unit/so-xay-dung", "unit", "2010-01-01",
                 R"({"name":"Sở","parent":"tinh","level":"agency"})");
  c.facts.record("unit/tinh", "freeze", "2024-06-01", R"({"families":["planning"],"document":"1"})");
  EXPECT_TRUE(holds(c.ask(rules::not_frozen, kRule)));
  c.facts.record("unit/tinh", "freeze", "2024-06-01", R"({"families":["appointment"],"document":"2"})",
                 "2024-07-01");
  EXPECT_FALSE(holds(c.ask(rules::not_frozen, kRule)));
  c.form["exception"] = "8-CV/TU";
  EXPECT_TRUE(holds(c.ask(rules::not_frozen, kRule)));
  c.form.erase("exception");
  c.effective = day("2024-07-01");
  EXPECT_TRUE(holds(c.ask(rules::not_frozen, kRule)));
}

TEST(TermFull, EndsOnTheSameDayOfTheMonthOrTheLast) {
  RuleCase c;
  const auto ask = [&c](const char* from, const char* until) {
    c.form = {{"from", from}, {"until", until}};
    return holds(c.ask(rules::term_full, R"({"from":"from","until":"until","months":60})"));
  };
  EXPECT_TRUE(ask("2024-04-01", "2029-04-01"));
  EXPECT_FALSE(ask("2024-04-01", "2029-03-31"));
  EXPECT_TRUE(ask("2024-02-29", "2029-02-28"));
}

TEST(Exam, PassesFromTheMarkAndTakesTheHighestAlone) {
  RuleCase c;
  const auto marked = [](const char* part, int one, int two) {
    return json::array{json::object{{"cadre", "CB-1"}, {part, one}},
                       json::object{{"cadre", "CB-2"}, {part, two}}};
  };
  c.form["marks"] = marked("written", 5000, 4999);
  c.form["names"] = names({"CB-1"});
  constexpr const char* kPassed = R"({"marks":"marks","part":"written","names":"names","at_least":5000})";
  EXPECT_TRUE(holds(c.ask(rules::exam_passed, kPassed)));
  c.form["names"] = names({"CB-1", "CB-2"});
  EXPECT_FALSE(holds(c.ask(rules::exam_passed, kPassed)));

  constexpr const char* kHighest = R"({"marks":"marks","who":"nominee","at_least":5000})";
  c.form["nominee"] = "CB-1";
  c.form["marks"] = marked("defence", 8001, 8000);
  EXPECT_TRUE(holds(c.ask(rules::exam_highest, kHighest)));
  c.form["marks"] = marked("defence", 8000, 8000);
  EXPECT_FALSE(holds(c.ask(rules::exam_highest, kHighest)));
  c.form["marks"] = marked("defence", 4999, 4000);
  EXPECT_FALSE(holds(c.ask(rules::exam_highest, kHighest)));
}

TEST(ListSize, CountsPeople) {
  RuleCase c;
  c.form["applicants"] = names({"CB-1"});
  EXPECT_FALSE(holds(c.ask(rules::list_size, R"({"field":"applicants","at_least":2})")));
  c.form["applicants"] = names({"CB-1", "CB-2"});
  EXPECT_TRUE(holds(c.ask(rules::list_size, R"({"field":"applicants","at_least":2})")));
}

}  // namespace
}  // namespace cadre
