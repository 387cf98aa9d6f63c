// Cases about a post, a unit, and the people that forms name.
#include <gtest/gtest.h>

#include "engine/running/engine.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/loan.hpp"
#include "tests/support/staffing_texts.hpp"

namespace cadre::test {
namespace {

using Words = std::vector<std::string>;

class CaseSubjects : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const std::string_view text : {kStaffingText, kCountText}) {
      const json::object definition = object_of(text);
      desk.must(desk.run("quan", PublishProcedure{definition}));
      desk.must(desk.run("quan", MakeCurrent{std::string(text_at(definition, "id")), "1"}));
    }
  }
  Outcome open_staffing(std::string post, std::string account = "bo") {
    return desk.run(std::move(account),
                    OpenCase{"staffing", std::nullopt, "", std::move(post), on("2024-03-01")});
  }
  Outcome open_count(std::string unit, std::string_view form = "{}", std::string account = "du") {
    OpenCase order{"count", std::nullopt, "", "", on("2024-03-01", form)};
    order.unit = std::move(unit);
    return desk.run(std::move(account), std::move(order));
  }
  std::string staffing(std::string post) {
    const Outcome outcome = open_staffing(std::move(post));
    desk.must(outcome);
    return outcome.entries.front().case_id;
  }
  Outcome name(const std::string& id, std::string_view form, std::string account = "bo") {
    return desk.act(id, "name", on("2024-03-01", form), std::move(account));
  }
  std::size_t found_by(const std::string& term) {
    EntryQuery query;
    query.terms = {term};
    return desk.read().entries(query)->entries.size();
  }

  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(CaseSubjects, AreAPostAndItsUnit) {
  const CaseState state = desk.state(staffing("P-3"));
  EXPECT_EQ(state.cadre, "");
  EXPECT_EQ(state.post, "P-3");
  EXPECT_EQ(state.unit, "b");
}

TEST_F(CaseSubjects, AreAUnitWhoseMandatesCount) {
  EXPECT_EQ(reasons(open_count("a", "{}", "be")), Words{"actor.role"});
  const Outcome outcome = open_count("b", "{}", "be");
  ASSERT_TRUE(accepted(outcome));
  EXPECT_EQ(desk.state(outcome.entries.front().case_id).unit, "b");
}

TEST_F(CaseSubjects, AreJustWhatTheProcedureAsksFor) {
  OpenCase order{"staffing", std::nullopt, "", "", on("2024-03-01")};
  EXPECT_EQ(rule_of(desk.run("bo", order)), "subject.missing");
  order.post = "P-1";
  order.cadre = "R-1";
  const Outcome both = desk.run("bo", order);
  EXPECT_EQ(rule_of(both), "subject.superfluous");
  EXPECT_EQ(both.error->field, "/cadre");
  order.cadre = "", order.post = "P-9";
  EXPECT_EQ(rule_of(desk.run("bo", order)), "reference.unknown");
  OpenCase loan{"loan", std::nullopt, "R-1", "", on("2024-03-01")};
  loan.unit = "a";
  EXPECT_EQ(rule_of(desk.run("du", loan)), "subject.superfluous");
  loan.cadre = "", loan.unit = "", loan.post = "P-1";
  EXPECT_EQ(rule_of(desk.run("du", loan)), "subject.missing");
}

TEST_F(CaseSubjects, HaveOneRunningCaseOfAProcedure) {
  const std::string id = staffing("P-1");
  EXPECT_EQ(reasons(open_staffing("P-1")), Words{"case.already-open"});
  EXPECT_TRUE(accepted(open_staffing("P-2")));
  desk.must(desk.act(id, "give-up", on("2024-03-01"), "bo"));
  EXPECT_TRUE(accepted(open_staffing("P-1")));
}

TEST_F(CaseSubjects, OfARefusedOpeningStandInItsEntry) {
  const Outcome refused = open_staffing("P-3", "du");
  ASSERT_EQ(reasons(refused), Words{"actor.role"});
  EXPECT_EQ(refused.entries.front().subject, "post/P-3");
  EXPECT_EQ(refused.entries.front().unit, "b");
}

