// A source becomes complete wherever a definition is taken, and what is published is the complete text.
#include <gtest/gtest.h>

#include <fstream>

#include "tests/api/cli_support.hpp"
#include "tests/api/running_server_support.hpp"
#include "workflows/catalogue.hpp"

namespace cadre::test {
namespace {

constexpr const char* kLocalVersion = R"({
  "extends": "dismissal/377-qd-tw-2025",
  "changes": {"version": "tinh-a-2026", "meta": {"effective": {"from": "2026-01-01"}}}
})";
constexpr const char* kBroken =
    R"({"extends": "dismissal/377-qd-tw-2025", "changes": {"version": "x", "meta": {"fragment": "nobody"}}})";

json::object complete(const char* source) {
  const auto composed = compose_with_shipped(parse_json(source)->as_object());
  EXPECT_TRUE(composed);
  return composed ? *composed : json::object();
}

TEST(ProceduresCompose, PrintsTheCompleteDefinition) {
  const CommandRun run = run_command({"procedures", "compose", file_with("local.json", kLocalVersion)});

  ASSERT_EQ(run.exit, 0) << run.err;
  EXPECT_EQ(run.text("version"), "tinh-a-2026");
  EXPECT_EQ(canonical(run.json()), canonical(complete(kLocalVersion)));
  EXPECT_EQ(run.out.find("fragment"), std::string::npos);
}

TEST(ProceduresCompose, TakesFragmentsAndSourcesOfAFolder) {
  const ScratchFolder folder;
  const auto put = [&](const std::string& path, const std::string& text) {
    std::filesystem::create_directories((folder.path() / path).parent_path());
    std::ofstream(folder.path() / path) << text;
  };
  put("fragments/note.json", R"({"fragment": "note", "parameters": {"p": {}}, "body": {"title": "{{p}}"}})");
  put("procedures/leave/v1.json",
      R"({"id": "leave", "version": "v1", "meta": {"fragment": "note", "with": {"p": "A"}}})");
  const auto composed = [&](const char* source) {
    return run_command({"procedures", "compose", "-", "--from", folder.path().string(), "--json"}, source);
  };

  EXPECT_EQ(composed(R"({"extends": "leave/v1", "changes": {"version": "v2"}})").out,
            "{\"id\":\"leave\",\"version\":\"v2\",\"meta\":{\"title\":\"A\"}}\n");
  EXPECT_EQ(composed(kLocalVersion).exit, 1);  // the shipped ones are not looked at
  put("fragments/broken.json", "{");
  EXPECT_NE(composed("{}").err.find("broken.json"), std::string::npos);
  EXPECT_EQ(run_command({"procedures", "compose", "-", "--from", "/does/not/exist"}, "{}").exit, 2);
}

TEST(ProceduresCompose, NamesEveryProblemByItsPointer) {
  const CommandRun run = run_command({"procedures", "compose", file_with("broken.json", kBroken), "--json"});

  EXPECT_EQ(run.exit, 1);
  ASSERT_EQ(run.list("problems").size(), 1u) << run.out;
  const json::object problem = run.list("problems")[0].as_object();
  EXPECT_EQ(problem.at("pointer"), "/changes/meta/fragment");
  EXPECT_EQ(problem.at("reason"), "fragment.unknown");
}

TEST(ProceduresCheckAndRun, TakeASource) {
  const std::string file = file_with("local.json", kLocalVersion);
  EXPECT_EQ(run_command({"procedures", "check", file, "--json"}).json().at("ok"), true);
  const CommandRun walk = run_command({"procedures", "run", file, "--json"}, R"({"type": "cancel"})");
  ASSERT_EQ(walk.lines().size(), 1u) << walk.err;
  EXPECT_EQ(walk.lines()[0].at("value"), "cancelled");
  EXPECT_EQ(run_command({"procedures", "check", file_with("broken.json", kBroken)}).exit, 1);
}

TEST(Publication, OfASourcePinsTheCompleteText) {
  RunningServer server;

  const RawAnswer published = server.ask("POST", "/v1/procedures", kLocalVersion, "publish-1");

  ASSERT_EQ(published.status, 201u) << published.body;
  const RawAnswer stored = server.ask("GET", "/v1/procedures/dismissal/versions/tinh-a-2026");
  EXPECT_EQ(stored.body, canonical(complete(kLocalVersion)));
}

TEST(Publication, OfABrokenSourceNamesThePointer) {
  RunningServer server;

  const RawAnswer refused = server.ask("POST", "/v1/procedures", kBroken, "publish-2");
  const RawAnswer checked = server.ask("POST", "/v1/procedures/check", kBroken);

  EXPECT_EQ(refused.status, 400u);
  EXPECT_EQ(text_at(refused.json(), "field"), "/changes/meta/fragment") << refused.body;
  EXPECT_EQ(checked.status, 200u);
  EXPECT_FALSE(bool_at(checked.json(), "publishable", true));
  EXPECT_EQ(array_at(checked.json(), "problems").size(), 1u) << checked.body;
}

}  // namespace
}  // namespace cadre::test
