#include "engine/procedure/check.hpp"

#include <algorithm>
#include <fstream>

#include <gtest/gtest.h>

#include "engine/procedure/procedure_compiler.hpp"
#include "tests/support/loan_definition.hpp"

namespace cadre {
namespace {

std::vector<Problem> problems_of(const json::object& definition) {
  const Rules rules = loan_rules();
  auto made = Procedure::compile(definition, rules);
  return made ? std::vector<Problem>{} : made.error();
}

TEST(PublicationCheck, PassesAProcedureThatIsWhole) {
  const std::vector<Problem> problems = problems_of(parsed(kLoan));
  EXPECT_TRUE(problems.empty()) << listed(problems);
}

// One thing is put at one place of a good definition (or taken away: ""), and this is what the check says.
struct Flaw {
  const char* reason;
  const char* state;
  const char* act;
  const char* pointer;
  const char* value;
};

void PrintTo(const Flaw& flaw, std::ostream* out) {
  *out << flaw.reason << " by " << flaw.pointer << " = " << flaw.value;
}

class PublicationCheckFlaw : public ::testing::TestWithParam<Flaw> {};

TEST_P(PublicationCheckFlaw, IsNamedWithItsPlace) {
  const Flaw& flaw = GetParam();
  json::object definition = parsed(kLoan);
  edit(definition, flaw.pointer, flaw.value);
  const std::vector<Problem> problems = problems_of(definition);
  const bool named = std::any_of(problems.begin(), problems.end(), [&](const Problem& p) {
    return p.reason == flaw.reason && p.state == flaw.state && p.act == flaw.act;
  });
  EXPECT_TRUE(named) << "expected " << flaw.reason << " [" << flaw.state << "] [" << flaw.act
                     << "], but got\n"
                     << listed(problems);
  for (const Problem& problem : problems) {
    EXPECT_FALSE(problem.message.vi.empty());
    EXPECT_FALSE(problem.message.en.empty());
  }
}

#define PROPOSE "/states/asking/on/propose"
#define VOTING "/states/deciding/states/voting"
#define VOTE VOTING "/on/vote"

constexpr Flaw kRootFlaws[] = {
    {"word.format", "", "", "/id", R"("Loan")"},
    {"word.format", "", "", "/version", R"("1.0")"},
    {"meta.missing", "", "", "/version", ""},
    {"meta.missing", "", "", "/meta", ""},
    {"meta.missing", "", "", "/meta/title", ""},
    {"meta.missing", "", "", "/meta/basis", ""},
    {"meta.missing", "", "", "/meta/open", ""},
    {"meta.type", "", "", "/meta/delays", "[]"},
    {"meta.type", "", "", "/meta/prefix", "7"},
    {"meta.unknown-key", "", "", "/meta/tittle", "{}"},
    {"title.incomplete", "", "", "/meta/title/vi", ""},
    {"prefix.format", "", "", "/meta/prefix", R"("ms")"},
    {"prefix.format", "", "", "/meta/prefix", R"("MUONS")"},
    {"subject.unknown", "", "", "/meta/subject", R"("book")"},
    {"basis.empty", "", "", "/meta/basis", "[]"},
    {"meta.missing", "", "", "/meta/basis", R"(["41-QĐ/TW"])"},
    {"date.format", "", "", "/meta/effective/from", R"("2024-02-30")"},
    {"effective.order", "", "", "/meta/effective/until", R"("2023-12-31")"},
    {"delay.period", "", "", "/meta/delays/decide/days", "30"},
    {"delay.period", "", "", "/meta/delays/decide/months", ""},
    {"delay.period", "", "", "/meta/delays/decide/months", "601"},
    {"delay.period", "", "", "/meta/delays/decide/months", "-1"},
    {"delay.period", "", "", "/meta/delays/decide/months", "9007199254740991"},
    {"meta.type", "", "", "/meta/delays/decide/months", "1.5"},
    {"meta.missing", "", "", "/meta/delays/decide/article", ""},
    {"mark.unknown", "", "", "/meta/delays/decide/mark", R"("v")"},
    {"delay.unused", "", "", "/meta/delays/spare", R"({"days": 1, "article": "1", "mark": "V"})"},
    {"delay.from-unknown", "", "", "/meta/delays/answer/from", R"("askd_on")"},
    {"title.incomplete", "", "", "/meta/actions/alert", "{}"},
    {"role.missing", "", "open", "/meta/open/by", "[]"},
    {"rule.unknown", "", "open", "/meta/open/requires/0/type", R"("card.vald")"},
    {"meta.unknown-key", "", "open", "/meta/open/different_from", "[]"},
    {"form.schema", "", "open", "/meta/open/form/type", R"("strange")"},
    {"word.format", "", "", "/meta/migrate/by", R"(["Head"])"},
};

constexpr Flaw kStateFlaws[] = {
    {"meta.unknown-key", "loan.asking", "", "/states/asking/meta/titel", "{}"},
    {"outcome.not-final", "loan.asking", "", "/states/asking/meta/outcome", R"("asked")"},
    {"delay.unknown", "loan.asking", "", "/states/asking/after/remind", R"({"actions": "alert"})"},
    {"action.unknown", "loan.asking", "", "/states/asking/after/answer/actions", R"("alarm")"},
    {"action.unknown", "loan.lent", "", "/states/lent/entry", R"("stamp")"},
    {"meta.unknown-key", "loan.asking", "", "/states/asking/after/answer/meta", R"({"by": []})"},
    {"state.unreachable", "loan.deciding", "", PROPOSE "/target", R"("lent")"},
    {"state.unreachable", "loan.lent", "", "/states/deciding/onDone", ""},
    {"state.no-end", "loan.asking", "", "/states/asking/on", R"({"wait": {"meta": {"by": ["reader"]}}})"},
    {"state.no-end", "loan.limbo", "", "/states", R"({"asking": {"always": "limbo"}, "limbo": {}})"},
    {"state.stuck", "loan.asking", "", "/states/asking",
     R"({"always": {"target": "deciding", "guard": "ballot.passes"}})"},
    {"wait.no-deadline", "loan.asking", "", "/states/asking/after", ""},
    {"wait.no-deadline", "loan.deciding.voting", "", "/states/deciding/after", ""},
    {"final.acts", "loan.lent", "", "/states/lent/on",
     R"({"again": {"target": "asking", "meta": {"by": ["reader"]}}})"},
    {"final.no-outcome", "loan.lent", "", "/states/lent/meta", ""},
    {"loop.endless", "loan.asking", "", "/states/asking/always",
     R"({"target": "asking", "guard": "card.valid"})"},
    {"loop.endless", "loan.asking", "", "/states/asking/always", R"({"actions": "alert"})"},
    {"loop.endless", "loan.asking", "", "/states/asking/after/answer",
     R"({"target": "asking", "reenter": true})"},
};

constexpr Flaw kActFlaws[] = {
    {"act.name", "loan.asking", "Hurry", "/states/asking/on/Hurry",
     R"({"target": "lent", "meta": {"by": ["reader"]}})"},
    {"act.name", "loan.asking", "*", "/states/asking/on/*",
     R"({"target": "lent", "meta": {"by": ["reader"]}})"},
    {"act.reserved", "loan.asking", "open", "/states/asking/on/open",
     R"({"target": "lent", "meta": {"by": ["reader"]}})"},
    {"act.meta-misplaced", "loan.deciding.voting", "vote", VOTE "/1/meta", R"({"by": ["head"]})"},
    {"meta.unknown-key", "loan.asking", "propose", PROPOSE "/meta/form_", "{}"},
    {"meta.type", "loan.asking", "propose", PROPOSE "/meta/evidence_required", R"("yes")"},
    {"delay.unknown", "loan.asking", "propose", PROPOSE "/meta/delay", R"("anser")"},
    {"rule.unknown", "loan.asking", "propose", PROPOSE "/meta/requires/0/type", R"("card.vald")"},
    {"meta.unknown-key", "loan.asking", "propose", PROPOSE "/meta/requires/0/parms", "{}"},
    {"rule.parameter", "loan.asking", "propose", PROPOSE "/meta/requires/1/params/atleast", "1"},
    {"form.schema", "loan.asking", "propose", PROPOSE "/meta/form", R"({"type": "object", "requird": []})"},
    {"action.unknown", "loan.asking", "propose", PROPOSE "/actions", R"(["alert", "alarm"])"},
    {"role.missing", "loan.asking", "propose", PROPOSE "/meta", ""},
    {"role.forbidden", "loan.asking", "propose", PROPOSE "/meta/by", R"(["librarian", "administrator"])"},
    {"role.forbidden", "loan.asking", "propose", PROPOSE "/meta/by", R"(["inspector"])"},
    {"role.forbidden", "", "open", "/meta/open/by", R"(["system"])"},
    {"duty.self", "loan.asking", "propose", PROPOSE "/meta/different_from", R"(["propose"])"},
    {"duty.act-unknown", "loan.asking", "propose", PROPOSE "/meta/different_from", R"(["prepare"])"},
    {"duty.never-before", "loan.asking", "propose", PROPOSE "/meta/different_from", R"(["vote"])"},
    {"act.no-effect", "loan.asking", "propose", PROPOSE "/target", ""},
    {"act.no-effect", "loan.asking", "wait", "/states/asking/on/wait", R"({"meta": {"by": ["reader"]}})"},
    {"act.no-effect", "loan.deciding.voting", "vote", VOTE "/1/target", ""},
    {"guards.open", "loan.asking", "propose", PROPOSE "/guard", R"("card.valid")"},
    {"guards.open", "loan.deciding.voting", "vote", VOTE "/1/guard", R"("card.valid")"},
    {"guards.unreachable", "loan.deciding.voting", "vote", VOTE "/0/guard", ""},
    {"rule.unknown", "loan.deciding.voting", "vote", VOTE "/0/guard/type", R"("ballot.pases")"},
    {"mark.unknown", "loan.deciding.voting", "vote", VOTE "/0/guard/mark", R"("?")"},
    {"meta.unknown-key", "loan.deciding.voting", "vote", VOTE "/0/guard/articel", R"("6")"},
    {"target.unknown", "loan.asking", "propose", PROPOSE "/target", R"("decidng")"},
};

INSTANTIATE_TEST_SUITE_P(AtTheRoot, PublicationCheckFlaw, ::testing::ValuesIn(kRootFlaws));
INSTANTIATE_TEST_SUITE_P(InAState, PublicationCheckFlaw, ::testing::ValuesIn(kStateFlaws));
INSTANTIATE_TEST_SUITE_P(OfAnAct, PublicationCheckFlaw, ::testing::ValuesIn(kActFlaws));

// The schema is for authors and their editors; the compiler reads. They speak of the same keys.
TEST(PublicationCheck, ReadsEveryKeyOfMetaThatTheSchemaNames) {
  std::ifstream file(std::string(CADRE_SOURCE_DIR) + "/workflows/procedure.schema.json");
  const json::object schema = parsed(std::string(std::istreambuf_iterator<char>(file), {}));
  const std::pair<const char*, std::string> places[] = {
      {"rootMeta", "/meta"},
      {"openMeta", "/meta/open"},
      {"delay", "/meta/delays/answer"},
      {"stateMeta", "/states/lent/meta"},
      {"actMeta", PROPOSE "/meta"},
      {"call", PROPOSE "/meta/requires/0"},
      {"automaticMeta", "/states/asking/after/answer/meta"},
  };
  for (const auto& [definition_of, pointer] : places) {
    const json::object& keys = object_at(object_at(object_at(schema, "$defs"), definition_of), "properties");
    ASSERT_FALSE(keys.empty()) << definition_of;
    for (const auto& key : keys) {
      json::object definition = parsed(kLoan);
      edit(definition, pointer + "/" + std::string(key.key()), "null");
      const std::string found = listed(problems_of(definition));
      EXPECT_EQ(found.find("meta.unknown-key"), std::string::npos) << definition_of << ": " << found;
    }
  }
}

TEST(PublicationCheck, NamesEverythingAtOnceInDocumentOrder) {
  json::object definition = parsed(kLoan);
  edit(definition, VOTING "/on/vote/0/meta/by", "[]");
  edit(definition, PROPOSE "/meta/requires/0/type", R"("card.vald")");
  edit(definition, "/states/lent/meta", "");
  edit(definition, "/meta/prefix", R"("x")");
  std::vector<std::string> reasons;
  for (const Problem& problem : problems_of(definition)) reasons.push_back(problem.reason);
  EXPECT_EQ(reasons,
            (std::vector<std::string>{"prefix.format", "rule.unknown", "role.missing", "final.no-outcome"}));
}

TEST(PublicationCheck, NamesFlawsOfTheRootBesideThoseOfTheChart) {
  json::object definition = parsed(kLoan);
  edit(definition, "/meta/prefix", R"("x")");
  edit(definition, PROPOSE "/target", R"("decidng")");
  const std::vector<Problem> problems = problems_of(definition);
  ASSERT_EQ(problems.size(), 2u) << listed(problems);
  EXPECT_EQ(problems[0].reason, "prefix.format");
  EXPECT_EQ(problems[1].reason, "target.unknown");
}

TEST(PublicationCheck, RefusesADefinitionThatNoEntryCouldHold) {
  json::object definition = parsed(kLoan);
  definition["description"] = std::string(kDefinitionBytesMax, 'x');
  edit(definition, PROPOSE "/target", R"("decidng")");  // not looked for: that may take long
  const std::vector<Problem> problems = problems_of(definition);
  ASSERT_EQ(problems.size(), 1u) << listed(problems);
  EXPECT_EQ(problems[0].reason, "definition.size");
}

TEST(PublicationCheck, TakesAWaitWithoutADeadlineWhenItSaysWhy) {
  json::object definition = parsed(kLoan);
  edit(definition, "/states/deciding/after", "");
  edit(definition, "/meta/delays/decide", "");
  edit(definition, "/states/deciding/meta/no_deadline",
       R"({"vi": "quy chế không định", "en": "the rules set none"})");
  const std::vector<Problem> problems = problems_of(definition);
  EXPECT_TRUE(problems.empty()) << listed(problems);
}

TEST(PublicationCheck, FindsCirclesOverSeveralAutomaticTransitions) {
  // A final child completes its parent, which starts anew and finds its child final again.
  json::object definition = parsed(kLoan);
  edit(definition, "/states/deciding/initial", R"("agreed")");
  edit(definition, "/states/deciding/onDone", R"({"target": "deciding", "reenter": true})");
  const std::vector<Problem> problems = problems_of(definition);
  EXPECT_NE(listed(problems).find("loop.endless [loan.deciding.agreed]"), std::string::npos)
      << listed(problems);

  definition = parsed(kLoan);
  edit(definition, "/states/one",
       R"({"always": [{"target": "two", "guard": "card.valid"}, {"target": "lent"}]})");
  edit(definition, "/states/two",
       R"({"always": [{"target": "one", "guard": "card.valid"}, {"target": "lent"}]})");
  edit(definition, PROPOSE "/target", R"("one")");
  const std::vector<Problem> both = problems_of(definition);
  EXPECT_EQ(
      std::count_if(both.begin(), both.end(), [](const Problem& p) { return p.reason == "loop.endless"; }), 1)
      << listed(both);
}

TEST(PublicationCheck, TakesARetryThatWaitsForPeople) {
  json::object definition = parsed(kLoan);
  edit(definition, "/states/deciding/onDone",
       R"([{"target": "deciding", "reenter": true, "guard": "card.valid"}, {"target": "lent"}])");
  const std::vector<Problem> problems = problems_of(definition);
  EXPECT_TRUE(problems.empty()) << listed(problems);
}

}  // namespace
}  // namespace cadre
