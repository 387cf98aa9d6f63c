// A stranger asks every command for help, or types something that is no command.
#include <gtest/gtest.h>

#include <sstream>

#include "api/cli/commands.hpp"
#include "tests/api/cli_support.hpp"

namespace cadre::test {
namespace {

using Path = std::vector<std::string>;

void gather(CommandLine& app, const Path& path, std::vector<Path>& found) {
  for (CommandLine& command : app.subcommands()) {
    if (command.name().empty()) continue;  // a group of options
    Path below = path;
    below.push_back(command.name());
    found.push_back(below);
    gather(command, below, found);
  }
}

std::vector<Path> every_command() {
  std::istringstream in;
  std::ostringstream out;
  CommandLine app("cadre", "cadre");
  Console console{.in = in, .out = out, .err = out};
  add_client_commands(app, console);
  add_offline_commands(app, console);
  std::vector<Path> found;
  gather(app, {}, found);
  return found;
}

TEST(Help, IsThereForEveryCommand) {
  const std::vector<Path> commands = every_command();
  ASSERT_GT(commands.size(), 30U);
  for (Path command : commands) {
    const std::string name = command.back();
    command.push_back("--help");
    const CommandRun run = run_command(command);
    EXPECT_EQ(run.exit, 0) << name;
    EXPECT_NE(run.out.find(" / "), std::string::npos) << name << " is not told in both languages:\n"
                                                      << run.out;
    EXPECT_EQ(run.err, "") << name;
  }
}

TEST(Help, NamesTheWordThatIsNoCommand) {
  EXPECT_NE(run_command({"wroklist"}).err.find("'wroklist'"), std::string::npos);
  EXPECT_NE(run_command({"cases", "lst"}).err.find("'lst'"), std::string::npos);
}

TEST(Help, FollowsWhatIsNoCommand) {
  for (const Path& typed : std::vector<Path>{{},
                                             {"casse"},
                                             {"cases"},
                                             {"cases", "lst"},
                                             {"history"},
                                             {"me", "--colour"},
                                             {"cases", "list", "--limit", "0"},
                                             {"cases", "list", "--open", "--closed"}}) {
    const CommandRun run = run_command(typed);
    EXPECT_EQ(run.exit, 2) << (typed.empty() ? "nothing" : typed.back());
    EXPECT_FALSE(run.err.empty());
    EXPECT_EQ(run.out, "");
  }
}

TEST(Help, IsNotNeededToSayThatNoServerAnswers) {
  const CommandRun nobody = run_command({"me", "--server", "http://127.0.0.1:1", "--lang", "en"});
  EXPECT_EQ(nobody.exit, 3);
  EXPECT_NE(nobody.err.find("Is it running?"), std::string::npos) << nobody.err;
  for (const char* address : {"127.0.0.1:8041", "https://", "ftp://127.0.0.1", "http://", "http://a:b",
                              "http://a/b", "http://a b"}) {
    const CommandRun run = run_command({"me", "--server", address});
    EXPECT_EQ(run.exit, 2) << address;
    EXPECT_NE(run.err.find("server.address"), std::string::npos) << run.err;
  }
}

}  // namespace
}  // namespace cadre::test
