// One HTTP/1.x request out of a stream of bytes. The grammar is Beast's; stricter here: whatever two parties
// on the way could read in two ways (request smuggling) is refused, and everything is bounded.
//
// Refused by Beast itself: a Transfer-Encoding beside a Content-Length, Content-Lengths that differ, bad
// tokens, control characters, versions other than 1.0 and 1.1. Refused in addition: line ends without CR,
// folded lines, an empty first line, a second Content-Length even if equal, lists in it, transfer codings
// other than "chunked" alone, chunked in HTTP/1.0, no Host or two, and too many or too long header fields.
#pragma once

#include <memory>
#include <string_view>

#include "api/http/message.hpp"

namespace cadre {

struct HttpLimits {
  std::size_t header_bytes_max = 16 * 1024;  // request line included
  std::size_t header_count_max = 64;
  std::size_t target_bytes_max = 4096;
  std::size_t small_body_bytes_max = 64 * 1024;  // a larger one is not read before the handler gave leave
};

// One thread at a time. `limits` and `handler` outlive it. A large body takes room in `budget` until the
// request that holds it is gone: 503 when there is none left.
class HttpParser {
 public:
  HttpParser(const HttpLimits& limits, const HttpHandler& handler, std::shared_ptr<BodyBudget> budget);
  ~HttpParser();

  enum class State { needs_more, done, failed };

  // Takes bytes from the front of `bytes` and returns how many. Bytes that are not taken are to be offered
  // again, with more behind them. After `done` nothing more is taken until take().
  std::size_t feed(std::string_view bytes);
  State state() const { return state_; }

  bool started() const;     // the header is complete, the body is not
  bool wants_continue();    // true once, when the client waits for "100 Continue" before it sends the body
  bool keep_alive() const;  // of the request that is done
  const HttpFault& fault() const { return fault_; }  // when failed
  HttpRequest take();                                // when done; ready for the next one afterwards

 private:
  class Machine;
  std::unique_ptr<Machine> new_machine() const;
  bool header_is_plain(std::string_view header) const;
  bool begins_last_chunk(std::string_view bytes) const;
  std::size_t give_up(HttpFault fault);
  std::size_t feed_machine(std::string_view bytes);

  const HttpLimits& limits_;
  const HttpHandler& handler_;
  std::shared_ptr<BodyBudget> budget_;
  std::unique_ptr<Machine> machine_;
  std::size_t scanned_ = 0;  // header bytes known to hold no line fault and no end
  State state_ = State::needs_more;
  HttpFault fault_;
};

}  // namespace cadre
