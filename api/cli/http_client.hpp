// A small blocking HTTP/1.1 client: what the commands need to speak to one server on the same machine or
// network, and no more. http or https; keep-alive; no redirects. One thread.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "engine/base/result.hpp"

namespace cadre {

struct ServerAddress {
  std::string host = "127.0.0.1";
  std::string port = "8041";
  bool secure = false;    // https: the server proves that it is this host
  std::string ca_file{};  // by a certificate that one in this file vouches for; "" = those of the system
  // "http[s]://host[:port]"; a path or a query are refused. Errors: invalid_argument "server.address".
  static Result<ServerAddress> parse(std::string_view url);
};

struct ClientRequest {
  std::string method = "GET";
  std::string target = "/";
  std::string body{};
  std::string content_type = "application/json";
  std::string key{};  // Idempotency-Key; "" = none
  std::string on_behalf_of{};
};

struct ClientResponse {
  unsigned status = 0;
  std::string content_type;
  std::string body;
};

inline constexpr std::chrono::seconds kClientPatience{60};  // for one answer
inline constexpr std::size_t kClientBodyBytesMax = std::size_t{1}
                                                   << 30;  // of one answer: a document may be large

class HttpClient {
 public:
  HttpClient(ServerAddress server, std::string token, std::string language,
             std::chrono::seconds patience = kClientPatience);
  HttpClient(HttpClient&&) noexcept;
  ~HttpClient();

  // Connects when it must. A connection that the server closed meanwhile is made anew once: every request
  // that writes carries a key, so sending it again is safe. Errors: unavailable (nobody listens, or no answer
  // in time).
  Result<ClientResponse> send(const ClientRequest& request);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cadre
