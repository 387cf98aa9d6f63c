// The whole sample city, decided again.
#include <gtest/gtest.h>

#include "tests/api/cli_support.hpp"
#include "tests/api/sample_support.hpp"

namespace cadre::test {
namespace {

TEST(AuditRejudge, EveryDecisionOfTheSampleCityComesOutTheSame) {
  const SampleCity city;
  const CommandRun run = run_command({"audit", "rejudge", "--data", city.folder().string(), "--json"});
  EXPECT_EQ(run.exit, 0) << run.out << run.err;
  EXPECT_EQ(run.number("divergent"), 0);
  EXPECT_GT(run.number("judged"), 3000);
  EXPECT_FALSE(std::filesystem::exists(city.folder() / "scratch"));
}

TEST(AuditRejudge, SaysWhereThereIsNoLog) {
  const CommandRun run = run_command({"audit", "rejudge", "--data", "/nowhere", "--lang", "en"});
  EXPECT_NE(run.exit, 0);
  EXPECT_NE(run.err.find("/nowhere"), std::string::npos);
}

}  // namespace
}  // namespace cadre::test
