// `cadre rules list, show, try`: what can be asked, who asks it, and asking it oneself.
#include <gtest/gtest.h>

#include "api/cli/rules/rule_calls.hpp"
#include "tests/api/cli_support.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/rules/catalogue.hpp"

namespace cadre::test {
namespace {

constexpr const char* kMajority =
    R"({"field": "ballot", "base": "summoned", "numerator": 1, "denominator": 2, "inclusive": false})";

std::string ballot(int agree) {
  return R"({"effective": "2024-03-18", "form": {"ballot": {"summoned": 15, "present": 14, "issued": 14,
             "collected": 14, "valid": 14, "void": 0, "agree": )" +
         std::to_string(agree) + "}}}";
}

CommandRun try_rule(const std::string& rule, const std::string& params, const std::string& data,
                    std::vector<std::string> more = {}) {
  std::vector<std::string> arguments{"rules", "try", rule, "--params", params, "--data", data, "--json"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_command(arguments);
}

TEST(RulesList, HasEveryRuleOfTheCatalogue) {
  Rules rules;
  add_rules(rules);
  const CommandRun run = run_command({"rules", "list", "--json"});
  EXPECT_EQ(run.list("rules").size(), rules.all().size());
  EXPECT_NE(run_command({"rules", "list"}).out.find("ballot.majority"), std::string::npos);
}

TEST(RulesShow, TellsParametersAndEveryCallWithItsArticleMarkAndBase) {
  const CommandRun run = run_command({"rules", "show", "confidence.low", "--json"});

  ASSERT_EQ(run.exit, 0) << run.err;
  EXPECT_TRUE(run.json().at("parameters").as_object().contains("numerator"));
  bool found = false;
  for (const json::value& value : run.list("calls")) {
    const json::object& call = value.as_object();
    if (text_at(call, "procedure") != "dismissal@41-qd-tw-2021" || text_at(call, "where") != "ground D3")
      continue;
    found = true;
    EXPECT_EQ(text_at(call, "article"), "5.3");
    EXPECT_EQ(text_at(call, "mark"), "V");
    EXPECT_EQ(text_at(call, "base"), "returned");
    EXPECT_EQ(int_at(object_at(call, "params"), "denominator"), 3);
  }
  EXPECT_TRUE(found) << run.out;
  EXPECT_EQ(run_command({"rules", "show", "nobody.asks"}).exit, 1);
}

TEST(RulesShow, NamesActsStatesAndTheOpening) {
  const auto where = [](std::string_view rule) {
    std::vector<std::string> places;
    for (const json::object& definition : shipped_definitions())
      if (text_at(definition, "version") == "41-qd-tw-2021")
        for (const FoundCall& call : calls_of(rule, definition)) places.push_back(call.where);
    return places;
  };
  EXPECT_EQ(where("post.held"), std::vector<std::string>{"open"});
  EXPECT_EQ(where("act.done"), std::vector<std::string>{"review.consulting propose"});
  EXPECT_EQ(where("post.elected"), std::vector<std::string>{"approved"});
}

TEST(RulesShow, FindsARuleThatAnotherOneAsksOfEverybody) {
  const auto definition =
      parse_json(R"({"id": "p", "version": "1", "states": {"a": {"on": {"vote": {"meta": {"requires": [
      {"type": "each", "params": {"field": "all", "rule": {"type": "ballot.counts", "params": {"field": "ballot"}}},
       "article": "7", "mark": "V~"}]}}}}}})");
  const auto calls = calls_of("ballot.counts", definition->as_object());
  ASSERT_EQ(calls.size(), 1u);
  EXPECT_EQ(calls[0].where, "a vote");
  EXPECT_EQ(calls[0].article, "7");
  EXPECT_EQ(calls[0].mark, "V~");
}

TEST(RulesTry, AnswersWithFiguresAndSentences) {
  const CommandRun holds = try_rule("ballot.majority", kMajority, ballot(8));
  const CommandRun fails = try_rule("ballot.majority", kMajority, ballot(7));

  EXPECT_EQ(holds.exit, 0) << holds.err;
  EXPECT_EQ(holds.text("verdict"), "holds");
  EXPECT_EQ(fails.exit, 1);
  EXPECT_EQ(fails.text("verdict"), "fails");
  const json::object answer = fails.json();
  EXPECT_FALSE(object_at(answer, "figures").empty());
  EXPECT_FALSE(text_at(object_at(answer, "text"), "vi").empty());
  EXPECT_FALSE(text_at(object_at(answer, "text"), "en").empty());
}