TEST_F(CaseSubjects, MustBeKnownWhereAFormNamesThem) {
  const std::string id = staffing("P-1");
  const Outcome stranger = name(id, R"({"nominee":"R-9"})");
  EXPECT_EQ(reasons(stranger), Words{"reference.unknown"});
  EXPECT_EQ(refusal_from_json(object_at(stranger.entries.front().data, "refusal")).reasons.front().field,
            "/form/nominee");
  EXPECT_EQ(reasons(name(id, R"({"nominee":"R-2","from":"nowhere"})")), Words{"reference.unknown"});
  EXPECT_TRUE(accepted(name(id, R"({"nominee":"R-2","from":"b"})")));
}

TEST_F(CaseSubjects, NeverActInTheirOwnCase) {
  const std::string id = staffing("P-2");
  EXPECT_EQ(reasons(name(id, R"({"nominee":"R-1"})", "an")), Words{"actor.subject"}) << "names themselves";
  desk.must(name(id, R"({"nominee":"R-1"})"));
  EXPECT_EQ(reasons(desk.act(id, "take", on("2024-03-01"), "an")), Words{"actor.subject"});
  desk.must(desk.act(id, "drop", on("2024-03-01"), "bo"));
  desk.must(name(id, R"({"nominee":"R-2"})"));
  EXPECT_TRUE(accepted(desk.act(id, "take", on("2024-03-01"), "an"))) << "somebody else is named now";
}

TEST_F(CaseSubjects, OfAListNeverActEither) {
  const Outcome outcome = open_count("a", R"({"persons":[{"cadre":"R-2"},{"cadre":"R-1","books":3}]})");
  ASSERT_TRUE(accepted(outcome));
  EXPECT_EQ(reasons(desk.act(outcome.entries.front().case_id, "finish", on("2024-03-01"), "an")),
            Words{"actor.subject"});
  EXPECT_TRUE(accepted(desk.act(outcome.entries.front().case_id, "finish", on("2024-03-01"), "bo")));
}

TEST_F(CaseSubjects, AreFoundByTheirHistory) {
  const std::size_t before = found_by("cadre:R-4");
  desk.must(open_count("b", R"({"persons":[{"cadre":"R-4"},{"cadre":"R-3"}]})"));
  const std::string id = staffing("P-2");
  desk.must(name(id, R"({"nominee":"R-4"})"));
  desk.must(desk.act(id, "drop", on("2024-03-01"), "bo"));
  desk.must(name(id, R"({"nominee":"R-3"})"));
  EXPECT_EQ(found_by("cadre:R-4"), before + 4) << "opened with, named, dropped, and replaced by another";
  const Reading reading = desk.read();
  CaseFilter filter;
  filter.cadre = "R-3";
  EXPECT_EQ(reading.cases(filter, "", 10)->cases.size(), 2u);
  filter.cadre = "R-4";
  EXPECT_EQ(reading.cases(filter, "", 10)->cases.size(), 1u);
}

TEST_F(CaseSubjects, SeeNothingOfItInTheirWorklist) {
  const std::string id = staffing("P-2");
  const auto waiting = [&] {
    const Reading reading = desk.read();
    return reading.worklist(reading.own_actor("an"), std::nullopt, "", 10)->items.size();
  };
  EXPECT_EQ(waiting(), 1u);
  desk.must(name(id, R"({"nominee":"R-1"})"));
  EXPECT_EQ(waiting(), 0u);
}

TEST_F(CaseSubjects, AreTheSameWhenMadeAgainFromTheLog) {
  desk.must(open_count("a", R"({"persons":[{"cadre":"R-2"}]})"));
  const std::string id = staffing("P-2");
  desk.must(name(id, R"({"nominee":"R-1"})"));
  desk.stop();
  MemoryViews again;
  ASSERT_TRUE(rebuild(memory.journal, again, loan_rules()));
  EXPECT_EQ(difference(again.tables(), memory.views.tables()), "");
}

}  // namespace
}  // namespace cadre::test
