#include "tests/api/running_server_support.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <unistd.h>

#include "api/bootstrap.hpp"

namespace cadre::test {

ScratchFolder::ScratchFolder(Place place) {
  const std::filesystem::path memory = "/dev/shm";
  const bool in_memory = place == Place::memory && ::access(memory.c_str(), W_OK) == 0;
  const auto parent = in_memory ? memory : std::filesystem::temp_directory_path();
  std::string name = (parent / "cadre-api-XXXXXX").string();
  path_ = ::mkdtemp(name.data());
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

SigningKey signing_key(const std::string& name, KeyKind kind, std::uint8_t secret) {
  SigningKey key{name, kind, {}};
  key.seed[0] = secret;
  return key;
}

RunningWitness::RunningWitness(const std::filesystem::path& state, Clock& clock, const VerifierKey& log) {
  auto opened =
      Witness::open({state, signing_key("witness.test/committee", KeyKind::cosignature, 9), {log}}, clock);
  if (!opened) {
    ADD_FAILURE() << opened.error().message.en;
    std::abort();
  }
  witness_ = std::move(*opened);
  handler_ = std::make_unique<WitnessHandler>(*witness_);
  HttpOptions options;
  options.port = 0;
  auto http = HttpServer::start(options, *handler_);
  EXPECT_TRUE(http);
  http_ = std::move(*http);
}
RunningWitness::~RunningWitness() { http_->stop(); }

WitnessAddress RunningWitness::address() const {
  return {{"127.0.0.1", std::to_string(http_->port())}, witness_->key()};
}

RunningServer::RunningServer() : clock_(*parse_timestamp("2024-03-20T02:00:00Z")) {
  start();
  administrator_ = read_tokens(data()).at(0).token;
}

RunningServer::RunningServer(SigningKey key) : clock_(*parse_timestamp("2024-03-20T02:00:00Z")) {
  evidence_ = EvidenceOptions{key_file(), std::move(key), std::chrono::hours(1), {}};
  start();
  administrator_ = read_tokens(data()).at(0).token;
}

void RunningServer::witnessed_by(const WitnessAddress& address) {
  evidence_->witnesses = {address};
  reopen();
}

void RunningServer::change_key(SigningKey key) {
  evidence_->key = std::move(key);
  reopen();
}

ServerOptions RunningServer::options() const {
  ServerOptions options;
  options.data = data();
  options.http.port = 0;
  options.evidence = evidence_;
  options.sign_in = sign_in_;
  options.commits_subjects = false;  // tests count entries
  return options;
}

std::optional<Error> RunningServer::try_start() {
  server_.reset();
  auto started = Server::start(options(), clock_);
  if (!started) return started.error();
  server_ = std::move(*started);
  return std::nullopt;
}

void RunningServer::start() {
  if (const auto failed = try_start()) {
    ADD_FAILURE() << failed->message.en;
    std::abort();
  }
}

void RunningServer::reopen() {
  server_.reset();
  start();
}

RawAnswer RunningServer::ask_as(std::string_view token, std::string_view method, std::string_view target,
                                std::string_view body, std::string_view key) {
  std::string fields;
  if (!token.empty()) fields.append("Authorization: Bearer ").append(token).append("\r\n");
  if (!key.empty()) fields.append("Idempotency-Key: ").append(key).append("\r\n");
  return ask_with(fields, method, target, body);
}

RawAnswer RunningServer::ask_in(const Session& session, std::string_view method, std::string_view target,
                                std::string_view body, std::string_view key) {
  std::string fields = "Cookie: " + session.cookie + "\r\nX-CSRF-Token: " + session.csrf + "\r\n";
  if (!key.empty()) fields.append("Idempotency-Key: ").append(key).append("\r\n");
  return ask_with(fields, method, target, body);
}

RunningServer::Session RunningServer::sign_in(const std::string& account) {
  const auto given = server_->sign_in().install_password(account, kPassword, false);
  EXPECT_TRUE(given) << account;
  const json::object who{{"user", account}, {"password", kPassword}};
  const RawAnswer answer = ask_with("", "POST", "/v1/session", json::serialize(who));
  EXPECT_EQ(answer.status, 201u) << answer.body;
  const auto cookie = answer.headers.find("set-cookie");
  if (cookie == answer.headers.end()) return {};
  return {cookie->second.substr(0, cookie->second.find(';')), std::string(text_at(answer.json(), "csrf"))};
}

RawAnswer RunningServer::ask_with(std::string_view fields, std::string_view method, std::string_view target,
                                  std::string_view body) {
  RawClient client(port());
  std::string request(method);
  request.append(" ").append(target).append(" HTTP/1.1\r\nHost: test\r\nConnection: close\r\n");
  request.append(fields);
  if (!body.empty() || method == "POST" || method == "PUT")
    request.append("Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
                   "\r\n");
  client.send(request.append("\r\n").append(body));
  auto answer = client.answer(method == "HEAD");
  EXPECT_TRUE(answer) << method << " " << target << " was not answered";
  return answer.value_or(RawAnswer{});
}

RawAnswer RunningServer::ask(std::string_view method, std::string_view target, std::string_view body,
                             std::string_view key) {
  return ask_as(administrator_, method, target, body, key);
}

std::string RunningServer::hire(const std::string& account, const std::string& role, const std::string& unit,
                                const std::string& cadre) {
  const std::string token = "token-of-" + account;
  json::object who{{"name", account}};
  if (!cadre.empty()) who["cadre"] = cadre;
  const std::string subject = "account/" + account;
  const json::array facts{{{"subject", subject}, {"kind", "account"}, {"from", "2020-01-01"}, {"value", who}},
                          {{"subject", subject},
                           {"kind", "mandate"},
                           {"from", "2020-01-01"},
                           {"value", {{"role", role}, {"unit", unit}}}},
                          {{"subject", subject},
                           {"kind", "token"},
                           {"from", "2020-01-01"},
                           {"value", {{"sha256", to_hex(sha256(token))}}}}};
  const RawAnswer answer = ask("POST", "/v1/facts", json::serialize(json::object{{"facts", facts}}),
                               "hire-" + std::to_string(++keys_));
  EXPECT_EQ(answer.status, 201u) << answer.body;
  return token;
}

void RunningServer::furnish() {
  const auto record = [&](std::string_view token, const std::string& facts) {
    const RawAnswer answer = ask_as(token, "POST", "/v1/facts", "{\"facts\":[" + facts + "]}",
                                    "furnish-" + std::to_string(++keys_));
    EXPECT_EQ(answer.status, 201u) << answer.body;
  };
  const auto fact = [](const std::string& subject, const std::string& kind, const std::string& from,
                       const std::string& value) {
    return R"({"subject":")" + subject + R"(","kind":")" + kind + R"(","from":")" + from + R"(","value":)" +
           value + "}";
  };
  record(administrator_, fact("unit/city", "unit", "2015-01-01",
                              R"({"name":"Thành ủy","level":"province","kind":"committee"})"));
  for (const std::string unit : {"north", "south"})
    record(administrator_,
           fact("unit/" + unit, "unit", "2015-01-01",
                R"({"name":"Quận ủy","parent":"city","level":"district","kind":"committee"})"));
  hire("personnel", "personnel-body");
  hire("records", "records");
  hire("south", "personnel-body", "south");
  hire("inspector", "inspector");
  hire("supervisor", "supervisor");
  for (const std::string number : {"1", "2"}) {
    const std::string unit = number == "1" ? "north" : "south", cadre = "cadre/CB-" + number;
    record(administrator_,
           fact("post/P-" + number, "post", "2015-01-01",
                R"({"title":"Trưởng ban","unit":")" + unit + R"(","managing_level":"province"})"));
    record(
        "token-of-personnel",
        fact(cadre, "identity", "2015-01-01", R"({"name":"Nguyễn Thị Mẫu","sex":"female"})") + "," +
            fact(cadre, "holds", "2020-01-01",
                 R"({"post":"P-)" + number + R"(","appointed_on":"2020-01-01","term_until":"2025-01-01"})") +
            "," + fact(cadre, "discipline", "2023-03-01", R"({"form":"reprimand","decision":"11-QĐ/UBKT"})") +
            "," + fact(cadre, "discipline", "2024-02-01", R"({"form":"reprimand","decision":"22-QĐ/UBKT"})"));
  }
}

namespace {

std::string opening_on(const std::string& cadre, const std::string& day, const std::string& established) {
  return R"({"procedure":"dismissal","cadre":")" + cadre + R"(","post":"P-)" + cadre.substr(3) +
         R"(","effective":")" + day +
         R"(","form":{"track":"dismissal","ground":"D2","grounds_established_on":")" + established +
         R"(","initiative":"ground"}})";
}

}  // namespace

std::string RunningServer::opening(const std::string& cadre) {
  return opening_on(cadre, "2024-03-04", "2024-03-01");
}

std::string RunningServer::opening_today(const std::string& cadre) {
  return opening_on(cadre, "2024-03-20", "2024-03-19");
}

}  // namespace cadre::test
