// Slips of a clerk that no article mentions and none may get through.
#include <gtest/gtest.h>

#include "tests/workflows/rule_case.hpp"
#include "workflows/rules/ballots.hpp"
#include "workflows/rules/ballots_persons.hpp"
#include "workflows/rules/clean_record.hpp"
#include "workflows/rules/meetings.hpp"
#include "workflows/rules/persons.hpp"
#include "workflows/rules/posts.hpp"
#include "workflows/rules/vacancy.hpp"

namespace cadre {
namespace {

TEST(CarelessClerk, GivesNoSeatThatWasDecidedAhead) {
  RuleCase c;
  c.cadre("holds", "2024-09-01", R"({"post":"P-1"})");
  EXPECT_FALSE(holds(c.ask(rules::post_vacant, "{}"))) << "somebody takes it up in September";
}

TEST(CarelessClerk, MayGiveASeatFromTheDayOnWhichItIsLeft) {
  RuleCase c;
  c.cadre("holds", "2020-01-01", R"({"post":"P-1"})", "2024-07-01");
  c.form["from"] = "2024-07-01";
  EXPECT_TRUE(holds(c.ask(rules::post_vacant, R"({"from":"from"})")));
  EXPECT_FALSE(holds(c.ask(rules::post_vacant, "{}"))) << "it is held on the day of the act";
}

TEST(CarelessClerk, LeavesNoPostThatIsNotHeld) {
  RuleCase c;
  c.holding();
  c.form = {{"who", "CB-0001"}, {"left", "P-1"}};
  EXPECT_TRUE(holds(c.ask(rules::post_left_is_held, R"({"field":"left","who":"who"})")));
  c.form["left"] = "P-2";
  EXPECT_FALSE(holds(c.ask(rules::post_left_is_held, R"({"field":"left","who":"who"})")));
  c.form.erase("left");
  EXPECT_TRUE(holds(c.ask(rules::post_left_is_held, R"({"field":"left","who":"who"})")));
}

TEST(CarelessClerk, AppointsNobodyToAnElectedPost) {
  RuleCase appointed, elected;
  appointed.holding();
  elected.holding(R"({"elected":true})");
  EXPECT_TRUE(holds(appointed.ask(rules::post_appointed, "{}")));
  EXPECT_FALSE(holds(elected.ask(rules::post_appointed, "{}")));
}

TEST(CarelessClerk, IsToldOfASuspensionUntilItsLastDay) {
  const auto warned = [](const char* last_day) {
    RuleCase c;
    c.cadre("suspension", "2024-05-20",
            std::string(R"({"post":"P-1","decision":"4-QD","last_day":")") + last_day + "\"}");
    return !holds(c.ask(rules::suspension_none, "{}"));
  };
  EXPECT_TRUE(warned("2024-06-03"));
  EXPECT_FALSE(warned("2024-06-02"));
}

TEST(CarelessClerk, CountsNobodyPresentWhoWasNotSummoned) {
  RuleCase c;
  c.form["there"] = {{"summoned", 5}, {"present", 6}};
  EXPECT_FALSE(holds(
      c.ask(rules::ballot_quorum, R"({"field":"there","numerator":2,"denominator":3,"inclusive":true})")));
}

TEST(CarelessClerk, KeepsTheNumberOfACollectiveButForThoseRecused) {
  RuleCase c;
  c.state.data["attendance"] = {{"summoned", 5}, {"present", 5}};
  c.state.data["body"] = "agency";
  const auto kept = [&](int summoned, json::array recused) {
    c.form = {{"ballot", {{"summoned", summoned}}}, {"recused", std::move(recused)}};
    return holds(c.ask(rules::ballot_base_kept,
                       R"({"field":"ballot","by":"body","of":{"agency":"attendance"},"recused":"recused"})"));
  };
  EXPECT_TRUE(kept(5, {}));
  EXPECT_FALSE(kept(3, {}));
  EXPECT_TRUE(kept(4, {{{"cadre", "CB-0009"}, {"reason", "r"}}}));
}

TEST(CarelessClerk, PutsEverybodyInExactlyOneGroup) {
  RuleCase c;
  const auto parted = [&](json::array newcomers, json::array again) {
    c.form = {{"all", {"CB-0001", "CB-0002"}}, {"new", std::move(newcomers)}, {"again", std::move(again)}};
    return holds(c.ask(rules::list_parted, R"({"field":"all","into":["new","again"]})"));
  };
  EXPECT_TRUE(parted({"CB-0001"}, {"CB-0002"}));
  EXPECT_FALSE(parted({"CB-0001"}, {})) << "one in no group";
  EXPECT_FALSE(parted({"CB-0001", "CB-0002"}, {"CB-0002"})) << "one in both";
}

TEST(CarelessClerk, OwesTheDaysOfOfficeOnlyOfWhoeverIsElected) {
  RuleCase c;
  const auto complete = [&](const char* election, bool given) {
    c.form = {{"election", election}};
    if (given) c.form["term_until"] = "2026-06-30";
    return holds(
        c.ask(rules::given_when, R"({"field":"term_until","when":"election","values":["elected"]})"));
  };
  EXPECT_FALSE(complete("elected", false));
  EXPECT_TRUE(complete("elected", true));
  EXPECT_TRUE(complete("not-elected", false));
}

}  // namespace
}  // namespace cadre
