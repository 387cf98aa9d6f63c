#include "api/cli/client.hpp"

#include <memory>

#include "api/cli/input.hpp"
#include "api/cli/problem_text.hpp"
#include "api/http/request_checks.hpp"
#include "api/random.hpp"
#include "api/system_clock.hpp"

namespace cadre {

namespace {

// A token goes into a header line as it is: nothing but visible ASCII.
Result<std::string> checked_token(std::string token) {
  while (!token.empty() && (token.back() == '\n' || token.back() == '\r' || token.back() == ' '))
    token.pop_back();
  for (const char c : token) {
    if (c <= ' ' || c > '~') {
      return fail(ErrorCode::invalid_argument,
                  {"mã truy cập chỉ gồm ký tự ASCII nhìn thấy được, không có dấu cách",
                   "expected a token of visible ASCII characters, but it has another one"},
                  "--token", "token.form");
    }
  }
  return token;
}

Result<std::string> token_of(const Console& console, const ClientOptions& options) {
  if (options.token_file.empty()) return checked_token(options.token);
  TRY(text, read_input(console, options.token_file, 4096));
  return checked_token(std::move(text));
}

std::string fresh_key() {
  SystemClock clock;
  RandomIds ids;
  return ids.uuid(clock.now());
}

}  // namespace

Result<Client> Client::make(Console& console, const ClientOptions& options) {
  TRY(server, ServerAddress::parse(options.server));
  server.ca_file = options.ca_file;
  TRY(token, token_of(console, options));
  CHECK(check_principal(options.on_behalf_of));
  return Client(console, HttpClient(std::move(server), std::move(token), console.language),
                options.key.empty() ? fresh_key() : options.key, !options.key.empty(), options.on_behalf_of);
}

Result<Reply> Client::send(ClientRequest request) {
  if (request.method != "GET") {
    request.key = writes_ == 0 ? key_ : key_ + "-" + std::to_string(writes_);
    ++writes_;
  }
  request.on_behalf_of = on_behalf_of_;
  TRY(response, http_.send(request));
  Reply reply{response.status, std::move(response.content_type), std::move(response.body), nullptr};
  if (reply.content_type.find("json") != std::string::npos) {
    json::error_code error;
    reply.body = json::parse(reply.bytes, error);
    if (error) reply.body = nullptr;
  }
  return reply;
}

Result<Reply> Client::send_json(const std::string& method, const std::string& target,
                                const json::value& body) {
  return send({.method = method, .target = target, .body = json::serialize(body)});
}

std::optional<json::object> Client::get(const std::string& target) {
  return body_of(send({.target = target}));
}

std::optional<json::object> Client::post(const std::string& target, const json::value& body) {
  return body_of(send_json("POST", target, body));
}

std::optional<json::object> Client::body_of(Result<Reply> reply) {
  if (reply && reply->ok() && reply->body.is_object()) return std::move(reply->body.get_object());
  tell(reply);
  return std::nullopt;
}

void Client::tell(const Result<Reply>& reply) {
  if (reply) return print_problem(console_, *reply);
  console_.fail(reply.error());
  if (reply.error().code == ErrorCode::unavailable) console_.exit = ExitCode::unreachable;
}

CommandLine& add_client_command(CommandLine& parent, Console& console, ClientAccess access,
                                const std::string& name, const std::string& description,
                                std::function<void(Client&)> run) {
  const auto options = std::make_shared<ClientOptions>();
  CommandLine& command = add_command(parent, console, name, description);
  command.add_option("--server", options->server, "Địa chỉ máy chủ / Address of the server")
      ->envname("CADRE_SERVER")
      ->capture_default_str()
      ->type_name("URL");
  command
      .add_option(
          "--tls-ca", options->ca_file,
          "Chứng thư của nơi cấp, cho https / Whom to believe in https; else whom the system believes")
      ->envname("CADRE_TLS_CA")
      ->type_name("FILE");
  auto* token =
      command.add_option("--token", options->token, "Mã truy cập / The token that says who you are")
          ->envname("CADRE_TOKEN");
  command
      .add_option("--token-file", options->token_file, "Tệp chứa mã truy cập / A file that holds the token")
      ->excludes(token);
  command
      .add_option("--on-behalf-of", options->on_behalf_of,
                  "Làm thay theo ủy quyền của tài khoản này / By a delegation of this account")
      ->type_name("ACCOUNT");
  if (access == ClientAccess::writes) {
    command.add_option(
        "--key", options->key,
        "Khóa chống ghi trùng / Idempotency key: running again with the same key writes nothing twice");
  }
  command.callback([options, &console, run = std::move(run)] {
    auto client = Client::make(console, *options);
    if (!client) return console.fail(client.error());
    run(*client);
  });
  return command;
}

}  // namespace cadre
