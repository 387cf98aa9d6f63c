// As of: everything as it stood, at a position and at a moment; and what was known then about any day.
#include <gtest/gtest.h>

#include "tests/api/running_server_support.hpp"

namespace cadre {
namespace {

using test::RawAnswer;
using test::RunningServer;

class AsOfEverything : public ::testing::Test {
 protected:
  AsOfEverything() {
    server.furnish();
    const json::object opened = post("/v1/cases", RunningServer::opening_today("CB-1"), 201);
    id = std::string(text_at(opened, "case"));
    position = std::to_string(server.server().engine().figures().log_size - 1);
    moment = format_timestamp(server.clock().now());
    server.clock().advance(std::chrono::hours(1));
    post("/v1/cases/" + id + "/acts",
         R"({"act":"record-talk","revision":0,"form":{"talk_date":"2024-03-20","cadre_opinion":"agrees"}})",
         200);
    post(
        "/v1/facts",
        R"({"facts":[{"subject":"cadre/CB-1","kind":"rating","from":"2023-12-31","value":{"year":2023,"grade":"good"}}]})",
        201);
    const RawAnswer renamed = server.ask(
        "POST", "/v1/facts",
        R"({"facts":[{"subject":"unit/north","kind":"unit","from":"2023-01-01","value":{"name":"Quận ủy Bắc","parent":"city","level":"district","kind":"committee"}}]})",
        "renamed");
    EXPECT_EQ(renamed.status, 201u) << renamed.body;
  }
  json::object post(const std::string& target, const std::string& body, unsigned status) {
    const RawAnswer answer = server.ask_as("token-of-personnel", "POST", target, body, "key" + target);
    EXPECT_EQ(answer.status, status) << answer.body;
    return answer.json();
  }
  std::string get(const std::string& target, const std::string& parameter) {
    const std::string mark = target.find('?') == std::string::npos ? "?" : "&";
    const RawAnswer answer =
        server.ask_as("token-of-personnel", "GET", target + (parameter.empty() ? "" : mark + parameter));
    EXPECT_EQ(answer.status, 200u) << target << ' ' << parameter << ": " << answer.body;
    return answer.body;
  }

  RunningServer server;
  std::string id, position, moment;
};

TEST_F(AsOfEverything, ACaseACadreAUnitAndAWorklistAreShownAtAPositionAndAtAMoment) {
  for (const std::string& target :
       {"/v1/cases/" + id, std::string("/v1/cadres/CB-1?purpose=request:1"), std::string("/v1/units/north"),
        std::string("/v1/units"), std::string("/v1/worklist")}) {
    const std::string then = get(target, "at=" + position);
    EXPECT_EQ(then, get(target, "as_of=" + moment)) << target;
    EXPECT_NE(then, get(target, "")) << target << " has changed since";
  }
}

TEST_F(AsOfEverything, WhatWasKnownOnOneDayAboutAnother) {
  const std::string file = "/v1/cadres/CB-1?purpose=request:1&on=2024-01-15";
  const auto rated = [&](const std::string& parameter) {
    return get(file, parameter).find("\"rating\"") != std::string::npos;
  };
  EXPECT_TRUE(rated("")) << "true of that day";
  EXPECT_FALSE(rated("as_of=" + moment)) << "and not known until later";
  const std::string unit = "/v1/units/north?on=2023-06-01";
  EXPECT_NE(get(unit, "").find("Quận ủy Bắc"), std::string::npos);
  EXPECT_EQ(get(unit, "at=" + position).find("Quận ủy Bắc"), std::string::npos);
}

}  // namespace
}  // namespace cadre
