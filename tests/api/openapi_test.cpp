// The description of the API is true: a public validator takes it, it names exactly the routes there are, and
// every operation of it, called as it says, answers as it says.
#include "api/routes/openapi.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <vector>

#include "api/routes/route.hpp"
#include "tests/api/running_server_support.hpp"
#include "workflows/catalogue.hpp"

namespace cadre {
namespace {

using test::RawAnswer;
using test::RunningServer;

const json::object& description() {
  static const json::value value = json::parse(openapi_text());
  return value.as_object();
}

// What a "$ref" points at, or the object itself.
const json::object& resolved(const json::object& object) {
  const std::string_view reference = text_at(object, "$ref");
  if (reference.empty()) return object;
  static const json::value root(description());
  return root.at_pointer(reference.substr(1)).as_object();
}

struct Operation {
  std::string path, method;
  json::object spec;
};

std::vector<Operation> operations() {
  std::vector<Operation> all;
  for (const auto& path : object_at(description(), "paths"))
    for (const auto& method : path.value().as_object()) {
      std::string name(method.key());
      std::transform(name.begin(), name.end(), name.begin(),
                     [](char c) { return static_cast<char>(c - 'a' + 'A'); });
      all.push_back({std::string(path.key()), name, method.value().as_object()});
    }
  return all;
}

using Values = std::map<std::string, std::string, std::less<>>;  // of path parameters, by "{name}" or path

// The path with `values` in the place of its parameters, else with their examples, and the query of those
// that have one.
std::string target_of(const Operation& operation, const Values& values = {}) {
  std::string target = operation.path, query;
  for (const json::value& item : array_at(operation.spec, "parameters")) {
    const json::object& parameter = resolved(item.as_object());
    const std::string name(text_at(parameter, "name"));
    const json::value* example = parameter.if_contains("example");
    if (example == nullptr) continue;
    std::string text = example->is_string() ? std::string(example->get_string()) : json::serialize(*example);
    const bool in_path = text_at(parameter, "in") == "path";
    for (const std::string& key : {"{" + name + "}", in_path ? operation.path : std::string()})
      if (const auto found = values.find(key); found != values.end()) text = found->second;
    if (in_path)
      target.replace(target.find("{" + name + "}"), name.size() + 2, text);
    else
      query += (query.empty() ? "?" : "&") + name + "=" + text;
  }
  return target + query;
}

bool takes_key(const Operation& operation) {
  const json::array& parameters = array_at(operation.spec, "parameters");
  return std::any_of(parameters.begin(), parameters.end(), [](const json::value& item) {
    return text_at(resolved(item.as_object()), "name") == "Idempotency-Key";
  });
}

std::string body_of(const Operation& operation, const test::ScratchFolder& folder) {
  if (operation.path == "/v1/backups")
    return R"({"directory":")" + (folder.path() / "copy").string() + R"("})";
  const json::object& content = object_at(object_at(operation.spec, "requestBody"), "content");
  if (content.contains("application/octet-stream")) return "some bytes";
  const json::value* example = object_at(content, "application/json").if_contains("example");
  return example ? json::serialize(*example) : std::string();
}

// The declared media type and schema of an answer; a test failure when the status is not declared.
void expect_declared(const Operation& operation, const RawAnswer& answer) {
  const std::string status = std::to_string(answer.status);
  const json::object& declared = resolved(object_at(object_at(operation.spec, "responses"), status));
  ASSERT_FALSE(declared.empty()) << "status " << status << " is not declared: " << answer.body;
  if (answer.status == 204) {
    EXPECT_FALSE(declared.contains("content"));
    return;
  }
  const std::string type = answer.headers.at("content-type");
  const json::object& content = object_at(declared, "content");
  const json::object& media = object_at(content, type.substr(0, type.find(';')));
  ASSERT_FALSE(media.empty()) << type << " is not declared for status " << status;
  const json::object& schema = resolved(object_at(media, "schema"));
  const json::object body = answer.json();
  for (const json::value& name : array_at(schema, "required"))
    EXPECT_TRUE(body.contains(name.as_string())) << "no member " << name << " in " << answer.body;
  const std::string_view named = text_at(object_at(media, "schema"), "$ref");
  if (!schema.contains("properties") || named.ends_with("/Definition") || named.ends_with("/Entry")) return;
  for (const auto& member : body)
    EXPECT_TRUE(object_at(schema, "properties").contains(member.key()))
        << "member " << member.key() << " is not declared: " << answer.body;
}

TEST(OpenApi, IsAcceptedByAPublicValidator) {
  const std::string source = CADRE_SOURCE_DIR;
  const std::string command =
      "node " + source + "/tests/api/validate_openapi.mjs " + source + "/api/routes/openapi.json";
  EXPECT_EQ(std::system(command.c_str()), 0) << command;
}

TEST(OpenApi, NamesExactlyTheRoutesThereAre) {
  std::set<std::string> described, present;
  for (const Operation& operation : operations()) described.insert(operation.method + " " + operation.path);
  for (const Route& route : all_routes())
    present.insert(std::string(route.method) + " " + std::string(route.pattern));
  EXPECT_EQ(described, present);
}

TEST(OpenApi, NamesExactlyTheQueryParametersOfEachRoute) {
  for (const Route& route : all_routes())
    for (const Operation& operation : operations()) {
      if (operation.path != route.pattern || operation.method != route.method) continue;
      std::set<std::string> described, present{"lang"};
      for (const json::value& item : array_at(operation.spec, "parameters")) {
        const json::object& parameter = resolved(item.as_object());
        if (text_at(parameter, "in") == "query") described.emplace(text_at(parameter, "name"));
      }
      for (const std::string_view name : route.query) present.emplace(name);
      EXPECT_EQ(described, present) << route.method << " " << route.pattern;
    }
}

// A furnished office with an open case, and for every operation what makes it succeed there.
class Walk {
 public:
  Walk() {
    server.witnessed_by(witness_.address());
    server.furnish();
    server.hire("head", "personnel-head");
    server.sign_in("personnel");
    server.hire("own", "using-agency", "south", "CB-1");
    const RawAnswer opened =
        server.ask_as("token-of-personnel", "POST", "/v1/cases", RunningServer::opening("CB-1"), "open-1");
    EXPECT_EQ(opened.status, 201u) << opened.body;
    case_id_ = std::string(text_at(opened.json(), "case"));
    EXPECT_EQ(server.ask("POST", "/v1/documents", "bytes").status, 201u);
    EXPECT_TRUE(server.server().evidence()->sign());
    server.server().evidence()->ask_witnesses();
    values_ = {{"{case}", case_id_},
               {"{sha256}", to_hex(sha256("bytes"))},
               {"/v1/cadres/{id}", "CB-1"},
               {"/v1/units/{id}", "north"},
               {"{position}", proposed()}};
  }