TEST(RulesTry, ReadsFactsOfTheDay) {
  const auto asked = [](const std::string& effective) {
    return try_rule(
        "discipline.count", R"({"forms": ["reprimand"], "at_least": 2})",
        R"({"effective": ")" + effective + R"(", "case": {"cadre": "CB-1", "post": "P-1"}, "facts": [
        {"subject": "cadre/CB-1", "kind": "holds", "from": "2022-01-01", "value": {"post": "P-1", "appointed_on": "2022-01-01"}},
        {"subject": "cadre/CB-1", "kind": "discipline", "from": "2023-03-01", "value": {"form": "reprimand", "decision": "1"}},
        {"subject": "cadre/CB-1", "kind": "discipline", "from": "2024-02-01", "value": {"form": "reprimand", "decision": "2"}}]})");
  };
  EXPECT_EQ(asked("2024-02-01").text("verdict"), "holds") << asked("2024-02-01").err;
  EXPECT_EQ(asked("2024-01-31").text("verdict"), "fails");
}

TEST(RulesTry, ReadsTheTablesOfTheDefinitionThatIsNamed) {
  const std::string data =
      R"({"effective": "2026-01-12", "form": {"ground": "T3", "on": "2026-01-12", "track": "relief"},
      "case": {"cadre": "CB-1"}, "facts": [{"subject": "cadre/CB-1", "kind": "conclusion", "from": "2026-01-01",
      "value": {"subject": "public-anger", "document": "99-KL/TT"}}]})";
  const std::string params = R"({"field": "ground", "on": "on"})";
  EXPECT_EQ(try_rule("ground.established", params, data, {"--procedure", "dismissal/377-qd-tw-2025"})
                .text("verdict"),
            "holds");
  EXPECT_EQ(try_rule("ground.established", params, data, {"--procedure", "dismissal/41-qd-tw-2021"})
                .text("verdict"),
            "fails");
  EXPECT_EQ(try_rule("ground.established", params, data, {"--procedure", "dismissal/none"}).exit, 1);
}

TEST(RulesTry, NamesEveryWrongKey) {
  const auto complaint = [](const std::string& params, const std::string& data) {
    const CommandRun run = try_rule("discipline.count", params, data);
    EXPECT_EQ(run.exit, 2) << run.out;
    return run.err;
  };
  const auto says = [&](const std::string& text, const char* words) {
    EXPECT_NE(text.find(words), std::string::npos) << text;
  };
  says(complaint(R"({"form": []})", R"({"effective": "2024-01-01"})"), "/params/form");
  says(complaint(R"({"at_least": "2"})", R"({"effective": "2024-01-01"})"), "/params/at_least");
  says(complaint("{}", R"({"effective": "2024-01-01", "fact": []})"), "/fact");
  says(complaint("{}", R"({"effective": "2024-01-01", "case": {"cader": "x"}})"), "/case/cader");
  says(complaint("{}", "{}"), "/effective");
  const std::string facts = complaint("{}", R"({"effective": "2024-01-01", "facts": [
      {"subject": "cadre/A", "kind": "disciplin", "from": "2024-01-01", "value": {}},
      {"subject": "cadre/A", "kind": "discipline", "from": "2024-01-01", "value": {"form": "frown", "decision": "1"}}]})");
  says(facts, "/facts/0/kind");
  says(facts, "/facts/1/value/form");
  says(complaint("[]", "{}"), "--params");
  EXPECT_EQ(run_command({"rules", "try", "nobody.asks"}).exit, 2);
}

TEST(RulesTry, EndsAnExclusiveFactWhereTheNextBegins) {
  const auto grade = [](const std::string& value) {
    return try_rule("post.held", "{}",
                    R"({"effective": "2024-06-01", "case": {"cadre": "CB-1", "post": ")" + value + R"("},
      "facts": [{"subject": "cadre/CB-1", "kind": "identity", "from": "2020-01-01", "value": {"name": "A", "sex": "male"}},
        {"subject": "post/P-1", "kind": "post", "from": "2020-01-01", "value": {"title": "Giám đốc", "unit": "u", "managing_level": "province"}},
        {"subject": "cadre/CB-1", "kind": "holds", "from": "2022-01-01", "until": "2024-06-01", "value": {"post": "P-1"}},
        {"subject": "cadre/CB-1", "kind": "holds", "from": "2024-06-01", "value": {"post": "P-2"}}]})");
  };
  EXPECT_EQ(grade("P-1").text("verdict"), "fails") << grade("P-1").err;
}

// What `rules try` refuses would otherwise be what a definition gives.
TEST(RulesCatalogue, DocumentsEveryParameterThatDefinitionsGive) {
  Rules rules;
  add_rules(rules);
  for (const json::object& definition : shipped_definitions())
    for (const auto& [name, rule] : rules.all())
      for (const FoundCall& call : calls_of(name, definition))
        for (const auto& parameter : call.params)
          EXPECT_TRUE(rule.params.contains(parameter.key()))
              << name << " " << parameter.key() << " in " << call.procedure;
}

}  // namespace
}  // namespace cadre::test
