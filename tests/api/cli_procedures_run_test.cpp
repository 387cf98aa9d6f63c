// `cadre procedures run`: any definition, act by act, one line after each.
#include <gtest/gtest.h>

#include "tests/api/cli_support.hpp"

namespace cadre::test {
namespace {

constexpr const char* kLoan = R"({
  "id": "loan", "initial": "asked",
  "states": {
    "asked": {
      "entry": [{"type": "greet"}],
      "on": {
        "decide": [
          {"target": "lent", "guard": {"type": "on-shelf"}, "actions": [{"type": "stamp", "params": {"days": 14}}]},
          {"target": "refused", "guard": {"type": "member", "params": {"years": 2}}}
        ],
        "ask-again": {"actions": [{"type": "note"}]}
      }
    },
    "lent": {"after": {"overdue": {"target": "lost"}}, "on": {"return": {"target": "back"}}},
    "lost": {"type": "final"}, "back": {"type": "final"}, "refused": {"type": "final"}
  }
})";

CommandRun walk(const std::string& acts, std::vector<std::string> more = {}) {
  std::vector<std::string> arguments{"procedures", "run", file_with("loan.json", kLoan), "--json"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_command(arguments, acts);
}

TEST(ProceduresRun, PrintsOneLineAfterEveryAct) {
  const CommandRun run =
      walk("{\"type\":\"ask-again\"}\n\n{\"type\":\"decide\",\"on-shelf\":true}\n{\"type\":\"return\"}\n");

  ASSERT_EQ(run.exit, 0) << run.err;
  ASSERT_EQ(run.lines().size(), 3U);
  EXPECT_EQ(
      run.out.substr(0, run.out.find('\n')),
      R"({"act":"ask-again","accepted":true,"value":"asked","actions":[{"type":"note"}],"done":false,"reasons":[]})");
  EXPECT_EQ(json::serialize(run.lines()[1].at("actions")), R"([{"type":"stamp","params":{"days":14}}])");
  EXPECT_EQ(run.lines()[2].at("value"), "back");
  EXPECT_EQ(run.lines()[2].at("done"), true);
}

TEST(ProceduresRun, PrintsTheStartWhenAsked) {
  const CommandRun run = walk("", {"--start"});

  ASSERT_EQ(run.lines().size(), 1U) << run.err;
  EXPECT_TRUE(run.lines()[0].at("act").is_null());
  EXPECT_EQ(run.lines()[0].at("value"), "asked");
  EXPECT_EQ(json::serialize(run.lines()[0].at("actions")), R"([{"type":"greet"}])");
}

TEST(ProceduresRun, TakesADelayThatRanOutAsAnAct) {
  const std::string lent = "{\"type\":\"decide\",\"on-shelf\":true}\n";
  const CommandRun by_id =
      walk(lent + "{\"type\":\"after\",\"delay\":\"overdue\",\"state\":\"loan.lent\"}\n");
  const CommandRun by_path = walk(lent + "{\"type\":\"after\",\"delay\":\"overdue\",\"state\":\"lent\"}\n");

  ASSERT_EQ(by_id.lines().size(), 2U) << by_id.err;
  EXPECT_EQ(by_id.lines()[1].at("value"), "lost");
  EXPECT_EQ(by_id.out, by_path.out);
}

std::string only_rule(const CommandRun& run) {
  const auto lines = run.lines();
  if (lines.empty()) return "no line: " + run.err;
  const json::array& reasons = array_at(lines.back(), "reasons");
  return reasons.size() == 1 ? std::string(text_at(reasons[0].as_object(), "rule"))
                             : json::serialize(reasons);
}

TEST(ProceduresRun, SaysWhyAnActIsRefused) {
  EXPECT_EQ(only_rule(walk("{\"type\":\"burn\"}\n")), "act.unknown");
  EXPECT_EQ(only_rule(walk("{\"type\":\"return\"}\n")), "act.not-now");
  EXPECT_EQ(only_rule(walk("{\"type\":\"decide\",\"member\":true}\n{\"type\":\"return\"}\n")), "case.closed");
}

TEST(ProceduresRun, NamesEveryGuardThatSaidNo) {
  const CommandRun run = walk("{\"type\":\"decide\"}\n");

  ASSERT_EQ(run.lines().size(), 1U) << run.err;
  const json::array reasons = array_at(run.lines()[0], "reasons");
  ASSERT_EQ(reasons.size(), 2U);
  EXPECT_EQ(reasons[0].at("guard"), "on-shelf");
  EXPECT_EQ(reasons[1].at("guard"), "member");
  EXPECT_EQ(json::serialize(reasons[1].at("params")), R"({"years":2})");
}

TEST(ProceduresRun, AnswersGuardsFromTheRulesFileBeforeTheActsData) {
  const std::string rules = file_with("rules.json", R"({"on-shelf": false, "member{\"years\":2}": true})");
  const CommandRun run = walk("{\"type\":\"decide\",\"on-shelf\":true}\n", {"--rules", rules});

  ASSERT_EQ(run.lines().size(), 1U) << run.err;
  EXPECT_EQ(run.lines()[0].at("value"), "refused");
}

CommandRun walk_of(const char* definition, const std::string& acts) {
  return run_command({"procedures", "run", file_with("walked.json", definition), "--json"}, acts);
}

// A region that was entered later answers later, wherever it stands in the file.
TEST(ProceduresRun, TakesSeveralAlwaysInTheOrderTheirStatesWereEntered) {
  const CommandRun run = walk_of(
      R"({"id":"m","type":"parallel","states":{
        "a":{"initial":"1","states":{"1":{"on":{"back":"2"}},"2":{"always":{"guard":"go","actions":"from-a","target":"3"}},"3":{}}},
        "b":{"initial":"1","states":{"1":{"always":{"guard":"go","actions":"from-b","target":"2"}},"2":{}}}}})",
      "{\"type\":\"back\"}\n{\"type\":\"nobody-takes-this\",\"go\":true}\n");

  ASSERT_EQ(run.lines().size(), 2U) << run.err;
  EXPECT_EQ(json::serialize(run.lines()[1].at("actions")), R"([{"type":"from-b"},{"type":"from-a"}])");
  EXPECT_EQ(json::serialize(run.lines()[1].at("value")), R"({"a":"3","b":"2"})");
  EXPECT_EQ(run.lines()[1].at("accepted"), false);
}

