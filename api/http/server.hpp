// The HTTP/1.1 server: sockets, timeouts, limits, orderly answers. Knows no product; handlers know no socket.
//
// Each I/O thread owns an event loop and the connections that were dealt to it; nothing of a connection is
// shared. Requests of one connection are answered one after the other, in order. See api/README.md for the
// life of a request.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "api/http/message.hpp"
#include "api/http/parser.hpp"

namespace cadre {

class TlsContext;  // api/http/tls.hpp

struct HttpOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8041;  // 0: any free one
  std::size_t io_threads = 1;
  std::size_t connections_max = 1024;        // one more is answered 503 and closed
  std::size_t bodies_bytes_max = 256 << 20;  // in large bodies and answers, all connections together: 503
  HttpLimits limits;
  std::shared_ptr<const TlsContext> tls{};          // nothing: plain HTTP
  std::chrono::milliseconds idle_timeout{60'000};   // between two requests: closed without a word
  std::chrono::milliseconds read_timeout{20'000};   // from the first byte of a request to its last: 408
  std::chrono::milliseconds write_timeout{20'000};  // until the peer took the answer: closed
  std::chrono::milliseconds drain_timeout{10'000};  // stop() waits so long for requests that have begun
};

class HttpServer {
 public:
  // Listens and serves. `handler` outlives the server. Errors: unavailable (address in use), invalid_argument
  // (address).
  static Result<std::unique_ptr<HttpServer>> start(HttpOptions options, HttpHandler& handler);
  ~HttpServer();  // stop()

  std::uint16_t port() const;
  std::size_t connections() const;  // open now; any thread

  // Stops accepting, closes idle connections, lets requests that have begun be answered, then ends.
  // Idempotent.
  void stop();

 private:
  struct Impl;
  explicit HttpServer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace cadre
