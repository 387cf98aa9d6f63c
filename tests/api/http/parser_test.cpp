// One request out of a stream of bytes: what is taken, what is refused and why. The forms of request
// smuggling are here.
#include "api/http/parser.hpp"

#include <gtest/gtest.h>

#include "tests/api/malformed_requests_support.hpp"

namespace cadre {
namespace {

using test::Malformed;
using test::post_with;

struct NoHandler final : HttpHandler {
  std::optional<HttpResponse> handle(HttpRequest, const Answer&) override { return HttpResponse{}; }
  HttpResponse refuse(const HttpFault&) const override { return {}; }
  std::size_t body_bytes_max(std::string_view, std::string_view) const override { return 1000; }
  std::optional<HttpFault> refuse_large_body(const HttpRequest& header) const override {
    if (header.authorization == "Bearer known") return std::nullopt;
    return HttpFault{401, "token", {"chưa xác thực", "not known"}};
  }
};

struct Feeding {
  explicit Feeding(HttpLimits chosen = {},
                   std::shared_ptr<BodyBudget> shared = std::make_shared<BodyBudget>(2000))
      : limits(chosen), budget(std::move(shared)) {}

  NoHandler handler;
  HttpLimits limits;
  std::shared_ptr<BodyBudget> budget;
  HttpParser parser{limits, handler, budget};

  HttpParser::State all_at_once(std::string_view bytes) {
    while (!bytes.empty() && parser.state() == HttpParser::State::needs_more) {
      const std::size_t taken = parser.feed(bytes);
      if (taken == 0) break;
      bytes.remove_prefix(taken);
    }
    return parser.state();
  }

  HttpParser::State byte_by_byte(std::string_view bytes) {
    std::string held;
    for (const char byte : bytes) {
      held += byte;
      held.erase(0, parser.feed(held));
      if (parser.state() != HttpParser::State::needs_more) break;
    }
    return parser.state();
  }
};

std::vector<Malformed> refused_requests() {
  std::vector<Malformed> all = test::malformed_requests();
  const std::vector<Malformed> too_large{
      {"a body too large", post_with("Content-Length: 1001\r\n"), 413, "http.body-size"},
      {"chunks too large together",
       post_with("Transfer-Encoding: chunked\r\n",
                 "258\r\n" + std::string(600, 'a') + "\r\n258\r\n" + std::string(600, 'a')),
       413, "http.body-size"},
  };
  all.insert(all.end(), too_large.begin(), too_large.end());
  return all;
}

TEST(HttpParser, RefusesWhatTwoPartiesCouldReadInTwoWays) {
  for (const Malformed& row : refused_requests()) {
    SCOPED_TRACE(row.name);
    Feeding whole;
    EXPECT_EQ(whole.all_at_once(row.bytes), HttpParser::State::failed);
    EXPECT_EQ(whole.parser.fault().status, row.status);
    if (!row.rule.empty()) {
      EXPECT_EQ(whole.parser.fault().rule, row.rule);
    }
    Feeding pieces;
    EXPECT_EQ(pieces.byte_by_byte(row.bytes), HttpParser::State::failed) << "byte by byte";
    EXPECT_EQ(pieces.parser.fault().status, row.status) << "byte by byte";
  }
}

TEST(HttpParser, TakesARequestHoweverItIsCut) {
  const std::string bytes =
      "POST /v1/a?b=c HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nIdempotency-Key: k-1\r\n"
      "Authorization: Bearer t\r\nContent-Type: application/json\r\n\r\nhello";
  for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
    Feeding feeding;
    std::string held = bytes.substr(0, cut);
    held.erase(0, feeding.parser.feed(held));
    held += bytes.substr(cut);
    ASSERT_EQ(feeding.all_at_once(held), HttpParser::State::done) << "cut at " << cut;
    const HttpRequest request = feeding.parser.take();
    EXPECT_EQ(request.method, "POST");
    EXPECT_EQ(request.target, "/v1/a?b=c");
    EXPECT_EQ(request.body, "hello");
    EXPECT_EQ(request.idempotency_key, "k-1");
    EXPECT_EQ(request.authorization, "Bearer t");
    EXPECT_EQ(request.content_type, "application/json");
  }
}

TEST(HttpParser, TakesChunksHoweverTheyAreCut) {
  const std::string header = "POST /v1/a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (const char* chunks : {"0\r\n\r\n", "3\r\n0\r\n\r\n0\r\n\r\n", "1\r\na\r\n00\r\nT: x\r\n\r\n"}) {
    Feeding feeding;
    EXPECT_EQ(feeding.byte_by_byte(header + chunks), HttpParser::State::done) << chunks;
  }
}

