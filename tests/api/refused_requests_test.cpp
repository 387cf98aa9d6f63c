// Requests that never become an order: each is answered clearly, with a stable problem type, and leaves the
// log alone.
#include <gtest/gtest.h>

#include "tests/api/malformed_requests_support.hpp"
#include "tests/api/running_server_support.hpp"

namespace cadre {
namespace {

using test::RawAnswer;
using test::RawClient;
using test::RunningServer;

struct Row {
  const char* name;
  const char* method;
  std::string target;
  std::string fields;
  std::string body;
  unsigned status;
  std::string_view type;
};

const std::string kJson = "Content-Type: application/json\r\n";
const std::string kKey = "Idempotency-Key: k1\r\n";
const std::string kAct = R"({"act":"x","revision":0,"effective":"2024-03-06","form":{}})";

std::vector<Row> rows() {
  const std::string cases = "/v1/cases", acts = "/v1/cases/MN-2024-0001/acts";
  return {
      {"no such path", "GET", "/v1/nothing", "", "", 404, "not-found"},
      {"a path with a slash behind", "GET", "/v1/cases/", "", "", 404, "not-found"},
      {"a path that is none", "GET", "*", "", "", 404, "not-found"},
      {"a bad escape", "GET", "/v1/cadres/%zz", "", "", 400, "invalid-argument"},
      {"a path in wrong UTF-8", "GET", "/v1/cadres/%ff", "", "", 400, "invalid-argument"},
      {"the wrong method", "DELETE", cases, "", "", 405, "method-not-allowed"},
      {"a method nobody knows", "BREW", cases, "", "", 405, "method-not-allowed"},
      {"nothing acceptable", "GET", cases, "Accept: text/html\r\n", "", 406, "not-acceptable"},
      {"no content type", "POST", cases, kKey, "{}", 415, "unsupported-media-type"},
      {"a form", "POST", cases, kKey + "Content-Type: application/x-www-form-urlencoded\r\n", "a=b", 415,
       "unsupported-media-type"},
      {"an unknown query parameter", "GET", cases + "?colour=red", "", "", 400, "invalid-argument"},
      {"a query parameter twice", "GET", cases + "?cadre=a&cadre=b", "", "", 400, "invalid-argument"},
      {"a limit of none", "GET", cases + "?limit=0", "", "", 400, "invalid-argument"},
      {"a limit too high", "GET", cases + "?limit=501", "", "", 400, "invalid-argument"},
      {"a cursor that is none", "GET", cases + "?cursor=abc", "", "", 400, "invalid-argument"},
      {"a flag that is none", "GET", cases + "?open=maybe", "", "", 400, "invalid-argument"},
      {"a day that is not", "GET", "/v1/worklist?until=2024-02-30", "", "", 400, "invalid-argument"},
      {"a query with an unknown key", "GET", "/v1/entries?q=abc:d", "", "", 400, "invalid-argument"},
      {"an order that is none", "GET", "/v1/entries?q=order:random", "", "", 400, "invalid-argument"},
      {"a position that is none", "GET", "/v1/entries/first", "", "", 400, "invalid-argument"},
      {"a position beyond the log", "GET", "/v1/entries/999999", "", "", 404, "not-found"},
      {"no key", "POST", cases, kJson, kAct, 400, "invalid-argument"},
      {"a key too long", "POST", cases, kJson + "Idempotency-Key: " + std::string(65, 'k') + "\r\n", kAct,
       400, "invalid-argument"},
      {"a key with a space", "POST", cases, kJson + "Idempotency-Key: a b\r\n", kAct, 400,
       "invalid-argument"},
      {"acts together, but none", "POST", "/v1/acts", kJson + kKey, R"({"acts":[]})", 400,
       "invalid-argument"},
      {"acts together that are no list", "POST", "/v1/acts", kJson + kKey, R"({"acts":{}})", 400,
       "invalid-argument"},
      {"acts together with an unknown field", "POST", "/v1/acts", kJson + kKey,
       R"({"acts":[{"case":"MN-2024-0001","act":"x","procedure":"dismissal"}]})", 400, "invalid-argument"},
      {"truncated JSON", "POST", acts, kJson + kKey, kAct.substr(0, 20), 400, "invalid-argument"},
      {"no body", "POST", acts, kJson + kKey, "", 400, "invalid-argument"},
      {"JSON too deep", "POST", acts, kJson + kKey, std::string(5000, '['), 400, "invalid-argument"},
      {"text in NFD", "POST", acts, kJson + kKey, "{\"act\":\"e\xcc\x81\"}", 400, "invalid-argument"},
      {"wrong UTF-8", "POST", acts, kJson + kKey, "{\"act\":\"\xc3\x28\"}", 400, "invalid-argument"},
      {"an unknown field", "POST", acts, kJson + kKey,
       R"({"act":"x","revision":0,"effective":"2024-03-06","actor":"me"})", 400, "invalid-argument"},
      {"no such case", "POST", acts, kJson + kKey, kAct, 404, "not-found"},
      {"no such case to read", "GET", "/v1/cases/MN-2024-0001", "", "", 404, "not-found"},
      {"no such procedure", "GET", "/v1/procedures/juggling", "", "", 404, "not-found"},
      {"no such version", "GET", "/v1/procedures/dismissal/versions/0", "", "", 404, "not-found"},
      {"no such unit", "GET", "/v1/units/atlantis", "", "", 404, "not-found"},
      {"a definition that is none", "POST", "/v1/procedures", kJson + kKey, R"({"id":"x"})", 400,
       "invalid-argument"},
      {"two periods", "GET", "/v1/deadline?days=3&months=1", "", "", 400, "invalid-argument"},
      {"no period", "GET", "/v1/deadline?from=2024-01-01", "", "", 400, "invalid-argument"},
      {"a backup into a folder of nobody knows where", "POST", "/v1/backups", kJson,
       R"({"directory":"backup"})", 400, "invalid-argument"},
      {"a level that is none", "GET", "/v1/targets?level=galaxy", "", "", 400, "invalid-argument"},
      {"a term that is none", "GET", "/v1/targets?term=1900", "", "", 400, "invalid-argument"},
      {"people of a target without its level", "GET", "/v1/targets/it_use/people?term=2030-2035", "", "", 400,
       "invalid-argument"},
      {"people of no target", "GET", "/v1/targets/joy/people?level=city&term=2030-2035", "", "", 404,
       "not-found"},
      {"a side that is none", "GET", "/v1/targets/it_use/people?level=city&term=2030-2035&side=left", "", "",
       400, "invalid-argument"},
      {"a slate of nobody known", "POST", "/v1/targets/slate", kJson,
       R"({"slate":[{"post":"X","cadre":"Y"}]})", 400, "invalid-argument"},
      {"a slate for a body that is none", "POST", "/v1/targets/slate", kJson,
       R"({"slate":[{"body":"choir","unit":"city","cadre":"CB-1"}]})", 400, "invalid-argument"},
      {"a view that is none", "GET", "/v1/worklist?view=theirs", "", "", 400, "invalid-argument"},
      {"a view of then", "GET", "/v1/worklist?view=mine&at=0", "", "", 400, "invalid-argument"},
      {"working days that are none", "GET", "/v1/worklist?due_within=soon", "", "", 400, "invalid-argument"},
      {"a tree below nothing", "GET", "/v1/organisation?unit=atlantis", "", "", 404, "not-found"},
      {"a comparison with nothing", "GET", "/v1/procedures/dismissal/compare?from=41-qd-tw-2021", "", "", 400,
       "invalid-argument"},
      {"a comparison with no version", "GET", "/v1/procedures/dismissal/compare?from=41-qd-tw-2021&to=0", "",
       "", 404, "not-found"},
      {"a trial of no version", "POST", "/v1/procedures/dismissal/migrations/dry-run", kJson, "{}", 400,
       "invalid-argument"},
      {"a trial with states that are none", "POST", "/v1/procedures/dismissal/migrations/dry-run", kJson,
       R"({"version":"377-qd-tw-2025","states":{"a":1}})", 400, "invalid-argument"},
      {"a correction of nothing", "POST", "/v1/cadres/CB-1/corrections", kJson + kKey, "{}", 400,
       "invalid-argument"},
      {"durations of no such unit", "GET", "/v1/durations?unit=nowhere", "", "", 400, "invalid-argument"},
      {"a year that is none", "GET", "/v1/evaluations/distribution?year=20x3", "", "", 400,
       "invalid-argument"},
      {"overdue perhaps", "GET", "/v1/recommendations?overdue=perhaps", "", "", 400, "invalid-argument"},
      {"a hash that is none", "GET", "/v1/documents/abc", "", "", 400, "invalid-argument"},
  };
}

std::string bytes_of(const Row& row, const std::string& token) {
  std::string bytes = std::string(row.method) + " " + row.target + " HTTP/1.1\r\nHost: a\r\n" + row.fields;
  if (!token.empty()) bytes += "Authorization: Bearer " + token + "\r\n";
  if (!row.body.empty() || bytes.starts_with("POST"))
    bytes += "Content-Length: " + std::to_string(row.body.size()) + "\r\n";
  return bytes + "\r\n" + row.body;
}

TEST(RefusedRequests, AreToldWhyAndLeaveTheLogAlone) {
  RunningServer server;
  const std::uint64_t before = server.server().engine().figures().log_size;
  RawClient client(server.port());  // one connection: a refused request does not spoil the next one
  for (const Row& row : rows()) {
    SCOPED_TRACE(row.name);
    client.send(bytes_of(row, server.administrator()));
    const auto answer = client.answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, row.status) << answer->body;
    EXPECT_EQ(answer->headers.at("content-type"), "application/problem+json");
    const json::object problem = answer->json();
    EXPECT_EQ(text_at(problem, "type"), "urn:cadre:problem:" + std::string(row.type));
    EXPECT_EQ(int_at(problem, "status"), static_cast<std::int64_t>(row.status));
    EXPECT_FALSE(text_at(object_at(problem, "text"), "vi").empty());
    EXPECT_FALSE(text_at(object_at(problem, "text"), "en").empty());
  }
  EXPECT_EQ(server.server().engine().figures().log_size, before);
}

TEST(RefusedRequests, ThatTwoPartiesCouldReadInTwoWaysSmuggleNothingIn) {
  RunningServer server;
  const std::uint64_t before = server.server().engine().figures().log_size;
  const std::string smuggled = bytes_of(
      {"", "POST", "/v1/facts", kJson + kKey,
       R"({"facts":[{"subject":"unit/x","kind":"unit","from":"2020-01-01","value":{"name":"X","level":"commune","kind":"x"}}]})",
       0, ""},
      server.administrator());
  for (const test::Malformed& row : test::malformed_requests()) {
    SCOPED_TRACE(row.name);
    RawClient client(server.port());
    client.send(row.bytes + smuggled);
    const auto answer = client.answer();
    ASSERT_TRUE(answer);
    EXPECT_GE(answer->status, 400u) << answer->body;
    EXPECT_EQ(answer->headers.at("connection"), "close");
    EXPECT_FALSE(client.answer()) << "what came behind was answered too";
  }
  EXPECT_EQ(server.server().engine().figures().log_size, before);
}

TEST(RefusedRequests, WithoutATokenThatIsInForceAre401) {
  RunningServer server;
  for (const std::string& token : {std::string(), std::string("guess"), std::string(300, 'x')}) {
    const RawAnswer answer = server.ask_as(token, "GET", "/v1/me");
    EXPECT_EQ(answer.status, 401u);
    EXPECT_EQ(answer.headers.at("www-authenticate"), "Bearer");
  }
}

TEST(RefusedRequests, NameTheMethodsThatAreAllowed) {
  RunningServer server;
  EXPECT_EQ(server.ask("DELETE", "/v1/cases").headers.at("allow"), "POST, GET, HEAD");
}

TEST(RefusedRequests, SpeakTheLanguageThatIsAskedFor) {
  RunningServer server;
  EXPECT_EQ(text_at(server.ask("GET", "/v1/nothing").json(), "title"), "Không tìm thấy");
  EXPECT_EQ(text_at(server.ask("GET", "/v1/nothing?lang=en").json(), "title"), "Not found");
  RawClient client(server.port());
  client.send("GET /v1/nothing HTTP/1.1\r\nHost: a\r\nAccept-Language: en-GB,en;q=0.9\r\n\r\n");
  EXPECT_EQ(text_at(client.answer()->json(), "title"), "Not found");
}

TEST(RefusedRequests, ListEveryFaultOfABody) {
  RunningServer server;
  const RawAnswer answer = server.ask("POST", "/v1/cases", R"({"effective":"2024-02-30","x":1})", "k1");
  EXPECT_EQ(answer.status, 400u);
  const json::object problem = answer.json();
  EXPECT_EQ(array_at(problem, "faults").size(), 4u) << answer.body;
}

TEST(RefusedRequests, WithoutATokenAreNotReadWhenTheyAreLarge) {
  RunningServer server;
  for (const std::string& length :
       {std::string("Content-Length: 30000000\r\n\r\n"),
        "Transfer-Encoding: chunked\r\n\r\n20000\r\n" + std::string(0x20000, 'x')}) {
    RawClient client(server.port());
    client.send("POST /v1/documents HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer guess\r\n" + length);
    const auto answer = client.answer();  // although the body has not come whole
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 401u);
    EXPECT_EQ(answer->headers.at("www-authenticate"), "Bearer");
    EXPECT_EQ(text_at(answer->json(), "type"), "urn:cadre:problem:unauthenticated");
    EXPECT_TRUE(client.closed_by_peer());
  }
}

TEST(RefusedRequests, TakeLargeBodiesOnlyWhereFactsAndDocumentsGo) {
  RunningServer server;
  const std::string much(2 << 20, ' ');
  EXPECT_EQ(server.ask("POST", "/v1/cases", much, "k1").status, 413u);
  EXPECT_EQ(server.ask("POST", "/v1/facts", much + R"({"facts":[]})", "k1").status, 400u);
  RawClient client(server.port());
  client.send("POST /v1/documents HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + server.administrator() +
              "\r\nContent-Length: 3000000\r\n\r\n");
  client.send(std::string(3'000'000, 'x'));
  EXPECT_EQ(client.answer()->status, 201u);
}

}  // namespace
}  // namespace cadre
