// `cadre procedures show`: a procedure step by step.
#include <gtest/gtest.h>

#include <algorithm>

#include "api/cli/step_table.hpp"
#include "tests/api/cli_support.hpp"
#include "tests/api/running_server_support.hpp"
#include "workflows/catalogue.hpp"

namespace cadre::test {
namespace {

constexpr const char* kOld = "dismissal/41-qd-tw-2021";

json::object source_of(std::string_view name) {
  for (const ShippedSource& shipped : shipped_sources())
    if (shipped.name == name) return shipped.source;
  return {};
}

StepTable table_of(const char* name) {
  auto table = step_table(*compose_with_shipped(source_of(name)));
  EXPECT_TRUE(table);
  return table ? std::move(*table) : StepTable{};
}

const TableStep& step_of(const StepTable& table, TableStep::Kind kind, std::string_view state,
                         std::string_view act) {
  static const TableStep kNone;
  for (const TableStep& step : table.steps)
    if (step.kind == kind && step.state == state && step.act == act) return step;
  ADD_FAILURE() << "expected a step " << act << " in " << state;
  return kNone;
}

std::size_t place_of(const StepTable& table, std::string_view act) {
  for (std::size_t i = 0; i < table.steps.size(); ++i)
    if (table.steps[i].act == act && table.steps[i].kind == TableStep::Kind::act) return i;
  ADD_FAILURE() << "expected an act " << act;
  return 0;
}

TEST(StepTable, SaysWhoByWhichRulesUntilWhenAndWhereItLeads) {
  const StepTable table = table_of(kOld);

  const TableStep& propose = step_of(table, TableStep::Kind::act, "review.consulting", "propose");
  EXPECT_EQ(propose.who, (std::vector<std::string>{"using-agency", "personnel-body"}));
  EXPECT_EQ(propose.rules[1].rule, "dossier.complete");
  EXPECT_EQ(propose.rules[1].article, "về hồ sơ (số điều cần đối chiếu)");
  EXPECT_EQ(propose.rules[1].mark, "V");
  ASSERT_TRUE(propose.deadline);
  EXPECT_EQ(propose.deadline->period.en, "10 working days from grounds_established_on");
  EXPECT_EQ(propose.deadline->article, "8.1");
  EXPECT_EQ(propose.article, "8.1");
  EXPECT_EQ(propose.leads_to, std::vector<std::string>{"review.proposed"});
}

TEST(StepTable, TellsGuardsBesideRulesAndEveryWayOut) {
  const StepTable table = table_of(kOld);

  const TableStep& ballot = step_of(table, TableStep::Kind::act, "review.deciding", "record-ballot");
  EXPECT_EQ(ballot.leads_to, (std::vector<std::string>{"review.deciding", "refused"}));
  EXPECT_EQ(ballot.different_from, std::vector<std::string>{"propose"});
  EXPECT_TRUE(ballot.rules.back().guard);
  EXPECT_EQ(ballot.rules.back().rule, "ballot.majority");
  const TableStep& late = step_of(table, TableStep::Kind::deadline, "review.consulting.in-time", "propose");
  EXPECT_EQ(late.leads_to, std::vector<std::string>{"review.consulting.overdue"});
}

TEST(StepTable, SaysWhatTheWayIntoAStateBringsAbout) {
  const StepTable table = table_of(kOld);
  const auto ending = std::find_if(table.steps.begin(), table.steps.end(), [](const TableStep& step) {
    return std::find(step.leads_to.begin(), step.leads_to.end(), "dismissed") != step.leads_to.end();
  });
  ASSERT_NE(ending, table.steps.end());
  std::vector<std::string> told;
  for (const StepEffect& effect : ending->effects) told.push_back(effect.kind + " " + effect.about);
  for (const char* effect : {"end cadre/$case.cadre holds", "propose appointment post/$case.post"})
    EXPECT_NE(std::find(told.begin(), told.end(), effect), told.end()) << effect;
}

TEST(StepTable, FollowsTheCaseAndNotTheAlphabet) {
  const StepTable table = table_of(kOld);

  EXPECT_EQ(table.steps.front().kind, TableStep::Kind::open);
  EXPECT_EQ(table.steps.front().leads_to, std::vector<std::string>{"review.consulting.in-time"});
  const char* const order[] = {"record-talk", "propose", "receive-proposal", "record-ballot",
                               "record-placement"};
  for (std::size_t i = 1; i < std::size(order); ++i)
    EXPECT_LT(place_of(table, order[i - 1]), place_of(table, order[i])) << order[i];
}

TEST(StepTable, HasEveryActOfEveryShippedDefinition) {
  for (const json::object& definition : shipped_definitions()) {
    const auto table = step_table(definition);
    ASSERT_TRUE(table) << text_at(definition, "version");
    std::size_t acts = 0;
    const auto chart = Chart::parse(definition);
    for (const Node& node : chart->nodes())
      for (std::size_t i = 0; i < node.on.size(); ++i)
        acts +=
            !node.on[i].event.starts_with("xstate.") && (i == 0 || node.on[i].event != node.on[i - 1].event);
    const auto told = std::count_if(table->steps.begin(), table->steps.end(),
                                    [](const TableStep& step) { return step.kind == TableStep::Kind::act; });
    EXPECT_EQ(static_cast<std::size_t>(told), acts) << text_at(definition, "version");
  }
}

TEST(ProceduresShow, TellsTheSameOfAFileAndOfTheServer) {
  RunningServer server;
  const std::string address = "http://127.0.0.1:" + std::to_string(server.port());
  const std::vector<std::string> ask{"--server", address, "--token", server.administrator()};
  const auto shown = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"procedures", "show"});
    more.insert(more.end(), ask.begin(), ask.end());
    return run_command(more);
  };
  const std::string file = file_with("old.json", json::serialize(source_of(kOld)));

  const CommandRun of_file = run_command({"procedures", "show", "--file", file});
  const CommandRun of_server = shown({"dismissal", "--version", "41-qd-tw-2021"});

  EXPECT_EQ(of_file.exit, 0) << of_file.err;
  EXPECT_EQ(of_server.out, of_file.out) << of_server.err;
  EXPECT_NE(of_file.out.find("dossier.complete (về hồ sơ (số điều cần đối chiếu), V)"), std::string::npos);
  EXPECT_NE(of_file.out.find("10 ngày làm việc từ grounds_established_on"), std::string::npos);
  EXPECT_EQ(shown({"dismissal", "41-qd-tw-2021", "--json"}).text("reference"),
            of_file.out.substr(0, of_file.out.find('\n')));
  EXPECT_EQ(shown({"dismissal", "41-qd-tw-2021", "--definition"}).text("version"), "41-qd-tw-2021");
}

TEST(ProceduresShow, WithoutAVersionTellsTheOneInForce) {
  RunningServer server;  // its clock stands in 2024
  const CommandRun run =
      run_command({"procedures", "show", "dismissal", "--json", "--server",
                   "http://127.0.0.1:" + std::to_string(server.port()), "--token", server.administrator()});
  EXPECT_TRUE(run.text("reference").starts_with("dismissal@41-qd-tw-2021#")) << run.err;
}

TEST(ProceduresShow, RefusesWhatIsNoDefinition) {
  EXPECT_EQ(run_command({"procedures", "show"}).exit, 2);
  EXPECT_EQ(run_command({"procedures", "show", "--file",
                         file_with("none.json", R"({"id": "x", "initial": "y", "states": {"a": {}}})")})
                .exit,
            1);
}

}  // namespace
}  // namespace cadre::test
