// Targets over HTTP: what is measured of an earlier moment is what was measured then; and who may see whom.
#include <gtest/gtest.h>

#include "tests/api/running_server_support.hpp"

namespace cadre {
namespace {

using test::RawAnswer;
using test::RunningServer;

struct Told {
  std::uint64_t position = 0;
  json::array indicators;
};

Told told(RunningServer& server, const std::string& more = "") {
  const RawAnswer answer = server.ask_as("token-of-inspector", "GET", "/v1/targets?on=2024-03-20" + more);
  EXPECT_EQ(answer.status, 200u) << answer.body;
  const json::object body = answer.json();
  return {static_cast<std::uint64_t>(int_at(body, "position")), array_at(body, "indicators")};
}

void record(RunningServer& server, const std::string& fact) {
  static int keys = 0;
  const RawAnswer answer = server.ask_as("token-of-records", "POST", "/v1/facts",
                                         R"({"facts":[)" + fact + "]}", "target-" + std::to_string(++keys));
  ASSERT_EQ(answer.status, 201u) << answer.body;
}

std::string fact(const std::string& cadre, const std::string& kind, const std::string& value) {
  return R"({"subject":"cadre/)" + cadre + R"(","kind":")" + kind + R"(","from":"2024-01-01","value":)" +
         value + "}";
}

TEST(TargetsOverHttp, AreOfAnEarlierMomentWhatTheyWereThen) {
  RunningServer server;
  server.furnish();
  std::vector<Told> then{told(server)};
  for (const std::string& one :
       {fact("CB-1", "it-use", R"({"effective":true})"),
        fact("CB-2", "qualification", R"({"level":"master","field":"Luật","mode":"full-time"})"),
        fact("CB-1", "membership", R"({"body":"party-committee","unit":"city"})"),
        fact("CB-2", "political-theory", R"({"level":"advanced"})"),
        fact("CB-1", "it-use", R"({"effective":false})")}) {
    record(server, one);
    then.push_back(told(server));
  }
  for (std::size_t i = 0; i < then.size(); ++i) {
    const Told again = told(server, "&at=" + std::to_string(then[i].position - 1));
    EXPECT_EQ(again.position, then[i].position);
    EXPECT_EQ(again.indicators, then[i].indicators) << "after " << i << " facts";
    if (i == 0) continue;
    EXPECT_NE(then[i].indicators, then[i - 1].indicators) << "fact " << i << " changed nothing";
  }
}

TEST(TargetsOverHttp, NameToASupervisorWhoSitsInACommitteeAndNobodysDegrees) {
  RunningServer server;
  server.furnish();
  record(server, fact("CB-1", "membership", R"({"body":"party-committee","unit":"city"})"));
  const std::string term = "?level=city&term=2025-2030";
  const auto people = [&](const std::string& indicator, const std::string& token) {
    return server.ask_as(token, "GET", "/v1/targets/" + indicator + "/people" + term).json();
  };
  const json::object members = people("women_party_committee", "token-of-supervisor");
  EXPECT_EQ(array_at(members, "people").size() + static_cast<std::size_t>(int_at(members, "hidden")), 1u);
  EXPECT_EQ(int_at(members, "hidden"), 0);
  const json::object degrees = people("postgraduate_share", "token-of-supervisor");
  const json::object seen = people("postgraduate_share", "token-of-inspector");
  EXPECT_TRUE(array_at(degrees, "people").empty());
  EXPECT_EQ(int_at(degrees, "hidden"), static_cast<std::int64_t>(array_at(seen, "people").size()));
}

TEST(TargetsOverHttp, EndAtTheUnitOfTheMandate) {
  RunningServer server;
  server.furnish();
  EXPECT_EQ(server.ask_as("token-of-south", "GET", "/v1/targets?unit=north").status, 403u);
  const json::object own = server.ask_as("token-of-south", "GET", "/v1/targets").json();
  EXPECT_EQ(text_at(own, "unit"), "south") << "the widest that is covered";
  EXPECT_EQ(server.ask("GET", "/v1/targets").status, 403u) << "an administrator reads no figures";
}

TEST(TargetsOverHttp, TellWhatASlateWouldChangeAndKeepNothingOfIt) {
  RunningServer server;
  server.furnish();
  const Told before = told(server);
  const RawAnswer answer = server.ask_as(
      "token-of-inspector", "POST", "/v1/targets/slate",
      R"({"on":"2024-03-20","slate":[{"body":"party-committee","unit":"city","cadre":"CB-1"}]})");
  ASSERT_EQ(answer.status, 200u) << answer.body;
  std::size_t changed = 0;
  const json::object body = answer.json();
  for (const json::value& row : array_at(body, "indicators")) changed += bool_at(row.as_object(), "changed");
  EXPECT_GT(changed, 0u);
  const Told after = told(server);
  EXPECT_EQ(after.position, before.position);
  EXPECT_EQ(after.indicators, before.indicators);
}

}  // namespace
}  // namespace cadre
