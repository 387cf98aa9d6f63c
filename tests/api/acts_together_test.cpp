// POST /v1/acts and `cadre acts import --all-or-nothing`: everything in the request or the file, or nothing.
#include <gtest/gtest.h>

#include <set>

#include "engine/cases/command.hpp"
#include "tests/api/cli_support.hpp"
#include "tests/api/running_server_support.hpp"

namespace cadre::test {
namespace {

constexpr std::string_view kPersonnel = "token-of-personnel";
constexpr const char* kTalk =
    R"("act":"record-talk","effective":"2024-03-06","form":{"talk_date":"2024-03-06","cadre_opinion":"agrees"})";
std::string paper(const std::string& kind) {
  return R"({"kind":")" + kind + R"(","number":"1-BTC","date":"2024-03-06","name":"Văn bản"})";
}
const std::string kPropose =
    R"("act":"propose","effective":"2024-03-06","form":{"proposal_number":"12-TTr/BTC","proposal_date":"2024-03-06"},)"
    R"("documents":[)" +
    paper("to-trinh") + "," + paper("van-ban-can-cu") + "," + paper("bien-ban-hoi-nghi") + "," +
    paper("bao-cao-de-nghi") + "]";

std::string in_case(const std::string& act, const std::string& id, const std::string& revision = "") {
  return R"({"case":")" + id + "\"," + (revision.empty() ? "" : "\"revision\":" + revision + ",") + act + "}";
}
std::string talk(const std::string& id, const std::string& revision = "") {
  return in_case(kTalk, id, revision);
}
std::string together(const std::vector<std::string>& acts) {
  std::string list;
  for (const std::string& act : acts) list += (list.empty() ? "" : ",") + act;
  return "{\"acts\":[" + list + "]}";
}
std::string lines(const std::vector<std::string>& acts) {
  std::string text;
  for (const std::string& act : acts) text += act + "\n";
  return text;
}

class ActsTogether : public ::testing::Test {
 protected:
  ActsTogether() { server.furnish(); }

  RawAnswer ask(const std::vector<std::string>& acts, std::string_view key,
                std::string_view token = kPersonnel) {
    return server.ask_as(token, "POST", "/v1/acts", together(acts), key);
  }
  CommandRun import(const std::vector<std::string>& acts, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"acts", "import", "-", "--all-or-nothing", "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    arguments.insert(arguments.end(), {"--server", "http://127.0.0.1:" + std::to_string(server.port()),
                                       "--token", std::string(kPersonnel)});
    return run_command(arguments, lines(acts));
  }
  std::uint64_t log_size() { return server.server().engine().figures().log_size; }
  std::int64_t revision(const std::string& id) {
    return int_at(server.ask_as(kPersonnel, "GET", "/v1/cases/" + id).json(), "revision", -1);
  }
  static std::string first_pointer(const RawAnswer& answer) {
    const json::object body = answer.json();
    const json::array& faults = array_at(body, "faults");
    return faults.empty() ? "" : std::string(text_at(faults.front().as_object(), "field"));
  }

  RunningServer server;
  const std::string one = "MN-2024-0001", two = "MN-2024-0002";
};

TEST_F(ActsTogether, AreAllWrittenAndAnsweredInTheirOrder) {
  const std::vector<std::string> acts{RunningServer::opening("CB-1"), RunningServer::opening("CB-2"),
                                      talk(one), talk(two, "0"), in_case(kPropose, one)};
  const RawAnswer answer = ask(acts, "k1");
  ASSERT_EQ(answer.status, 201u) << answer.body;
  const json::object body = answer.json();
  const json::array& done = array_at(body, "acts");
  ASSERT_EQ(done.size(), 5u) << answer.body;
  EXPECT_EQ(text_at(done[4].as_object(), "case"), one);
  EXPECT_EQ(int_at(done[4].as_object(), "revision"), 2);
  EXPECT_EQ(revision(one), 2);
  EXPECT_EQ(revision(two), 1);
  const std::uint64_t size = log_size();
  const RawAnswer again = ask(acts, "k1");
  EXPECT_EQ(again.status, 201u);
  EXPECT_TRUE(bool_at(again.json(), "repeated"));
  EXPECT_EQ(array_at(again.json(), "acts"), done);
  EXPECT_EQ(ask({RunningServer::opening("CB-1")}, "k1").status, 409u) << "the key, with another content";
  EXPECT_EQ(log_size(), size);
}

