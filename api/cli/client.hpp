// Client: what a command that asks a running server gets. Sends, and when the server says no, tells the
// reader why.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "api/cli/command.hpp"
#include "api/cli/http_client.hpp"

namespace cadre {

struct ClientOptions {
  std::string server = "http://127.0.0.1:8041";
  std::string ca_file;  // --tls-ca
  std::string token;
  std::string token_file;
  std::string on_behalf_of;
  std::string key;  // --key: the idempotency key; made up when empty
};

struct Reply {
  unsigned status = 0;
  std::string content_type;
  std::string bytes;
  json::value body;  // null when the answer is not JSON
  bool ok() const { return status >= 200 && status < 300; }
};

class Client {
 public:
  // Errors: invalid_argument (address, token file).
  static Result<Client> make(Console& console, const ClientOptions& options);

  Console& console() { return console_; }
  bool key_given() const {
    return key_given_;
  }  // the user means to repeat this run: it must say the same again

  // The answer, whatever it says. Writes carry a key: the same one for the whole run, numbered per request,
  // so that repeating a command with --key repeats nothing. Errors: unavailable.
  Result<Reply> send(ClientRequest request);
  Result<Reply> send_json(const std::string& method, const std::string& target, const json::value& body);

  // The body of a good answer; nullopt when there was none: then the reader has been told why and
  // console.exit is set.
  std::optional<json::object> get(const std::string& target);
  std::optional<json::object> post(const std::string& target, const json::value& body);
  std::optional<json::object> body_of(Result<Reply> reply);

  // Tells the reader why there was no good answer, and sets console.exit.
  void tell(const Result<Reply>& reply);

 private:
  Client(Console& console, HttpClient http, std::string key, bool key_given, std::string on_behalf_of)
      : console_(console),
        http_(std::move(http)),
        key_(std::move(key)),
        key_given_(key_given),
        on_behalf_of_(std::move(on_behalf_of)) {}

  Console& console_;
  HttpClient http_;
  std::string key_;
  bool key_given_;
  std::string on_behalf_of_;
  unsigned writes_ = 0;
};

// A command that asks the server, with --server, --token, --token-file; writing ones also --key.
enum class ClientAccess { reads, writes };
CommandLine& add_client_command(CommandLine& parent, Console& console, ClientAccess access,
                                const std::string& name, const std::string& description,
                                std::function<void(Client&)> run);

}  // namespace cadre
