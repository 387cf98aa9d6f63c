// Sockets: order of answers, timeouts, limits, an orderly end. No product behind it.
#include "api/http/server.hpp"

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>
#include <thread>

#include "tests/api/raw_client_support.hpp"

namespace cadre {
namespace {

using test::RawClient;
using namespace std::chrono_literals;

// "/now" is answered at once with the target; "/later" when the test says so; "/big" with many bytes.
class Scripted final : public HttpHandler {
 public:
  std::optional<HttpResponse> handle(HttpRequest request, const Answer& later) override {
    if (request.target == "/later") {
      const std::lock_guard lock(mutex_);
      waiting_.push_back({std::move(request), later});
      changed_.notify_all();
      return std::nullopt;
    }
    return text(request.target == "/big" ? std::string(8 << 20, 'x') : request.target + request.body);
  }
  HttpResponse refuse(const HttpFault& fault) const override {
    HttpResponse response = text(std::string(fault.rule));
    response.status = fault.status;
    return response;
  }
  std::size_t body_bytes_max(std::string_view, std::string_view) const override { return 1 << 20; }
  std::optional<HttpFault> refuse_large_body(const HttpRequest&) const override { return std::nullopt; }

  void wait_for(std::size_t count) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return waiting_.size() >= count; });
  }
  void answer_all(const std::string& body) {
    const std::lock_guard lock(mutex_);
    for (const auto& [request, answer] : waiting_) answer([body] { return text(body); });
    waiting_.clear();
  }

 private:
  static HttpResponse text(std::string body) {
    HttpResponse response;
    response.content_type = "text/plain";
    response.body = std::move(body);
    return response;
  }
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::pair<HttpRequest, Answer>> waiting_;
};

struct Running {
  explicit Running(HttpOptions options = {}) {
    options.port = 0;
    server = std::move(*HttpServer::start(options, handler));
  }
  Scripted handler;
  std::unique_ptr<HttpServer> server;
};

std::string get(const std::string& target) { return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n"; }

HttpOptions impatient() {
  HttpOptions options;
  options.idle_timeout = options.read_timeout = options.write_timeout = 100ms;
  return options;
}

TEST(HttpServer, KeepsAConnectionForManyRequests) {
  Running running;
  RawClient client(running.server->port());
  for (int i = 0; i < 100; ++i) {
    client.send(get("/" + std::to_string(i)));
    EXPECT_EQ(client.answer()->body, "/" + std::to_string(i));
  }
}

TEST(HttpServer, AnswersPipelinedRequestsInOrderAlsoWhenOneIsLate) {
  Running running;
  RawClient client(running.server->port());
  client.send(get("/1") + get("/later") + get("/3"));
  EXPECT_EQ(client.answer()->body, "/1");
  running.handler.wait_for(1);
  running.handler.answer_all("late");
  EXPECT_EQ(client.answer()->body, "late");
  EXPECT_EQ(client.answer()->body, "/3");
}

TEST(HttpServer, AnswersALongPipeline) {
  Running running;
  RawClient client(running.server->port());
  std::string requests;
  for (int i = 0; i < 1000; ++i) requests += get("/" + std::to_string(i));
  client.send(requests);
  for (int i = 0; i < 1000; ++i) ASSERT_EQ(client.answer()->body, "/" + std::to_string(i));
}

TEST(HttpServer, SendsNoBodyToAHead) {
  Running running;
  RawClient client(running.server->port());
  client.send("HEAD /abc HTTP/1.1\r\nHost: a\r\n\r\n" + get("/next"));
  const auto head = client.answer(true);
  EXPECT_EQ(head->headers.at("content-length"), "4");
  EXPECT_EQ(client.answer()->body, "/next");
}

TEST(HttpServer, ClosesWhenAsked) {
  Running running;
  RawClient client(running.server->port());
  client.send("GET /x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(client.answer()->headers.at("connection"), "close");
  EXPECT_TRUE(client.closed_by_peer());
}

TEST(HttpServer, AnswersAClientThatHasFinishedSending) {
  Running running;
  RawClient client(running.server->port());
  client.send(get("/x"));
  client.finish_sending();
  EXPECT_EQ(client.answer()->body, "/x");
  EXPECT_TRUE(client.closed_by_peer());
}

TEST(HttpServer, TellsTheClientToContinue) {
  Running running;
  RawClient client(running.server->port());
  client.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.answer()->status, 100u);
  client.send("hello");
  EXPECT_EQ(client.answer()->body, "/xhello");
}

TEST(HttpServer, RefusesABadRequestOnceAndCloses) {
  Running running;
  RawClient client(running.server->port());
  client.send("GET / HTTP/1.1\nHost: a\n\n" + get("/smuggled"));
  EXPECT_EQ(client.answer()->status, 400u);
  EXPECT_TRUE(client.closed_by_peer());
}

TEST(HttpServer, StopsAFloodOfHeadersWithoutReadingItToTheEnd) {
  Running running;
  RawClient client(running.server->port());
  client.send("GET / HTTP/1.1\r\nHost: a\r\n");
  for (int i = 0; i < 2000; ++i) client.send("X-Flood: " + std::string(100, 'x') + "\r\n");
  EXPECT_EQ(client.answer()->status, 431u);
}

TEST(HttpServer, RefusesABodyByItsLengthBeforeItIsSent) {
  Running running;
  RawClient client(running.server->port());
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n");
  EXPECT_EQ(client.answer()->status, 413u);
  EXPECT_TRUE(client.closed_by_peer());
}

std::string big_post(const std::string& target) {
  return "POST " + target + " HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n" +
         std::string(100'000, 'x');
}

TEST(HttpServer, HoldsNoMoreInLargeBodiesThanItMay) {
  HttpOptions options;
  options.bodies_bytes_max = 150'000;
  Running running(options);
  RawClient first(running.server->port());
  first.send(big_post("/later"));
  running.handler.wait_for(1);
  RawClient second(running.server->port());
  second.send(big_post("/later"));
  EXPECT_EQ(second.answer()->status, 503u);
  running.handler.answer_all("done");
  EXPECT_EQ(first.answer()->status, 200u);
}

TEST(HttpServer, SendsNoMoreInLargeAnswersThanItMay) {
  HttpOptions options;
  options.bodies_bytes_max = 1 << 20;
  Running running(options);
  RawClient client(running.server->port());
  client.send(get("/big") + get("/small"));
  EXPECT_EQ(client.answer()->status, 503u);
  EXPECT_EQ(client.answer()->body, "/small");
}

TEST(HttpServer, AnswersASlowHeaderWith408AndCloses) {
  Running running(impatient());
  RawClient client(running.server->port());
  client.send("GET / HTTP/1.1\r\nHo");
  const auto answer = client.answer();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 408u);
  EXPECT_TRUE(client.closed_by_peer());
}

TEST(HttpServer, AnswersASlowBodyWith408AndCloses) {
  Running running(impatient());
  RawClient client(running.server->port());
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhel");
  const auto answer = client.answer();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 408u);
}

