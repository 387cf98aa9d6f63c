// Cases that wait because another case said so about a person.
#include <gtest/gtest.h>

#include "engine/running/engine.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/loan.hpp"
#include "tests/support/staffing_texts.hpp"

namespace cadre::test {
namespace {

using Words = std::vector<std::string>;

class Holds : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const std::string_view text : {kStaffingText, kInquiryText}) {
      const json::object definition = object_of(text);
      desk.must(desk.run("quan", PublishProcedure{definition}));
      desk.must(desk.run("quan", MakeCurrent{std::string(text_at(definition, "id")), "1"}));
    }
    loan = desk.opened("R-2", "2024-03-01");
    inquiry = opened(OpenCase{"inquiry", std::nullopt, "R-2", "", on("2024-03-01")});
  }
  std::string opened(OpenCase order) {
    const Outcome outcome = desk.run("bo", std::move(order));
    desk.must(outcome);
    return outcome.entries.front().case_id;
  }
  std::string staffing_of(const std::string& nominee) {
    const std::string id = opened(OpenCase{"staffing", std::nullopt, "", "P-1", on("2024-03-01")});
    desk.must(desk.act(id, "name", on("2024-03-01", R"({"nominee":")" + nominee + "\"}"), "bo"));
    return id;
  }
  Outcome do_(const std::string& id, std::string act, std::string account = "bo") {
    return desk.act(id, std::move(act), on("2024-03-01"), std::move(account));
  }

  MemoryDesk memory;
  Desk& desk = memory.desk;
  std::string loan, inquiry;
};

TEST_F(Holds, RefuseActsWithTheirReasonAndArticle) {
  const Outcome stopped = do_(inquiry, "stop");
  ASSERT_TRUE(accepted(stopped));
  ASSERT_EQ(stopped.entries.size(), 2u);
  EXPECT_EQ(stopped.entries[1].type, "cadre.case.held.v1");
  EXPECT_EQ(stopped.entries[1].case_id, loan);
  EXPECT_EQ(stopped.entries[1].cause, stopped.entries[0].position);
  EXPECT_EQ(stopped.entries[1].revision, 1u);
  const Outcome refused = do_(loan, "cancel", "du");
  ASSERT_EQ(reasons(refused), Words{"case.on-hold"});
  const Reason reason = refusal_from_json(object_at(refused.entries.front().data, "refusal")).reasons.front();
  EXPECT_EQ(reason.article, "5");
  EXPECT_EQ(text_at(reason.figures, "by"), inquiry);
  EXPECT_FALSE(reason.acknowledgeable);
}

TEST_F(Holds, ReachCasesWhoseFormsNameThePerson) {
  const std::string named = staffing_of("R-2");
  desk.must(do_(inquiry, "stop"));
  EXPECT_EQ(reasons(do_(named, "take")), Words{"case.on-hold"});
  EXPECT_TRUE(accepted(do_(named, "drop"))) << "this act goes on while held";
}

TEST_F(Holds, PassByCasesAboutOthers) {
  const std::string other = staffing_of("R-2");
  desk.must(do_(other, "drop"));
  desk.must(desk.act(other, "name", on("2024-03-01", R"({"nominee":"R-3"})"), "bo"));
  desk.must(do_(inquiry, "stop"));
  EXPECT_TRUE(accepted(do_(other, "take"))) << "R-2 is not named there any more";
  const std::string later = desk.opened("R-3", "2024-03-01");
  EXPECT_TRUE(accepted(do_(later, "cancel", "du")));
}

TEST_F(Holds, AreLiftedByTheCaseThatPutThem) {
  desk.must(do_(inquiry, "stop"));
  desk.must(do_(inquiry, "doubt"));
  EXPECT_EQ(desk.state(loan).holds.size(), 2u);
  EXPECT_EQ(reasons(do_(loan, "cancel", "du")), (Words{"case.on-hold", "case.on-hold"}));
  desk.must(do_(inquiry, "clear"));
  EXPECT_TRUE(desk.state(loan).holds.empty());
  EXPECT_TRUE(accepted(do_(loan, "cancel", "du")));
}

TEST_F(Holds, OfMarkRCanBeGonePast) {
  desk.must(do_(inquiry, "doubt"));
  const Outcome refused = do_(loan, "cancel", "du");
  EXPECT_EQ(refusal_kind(refused), "needs-acknowledgement");
  Submission submission = on("2024-03-01");
  submission.acknowledged.push_back({"case.on-hold", "khẩn cấp", "3-CV"});
  EXPECT_TRUE(accepted(desk.act(loan, "cancel", std::move(submission), "du")));
}

TEST_F(Holds, AreSeenBeforeAnActIsTried) {
  desk.must(do_(inquiry, "stop"));
  const Reading reading = desk.read();
  const CaseState state = *reading.case_state(loan);
  const auto prospects = *reading.prospects(state, reading.own_actor("du"));
  for (const Prospect& prospect : prospects) {
    EXPECT_FALSE(prospect.ready) << prospect.act->act;
    EXPECT_EQ(prospect.missing.back().rule, "case.on-hold") << prospect.act->act;
  }
}

TEST_F(Holds, LetTimesToActStandStill) {
  const Date due = desk.state(loan).timers.front().due;
  desk.must(do_(inquiry, "stop"));
  desk.set_day("2024-04-20");
  EXPECT_EQ(desk.engine().elapse_due_delays(), 0u);
  EXPECT_EQ(desk.state(loan).timers.front().due, due) << "written again only when it goes on";
}

TEST_F(Holds, GiveTheDaysThatWereLeftWhenTheyAreLifted) {
  ASSERT_EQ(desk.state(loan).timers.front().due, date("2024-03-08")) << "five working days from 1 March";
  desk.set_day("2024-03-05");
  desk.must(desk.act(inquiry, "stop", on("2024-03-05"), "bo"));
  desk.set_day("2024-04-01");
  desk.must(desk.act(inquiry, "clear", on("2024-04-01"), "bo"));
  EXPECT_EQ(desk.state(loan).timers.front().due, date("2024-04-04")) << "three were left";
  desk.set_day("2024-04-05");
  EXPECT_EQ(desk.engine().elapse_due_delays(), 1u);
}

TEST_F(Holds, CountFromTheFirstOfSeveral) {
  desk.set_day("2024-03-05");
  desk.must(desk.act(inquiry, "stop", on("2024-03-05"), "bo"));
  const std::string id = desk.state(loan).id;
  desk.set_day("2024-03-07");
  desk.must(desk.act(inquiry, "doubt", on("2024-03-07"), "bo"));
  EXPECT_EQ(desk.state(id).holds.back().since, date("2024-03-07"));
  desk.set_day("2024-04-01");
  desk.must(desk.act(inquiry, "clear", on("2024-04-01"), "bo"));
  EXPECT_EQ(desk.state(id).timers.front().due, date("2024-04-04"));
}

TEST_F(Holds, AreTheSameWhenMadeAgainFromTheLog) {
  staffing_of("R-2");
  desk.must(do_(inquiry, "stop"));
  const auto alike = [&] {
    MemoryViews again;
    ASSERT_TRUE(rebuild(memory.journal, again, loan_rules()));
    EXPECT_EQ(difference(again.tables(), memory.views.tables()), "");
  };
  alike();
  const CaseState live = desk.state(loan);
  desk.restart();
  EXPECT_EQ(desk.state(loan), live);
  EXPECT_EQ(*desk.read().case_at(loan, Position{memory.journal.head().size}), live);
  desk.must(do_(inquiry, "clear"));
  alike();
}

}  // namespace
}  // namespace cadre::test
