// Route sheets and the conduct of procedures show what their reader may see of each entry, and say what is
// missing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/api/running_server_support.hpp"

namespace cadre {
namespace {

using test::RawAnswer;
using test::RunningServer;

class SheetRights : public ::testing::Test {
 protected:
  SheetRights() {
    server.furnish();
    const RawAnswer opened =
        server.ask_as("token-of-personnel", "POST", "/v1/cases", RunningServer::opening("CB-1"), "open-1");
    EXPECT_EQ(opened.status, 201u) << opened.body;
    id = std::string(text_at(opened.json(), "case"));
    const RawAnswer talked = server.ask_as(
        "token-of-personnel", "POST", "/v1/cases/" + id + "/acts",
        R"({"act":"record-talk","revision":0,"form":{"talk_date":"2024-03-20","cadre_opinion":"agrees"},)"
        R"("documents":[{"kind":"don-kien-nghi","number":"1-ĐKN","date":"2024-03-20","name":"Đơn kiến nghị"}]})",
        "talk-1");
    EXPECT_EQ(talked.status, 200u) << talked.body;
    server.hire("head", "personnel-head");
  }
  json::object get(const std::string& account, const std::string& target) {
    const RawAnswer answer = server.ask_as("token-of-" + account, "GET", target);
    EXPECT_EQ(answer.status, 200u) << answer.body;
    return answer.json();
  }
  static std::string step(const json::object& sheet) {
    return json::serialize(array_at(sheet, "steps").at(0).as_object().at("documents"));
  }

  RunningServer server;
  std::string id;
};

// A complaint is the business of whoever handles it: the head sees what came of it.
TEST_F(SheetRights, APaperThatIsWithheldIsNotInTheSheetAndIsNamedBesideIt) {
  const json::object whole = get("inspector", "/v1/cases/" + id + "/route");
  EXPECT_EQ(step(whole), R"(["1-ĐKN"])");
  EXPECT_TRUE(array_at(whole, "withheld").empty());
  const json::object theirs = get("head", "/v1/cases/" + id + "/route");
  EXPECT_EQ(step(theirs), "[]");
  ASSERT_FALSE(array_at(theirs, "withheld").empty());
  const json::object& lacks = array_at(theirs, "withheld").at(0).as_object();
  EXPECT_EQ(text_at(lacks, "class"), "complaint");
  EXPECT_EQ(text_at(lacks, "field"), "/data/documents/0");
  EXPECT_EQ(lacks.at("position"), array_at(theirs, "steps").at(0).as_object().at("position"));
}

TEST_F(SheetRights, NeitherIsItInTheSheetOfWhoeverMovedTheCase) {
  const json::object whole = get("inspector", "/v1/route?actor=personnel");
  EXPECT_EQ(step(whole), R"(["1-ĐKN"])");
  const json::object theirs = get("head", "/v1/route?actor=personnel");
  EXPECT_EQ(step(theirs), "[]");
  EXPECT_TRUE(array_at(theirs, "steps").at(0).as_object().contains("withheld"));
}

// Supervisors see what was decided, and that there is more.
TEST_F(SheetRights, CasesThatAreNotPublishedCountInNoFigureOfASupervisor) {
  const json::object inspector = get("inspector", "/v1/audit/conduct");
  EXPECT_EQ(array_at(inspector, "figures").size(), 1u);
  EXPECT_EQ(int_at(inspector, "hidden"), 0);
  const json::object supervisor = get("supervisor", "/v1/audit/conduct");
  EXPECT_TRUE(array_at(supervisor, "figures").empty());
  EXPECT_EQ(int_at(supervisor, "hidden"), 2);
}

}  // namespace
}  // namespace cadre
