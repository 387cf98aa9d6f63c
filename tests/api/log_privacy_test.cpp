// What the server says to its operator is made of ids of events and of numbers: nobody's name, file or token.
#include <gtest/gtest.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <sstream>

#include "tests/api/running_server_support.hpp"

namespace cadre {
namespace {

using test::RawAnswer;
using test::RunningServer;

// While it lives every log line, of any level, goes into a string.
class LogLines {
 public:
  LogLines() : before_(spdlog::default_logger()) {
    auto logger =
        std::make_shared<spdlog::logger>("privacy", std::make_shared<spdlog::sinks::ostream_sink_mt>(lines_));
    logger->set_level(spdlog::level::trace);
    spdlog::set_default_logger(std::move(logger));
  }
  ~LogLines() { spdlog::set_default_logger(before_); }
  std::string text() const { return lines_.str(); }

 private:
  std::ostringstream lines_;
  std::shared_ptr<spdlog::logger> before_;
};

// A day of a small office: facts, a case, acts accepted, refused and malformed, guessed tokens, a missed
// deadline, a restart.
void live_through(RunningServer& server) {
  server.furnish();
  const RawAnswer opened = server.ask_as("token-of-personnel", "POST", "/v1/cases",
                                         RunningServer::opening("CB-1"), "key-of-the-opening");
  ASSERT_EQ(opened.status, 201u) << opened.body;
  const std::string acts = "/v1/cases/" + std::string(text_at(opened.json(), "case")) + "/acts";
  const std::string talk =
      R"({"act":"record-talk","revision":0,"form":{"talk_date":"2024-03-20","cadre_opinion":"agrees"}})";
  EXPECT_EQ(server.ask_as("token-of-south", "POST", acts, talk, "key-of-a-stranger").status, 422u);
  EXPECT_EQ(server.ask_as("token-of-personnel", "POST", acts, talk, "key-of-the-talk").status, 200u);
  EXPECT_EQ(server.ask_as("token-of-personnel", "POST", acts, "{\"who\":\"Nguyễn Thị Mẫu\"}", "key-of-a-slip")
                .status,
            400u);
  EXPECT_EQ(server.ask_as("a-guessed-token", "GET", "/v1/cadres/CB-1").status, 401u);
  EXPECT_EQ(server.ask_as("token-of-inspector", "GET", "/v1/cadres/CB-1?purpose=assignment:1").status, 200u);
  server.clock().set(*parse_timestamp("2024-05-20T02:00:00Z"));
  server.reopen();
}

TEST(Log, NamesNobodyAndRepeatsNothingThatWasSent) {
  const LogLines log;
  {
    RunningServer server;
    live_through(server);
  }
  const std::string text = log.text();
  EXPECT_NE(text.find("event=delays-elapsed"), std::string::npos) << "nothing was logged: " << text;
  for (const char* word :
       {"Nguyễn", "Mẫu", "CB-1", "CB-2", "P-1", "MN-2024", "personnel", "inspector", "south", "Trưởng ban",
        "11-QĐ", "token", "cadre_", "key-of", "record-talk", "agrees"})
    EXPECT_EQ(text.find(word), std::string::npos) << word << " in:\n" << text;
}

}  // namespace
}  // namespace cadre
