// Durable acts over HTTP against a running `cadre serve`, set against the same requests answered by a
// constant.
#include <algorithm>
#include <memory>

#include "tests/bench/benches.hpp"
#include "tests/bench/constant_server.hpp"
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

struct Answered {  // all conversations together
  double answers = 0, bytes = 0;
};

class Acts final : public Conversation {
 public:
  Acts(std::size_t cadre, Date day, std::string run, Answered& answered)
      : walk_(cadre, day, std::move(run)), answered_(answered) {}
  const std::string& request() override { return bytes_ = bytes_of(walk_.next()); }
  void answer(int status, const std::string& body) override {
    ++answered_.answers;
    answered_.bytes += static_cast<double>(body.size());
    if (status / 100 == 2) return walk_.accepted(body);
    if (shown_++ == 0) std::fprintf(stderr, "%d %s\n", status, body.c_str());
  }

 private:
  WorkloadWalk walk_;
  Answered& answered_;
  std::string bytes_;
  int shown_ = 0;
};

// As long as the acts' answers were, and naming a case as they do, so that the conversations go the same way.
std::string constant_body(const Answered& answered) {
  std::string body = R"({"case":"MN-2026-00001","filling":")";
  const auto mean = static_cast<std::size_t>(answered.bytes / std::max(answered.answers, 1.0));
  body.resize(std::max(body.size(), mean - std::min<std::size_t>(mean, 2)), 'x');
  return body + "\"}";
}

struct Load {
  std::size_t clients, first_cadre;
  double seconds;
  Date day;
};

LoadResult acts_against(std::uint16_t port, const Load& load, Answered& answered) {
  const std::string run = "b" + std::to_string(load.clients) + "-" + std::to_string(load.first_cadre);
  std::vector<std::unique_ptr<Conversation>> owned;
  std::vector<Conversation*> all;
  for (std::size_t i = 0; i < load.clients; ++i) {
    owned.push_back(std::make_unique<Acts>(load.first_cadre + i, load.day, run, answered));
    all.push_back(owned.back().get());
  }
  return run_load(port, all, load.seconds);
}

}  // namespace

void http_bench(std::uint16_t port, std::size_t clients, std::size_t first_cadre, double seconds, Date day,
                double raw_one_per_commit) {
  const std::string suffix = "_c" + std::to_string(clients);
  Answered answered, ignored;
  const LoadResult acts = acts_against(port, {clients, first_cadre, seconds, day}, answered);
  const ConstantServer ceiling(constant_body(answered));
  const LoadResult constant = acts_against(ceiling.port(), {clients, 0, seconds / 2, day}, ignored);
  const bool alone = clients == 1;
  report({"http_acts" + suffix, acts.per_second, "acts/s", alone ? raw_one_per_commit : constant.per_second,
          alone ? "LMDB alone, one synced commit per record of the same bytes, /s"
                : "the same server and clients, requests and bytes, answered by a constant, /s"});
  report(
      {"http_acts" + suffix + "_p99", acts.p99_ms, "ms", constant.p99_ms, "p99 of the constant answer, ms"});
  if (acts.failed > 0)
    report({"http_acts" + suffix + "_failed", static_cast<double>(acts.failed), "answers", 0, ""});
}

}  // namespace cadre::bench
