// Followers of the log: server-sent events.
#include <gtest/gtest.h>

#include <future>

#include "api/service.hpp"
#include "engine/running/decider.hpp"
#include "tests/api/running_server_support.hpp"

namespace cadre {
namespace {

using test::RawAnswer;
using test::RawClient;
using test::RunningServer;

class Follow : public ::testing::Test {
 protected:
  Follow() { server.furnish(); }

  static std::string for_a_purpose(const std::string& target) {
    return target + (target.find('?') == std::string::npos ? "?" : "&") + "purpose=request:3-CV";
  }
  RawAnswer ask(const std::string& target) {
    return server.ask_as("token-of-inspector", "GET", for_a_purpose(target));
  }
  std::unique_ptr<RawClient> follower(const std::string& target, const std::string& more = "",
                                      const std::string& token = "token-of-inspector") {
    auto client = std::make_unique<RawClient>(server.port());
    client->send("GET " + for_a_purpose(target) + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token +
                 "\r\n" + more + "\r\n");
    const auto head = client->answer();
    EXPECT_TRUE(head && head->status == 200u);
    return client;
  }
  std::string open(const std::string& cadre) {
    const RawAnswer opened = server.ask_as("token-of-personnel", "POST", "/v1/cases",
                                           RunningServer::opening(cadre), "open-" + cadre);
    EXPECT_EQ(opened.status, 201u) << opened.body;
    return std::to_string(int_at(opened.json(), "position"));
  }
  // Records of the system, which anybody may see.
  void write_many(std::size_t many) {
    std::promise<void> written;
    for (std::size_t i = 0; i < many; ++i) {
      KeepRecord record{.type = "cadre.log.key-changed.v1", .subject = "log"};
      record.data = {{"filling", std::string(700, 'x')}};
      const bool last = i + 1 == many;
      server.server().engine().submit(Command{std::move(record), std::string(kSystemAccount), "", {}},
                                      [&written, last](Outcome outcome) {
                                        EXPECT_FALSE(outcome.error);
                                        if (last) written.set_value();
                                      });
    }
    written.get_future().wait();
  }
  std::uint64_t size() { return server.server().engine().figures().log_size; }

