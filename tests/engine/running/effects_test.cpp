// What an accepted act brings about elsewhere.
#include <gtest/gtest.h>

#include "engine/running/engine.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/hiring_text.hpp"
#include "tests/support/loan.hpp"

namespace cadre::test {
namespace {

using Words = std::vector<std::string>;

class Effects : public ::testing::Test {
 protected:
  void SetUp() override {
    desk.must(desk.run("quan", PublishProcedure{object_of(kHiringText)}));
    desk.must(desk.run("quan", MakeCurrent{"hiring", "1"}));
  }
  std::string opened(std::string_view form = "{}") {
    const Outcome outcome =
        desk.run("bo", OpenCase{"hiring", std::nullopt, "", "P-2", on("2024-03-01", form)});
    desk.must(outcome);
    return outcome.entries.front().case_id;
  }
  Outcome take(const std::string& id, std::string_view form) {
    return desk.act(id, "take", on("2024-03-04", form), "bo");
  }
  std::vector<Fact> facts(const std::string& subject, std::string_view kind) {
    const Reading reading = desk.read();
    std::vector<Fact> found;
    for (const Fact* fact : reading.find(subject)->all(kind)) found.push_back(*fact);
    return found;
  }
  std::size_t log_size() { return memory.journal.head().size; }
  void expect_rebuilt_alike() {
    MemoryViews again;
    ASSERT_TRUE(rebuild(memory.journal, again, loan_rules()));
    EXPECT_EQ(difference(again.tables(), memory.views.tables()), "");
  }

  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(Effects, AreEntriesCausedByTheActs) {
  desk.set_day("2024-03-05");
  const std::string id = opened();
  const Outcome outcome = take(id, R"({"nominee":"R-3","book":"Lịch"})");
  ASSERT_TRUE(accepted(outcome));
  ASSERT_EQ(outcome.entries.size(), 3u) << "the act, the post, the proposal";
  const Entry& act = outcome.entries[0];
  for (std::size_t i = 1; i < outcome.entries.size(); ++i) {
    const Entry& entry = outcome.entries[i];
    EXPECT_EQ(entry.cause, act.position);
    EXPECT_EQ(entry.position.value, act.position.value + i);
    EXPECT_EQ(entry.actor, "bo");
    EXPECT_EQ(entry.role, act.role);
    EXPECT_EQ(entry.case_id, id);
    EXPECT_FALSE(entry.revision) << "another case's revision is not touched";
  }
  EXPECT_EQ(outcome.entries[1].type, "cadre.fact.recorded.v1");
  EXPECT_EQ(outcome.entries[2].type, "cadre.case.proposed.v1");
}

TEST_F(Effects, RecordWhatTheCaseHolds) {
  desk.set_day("2024-03-05");
  desk.must(take(opened(), R"({"nominee":"R-3","until":"2025-01-01"})"));
  const auto holds = facts("cadre/R-3", "holds");
  ASSERT_EQ(holds.size(), 2u);
  EXPECT_EQ(holds[0].until, date("2024-03-04")) << "the post held before ends where the new one begins";
  EXPECT_EQ(text_at(holds[1].value, "post"), "P-2");
  EXPECT_EQ(holds[1].until, date("2025-01-01"));
}

TEST_F(Effects, LeaveOutWhatTheCaseDoesNotHold) {
  desk.set_day("2024-03-05");
  desk.must(take(opened(), R"({"nominee":"R-3"})"));
  EXPECT_FALSE(facts("cadre/R-3", "holds").back().until);
}

TEST_F(Effects, EndTheFactsThatMatch) {
  desk.set_day("2024-03-05");
  desk.must(take(opened(), R"({"nominee":"R-3","cards":[{"level":1},{"level":2}]})"));
  EXPECT_EQ(facts("cadre/R-3", "card").front().until, date("2024-03-04"));
  desk.must(desk.facts("du", {fact("cadre/R-3", "card", "2024-06-01", R"({"level":1})")}));
  EXPECT_EQ(facts("cadre/R-3", "card").front().until, date("2024-03-04"))
      << "a later card gives no day back to one that was ended";
}

TEST_F(Effects, RunOncePerItemWhereTheirGuardHolds) {
  desk.set_day("2024-03-05");
  const std::size_t before = log_size();
  desk.must(take(desk.state(opened()).id, R"({"nominee":"R-3","helpers":[
      {"cadre":"R-1","year":2023,"needs":0},{"cadre":"R-2","year":2023,"needs":9},{"cadre":"R-2","year":2022,"needs":0}]})"));
  EXPECT_EQ(log_size(), before + 6);
  EXPECT_EQ(facts("cadre/R-1", "rating").size(), 1u);
  ASSERT_EQ(facts("cadre/R-2", "rating").size(), 1u);
  EXPECT_EQ(int_at(facts("cadre/R-2", "rating").front().value, "year"), 2022);
}

TEST_F(Effects, ThatAreImpossibleRefuseTheWholeAct) {
  desk.set_day("2024-03-05");
  const std::string id = opened();
  const char* const kImpossible[] = {
      R"({"nominee":"R-3","until":"2024-01-01"})",
      R"({"nominee":"R-3","helpers":[{"cadre":"R-1","year":2023,"needs":0},{"cadre":"R-9","year":2023,"needs":0}]})",
      R"({"nominee":"R-3","helpers":[{"cadre":"R-1","needs":0}]})", R"({"nominee":"R-3","cards":[{}]})"};
  for (const char* form : kImpossible) {
    const Outcome outcome = take(id, form);
    EXPECT_EQ(reasons(outcome), Words{"effect.impossible"}) << form;
    EXPECT_EQ(outcome.entries.size(), 1u) << form;
    EXPECT_EQ(desk.leaves(id), Words{"hiring.looking"}) << form;
  }
  EXPECT_EQ(facts("cadre/R-1", "rating").size(), 0u);
  EXPECT_EQ(facts("cadre/R-3", "holds").size(), 1u);
  expect_rebuilt_alike();
}

TEST_F(Effects, AreAtMostFiveHundred) {
  desk.set_day("2024-03-05");
  const std::string id = opened();
  const auto form = [](int helpers) {
    json::array list;
    for (int i = 0; i < helpers; ++i) list.push_back({{"cadre", "R-1"}, {"year", 1000 + i}, {"needs", 0}});
    return json::serialize(json::object{{"nominee", "R-3"}, {"helpers", std::move(list)}});
  };
  EXPECT_EQ(reasons(take(id, form(499))), Words{"effect.impossible"}) << "499, a post and a proposal";
  const Outcome most = take(id, form(498));
  ASSERT_TRUE(accepted(most));
  EXPECT_EQ(most.entries.size(), 501u);
  expect_rebuilt_alike();
}

TEST_F(Effects, AreTriedWhenAnActIs) {
  desk.set_day("2024-03-05");
  const std::string id = opened();
  const auto tried = [&](std::string_view form) {
    const auto decision =
        desk.read().dry_run(desk.command("bo", SubmitAct{id, "take", 0, on("2024-03-04", form)}));
    return std::holds_alternative<CaseEvent>(*decision);
  };
  EXPECT_TRUE(tried(R"({"nominee":"R-3"})"));
  EXPECT_FALSE(tried(R"({"nominee":"R-3","until":"2024-01-01"})"));
}

TEST_F(Effects, AreAnsweredAgainUnderTheSameKey) {
  desk.set_day("2024-03-05");
  const std::string id = opened();
  const Command command =
      desk.command("bo", SubmitAct{id, "take", 0, on("2024-03-04", R"({"nominee":"R-3"})")});
  const Outcome first = desk.run(command);
  const Outcome again = desk.run(command);
  ASSERT_TRUE(accepted(first));
  EXPECT_TRUE(again.repeated);
  EXPECT_EQ(again.entries, first.entries);
}

TEST_F(Effects, OfADeadlineRunToo) {
  const std::string id = opened(R"({"place":"b"})");
  desk.set_day("2024-03-20");
  EXPECT_EQ(desk.engine().elapse_due_delays(), 3u) << "the deadline, a proposal, an end";
  EXPECT_EQ(desk.state(id).outcome, "vacant");
  EXPECT_EQ(facts("unit/b", "unit").front().until, date("2024-03-20"));
  expect_rebuilt_alike();
}

TEST_F(Effects, OfADeadlineThatAreImpossibleAreToldAndItElapses) {
  const std::string id = opened(R"({"place":"nowhere"})");
  desk.set_day("2024-03-20");
  EXPECT_EQ(desk.engine().elapse_due_delays(), 1u);
  EXPECT_EQ(desk.state(id).outcome, "vacant");
  const Entry last = entries_of(memory.journal).back();
  EXPECT_EQ(last.type, "cadre.case.delay-elapsed.v1");
  const Refusal undone = refusal_from_json(object_at(last.data, "undone"));
  ASSERT_EQ(undone.reasons.size(), 1u);
  EXPECT_EQ(undone.reasons.front().rule, "effect.impossible");
  expect_rebuilt_alike();
}

TEST_F(Effects, StandInTheHistoryOfTheCaseAndOfWhomTheyAreAbout) {
  desk.set_day("2024-03-05");
  const std::string id = opened();
  desk.must(take(id, R"({"nominee":"R-3"})"));
  const auto types = [&](std::vector<std::string> terms) {
    EntryQuery query;
    query.terms = std::move(terms);
    Words found;
    const auto page = desk.read().entries(query);
    for (const Entry& entry : page->entries) found.push_back(entry.type);
    return found;
  };
  EXPECT_EQ(types({"case:" + id}).size(), 4u);
  EXPECT_EQ(types({"case:" + id, "subject:cadre/R-3"}),
            (Words{"cadre.fact.recorded.v1", "cadre.case.proposed.v1"}));
}

}  // namespace
}  // namespace cadre::test
