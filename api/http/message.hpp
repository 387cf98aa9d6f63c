// What handlers see of HTTP: plain values. No sockets, no library types.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/http/room.hpp"
#include "engine/base/result.hpp"

namespace cadre {

struct HttpRequest {
  std::string method;         // "GET"
  std::string target;         // "/v1/cases?limit=2", as sent
  std::string authorization;  // header fields that some handler reads; empty when absent
  std::string idempotency_key;
  std::string accept;
  std::string accept_language;
  std::string accept_encoding;
  std::string content_type;
  std::string last_event_id;
  std::string cookie;
  std::string csrf_token;  // X-CSRF-Token
  std::string origin;
  std::string fetch_site;  // Sec-Fetch-Site
  std::string host;
  std::string peer;  // the address it came from
  std::string on_behalf_of;
  std::string body;
  bool chunks = true;  // whoever asks reads a body in chunks (HTTP/1.1)
  BodyRoom room;       // what a large body holds of the server's memory; given back with the request
};

// A body that is made while it is sent. The connection's I/O thread asks for the next piece whenever the peer
// has taken what there was; between two pieces others get their turn. It goes when the connection does.
class BodySource {
 public:
  enum class More : std::uint8_t {
    yes,     // ask on
    later,   // nothing for now; it is asked again in a moment
    end,     // that was all
    broken,  // it cannot be finished: the connection is cut, so that the peer sees that it is not whole
  };
  virtual ~BodySource() = default;
  // Appends the next piece, at most some hundred KiB. Must not block.
  virtual More next(std::string& out) = 0;
};

struct HttpResponse {
  unsigned status = 200;
  std::string content_type = "application/json";
  std::string body;
  std::vector<std::pair<std::string, std::string>>
      headers;  // besides Content-Type, Content-Length, Transfer-Encoding, Connection
  std::shared_ptr<BodySource> source{};  // instead of `body`
};

// Why the bytes on the wire are not a request that anybody answers. The server's own are in http_faults.hpp.
struct HttpFault {
  unsigned status = 400;
  std::string_view rule;  // machine word: "http.header-count"
  Text text;
};

// An answer that comes later. Call it once, from any thread; `make` runs on the connection's I/O thread.
class Answer {
 public:
  struct Sink {
    virtual ~Sink() = default;
    virtual void deliver(std::function<HttpResponse()> make) = 0;
  };
  explicit Answer(std::shared_ptr<Sink> sink) : sink_(std::move(sink)) {}
  void operator()(std::function<HttpResponse()> make) const { sink_->deliver(std::move(make)); }

 private:
  std::shared_ptr<Sink> sink_;
};

// The product behind the server. Called from every I/O thread at once.
struct HttpHandler {
  virtual ~HttpHandler() = default;

  // The answer at once, or nullopt: then `later` will be called. Must not block.
  virtual std::optional<HttpResponse> handle(HttpRequest request, const Answer& later) = 0;

  // The answer to something that is not a request. The connection is closed after it.
  virtual HttpResponse refuse(const HttpFault& fault) const = 0;

  // How many body bytes this request line may bring.
  virtual std::size_t body_bytes_max(std::string_view method, std::string_view target) const = 0;

  // Asked before a body larger than HttpLimits::small_body_bytes_max is read; `header` has no body yet.
  // nullopt gives leave; a fault is answered instead.
  virtual std::optional<HttpFault> refuse_large_body(const HttpRequest& header) const = 0;
};

}  // namespace cadre
