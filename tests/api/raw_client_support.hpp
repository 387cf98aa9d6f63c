// A socket that says exactly the bytes it is told, and answers taken apart.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/json.hpp"

namespace cadre::test {

struct RawAnswer {
  unsigned status = 0;
  std::map<std::string, std::string> headers;  // names in lower case
  std::string body;
  json::object parsed;  // the body, when it is a JSON object
  const json::object& json() const { return parsed; }
};

// A connected TCP socket. Reads give up after ten seconds, so that a test fails instead of hanging.
class RawClient {
 public:
  explicit RawClient(std::uint16_t port);
  ~RawClient();
  RawClient(const RawClient&) = delete;

  bool connected() const { return connected_; }
  bool send(std::string_view bytes);  // false: the peer has closed
  void finish_sending();              // half-close: no more bytes from this side
  // The next answer; nullopt when the peer closed without one. `head`: no body follows.
  std::optional<RawAnswer> answer(bool head = false);
  // The next chunk of a body, "" for the last one; nullopt when the peer closed before it. answer() takes
  // those of a body itself, but for a stream of events.
  std::optional<std::string> chunk();
  bool closed_by_peer();  // waits for the end of the stream

 private:
  bool fill();
  std::optional<RawAnswer> with_chunks(RawAnswer answer);

  int socket_ = -1;
  bool connected_ = false;
  std::string received_;
};

}  // namespace cadre::test
