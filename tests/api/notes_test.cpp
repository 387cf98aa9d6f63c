// Receipt and reminders over HTTP: many cases at once, seen in the worklists of those whom they concern.
#include <gtest/gtest.h>

#include "tests/api/running_server_support.hpp"

namespace cadre {
namespace {

using test::RawAnswer;
using test::RunningServer;

class NotesOverHttp : public ::testing::Test {
 protected:
  NotesOverHttp() {
    server.furnish();
    server.hire("north", "using-agency", "north");
    for (const char* cadre : {"CB-1", "CB-2"}) {
      const RawAnswer opened = server.ask_as("token-of-personnel", "POST", "/v1/cases",
                                             RunningServer::opening(cadre), std::string("open-") + cadre);
      cases.emplace_back(text_at(opened.json(), "case"));
    }
  }
  RawAnswer note(const std::string& who, const std::string& body) {
    return server.ask_as("token-of-" + who, "POST", "/v1/notes", body, "note-" + std::to_string(++keys_));
  }
  std::string of(const std::string& kind, const std::string& more = "") const {
    return R"({"kind":")" + kind + R"(","cases":[")" + cases[0] + R"(",")" + cases[1] + R"("])" + more + "}";
  }
  json::object row(const std::string& who, const std::string& query = "") {
    const json::object list = server.ask_as("token-of-" + who, "GET", "/v1/worklist" + query).json();
    for (const json::value& item : array_at(list, "items"))
      if (text_at(item.as_object(), "case") == cases[0]) return item.as_object();
    return {};
  }

  RunningServer server;
  std::vector<std::string> cases;
  int keys_ = 0;
};

TEST_F(NotesOverHttp, ShowInTheWorklistOfThoseTheyConcern) {
  EXPECT_FALSE(bool_at(row("north"), "mine"));
  const RawAnswer asked = note("personnel", of("reminder", R"(,"reason":"Đề nghị trao đổi với cán bộ")"));
  ASSERT_EQ(asked.status, 201u) << asked.body;
  EXPECT_EQ(array_at(asked.json(), "positions").size(), 2u);
  const json::object reminded = row("north", "?view=reminded");
  const json::object& note_shown = array_at(reminded, "notes").at(0).as_object();
  EXPECT_EQ(text_at(note_shown, "kind"), "reminder");
  EXPECT_EQ(text_at(note_shown, "reason"), "Đề nghị trao đổi với cán bộ");
  ASSERT_EQ(note("north", R"({"kind":"receipt","cases":[")" + cases[0] + R"("]})").status, 201u);
  EXPECT_TRUE(bool_at(row("north"), "mine"));
  const json::object of_personnel = row("personnel");
  EXPECT_EQ(array_at(of_personnel, "notes").size(), 2u);
  const json::object shown = server.ask_as("token-of-north", "GET", "/v1/cases/" + cases[0]).json();
  EXPECT_EQ(int_at(shown, "revision"), 0);
  EXPECT_EQ(array_at(shown, "notes").size(), 2u);
  const json::object history =
      server.ask_as("token-of-inspector", "GET", "/v1/cases/" + cases[0] + "/history").json();
  EXPECT_EQ(array_at(history, "entries").size(), 3u) << "opened, reminded, received";
}

TEST_F(NotesOverHttp, SayOfEveryCaseWhyItStandsInTheWay) {
  server.hire("of-one", "using-agency", "", "CB-1");
  const RawAnswer twice = note("of-one", of("receipt"));
  EXPECT_EQ(twice.status, 422u);
  EXPECT_NE(twice.body.find("actor.subject"), std::string::npos) << twice.body;
  const RawAnswer elsewhere = note("inspector", of("receipt"));
  ASSERT_EQ(elsewhere.status, 422u);
  const json::object told = elsewhere.json();
  ASSERT_EQ(array_at(told, "reasons").size(), 2u) << elsewhere.body;
  for (std::size_t i = 0; i < 2; ++i)
    EXPECT_EQ(text_at(object_at(array_at(told, "reasons")[i].as_object(), "figures"), "case"), cases[i]);
}

TEST_F(NotesOverHttp, AreDoneOnceUnderOneKey) {
  const std::string body = of("receipt");
  ASSERT_EQ(server.ask_as("token-of-personnel", "POST", "/v1/notes", body, "one").status, 201u);
  const RawAnswer again = server.ask_as("token-of-personnel", "POST", "/v1/notes", body, "one");
  EXPECT_EQ(again.status, 201u);
  EXPECT_TRUE(bool_at(again.json(), "repeated"));
  EXPECT_EQ(array_at(again.json(), "positions").size(), 2u);
}

TEST_F(NotesOverHttp, TakeGoodInputOnly) {
  std::string many;
  for (int i = 0; i < 101; ++i) many += (i == 0 ? "\"LN-" : ",\"LN-") + std::to_string(i) + "\"";
  for (const std::string& body :
       {std::string("{}"), std::string("[]"), std::string(R"({"kind":"receipt"})"),
        std::string(R"({"kind":"receipt","cases":[]})"), std::string(R"({"kind":"receipt","cases":"x"})"),
        std::string(R"({"kind":"receipt","cases":[1]})"), std::string(R"({"kind":"receipt","cases":[""]})"),
        of("decision"), of("reminder"), of("receipt", R"(,"more":1)"),
        of("receipt", R"(,"reason":")" + std::string(1001, 'x') + "\""),
        R"({"kind":"receipt","cases":[)" + many + "]}",
        R"({"kind":"receipt","cases":[")" + cases[0] + R"(",")" + cases[0] + R"("]})"})
    EXPECT_EQ(note("personnel", body).status, 400u) << body.substr(0, 120);
  EXPECT_EQ(note("personnel", R"({"kind":"receipt","cases":["MN-1999-0001"]})").status, 404u);
  EXPECT_EQ(server.ask_as("token-of-personnel", "POST", "/v1/notes", of("receipt")).status, 400u) << "no key";
  EXPECT_FALSE(row("personnel").contains("notes"));
}

}  // namespace
}  // namespace cadre
