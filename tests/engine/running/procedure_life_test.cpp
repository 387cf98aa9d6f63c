// A definition's life in the log: published, made current, opened under, pinned.
#include <gtest/gtest.h>

#include "engine/procedure/procedure_compiler.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/loan.hpp"

namespace cadre::test {
namespace {

using Words = std::vector<std::string>;

class Publication : public ::testing::Test {
 protected:
  Outcome publish(json::object definition, std::string account = "quan") {
    return desk.run(std::move(account), PublishProcedure{std::move(definition)});
  }
  Outcome open(std::optional<std::string> version, const char* day, std::string cadre = "R-1") {
    return desk.run("du", OpenCase{"loan", std::move(version), std::move(cadre), "", on(day)});
  }
  json::object overlapping() {
    json::object definition = loan_definition();
    definition["version"] = "1b-2024";
    return definition;
  }
  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(Publication, IsRefusedToAnybodyButAnAdministrator) {
  EXPECT_EQ(refusal_kind(publish(overlapping(), "bo")), "not-authorised");
  EXPECT_EQ(refusal_kind(desk.run("bo", MakeCurrent{"loan", "1-2024"})), "not-authorised");
  EXPECT_EQ(desk.read().versions("loan").size(), 2u);
}

TEST_F(Publication, HappensOnceToAVersion) {
  const Outcome again = publish(loan_definition());
  EXPECT_EQ(rule_of(again), "procedure.published");
  EXPECT_EQ(again.error->code, ErrorCode::conflict);
}

TEST_F(Publication, SaysWhatIsWrongWithADefinition) {
  json::object definition = overlapping();
  definition.erase("initial");
  const Outcome outcome = publish(definition);
  ASSERT_TRUE(outcome.error);
  EXPECT_EQ(outcome.error->code, ErrorCode::invalid_argument);
  EXPECT_FALSE(outcome.error->rule.empty());
  EXPECT_TRUE(publish({}).error);
}

TEST_F(Publication, OfTheLongestDefinitionFitsIntoAnEntry) {
  json::object definition = overlapping();
  definition["description"] = "";
  const std::size_t room = kDefinitionBytesMax - canonical(definition).size();
  definition["description"] = std::string(room, 'x');
  EXPECT_TRUE(accepted(publish(definition)));
  definition["version"] = "1c-2024";
  definition["description"] = std::string(room + 1, 'x');
  EXPECT_EQ(rule_of(publish(definition)), "definition.size");
}

// The full id of a state is part of the keys of deadlines, and an index holds 511 bytes.
TEST_F(Publication, RefusesStatesWhoseNamesNoIndexCanHold) {
  json::object definition = overlapping();
  const std::string key(125, 'x');
  const json::object inner{
      {"initial", key}, {"states", {{key, {{"type", "final"}}}}}, {"onDone", "cancelled"}};
  definition["states"].as_object()["wide"] = inner;
  EXPECT_EQ(rule_of(publish(definition)), "name.length");
}

TEST_F(Publication, DoesNotMakeAVersionCurrent) {
  desk.must(publish(overlapping()));
  EXPECT_TRUE(open(std::nullopt, "2024-03-01").entries.at(0).procedure.starts_with("loan@1-2024#"));
  desk.must(desk.run("quan", MakeCurrent{"loan", "1b-2024"}));
  EXPECT_TRUE(open(std::nullopt, "2024-03-01", "R-2").entries.at(0).procedure.starts_with("loan@1b-2024#"));
  EXPECT_TRUE(desk.state("LN-2024-0001").procedure.starts_with("loan@1-2024#")) << "a case stays pinned";
}

TEST_F(Publication, KnowsOnlyVersionsThatAreThere) {
  EXPECT_EQ(rule_of(desk.run("quan", MakeCurrent{"loan", "9"})), "reference.unknown");
  EXPECT_EQ(rule_of(desk.run("quan", MakeCurrent{"nothing", "1-2024"})), "reference.unknown");
  EXPECT_EQ(open("9", "2024-03-01").error->code, ErrorCode::not_found);
}

TEST_F(Publication, OpensACaseUnderTheVersionInForceOnItsDay) {
  desk.set_day("2025-12-31");
  const Outcome before = open(std::nullopt, "2025-12-31");
  ASSERT_TRUE(accepted(before));
  EXPECT_TRUE(before.entries.at(0).procedure.starts_with("loan@1-2024#"));
  desk.set_day("2026-03-01");
  const Outcome after = open(std::nullopt, "2026-01-01", "R-2");
  ASSERT_TRUE(accepted(after));
  EXPECT_TRUE(after.entries.at(0).procedure.starts_with("loan@2-2026#"));
}

// Which text binds what took place before the change and is recorded after it, nobody has said: an officer
// does.
TEST_F(Publication, WarnsOfAnOpeningDatedBackOverAChangeOfTheText) {
  desk.set_day("2025-12-31");
  EXPECT_TRUE(accepted(open(std::nullopt, "2025-12-31")))
      << "the day before the change, recorded on that day";
  desk.set_day("2026-01-05");
  EXPECT_TRUE(accepted(open(std::nullopt, "2026-01-02", "R-2"))) << "dated back within one text";
  const Outcome warned = open(std::nullopt, "2025-12-31", "R-3");
  ASSERT_EQ(reasons(warned), Words{"regime.text-changed"});
  const Refusal refusal = refusal_from_json(object_at(warned.entries[0].data, "refusal"));
  EXPECT_EQ(refusal.kind, RefusalKind::needs_acknowledgement);
  EXPECT_EQ(text_at(refusal.reasons[0].figures, "version"), "1-2024");
  EXPECT_EQ(text_at(refusal.reasons[0].figures, "in_force"), "2-2026");
  EXPECT_EQ(refusal.reasons[0].mark, Mark::unknown);
  Submission answered = on("2025-12-31");
  answered.acknowledged = {{"regime.text-changed", "entered late after the move", "3-CV"}};
  const Outcome opened = desk.run("du", OpenCase{"loan", std::nullopt, "R-3", "", answered});
  ASSERT_TRUE(accepted(opened));
  EXPECT_TRUE(opened.entries[0].procedure.starts_with("loan@1-2024#"));
  EXPECT_NE(canonical(opened.entries[0].data).find("entered late after the move"), std::string::npos);
}

TEST_F(Publication, WarnsAlsoWhenTheTextEndedAndNoneCameAfterIt) {
  json::object ended = loan_definition();
  ended["id"] = "short-loan";
  desk.must(publish(ended));
  desk.must(desk.run("quan", MakeCurrent{"short-loan", "1-2024"}));
  desk.set_day("2026-01-05");
  const Outcome outcome = desk.run("du", OpenCase{"short-loan", std::nullopt, "R-3", "", on("2025-12-31")});
  EXPECT_EQ(reasons(outcome), Words{"regime.text-changed"});
}

// Nobody need know the version to learn which law was not in force.
TEST_F(Publication, RefusesADayOfNoRegimeWithTheArticleOfTheNearest) {
  desk.set_day("2026-03-01");
  const auto refused_under = [&](const char* day) {
    const std::uint64_t before = memory.journal.head().size;
    const Outcome outcome = open(std::nullopt, day, "R-3");
    EXPECT_EQ(reasons(outcome), Words{"regime.not-in-force"}) << day;
    EXPECT_EQ(memory.journal.head().size, before + 1) << "a refusal is a fact";
    return outcome.entries.empty() ? std::string() : outcome.entries[0].procedure;
  };
  EXPECT_TRUE(refused_under("2023-12-31").starts_with("loan@1-2024#")) << "the first to come";
  json::object ended = loan_definition();
  ended["id"] = "short-loan";
  desk.must(publish(ended));
  desk.must(desk.run("quan", MakeCurrent{"short-loan", "1-2024"}));
  const Outcome late = desk.run("du", OpenCase{"short-loan", std::nullopt, "R-3", "", on("2026-02-01")});
  ASSERT_EQ(reasons(late), Words{"regime.not-in-force"});
  const Refusal refusal = refusal_from_json(object_at(late.entries[0].data, "refusal"));
  EXPECT_EQ(refusal.reasons[0].article, "1-2024");
  EXPECT_EQ(text_at(refusal.reasons[0].figures, "until"), "2025-12-31") << "the last that was";
}

TEST_F(Publication, OpensNothingUnderAProcedureOfWhichNoVersionIsCurrent) {
  json::object draft = loan_definition();
  draft["id"] = "short-loan";
  desk.must(publish(draft));
  const Outcome outcome = desk.run("du", OpenCase{"short-loan", std::nullopt, "R-3", "", on("2024-02-01")});
  EXPECT_EQ(rule_of(outcome), "version.none-current");
}

TEST_F(Publication, RefusesTheWrongRegimeWithItsArticle) {
  desk.set_day("2026-03-01");
  const Outcome outcome = open("2-2026", "2025-12-31");
  EXPECT_EQ(reasons(outcome), Words{"regime.not-in-force"});
  const Refusal refusal = refusal_from_json(object_at(outcome.entries[0].data, "refusal"));
  EXPECT_FALSE(refusal.reasons[0].article.empty());
  EXPECT_EQ(text_at(refusal.reasons[0].figures, "from"), "2026-01-01");
  EXPECT_EQ(reasons(open("1-2024", "2026-01-01")), Words{"regime.not-in-force"});
}

TEST_F(Publication, DoesNotOpenUnderAVersionThatIsNotTheCurrentOne) {
  desk.must(publish(overlapping()));
  EXPECT_EQ(rule_of(open("1b-2024", "2024-03-01")), "version.not-current");
  EXPECT_TRUE(accepted(open("1-2024", "2024-03-01")));
}

TEST_F(Publication, IsNotFooledByAReferenceInTheName) {
  desk.must(open(std::nullopt, "2024-03-01"));
  const Outcome outcome = desk.run("du", OpenCase{"loan@1-2024#", "x", "R-1", "", on("2024-03-01")});
  ASSERT_TRUE(outcome.error) << "else a second case of the same person would be open";
  EXPECT_EQ(outcome.error->code, ErrorCode::not_found);
}

TEST_F(Publication, LetsAPersonHaveOneRunningCaseOfAProcedure) {
  const Outcome first = open(std::nullopt, "2024-03-01");
  desk.must(first);
  EXPECT_EQ(reasons(open(std::nullopt, "2024-03-01")), Words{"case.already-open"});
  desk.must(desk.act(first.entries[0].case_id, "cancel", on("2024-03-01"), "du"));
  EXPECT_TRUE(accepted(open(std::nullopt, "2024-03-01")));
}

TEST_F(Publication, NumbersCasesByTheYearOfRecordingWithoutGaps) {
  EXPECT_EQ(open(std::nullopt, "2024-03-01").entries.at(0).case_id, "LN-2024-0001");
  EXPECT_EQ(open(std::nullopt, "2024-03-01").entries.at(0).case_id, "")
      << "a refused opening takes no number";
  EXPECT_EQ(open(std::nullopt, "2024-03-01", "R-2").entries.at(0).case_id, "LN-2024-0002");
  desk.restart();
  desk.set_day("2025-01-01");
  EXPECT_EQ(open(std::nullopt, "2024-12-31", "R-3").entries.at(0).case_id, "LN-2025-0001");
}

TEST_F(Publication, ThatDidNotReachTheLogIsForgotten) {
  json::object first = overlapping();
  json::object second = overlapping();
  second["meta"].as_object()["title"].as_object()["en"] = "Another text of the same version";
  memory.journal.appends_until_failure = 0;
  EXPECT_EQ(publish(first).error->code, ErrorCode::unavailable);
  memory.journal.appends_until_failure = -1;
  EXPECT_FALSE(desk.read().version("loan", "1b-2024")) << "nobody has published it";
  const Outcome outcome = publish(second);
  desk.must(outcome);
  EXPECT_EQ((*desk.read().version("loan", "1b-2024"))->reference(), outcome.entries[0].procedure);
  MemoryViews rebuilt;
  ASSERT_TRUE(rebuild(memory.journal, rebuilt, loan_rules()));
  EXPECT_EQ(difference(memory.views.tables(), rebuilt.tables()), "");
}

}  // namespace
}  // namespace cadre::test