  RunningServer server;
};

TEST_F(Follow, TellsEveryNewEntryThatFits) {
  const auto client = follower("/v1/entries/stream?q=act:open");
  const std::string position = open("CB-1");
  const auto event = client->chunk();
  ASSERT_TRUE(event);
  EXPECT_TRUE(event->starts_with("id: " + position + "\nevent: entry\ndata: {")) << *event;
  EXPECT_TRUE(event->ends_with("}\n\n"));
  const std::string stored = server.ask_as("token-of-inspector", "GET", "/v1/entries/" + position).body;
  EXPECT_NE(event->find(stored), std::string::npos) << "byte for byte";
}

TEST_F(Follow, BeginsBehindTheLastEventThatWasSeen) {
  const std::string first = open("CB-1"), second = open("CB-2");
  const auto after_first =
      follower("/v1/entries/stream?q=act:open", "Last-Event-ID: " + first + "\r\n")->chunk();
  ASSERT_TRUE(after_first);
  EXPECT_TRUE(after_first->starts_with("id: " + second + "\n")) << *after_first;
  const auto from_the_start = follower("/v1/entries/stream?q=act:open&after=0")->chunk();
  EXPECT_NE(from_the_start->find("id: " + first + "\n"), std::string::npos);
  EXPECT_NE(from_the_start->find("id: " + second + "\n"), std::string::npos);
}

// Whoever sees everything is handed the stored bytes, others what is left of each entry: neither is told an
// entry twice, out of order, or not at all.
TEST_F(Follow, TellsALogOfManyPagesWholeAndInOrderWhateverTheReaderSees) {
  write_many(1'000);
  const std::uint64_t last = size();
  for (const std::string account : {"inspector", "personnel"}) {
    const auto client = follower("/v1/entries/stream?q=type:cadre.log.key-changed.v1", "Last-Event-ID: 0\r\n",
                                 "token-of-" + account);
    std::string told;
    const std::string end = "\nid: " + std::to_string(last - 1) + "\n";
    while (told.find(end) == std::string::npos) {
      const auto piece = client->chunk();
      ASSERT_TRUE(piece) << account;
      told += *piece;
    }
    std::size_t at = 0;
    for (std::uint64_t position = last - 1'000; position < last; ++position) {
      const std::string event = "id: " + std::to_string(position) + "\nevent: entry\ndata: {";
      const std::size_t found = told.find(event, at);
      ASSERT_NE(found, std::string::npos) << account << " is not told " << position;
      ASSERT_EQ(told.find(event, found + 1), std::string::npos) << account << " is told twice";
      at = found;
    }
  }
}

// To whoever sees everything the stored bytes are handed on, to others what is left of each entry: both read.
TEST_F(Follow, TellsWhoseFilesItShowsBeforeItShowsThemOnceADay) {
  const auto rate = [&](int year) {
    const std::string text = std::to_string(year);
    const RawAnswer recorded = server.ask_as("token-of-personnel", "POST", "/v1/facts",
                                             R"({"facts":[{"subject":"cadre/CB-1","kind":"rating","from":")" +
                                                 text + R"(-12-31","value":{"year":)" + text +
                                                 R"(,"grade":"good","force_majeure":false}}]})",
                                             "rate-" + text);
    EXPECT_EQ(recorded.status, 201u) << recorded.body;
  };
  int year = 2016;
  for (const std::string account : {"inspector", "personnel"}) {
    const auto client =
        follower("/v1/entries/stream?q=type:cadre.fact.recorded.v1", "", "token-of-" + account);
    rate(year++);
    ASSERT_TRUE(client->chunk()) << account;
    const json::object readers = server.ask_as("token-of-inspector", "GET", "/v1/cadres/CB-1/readers").json();
    const json::object read = array_at(readers, "items").at(0).as_object();
    EXPECT_EQ(text_at(read, "what"), "follow");
    EXPECT_EQ(text_at(read, "reader"), account);
    const std::uint64_t before = size();
    rate(year++);
    ASSERT_TRUE(client->chunk()) << account;
    EXPECT_EQ(size(), before + 1) << "the rating alone";
  }
}

TEST_F(Follow, EndsWhereTheReadersMeasureOfTheDayEnds) {
  const RawAnswer set = server.ask(
      "POST", "/v1/facts",
      R"({"facts":[{"subject":"setting/reading","kind":"reading-limits","from":"2024-01-01","value":{"per_day_max":1,"alarm_at":1,"document":"8-QĐ/VP"}}]})",
      "limits");
  ASSERT_EQ(set.status, 201u) << set.body;
  const auto client = follower("/v1/entries/stream?q=type:cadre.fact.recorded.v1&after=0");  // the one read
  EXPECT_FALSE(client->chunk()) << "not a word of anybody's file";
  EXPECT_TRUE(client->closed_by_peer());
}

TEST_F(Follow, RefusesAnEventThatNeverWas) {
  for (const std::string& id :
       {std::string("x"), std::string("-1"), std::to_string(size()), std::string("1e3")})
    EXPECT_EQ(ask("/v1/entries/stream?after=" + id).status, 400u) << id;
}

TEST_F(Follow, EndsWhenTheTokenIsRevoked) {
  const auto client = follower("/v1/entries/stream?q=act:open", "", "token-of-records");
  const json::object account = server.ask("GET", "/v1/accounts/records").json();
  std::int64_t token = -1;
  for (const json::value& fact : array_at(account, "facts"))
    if (text_at(fact.as_object(), "kind") == "token") token = int_at(fact.as_object(), "position");
  const std::string revoke =
      R"({"facts":[{"subject":"account/records","kind":"token","from":"2020-01-01","until":"2020-01-02","value":{"sha256":")" +
      to_hex(sha256("token-of-records")) + R"("},"corrects":)" + std::to_string(token) + "}]}";
  ASSERT_EQ(server.ask("POST", "/v1/facts", revoke, "revoke").status, 201u);
  EXPECT_FALSE(client->chunk()) << "cut, without a last chunk";
  EXPECT_TRUE(client->closed_by_peer());
}

TEST_F(Follow, EndsWithTheDelegationItStandsOn) {
  const auto loan = [&](const std::string& until, const std::string& more, const std::string& key) {
    return server.ask(
        "POST", "/v1/facts",
        R"({"facts":[{"subject":"account/inspector","kind":"delegation","from":"2024-01-01","until":")" +
            until + R"(",)" + more + R"("value":{"to":"records","roles":["inspector"],"document":"1-UQ"}}]})",
        key);
  };
  const RawAnswer lent = loan("2024-12-31", "", "lend");
  ASSERT_EQ(lent.status, 201u) << lent.body;
  const auto client =
      follower("/v1/entries/stream?q=act:open", "On-Behalf-Of: inspector\r\n", "token-of-records");
  const std::string position = json::serialize(array_at(lent.json(), "positions").at(0));
  ASSERT_EQ(loan("2024-03-20", R"("corrects":)" + position + ",", "take-back").status, 201u);
  EXPECT_FALSE(client->chunk()) << "cut, without a last chunk";
  EXPECT_TRUE(client->closed_by_peer());
}

TEST_F(Follow, TakesNoMoreThanItsSeatsAndGetsThemBack) {
  std::vector<std::unique_ptr<RawClient>> all;
  for (int i = 0; i < StreamSeats::kMax; ++i) all.push_back(follower("/v1/entries/stream"));
  EXPECT_EQ(ask("/v1/entries/stream").status, 503u);
  all.clear();
  unsigned status = 503;
  for (int i = 0; i < 20'000 && status == 503; ++i) status = ask("/v1/entries/stream").status;
  EXPECT_EQ(status, 200u) << "whoever left has left";
}

TEST_F(Follow, AFollowerThatReadsNothingHoldsNobody) {
  const auto silent = follower("/v1/entries/stream?after=0");
  open("CB-1");
  EXPECT_EQ(server.ask_as("token-of-inspector", "GET", "/v1/entries?q=act:open").status, 200u);
}

}  // namespace
}  // namespace cadre