  // Everybody asks for the same, with what the description gives as examples and with what there is: what one
  // may not, another may. True when somebody's answer was a good one.
  bool ask(const Operation& operation) {
    bool succeeded = false;
    const std::string body = real_body(operation);
    const json::array& security = array_at(operation.spec, "security");
    if (!security.empty() && security.front().as_object().contains("session")) {
      const RawAnswer answer =
          server.ask_in(server.sign_in("personnel"), operation.method, operation.path, body);
      expect_declared(operation, answer);
      succeeded = answer.status < 300;
    }
    for (const std::string& token :
         {server.administrator(), std::string("token-of-inspector"), std::string("token-of-head"),
          std::string("token-of-personnel"), std::string("token-of-own"), std::string("guess")}) {
      call(operation, token, target_of(operation), body_of(operation, server.folder()));
      const unsigned status = call(operation, token, target_of(operation, values_), body);
      succeeded = succeeded || (status >= 200 && status < 300);
    }
    return succeeded;
  }

  RunningServer server{test::signing_key("walk.test/log")};
  std::set<unsigned> seen;

 private:
  unsigned call(const Operation& operation, const std::string& token, const std::string& target,
                const std::string& body) {
    const std::string key = takes_key(operation) ? "walk-" + std::to_string(++keys_) : std::string();
    const RawAnswer answer = server.ask_as(token, operation.method, target, body, key);
    expect_declared(operation, answer);
    seen.insert(answer.status);
    return answer.status;
  }

