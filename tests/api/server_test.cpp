// The whole server over HTTP: rights, bad input, acts and their answers, reading back.
#include "api/server.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "tests/api/running_server_support.hpp"

namespace cadre {
namespace {

using test::RawAnswer;
using test::RawClient;
using test::RunningServer;

constexpr std::string_view kPersonnel = "token-of-personnel";
constexpr const char* kTalk =
    R"("effective":"2024-03-06","form":{"talk_date":"2024-03-06","cadre_opinion":"agrees"},"documents":[{"kind":"bien-ban-trao-doi","number":"1-BB","date":"2024-03-06","name":"Biên bản"}]})";

std::string talk(int revision) {
  return R"({"act":"record-talk","revision":)" + std::to_string(revision) + "," + kTalk;
}

std::string type_of(const RawAnswer& answer) { return std::string(text_at(answer.json(), "type")); }

// A furnished office with one open case.
class Office : public ::testing::Test {
 protected:
  Office() {
    server.furnish();
    const RawAnswer opened =
        server.ask_as(kPersonnel, "POST", "/v1/cases", RunningServer::opening("CB-1"), "open-1");
    EXPECT_EQ(opened.status, 201u) << opened.body;
    id = std::string(text_at(opened.json(), "case"));
    EXPECT_EQ(opened.headers.at("location"), "/v1/cases/" + id);
  }
  RawAnswer act(std::string_view body, std::string_view key, std::string_view token = kPersonnel) {
    return server.ask_as(token, "POST", "/v1/cases/" + id + "/acts", body, key);
  }
  std::int64_t revision() {
    return int_at(server.ask_as(kPersonnel, "GET", "/v1/cases/" + id).json(), "revision");
  }

