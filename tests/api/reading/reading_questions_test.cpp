// Questions to the log that are readings of somebody: the log tells them as it tells that a file was opened.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "engine/running/read_acts.hpp"
#include "engine/tlog/tile.hpp"
#include "tests/api/running_server_support.hpp"

namespace cadre {
namespace {

using test::RawAnswer;
using test::RunningServer;

class ReadingQuestions : public ::testing::Test {
 protected:
  ReadingQuestions() { server.furnish(); }

  RawAnswer get(const std::string& account, const std::string& target) {
    return server.ask_as("token-of-" + account, "GET", target);
  }
  std::uint64_t log_size() { return server.server().engine().figures().log_size; }
  std::string rule_of(const RawAnswer& answer) { return std::string(text_at(answer.json(), "rule")); }

  // The entry that `ask` left; a failure when it left none, or more.
  template <class Ask>
  json::object told_by(Ask ask) {
    const std::uint64_t before = log_size();
    const RawAnswer answer = ask();
    EXPECT_EQ(answer.status, 200u) << answer.body;
    EXPECT_EQ(log_size(), before + 1);
    return get("inspector", "/v1/entries/" + std::to_string(before)).json();
  }
  template <class Ask>
  void expect_untold(Ask ask) {
    const std::uint64_t before = log_size();
    EXPECT_EQ(ask().status, 200u);
    EXPECT_EQ(log_size(), before);
  }