TEST(ProceduresRun, HasAReasonForEveryActThatIsNotAccepted) {
  const char* const forbids =
      R"({"id":"m","initial":"a","on":{"go":".b"},"states":{"a":{"on":{"go":{}}},"b":{}}})";
  const char* const circles =
      R"({"id":"m","initial":"a","states":{"a":{"on":{"go":"b"}},"b":{"always":"c"},"c":{"always":"b"}}})";

  EXPECT_EQ(only_rule(walk_of(forbids, "{\"type\":\"go\"}\n")), "act.forbidden");
  EXPECT_EQ(only_rule(walk_of(circles, "{\"type\":\"go\"}\n")), "chart.endless");
}

TEST(ProceduresRun, NamesTheLineOfABrokenAct) {
  const CommandRun broken = walk("{\"type\":\"ask-again\"}\n{\"type\":\n");
  const CommandRun nameless = walk("{\"act\":\"decide\"}\n");

  EXPECT_EQ(broken.exit, 2);
  EXPECT_EQ(broken.lines().size(), 1U);
  EXPECT_NE(broken.err.find("dòng 2"), std::string::npos) << broken.err;
  EXPECT_EQ(nameless.exit, 2);
  EXPECT_NE(nameless.err.find("/type"), std::string::npos) << nameless.err;
}

TEST(ProceduresRun, ListsEveryProblemOfADefinitionThatIsNone) {
  const std::string file =
      file_with("broken.json", R"({"id":"x","initial":"nowhere","states":{"a":{"on":{"go":"b"}}}})");
  const CommandRun run = run_command({"procedures", "run", file, "--json"});

  EXPECT_EQ(run.exit, 1);
  EXPECT_EQ(run.json().at("ok"), false);
  EXPECT_GE(run.list("problems").size(), 2U) << run.out;
}

TEST(ProceduresRun, RefusesAFileThatCannotBeRead) {
  EXPECT_EQ(run_command({"procedures", "run", "/does/not/exist.json"}).exit, 2);
  EXPECT_EQ(run_command({"procedures", "run", "/"}).exit, 2);
}

}  // namespace
}  // namespace cadre::test