  RunningServer server;
  std::string id;
};

TEST_F(Office, TakesAnActAndShowsItAtOnce) {
  const RawAnswer answer = act(talk(0), "talk-1");
  ASSERT_EQ(answer.status, 200u) << answer.body;
  EXPECT_EQ(int_at(answer.json(), "revision"), 1);
  EXPECT_EQ(revision(), 1);
  const RawAnswer history = server.ask_as(kPersonnel, "GET", "/v1/cases/" + id + "/history");
  EXPECT_EQ(array_at(history.json(), "entries").size(), 2u);
}

TEST_F(Office, ServesAnEntryByteForByteAsTheAnswerGaveIt) {
  const RawAnswer answer = act(talk(0), "talk-1");
  const std::string position = std::to_string(int_at(answer.json(), "position"));
  const RawAnswer stored = server.ask_as(kPersonnel, "GET", "/v1/entries/" + position);
  EXPECT_EQ(stored.headers.at("content-type"), "application/cloudevents+json");
  EXPECT_NE(answer.body.find(stored.body), std::string::npos);
}

TEST_F(Office, AnswersTheSameKeyAndPayloadWithTheSameEntryForEver) {
  const RawAnswer first = act(talk(0), "talk-1");
  const RawAnswer second = act(talk(0), "talk-1");
  EXPECT_EQ(second.status, 200u);
  EXPECT_EQ(int_at(second.json(), "position"), int_at(first.json(), "position"));
  EXPECT_TRUE(bool_at(second.json(), "repeated"));
  EXPECT_EQ(revision(), 1);
}

TEST_F(Office, RefusesAKeyWithAnotherPayload) {
  act(talk(0), "talk-1");
  const RawAnswer answer = act(talk(1), "talk-1");
  EXPECT_EQ(answer.status, 409u);
  EXPECT_EQ(type_of(answer), "urn:cadre:problem:conflict");
  EXPECT_EQ(revision(), 1);
}

TEST_F(Office, TellsAStaleRevisionWhatHappenedMeanwhile) {
  act(talk(0), "talk-1");
  const RawAnswer answer = act(talk(0), "talk-2");
  EXPECT_EQ(answer.status, 409u) << answer.body;
  EXPECT_EQ(int_at(answer.json(), "revision"), 1);
  const json::object problem = answer.json();
  const json::array& meanwhile = array_at(problem, "meanwhile");
  ASSERT_EQ(meanwhile.size(), 1u);
  EXPECT_EQ(text_at(meanwhile[0].as_object(), "act"), "record-talk");
}

TEST_F(Office, DoesNotTellAStrangerWhatHappenedMeanwhile) {
  act(talk(0), "talk-1");
  const json::object problem = act(talk(0), "talk-3", "token-of-south").json();
  EXPECT_EQ(array_at(problem, "meanwhile").size(), 0u);
}

struct Refusal422 {
  const char* name;
  std::string body;
  std::string_view token, kind, rule;
};

TEST_F(Office, LogsEveryRefusalWithItsReasonsInBothLanguages) {
  const std::string tail = R"(","revision":0,"effective":"2024-03-06","form":{}})";
  const Refusal422 rows[] = {
      {"no such act", R"({"act":"dance)" + tail, kPersonnel, "unknown-act", ""},
      {"not in this state", R"({"act":"issue-decision)" + tail, kPersonnel, "not-now", ""},
      {"another unit's officer", talk(0), "token-of-south", "not-authorised", "actor.role"},
      {"an administrator", talk(0), server.administrator(), "not-authorised", "actor.role"},
      {"an incomplete form", R"({"act":"record-talk)" + tail, kPersonnel, "invalid-form", "form.required"},
      {"a day that has not come",
       R"({"act":"record-talk","revision":0,"effective":"2031-01-01","form":{"talk_date":"2024-03-06","cadre_opinion":"agrees"}})",
       kPersonnel, "", "effective.future"},
  };
  int key = 0;
  for (const Refusal422& row : rows) {
    SCOPED_TRACE(row.name);
    const RawAnswer answer = act(row.body, "refused-" + std::to_string(++key), row.token);
    ASSERT_EQ(answer.status, 422u) << answer.body;
    EXPECT_EQ(answer.headers.at("content-type"), "application/problem+json");
    const json::object problem = answer.json();
    if (!row.kind.empty()) {
      EXPECT_EQ(text_at(problem, "kind"), row.kind);
    }
    const json::array& reasons = array_at(problem, "reasons");
    ASSERT_FALSE(reasons.empty());
    const json::object& first = reasons[0].as_object();
    if (!row.rule.empty()) {
      EXPECT_EQ(text_at(first, "rule"), row.rule);
    }
    EXPECT_FALSE(text_at(object_at(first, "text"), "vi").empty());
    EXPECT_FALSE(text_at(object_at(first, "text"), "en").empty());
    const RawAnswer entry = server.ask_as("token-of-inspector", "GET",
                                          "/v1/entries/" + std::to_string(int_at(problem, "position")));
    EXPECT_EQ(text_at(entry.json(), "outcome"), "refused");
  }
  EXPECT_EQ(revision(), 0);
}

TEST_F(Office, LetsNobodyActOnThemselves) {
  server.hire("herself", "personnel-body", "", "CB-1");
  const json::object problem = act(talk(0), "self-1", "token-of-herself").json();
  const json::array& reasons = array_at(problem, "reasons");
  ASSERT_FALSE(reasons.empty());
  EXPECT_EQ(text_at(reasons[0].as_object(), "rule"), "actor.subject");
}

TEST_F(Office, AnswersADryRunAndWritesNothing) {
  const RawAnswer before = server.ask_as("token-of-inspector", "GET", "/v1/entries?limit=1");
  const RawAnswer would =
      server.ask_as(kPersonnel, "POST", "/v1/cases/" + id + "/acts?dry_run=true", talk(0));
  EXPECT_EQ(would.status, 200u) << would.body;
  EXPECT_EQ(text_at(would.json(), "outcome"), "accepted");
  const RawAnswer would_not =
      server.ask_as("token-of-south", "POST", "/v1/cases/" + id + "/acts?dry_run=true", talk(0));
  EXPECT_EQ(text_at(would_not.json(), "outcome"), "refused");
  EXPECT_EQ(server.ask_as("token-of-inspector", "GET", "/v1/entries?limit=1").body, before.body);
}