  RunningServer server{test::signing_key("log.test/questions")};
};

TEST_F(ReadingQuestions, AboutAPersonAreEntriesWithPurposeAndWords) {
  for (const char* q : {"cadre:CB-1", "subject:cadre/CB-1"}) {
    const json::object entry =
        told_by([&] { return get("personnel", std::string("/v1/entries?purpose=request:1-CV&q=") + q); });
    EXPECT_EQ(text_at(entry, "type"), "cadre.read.v1");
    EXPECT_EQ(text_at(entry, "subject"), "cadre/CB-1");
    EXPECT_EQ(text_at(entry, "actor"), "personnel");
    const json::object& data = object_at(entry, "data");
    EXPECT_EQ(text_at(data, "what"), "entries");
    EXPECT_EQ(text_at(data, "purpose"), "request:1-CV");
    EXPECT_EQ(text_at(object_at(data, "query"), "q"), q);
    EXPECT_GT(int_at(data, "count"), 0);
  }
  const RawAnswer readers = get("inspector", "/v1/cadres/CB-1/readers");
  EXPECT_EQ(array_at(readers.json(), "items").size(), 2u) << "the person can be told who asked";
}

TEST_F(ReadingQuestions, AboutPersonsWantAPurposeWhetherOrNotThereIsSuchAPerson) {
  for (const char* q : {"cadre:CB-1", "cadre:CB-999", "subject:cadre/CB-1", "cadre:CB-1%20cadre:CB-2"}) {
    const std::uint64_t before = log_size();
    const RawAnswer answer = get("personnel", std::string("/v1/entries?q=") + q);
    EXPECT_EQ(answer.status, 400u) << q;
    EXPECT_EQ(rule_of(answer), "purpose.required") << q;
    EXPECT_EQ(log_size(), before);
  }
}

TEST_F(ReadingQuestions, WhoseAnswerShowsNobodysFileAreNoReading) {
  for (const char* q : {"act:open", "-type:cadre.fact.recorded.v1", "subject:unit/north"})
    expect_untold([&] { return get("personnel", std::string("/v1/entries?q=") + q); });
}

// Who types a name has not named a person by id: no purpose is missed, and it is told all the same.
TEST_F(ReadingQuestions, WhoseWordsFitANameAreTold) {
  const RawAnswer file =
      get("inspector", "/v1/entries?purpose=request:1&q=subject:cadre/CB-1%20type:cadre.fact.recorded.v1");
  std::string name;
  for (const json::value& value : array_at(file.json(), "entries"))
    if (const auto found = text_at(object_at(object_at(value.as_object(), "data"), "value"), "name");
        !found.empty())
      name = found;
  ASSERT_FALSE(name.empty());
  std::string encoded;
  for (const char c : name) encoded += c == ' ' ? "%20" : std::string(1, c);
  const json::object entry = told_by([&] { return get("inspector", "/v1/entries?q=" + encoded); });
  EXPECT_THAT(json::serialize(object_at(entry, "data").at("whose")), testing::HasSubstr("CB-1"));
}

TEST_F(ReadingQuestions, OfSeveralPagesAreOneEntryAndACursorMadeByHandGetsAroundNothing) {
  const std::string question = "/v1/entries?purpose=request:1-CV&limit=1&q=cadre:CB-1";
  std::string cursor;
  told_by([&] {
    const RawAnswer first = get("personnel", question);
    cursor = text_at(first.json(), "next");
    return first;
  });
  ASSERT_FALSE(cursor.empty());
  expect_untold([&] { return get("personnel", question + "&cursor=" + cursor); });
  told_by(
      [&] { return get("inspector", question + "&cursor=" + cursor); });  // never asked for the first page
  told_by([&] { return get("personnel", question); });                    // asked anew
}

TEST_F(ReadingQuestions, ToOneEntryOfAFileAreToldOncePerPersonAndDay) {
  const json::object page =
      get("inspector",
          "/v1/entries?purpose=request:1&limit=2&q=subject:cadre/CB-1%20type:cadre.fact.recorded.v1")
          .json();
  ASSERT_EQ(array_at(page, "entries").size(), 2u);
  const auto at = [&](std::size_t i) {
    return "/v1/entries/" + std::string(text_at(array_at(page, "entries").at(i).as_object(), "sequence"));
  };
  const json::object entry = told_by([&] { return get("personnel", at(0)); });
  EXPECT_EQ(text_at(entry, "subject"), "cadre/CB-1");
  expect_untold([&] { return get("personnel", at(0)); });
  expect_untold([&] { return get("personnel", at(1)); });
  server.clock().advance(std::chrono::hours(24));
  told_by([&] { return get("personnel", at(1)); });
}

TEST_F(ReadingQuestions, ThatGoOnForEverAreToldWhenTheyBegin) {
  EXPECT_EQ(rule_of(get("inspector", "/v1/entries/stream?q=cadre:CB-1")), "purpose.required");
  const std::uint64_t before = log_size();
  test::RawClient client(server.port());
  client.send(
      "GET /v1/entries/stream?purpose=assignment:7-QD HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
      "token-of-inspector\r\n\r\n");
  const auto head = client.answer();
  ASSERT_TRUE(head && head->status == 200u);
  ASSERT_EQ(log_size(), before + 1) << "told before the first word";
  const json::object entry = get("inspector", "/v1/entries/" + std::to_string(before)).json();
  EXPECT_EQ(text_at(object_at(entry, "data"), "what"), "follow");
  EXPECT_EQ(int_at(object_at(object_at(entry, "data"), "query"), "from"), static_cast<std::int64_t>(before));
}

TEST_F(ReadingQuestions, ForAProofAreToldAndAPersonsIsGivenForAPurpose) {
  ASSERT_TRUE(server.server().evidence()->sign());
  const json::object page = get("inspector", "/v1/entries?purpose=request:1&limit=1&q=cadre:CB-1").json();
  const std::string target =
      "/v1/proofs/inclusion/" + std::string(text_at(array_at(page, "entries").at(0).as_object(), "sequence"));
  EXPECT_EQ(rule_of(get("inspector", target)), "purpose.required");
  const json::object entry = told_by([&] { return get("inspector", target + "?purpose=assignment:7-QD"); });
  EXPECT_EQ(text_at(object_at(entry, "data"), "what"), "proof");
  EXPECT_EQ(array_at(object_at(entry, "data"), "whose").at(0).as_string(), "CB-1");
  told_by([&] { return get("inspector", "/v1/proofs/inclusion/0"); });  // of nobody's
}

TEST_F(ReadingQuestions, ForBundlesAreToldOnceADayAndHashesNever) {
  ASSERT_TRUE(server.server().evidence()->sign());
  const std::uint64_t size = server.server().evidence()->last()->checkpoint.head.size;
  const std::string tile = tile_name({0, std::min(size, kTileWidth)});
  expect_untold([&] { return get("inspector", "/tile/0/" + tile); });
  expect_untold([&] { return get("inspector", "/checkpoint"); });
  const json::object entry = told_by([&] { return get("inspector", "/tile/entries/" + tile); });
  EXPECT_EQ(text_at(object_at(entry, "data"), "what"), "bundle");
  EXPECT_EQ(text_at(entry, "act"), kMassRead) << "it opens the bundles of the whole day";
  const json::object readers = get("inspector", "/v1/cadres/CB-1/readers").json();
  EXPECT_EQ(text_at(array_at(readers, "items").at(0).as_object(), "what"), "bundle")
      << "whoever copies the log reads every file in it";
  expect_untold([&] { return get("inspector", "/tile/entries/" + tile); });
}

// Written down in the matrix, class "log-bundle": copies of the log are inspectors' and the administrator's.
TEST_F(ReadingQuestions, ForABundleAreRefusedToOfficersThoughTheyMaySeeEveryEntryInIt) {
  ASSERT_TRUE(server.server().evidence()->sign());
  EXPECT_EQ(server.ask("GET", "/tile/entries/000.p/1").status, 200u) << "the administrator's own first entry";
  EXPECT_EQ(get("inspector", "/tile/entries/000.p/1").status, 200u);
  EXPECT_EQ(get("personnel", "/tile/entries/000.p/1").status, 403u);
}

// Class "log-commitment": keys and commitments of the log are everybody's, whole.
TEST_F(ReadingQuestions, OfTheLogAboutItselfAreForEverybody) {
  const json::object page = get("south", "/v1/entries?q=type:cadre.log.key-changed.v1").json();
  ASSERT_EQ(array_at(page, "entries").size(), 1u);
  EXPECT_FALSE(array_at(page, "entries").at(0).as_object().contains("withheld"));
}

}  // namespace
}  // namespace cadre
