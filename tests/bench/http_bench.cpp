// Durable acts over HTTP against a running `cadre serve`, set against the same server's constant answer.
#include <memory>

#include "tests/bench/benches.hpp"
#include "tests/bench/load.hpp"
#include "tests/bench/report.hpp"
#include "tests/support/workload_requests.hpp"

namespace cadre::bench {
namespace {

std::string bytes_of(const WorkloadRequest& request) {
  return request.method + " " + request.target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " +
         request.token + "\r\nIdempotency-Key: " + request.key +
         "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(request.body.size()) +
         "\r\n\r\n" + request.body;
}

class Acts final : public Conversation {
 public:
  Acts(std::size_t cadre, Date day, std::string run) : walk_(cadre, day, std::move(run)) {}
  const std::string& request() override { return bytes_ = bytes_of(walk_.next()); }
  void answer(int status, const std::string& body) override {
    if (status / 100 == 2) return walk_.accepted(body);
    if (shown_++ == 0) std::fprintf(stderr, "%d %s\n", status, body.c_str());
  }

 private:
  WorkloadWalk walk_;
  std::string bytes_;
  int shown_ = 0;
};

class Constant final : public Conversation {
 public:
  const std::string& request() override { return bytes_; }
  void answer(int, const std::string&) override {}

 private:
  const std::string bytes_ = "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
};

template <class Make>
LoadResult load(std::uint16_t port, std::size_t clients, double seconds, Make make) {
  std::vector<std::unique_ptr<Conversation>> owned;
  std::vector<Conversation*> all;
  for (std::size_t i = 0; i < clients; ++i) {
    owned.push_back(make(i));
    all.push_back(owned.back().get());
  }
  return run_load(port, all, seconds);
}

}  // namespace

void http_bench(std::uint16_t port, std::size_t clients, std::size_t first_cadre, double seconds, Date day,
                double raw_one_per_commit) {
  const std::string suffix = "_c" + std::to_string(clients);
  const std::string run = "b" + std::to_string(clients) + "-" + std::to_string(first_cadre);
  const LoadResult constant =
      load(port, clients, seconds / 2, [](std::size_t) { return std::make_unique<Constant>(); });
  const LoadResult acts = load(port, clients, seconds, [&](std::size_t i) {
    return std::make_unique<Acts>(first_cadre + i, day, run);
  });
  const bool alone = clients == 1;
  report({"http_acts" + suffix, acts.per_second, "acts/s", alone ? raw_one_per_commit : constant.per_second,
          alone ? "LMDB alone, one synced commit per record of the same bytes, /s"
                : "the same server answering a constant, /s"});
  report(
      {"http_acts" + suffix + "_p99", acts.p99_ms, "ms", constant.p99_ms, "p99 of the constant answer, ms"});
  if (acts.failed > 0)
    report({"http_acts" + suffix + "_failed", static_cast<double>(acts.failed), "answers", 0, ""});
}

}  // namespace cadre::bench