TEST_F(Office, ShowsACaseAsItStood) {
  const std::int64_t opened = int_at(server.ask_as(kPersonnel, "GET", "/v1/cases/" + id).json(), "last");
  act(talk(0), "talk-1");
  const RawAnswer then =
      server.ask_as(kPersonnel, "GET", "/v1/cases/" + id + "?at=" + std::to_string(opened));
  EXPECT_EQ(int_at(then.json(), "revision", -1), 0) << then.body;
  EXPECT_EQ(server.ask_as(kPersonnel, "GET", "/v1/cases/" + id + "?at=1&as_of=2024-01-01T00:00:00Z").status,
            400u);
  EXPECT_EQ(server.ask_as(kPersonnel, "GET", "/v1/cases/" + id + "?as_of=2020-01-01T00:00:00Z").status, 404u);
}

TEST_F(Office, SaysWhatCanBeDoneNextAndWhatIsMissing) {
  const RawAnswer next = server.ask_as(kPersonnel, "GET", "/v1/cases/" + id + "/next");
  ASSERT_EQ(next.status, 200u) << next.body;
  const json::object view = next.json();
  EXPECT_FALSE(array_at(view, "acts").empty());
}

TEST_F(Office, ShowsTheVersionOfAProcedureThatIsInForceToday) {
  const auto shown = [&] {
    return std::string(
        text_at(server.ask_as(kPersonnel, "GET", "/v1/procedures/dismissal").json(), "version"));
  };
  EXPECT_EQ(shown(), "41-qd-tw-2021");
  server.clock().set(*parse_timestamp("2026-03-02T02:00:00Z"));
  EXPECT_EQ(shown(), "377-qd-tw-2025");
}

TEST_F(Office, HidesACaseFromOtherUnitsAndItsContentFromTheAdministrator) {
  EXPECT_EQ(server.ask_as("token-of-south", "GET", "/v1/cases/" + id).status, 403u);
  EXPECT_EQ(server.ask_as("token-of-supervisor", "GET", "/v1/cases/" + id).status, 403u);
  const RawAnswer summary = server.ask("GET", "/v1/cases/" + id);
  EXPECT_EQ(summary.status, 200u);
  EXPECT_FALSE(summary.json().contains("cadre"));
  EXPECT_EQ(server.ask("GET", "/v1/cases/" + id + "/history").status, 403u);
  EXPECT_EQ(server.ask_as("token-of-inspector", "GET", "/v1/cases/" + id + "/history").status, 200u);
  const json::object list = server.ask_as("token-of-south", "GET", "/v1/cases").json();
  EXPECT_TRUE(array_at(list, "cases").empty());
}

TEST_F(Office, FiltersEntriesByWhatTheReaderMaySee) {
  const json::object seen = server.ask_as("token-of-south", "GET", "/v1/entries?q=case:" + id).json();
  EXPECT_TRUE(array_at(seen, "entries").empty());
  const json::object all =
      server.ask_as("token-of-inspector", "GET", "/v1/entries?q=case:" + id + "%20recorded:2024-03-20")
          .json();
  EXPECT_EQ(array_at(all, "entries").size(), 1u);
}

