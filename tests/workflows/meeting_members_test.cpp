#include "workflows/rules/meeting_members.hpp"

#include "tests/workflows/ballot_case.hpp"

namespace cadre {
namespace {

constexpr const char* kRule =
    R"({"field":"ballot","by":"body","of":{"agency":"expanded-leaders","committee":"executive-committee"},
        "roll":"roll","recused":"recused"})";

// A department with a head, a deputy, a division's head and that one's deputy; one standing committee member.
RuleCase department(int summoned) {
  RuleCase c;
  c.state.data["body"] = "agency";
  c.form["ballot"] = json::object{{"summoned", summoned}};
  const auto seat = [&c](const char* cadre, const char* post, const char* value) {
    c.facts.record(std::string("post/") + post, "post", "2010-01-01", value);
    c.facts.record(std::string("cadre/") + cadre, "holds", "2020-01-01",
                   std::string(R"({"post":")") + post + "\"}");
  };
  seat("CB-1", "head", R"({"unit":"so-xay-dung","head":true,"rank":10})");
  seat("CB-2", "deputy", R"({"unit":"so-xay-dung","rank":11})");
  seat("CB-3", "division", R"({"unit":"so-xay-dung","head":true,"rank":20})");
  seat("CB-4", "division-deputy", R"({"unit":"so-xay-dung","rank":21})");
  seat("CB-5", "elsewhere", R"({"unit":"so-tai-chinh","head":true,"rank":10})");
  c.facts.record("cadre/CB-6", "membership", "2021-01-01",
                 R"({"body":"standing-committee","unit":"so-xay-dung"})");
  c.facts.record("cadre/CB-7", "membership", "2021-01-01",
                 R"({"body":"party-committee","unit":"so-xay-dung"})");
  return c;
}

std::string known(const Verdict& verdict) { return canonical(verdict.figures.at("known")); }

TEST(MeetingNobodyLeftOut, NeedsAsManySummonedAsTheFactsKnow) {
  const Verdict few = department(3).ask(rules::meeting_nobody_left_out, kRule);
  EXPECT_FALSE(holds(few));
  EXPECT_EQ(known(few), R"(["CB-1","CB-2","CB-3","CB-6"])");
  EXPECT_TRUE(holds(department(4).ask(rules::meeting_nobody_left_out, kRule)));
  EXPECT_TRUE(holds(department(9).ask(rules::meeting_nobody_left_out, kRule))) << "facts may know too few";
}

TEST(MeetingNobodyLeftOut, CountsWhoIsRecusedAsSummoned) {
  RuleCase c = department(3);
  c.form["recused"] = json::array{json::object{{"cadre", "CB-2"}, {"reason", "Người thân"}}};
  EXPECT_TRUE(holds(c.ask(rules::meeting_nobody_left_out, kRule)));
}

TEST(MeetingNobodyLeftOut, NamesTheMemberWhoIsNotOnTheRoll) {
  RuleCase c = department(4);
  c.form["roll"] =
      json::array{json::object{{"group", "Lãnh đạo"}, {"cadres", names({"CB-1", "CB-3", "CB-6", "CB-8"})}}};
  const Verdict verdict = c.ask(rules::meeting_nobody_left_out, kRule);
  EXPECT_FALSE(holds(verdict));
  EXPECT_EQ(canonical(verdict.figures.at("missing")), R"(["CB-2"])");
}

TEST(MeetingNobodyLeftOut, KnowsACommitteeByItsMembers) {
  RuleCase c = department(0);
  c.state.data["body"] = "committee";
  EXPECT_EQ(known(c.ask(rules::meeting_nobody_left_out, kRule)), R"(["CB-7"])");
}

TEST(MeetingNobodyLeftOut, LooksAtTheDayOfTheMeeting) {
  RuleCase c = department(2);
  c.effective = day("2019-12-31");
  EXPECT_TRUE(holds(c.ask(rules::meeting_nobody_left_out, kRule))) << "nobody sat there yet";
}

}  // namespace
}  // namespace cadre