TEST(HttpParser, LeavesTheNextRequestInTheStream) {
  const std::string one = "GET /1 HTTP/1.1\r\nHost: a\r\n\r\n", two = "GET /2 HTTP/1.1\r\nHost: a\r\n\r\n";
  Feeding feeding;
  EXPECT_EQ(feeding.parser.feed(one + two), one.size());
  EXPECT_EQ(feeding.parser.take().target, "/1");
  EXPECT_EQ(feeding.parser.feed(two), two.size());
  EXPECT_EQ(feeding.parser.take().target, "/2");
}

TEST(HttpParser, JoinsChunksAndIgnoresWhatTrailersSay) {
  Feeding feeding;
  const std::string bytes =
      post_with("Transfer-Encoding: chunked\r\n",
                "3;name=x\r\nabc\r\n2\r\nde\r\n0\r\nAuthorization: Bearer sneaked\r\n\r\n");
  ASSERT_EQ(feeding.byte_by_byte(bytes), HttpParser::State::done);
  const HttpRequest request = feeding.parser.take();
  EXPECT_EQ(request.body, "abcde");
  EXPECT_EQ(request.authorization, "");
}

HttpLimits with_small_bodies_of(std::size_t bytes) {
  HttpLimits limits;
  limits.small_body_bytes_max = bytes;
  return limits;
}

TEST(HttpParser, ReadsNoLargeBodyBeforeItsSenderIsKnown) {
  const std::string chunk = "64\r\n" + std::string(100, 'x') + "\r\n",
                    known = "Authorization: Bearer known\r\n";
  struct Row {
    const char* name;
    std::string bytes;
    HttpParser::State expected;
  } const rows[] = {
      {"a large body of a stranger, before its first byte", post_with("Content-Length: 101\r\n"),
       HttpParser::State::failed},
      {"a stranger's chunks, at the first one too many",
       post_with("Transfer-Encoding: chunked\r\n", chunk + chunk), HttpParser::State::failed},
      {"a small body of a stranger", post_with("Content-Length: 100\r\n", std::string(100, 'x')),
       HttpParser::State::done},
      {"a large body of somebody known", post_with(known + "Content-Length: 101\r\n", std::string(101, 'x')),
       HttpParser::State::done},
      {"chunks of somebody known",
       post_with(known + "Transfer-Encoding: chunked\r\n", chunk + chunk + chunk + "0\r\n\r\n"),
       HttpParser::State::done}};
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    Feeding feeding(with_small_bodies_of(100));
    EXPECT_EQ(feeding.byte_by_byte(row.bytes), row.expected);
    if (row.expected == HttpParser::State::failed) {
      EXPECT_EQ(feeding.parser.fault().status, 401u);
    }
  }
}

TEST(HttpParser, HoldsLargeBodiesOnlyAsFarAsThereIsRoomForThemTogether) {
  const HttpLimits limits = with_small_bodies_of(100);
  const std::string bytes =
      post_with("Authorization: Bearer known\r\nContent-Length: 800\r\n", std::string(800, 'x'));
  Feeding one(limits);
  Feeding two(limits, one.budget), three(limits, one.budget);
  ASSERT_EQ(one.all_at_once(bytes), HttpParser::State::done);
  std::optional<HttpRequest> first = one.parser.take();
  ASSERT_EQ(two.all_at_once(bytes), HttpParser::State::done);
  EXPECT_EQ(three.all_at_once(bytes), HttpParser::State::failed);
  EXPECT_EQ(three.parser.fault().status, 503u);
  EXPECT_EQ(three.parser.fault().rule, "http.bodies");
  first.reset();  // answered: its room is free again
  EXPECT_EQ(one.all_at_once(bytes), HttpParser::State::done);
}

TEST(HttpParser, GivesBackTheRoomOfABodyThatNeverCameWhole) {
  const HttpLimits limits = with_small_bodies_of(100);
  const std::string chunks = post_with("Authorization: Bearer known\r\nTransfer-Encoding: chunked\r\n",
                                       "384\r\n" + std::string(900, 'x') + "\r\n");
  const auto budget = std::make_shared<BodyBudget>(1000);
  for (int i = 0; i < 3; ++i) {
    Feeding feeding(limits, budget);
    EXPECT_EQ(feeding.all_at_once(chunks), HttpParser::State::needs_more);
  }
}

TEST(HttpParser, SaysOnceThatTheClientWaitsToContinue) {
  Feeding feeding;
  feeding.all_at_once(post_with("Content-Length: 5\r\nExpect: 100-continue\r\n"));
  EXPECT_TRUE(feeding.parser.wants_continue());
  EXPECT_FALSE(feeding.parser.wants_continue());
}

TEST(HttpParser, ClosesAfterTheOldVersion) {
  Feeding feeding;
  ASSERT_EQ(feeding.all_at_once("GET / HTTP/1.0\r\n\r\n"), HttpParser::State::done);
  EXPECT_FALSE(feeding.parser.keep_alive());
}

}  // namespace
}  // namespace cadre