TEST_F(Office, ShowsASupervisorTheActsOfDecidedCasesAndCountsThoseOfOpenOnes) {
  const auto seen = [&](const std::string& query) {
    return server.ask_as("token-of-supervisor", "GET", "/v1/entries?" + query).json();
  };
  const std::string of_case = "q=case:" + id;
  act(talk(0), "talk-1");
  json::object page = seen("q=act:record-talk");
  EXPECT_TRUE(array_at(page, "entries").empty());
  EXPECT_EQ(int_at(page, "hidden"), 1);
  page = seen(of_case);
  EXPECT_TRUE(array_at(page, "entries").empty());
  EXPECT_FALSE(page.contains("hidden")) << "a count would say that there is such a case";
  EXPECT_EQ(int_at(server.ask_as("token-of-supervisor", "GET", "/v1/cases").json(), "hidden"), 1);
  EXPECT_EQ(int_at(server.ask_as("token-of-inspector", "GET", "/v1/cases").json(), "hidden", -1), 0);

  server.hire("head", "personnel-head");
  const RawAnswer ended = act(
      R"({"act":"cancel","revision":1,"effective":"2024-03-06","form":{"cancel_ground":"no-ground","cancel_reason":"Hết căn cứ"},
          "documents":[{"kind":"quyet-dinh-huy","number":"9-QĐ","date":"2024-03-06","name":"Quyết định hủy"}]})",
      "end-1", "token-of-head");
  ASSERT_EQ(ended.status, 200u) << ended.body;
  page = seen("q=act:record-talk");
  EXPECT_EQ(array_at(page, "entries").size(), 1u);
  EXPECT_EQ(int_at(page, "hidden", -1), 0);
  page = seen(of_case);
  EXPECT_EQ(array_at(page, "entries").size(), 3u);
}

TEST_F(Office, TellsNoAdministratorByAFilterWhomACaseIsAbout) {
  const auto listed = [&](const std::string& query) {
    const json::object page = server.ask("GET", "/v1/cases" + query).json();
    return array_at(page, "cases").size();
  };
  EXPECT_EQ(listed(""), 1u);
  EXPECT_EQ(listed("?cadre=CB-1"), 0u);
  EXPECT_EQ(listed("?unit=north"), 0u);
}

TEST_F(Office, PagesThroughEntriesWithoutLosingOne) {
  std::string next, seen;
  int pages = 0;
  do {
    const RawAnswer page =
        server.ask_as("token-of-inspector", "GET",
                      "/v1/entries?q=order:oldest&limit=3" + (next.empty() ? "" : "&cursor=" + next));
    const json::object view = page.json();
    for (const json::value& entry : array_at(view, "entries"))
      seen += std::string(text_at(entry.as_object(), "sequence")) + " ";
    next = std::string(text_at(view, "next"));
  } while (!next.empty() && ++pages < 100);
  std::string expected;
  for (std::uint64_t i = 0; i < server.server().engine().figures().log_size; ++i)
    expected += std::to_string(i) + " ";
  EXPECT_EQ(seen, expected);
}

TEST_F(Office, GivesARevokedTokenNothingMore) {
  EXPECT_EQ(server.ask_as("token-of-records", "GET", "/v1/me").status, 200u);
  const json::object account = server.ask("GET", "/v1/accounts/records").json();
  std::int64_t token = -1;
  for (const json::value& fact : array_at(account, "facts"))
    if (text_at(fact.as_object(), "kind") == "token") token = int_at(fact.as_object(), "position");
  const RawAnswer revoked = server.ask(
      "POST", "/v1/facts",
      R"({"facts":[{"subject":"account/records","kind":"token","from":"2020-01-01","until":"2020-01-02","value":{"sha256":")" +
          to_hex(sha256("token-of-records")) + R"("},"corrects":)" + std::to_string(token) + "}]}",
      "revoke-1");
  ASSERT_EQ(revoked.status, 201u) << revoked.body;
  EXPECT_EQ(server.ask_as("token-of-records", "GET", "/v1/me").status, 401u);
}