  // The position of a proposal that waits: an opening whose action proposes a dismissal.
  std::string proposed() {
    static constexpr const char* kAsking = R"({"id":"asking","version":"1","initial":"asked",
      "meta":{"title":{"vi":"Hỏi","en":"Ask"},"prefix":"HI","subject":"cadre","basis":[{"text":"1"}],
        "effective":{"from":"2020-01-01"},"open":{"by":["personnel-body"]},
        "actions":{"ask":{"vi":"Đề xuất","en":"Propose","effects":[{"propose":{"procedure":"dismissal",
          "cadre":"$case.cadre","reason":{"vi":"Cần xem","en":"To be seen"},"article":"1"}}]}}},
      "states":{"asked":{"type":"final","entry":[{"type":"ask"}],"meta":{"outcome":"asked"}}}})";
    EXPECT_EQ(server.ask("POST", "/v1/procedures", kAsking, "asking-1").status, 201u);
    EXPECT_EQ(server.ask("PUT", "/v1/procedures/asking/current", R"({"version":"1"})", "asking-2").status,
              200u);
    const RawAnswer opened = server.ask_as("token-of-personnel", "POST", "/v1/cases",
                                           R"({"procedure":"asking","cadre":"CB-2"})", "asking-3");
    EXPECT_EQ(opened.status, 201u) << opened.body;
    return std::to_string(int_at(opened.json(), "position") + 1);
  }

  std::string revision() {
    const json::object shown = server.ask_as("token-of-personnel", "GET", "/v1/cases/" + case_id_).json();
    return std::to_string(int_at(shown, "revision"));
  }

  std::string real_body(const Operation& operation) {
    const std::string& path = operation.path;
    if (path == "/v1/backups")
      return R"({"directory":")" + (server.folder().path() / ("copy-" + std::to_string(keys_))).string() +
             R"("})";
    if (path == "/v1/cases") return RunningServer::opening("CB-2");
    if (path == "/v1/acts")
      return R"({"acts":[{"procedure":"asking","cadre":"CB-1"},{"procedure":"asking","cadre":"CB-2"}]})";
    if (path == "/v1/casefiles") return R"({"subject":"case/)" + case_id_ + R"("})";
    if (path == "/v1/notes") return R"({"kind":"receipt","cases":[")" + case_id_ + R"("]})";
    if (path == "/v1/cases/{case}/acts")
      return R"({"act":"record-talk","revision":)" + revision() +
             R"(,"form":{"talk_date":"2024-03-20","cadre_opinion":"agrees"}})";
    if (path == "/v1/cases/{case}/migrations") {
      server.clock().set(*parse_timestamp("2026-03-02T02:00:00Z"));  // a later regulation is in force
      server.server().engine().elapse_due_delays();
      return R"({"version":"377-qd-tw-2025","revision":)" + revision() +
             R"(,"reason":"Quy định mới","document":"1-HD"})";
    }
    const bool takes_a_definition = path.starts_with("/v1/procedures") && !path.ends_with("/dry-run");
    if (operation.method == "POST" && takes_a_definition) {
      json::object definition = shipped_definitions().front();
      definition["version"] = "of-the-walk";
      return json::serialize(definition);
    }
    return body_of(operation, server.folder());
  }

  test::ScratchFolder memory_;
  test::RunningWitness witness_{memory_.path(), server.clock(), server.server().evidence()->key()};
  std::string case_id_;
  Values values_;
  int keys_ = 0;
};

TEST(OpenApi, IsTrueOfEveryRouteOfTheRunningServer) {
  Walk walk;
  for (const Operation& operation : operations()) {
    SCOPED_TRACE(operation.method + " " + operation.path);
    EXPECT_TRUE(walk.ask(operation)) << "nobody was answered with success";
  }
  for (const unsigned status : {200u, 201u, 400u, 401u, 403u, 404u, 409u, 422u})
    EXPECT_TRUE(walk.seen.contains(status)) << "the walk never met a " << status;
}

}  // namespace
}  // namespace cadre