TEST_F(ActsTogether, AreRefusedWithEveryReasonItsPlaceAndItsArticle) {
  ASSERT_EQ(ask({RunningServer::opening("CB-1"), RunningServer::opening("CB-2")}, "k1").status, 201u);
  const std::uint64_t size = log_size();
  const RawAnswer answer =
      ask({talk(two, "0"), in_case(kPropose, one, "0"), talk("MN-2024-0099", "0")}, "k2");
  ASSERT_EQ(answer.status, 422u) << answer.body;
  const json::object body = answer.json();
  EXPECT_EQ(text_at(body, "rule"), "together.refused");
  EXPECT_EQ(text_at(body, "field"), "/acts/1");
  bool article = false, unknown = false;
  for (const json::value& value : array_at(body, "faults")) {
    const json::object& fault = value.as_object();
    const std::string_view field = text_at(fault, "field");
    article |= field.starts_with("/acts/1") && !text_at(fault, "article").empty();
    unknown |= field == "/acts/2/case" && text_at(fault, "rule") == "reference.unknown";
    EXPECT_FALSE(field.starts_with("/acts/0")) << answer.body;
    EXPECT_FALSE(text_at(object_at(fault, "text"), "vi").empty());
    EXPECT_FALSE(text_at(object_at(fault, "text"), "en").empty());
  }
  EXPECT_TRUE(article) << answer.body;
  EXPECT_TRUE(unknown) << answer.body;
  EXPECT_EQ(log_size(), size) << "not even the refusal";
  EXPECT_EQ(ask({talk(two, "0")}, "k2").status, 201u) << "the key was not used";
}

TEST_F(ActsTogether, AreFaultyWithTheirPlaceBeforeAnybodyDecides) {
  const std::uint64_t size = log_size();
  const RawAnswer form = ask({talk(one, "0"), R"({"case":"MN-2024-0001","revision":1})"}, "k1");
  EXPECT_EQ(form.status, 400u);
  EXPECT_EQ(first_pointer(form), "/acts/1/act") << form.body;
  const RawAnswer file =
      ask({R"({"case":"MN-2024-0001","act":"x","documents":[{"kind":"a","date":"2024-03-06","sha256":")" +
           std::string(64, 'a') + "\"}]}"},
          "k2");
  EXPECT_EQ(file.status, 400u);
  EXPECT_EQ(first_pointer(file), "/acts/0/documents/0/sha256") << file.body;
  EXPECT_EQ(ask(std::vector<std::string>(kTogetherMax + 1, talk(one)), "k3").status, 400u);
  EXPECT_EQ(ask({RunningServer::opening("CB-1")}, "k4", "guess").status, 401u);
  EXPECT_EQ(log_size(), size);
}

TEST_F(ActsTogether, AreImportedFromAFileWithoutSayingRevisions) {
  ASSERT_EQ(import({RunningServer::opening("CB-1"), RunningServer::opening("CB-2")}).number("recorded"), 2);
  const CommandRun run = import({talk(one), talk(two), in_case(kPropose, one)});
  EXPECT_EQ(run.exit, 0) << run.out << run.err;
  EXPECT_EQ(run.number("recorded"), 3) << run.out;
  EXPECT_EQ(revision(one), 2);
  EXPECT_EQ(revision(two), 1);
}

TEST_F(ActsTogether, OfAFileAreReportedByLineAndNoneIsRecorded) {
  ASSERT_EQ(import({RunningServer::opening("CB-1"), RunningServer::opening("CB-2")}).exit, 0);
  const std::uint64_t size = log_size();
  const CommandRun run = import({talk(one), "", in_case(kPropose, two), RunningServer::opening("CB-1")});
  EXPECT_EQ(run.exit, 1);
  EXPECT_EQ(run.number("recorded"), 0);
  std::set<std::int64_t> of_lines;
  bool article = false;
  const json::array faults = run.list("faults");
  for (const json::value& value : faults) {
    of_lines.insert(int_at(value.as_object(), "line"));
    article |= !text_at(value.as_object(), "article").empty();
  }
  EXPECT_EQ(of_lines, (std::set<std::int64_t>{3, 4})) << run.out;
  EXPECT_TRUE(article) << run.out;
  EXPECT_EQ(import({talk(one), talk("MN-2024-0099")}).list("faults").size(), 1U);
  EXPECT_EQ(log_size(), size);
}

TEST_F(ActsTogether, OfAFileAreRecordedOnceUnderOneKey) {
  ASSERT_EQ(import({RunningServer::opening("CB-1")}).exit, 0);
  const std::vector<std::string> key{"--key", "file-of-today"};
  EXPECT_EQ(import({talk(one)}, key).exit, 1) << "completed with what the server says, it would change";
  const std::vector<std::string> acts{talk(one, "0"), in_case(kPropose, one)};
  const CommandRun first = import(acts, key);
  ASSERT_EQ(first.exit, 0) << first.out << first.err;
  const std::uint64_t size = log_size();
  const CommandRun again = import(acts, key);
  EXPECT_EQ(again.exit, 0) << again.out << again.err;
  EXPECT_EQ(again.number("recorded"), 2);
  EXPECT_EQ(log_size(), size);
}

TEST_F(ActsTogether, OfAFileThatIsTooLongAreNotSent) {
  const CommandRun run = import(std::vector<std::string>(kTogetherMax + 1, talk(one)));
  EXPECT_EQ(run.exit, 1);
  const json::array faults = run.list("faults");
  ASSERT_EQ(faults.size(), 1U) << run.out;
  EXPECT_EQ(text_at(faults[0].as_object(), "rule"), "import.too-many");
}

}  // namespace
}  // namespace cadre::test
