// A closed-loop load generator: one thread, many keep-alive connections on loopback, one request in flight on
// each.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace cadre::bench {

struct LoadResult {
  double per_second = 0;
  double p50_ms = 0;
  double p99_ms = 0;
  std::uint64_t failed = 0;  // answers that are not 2xx
};

// One connection's script: what to send next, and what came back.
class Conversation {
 public:
  virtual ~Conversation() = default;
  virtual const std::string& request() = 0;  // the bytes of the next request
  virtual void answer(int status, const std::string& body) = 0;
};

// Runs every conversation on a connection of its own for `seconds`, after a tenth of that to warm up.
LoadResult run_load(std::uint16_t port, const std::vector<Conversation*>& conversations, double seconds);

}  // namespace cadre::bench