TEST(HttpServer, AnswersABodyThatDripsByteAfterByteWith408) {
  Running running(impatient());
  RawClient client(running.server->port());
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n");
  for (int i = 0; i < 999'999 && client.send("x"); ++i)
    continue;  // each of them in time, all of them too late
  const auto answer = client.answer();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 408u);
}

TEST(HttpServer, LetsGoOfAClientThatStopsInTheMiddleOfARequest) {
  Running running;
  for (const std::string& half :
       {std::string("GET / HTT"), std::string("GET / HTTP/1.1\r\nHost: a\r\n"),
        std::string("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhel")}) {
    RawClient client(running.server->port());
    client.send(half);
    client.finish_sending();
    EXPECT_TRUE(client.closed_by_peer()) << half;
  }
}

TEST(HttpServer, ClosesAnIdleConnectionWithoutAWord) {
  Running running(impatient());
  RawClient client(running.server->port());
  EXPECT_TRUE(client.closed_by_peer());
}

TEST(HttpServer, LetsGoOfAClientThatDoesNotReadItsAnswer) {
  Running running(impatient());
  RawClient deaf(running.server->port());
  deaf.send(get("/big") + get("/big"));
  RawClient other(running.server->port());  // its end comes after the deaf one's deadline was looked at
  EXPECT_TRUE(other.closed_by_peer());
  while (running.server->connections() > 0) std::this_thread::yield();
}

TEST(HttpServer, TurnsAwayOneConnectionTooMany) {
  HttpOptions options;
  options.connections_max = 1;
  Running running(options);
  RawClient first(running.server->port());
  first.send(get("/1"));
  EXPECT_EQ(first.answer()->status, 200u);
  RawClient second(running.server->port());
  EXPECT_EQ(second.answer()->status, 503u);
  first.send(get("/2"));
  EXPECT_EQ(first.answer()->status, 200u);
}

TEST(HttpServer, FinishesWhatHasBegunBeforeItStops) {
  Running running;
  RawClient busy(running.server->port()), idle(running.server->port());
  idle.send(get("/x"));
  EXPECT_EQ(idle.answer()->status, 200u);
  busy.send(get("/later") + get("/never"));
  running.handler.wait_for(1);
  std::thread stopping([&] { running.server->stop(); });
  EXPECT_TRUE(idle.closed_by_peer());
  running.handler.answer_all("finished");
  const auto answer = busy.answer();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->body, "finished");
  EXPECT_EQ(answer->headers.at("connection"), "close");
  EXPECT_FALSE(busy.answer());
  stopping.join();
}

TEST(HttpServer, RefusesAnAddressThatIsNone) {
  Running running;
  Scripted handler;
  HttpOptions options;
  options.address = "not an address";
  EXPECT_EQ(HttpServer::start(options, handler).error().code, ErrorCode::invalid_argument);
}

}  // namespace
}  // namespace cadre