TEST_F(Office, KeepsADocumentByItsHashAndShowsItToItsReadersOnly) {
  RawClient client(server.port());
  client.send(
      "POST /v1/documents HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer token-of-personnel\r\n"
      "Content-Type: application/pdf\r\nContent-Length: 5\r\n\r\nhello");
  const auto stored = client.answer();
  ASSERT_EQ(stored->status, 201u) << stored->body;
  const std::string hash(text_at(stored->json(), "sha256"));
  EXPECT_EQ(hash, to_hex(sha256("hello")));
  EXPECT_EQ(server.ask_as(kPersonnel, "GET", "/v1/documents/" + hash).status,
            403u);  // no entry speaks of it yet
  EXPECT_EQ(server.ask_as(kPersonnel, "GET", "/v1/documents/" + std::string(64, '0')).status, 404u);
  const std::string body = talk(0).substr(0, talk(0).size() - 3) + R"(,"sha256":")";
  const RawAnswer unknown = act(body + std::string(64, '0') + R"("}]})", "talk-0");
  EXPECT_EQ(unknown.status, 400u);  // nobody may promise a file that is not there
  EXPECT_EQ(text_at(unknown.json(), "field"), "/documents/0/sha256");
  const std::string with_hash = body + hash + R"("}]})";
  ASSERT_EQ(act(with_hash, "talk-1").status, 200u);
  EXPECT_EQ(server.ask_as(kPersonnel, "GET", "/v1/documents/" + hash + "?purpose=case:" + id).body, "hello");
  EXPECT_EQ(server.ask_as("token-of-south", "GET", "/v1/documents/" + hash).status, 403u);
}

TEST_F(Office, KeepsNoDocumentsForWhoeverHasNoMandate) {
  const RawAnswer known = server.ask(
      "POST", "/v1/facts",
      R"({"facts":[{"subject":"account/guest","kind":"account","from":"2020-01-01","value":{"name":"Guest"}},
                   {"subject":"account/guest","kind":"token","from":"2020-01-01","value":{"sha256":")" +
          to_hex(sha256("token-of-guest")) + R"("}}]})",
      "guest-1");
  ASSERT_EQ(known.status, 201u) << known.body;
  EXPECT_EQ(server.ask_as("token-of-guest", "GET", "/v1/me").status, 200u);
  EXPECT_EQ(server.ask_as("token-of-guest", "POST", "/v1/documents", "bytes").status, 403u);
}

TEST_F(Office, CopiesItselfForTheAdministratorOnly) {
  const std::string body = R"({"directory":")" + (server.folder().path() / "backup").string() + R"("})";
  EXPECT_EQ(server.ask_as(kPersonnel, "POST", "/v1/backups", body).status, 403u);
  const RawAnswer made = server.ask("POST", "/v1/backups", body);
  ASSERT_EQ(made.status, 201u) << made.body;
  EXPECT_EQ(static_cast<std::uint64_t>(int_at(made.json(), "size")) + 1,
            server.server().engine().figures().log_size)
      << "that it was made is told behind what it holds";
}

TEST_F(Office, AcknowledgesNothingThatIsLostWhenItStopsUnderLoad) {
  std::vector<std::string> acknowledged;
  std::thread stopping;
  for (int i = 0; i < 200; ++i) {
    if (i == 50) stopping = std::thread([&] { server.server().stop(); });
    RawClient client(server.port());
    const std::string body =
        R"({"facts":[{"subject":"unit/u)" + std::to_string(i) +
        R"(","kind":"unit","from":"2020-01-01","value":{"name":"A","level":"commune","kind":"ward"}}]})";
    client.send("POST /v1/facts HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + server.administrator() +
                "\r\nIdempotency-Key: load-" + std::to_string(i) +
                "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
                "\r\n\r\n" + body);
    const auto answer = client.answer();
    if (!answer) break;
    if (answer->status == 201) acknowledged.push_back("unit/u" + std::to_string(i));
  }
  stopping.join();
  EXPECT_GE(acknowledged.size(), 50u);
  server.reopen();
  for (const std::string& subject : acknowledged)
    EXPECT_EQ(server.ask("GET", "/v1/units/" + subject.substr(5)).status, 200u) << subject;
}

}  // namespace
}  // namespace cadre
