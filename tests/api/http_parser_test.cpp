// One request out of a stream of bytes: what is taken, what is refused and why. The forms of request
// smuggling are here.
#include "api/http_parser.hpp"

#include <gtest/gtest.h>

namespace cadre {
namespace {

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
  NoHandler handler;
  HttpLimits limits;
  std::shared_ptr<BodyBudget> budget = std::make_shared<BodyBudget>(2000);
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

struct Refused {
  const char* name;
  std::string bytes;
  unsigned status;
  std::string_view rule;  // "" = any
};

std::string with(const std::string& fields, const std::string& body = "") {
  return "POST /v1/x HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n" + body;
}

std::vector<Refused> refused_requests() {
  std::string many;
  for (int i = 0; i < 70; ++i) many += "X-" + std::to_string(i) + ": y\r\n";
  return {
      {"length and chunks", with("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400,
       ""},
      {"chunks and length", with("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"), 400,
       ""},
      {"two lengths that differ", with("Content-Length: 5\r\nContent-Length: 6\r\n", "hello!"), 400, ""},
      {"two equal lengths", with("Content-Length: 5\r\nContent-Length: 5\r\n", "hello"), 400,
       "http.content-length"},
      {"a list of lengths", with("Content-Length: 5, 5\r\n", "hello"), 400, "http.content-length"},
      {"a signed length", with("Content-Length: +5\r\n", "hello"), 400, ""},
      {"a negative length", with("Content-Length: -5\r\n", "hello"), 400, ""},
      {"a length in hexadecimal", with("Content-Length: 0x5\r\n", "hello"), 400, ""},
      {"a length beyond 64 bits", with("Content-Length: 18446744073709551621\r\n", "hello"), 400, ""},
      {"another coding", with("Transfer-Encoding: gzip\r\n"), 501, "http.transfer-encoding"},
      {"chunked not alone", with("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501,
       "http.transfer-encoding"},
      {"chunked twice", with("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
       400, ""},
      {"a coding in disguise", with("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 501,
       "http.transfer-encoding"},
      {"a space before the colon", with("Transfer-Encoding : chunked\r\n", "0\r\n\r\n"), 400, ""},
      {"a folded line", with("X-A: b\r\n c\r\n"), 400, "http.line"},
      {"a line folded by a tab", with("X-A: b\r\n\tc\r\n"), 400, "http.line"},
      {"a line end without CR", "GET / HTTP/1.1\nHost: a\r\n\r\n", 400, "http.line"},
      {"only LF", "GET / HTTP/1.1\nHost: a\n\n", 400, "http.line"},
      {"a CR inside a line", with("X-A: b\rc\r\n"), 400, ""},
      {"a NUL in a value", with(std::string("X-A: b\0c\r\n", 10)), 400, ""},
      {"an empty first line", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400, "http.line"},
      {"no Host", "GET / HTTP/1.1\r\n\r\n", 400, "http.host"},
      {"two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400, "http.host"},
      {"HTTP/2.0", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505, ""},
      {"HTTP/0.9", "GET /\r\n\r\n", 400, ""},
      {"no HTTP at all", "\x16\x03\x01\x02\r\n\r\n", 400, ""},
      {"chunks in HTTP/1.0", "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400,
       ""},
      {"too many fields", with(many), 431, "http.header-count"},
      {"a field too long", with("X-A: " + std::string(20'000, 'y') + "\r\n"), 431, "http.header-size"},
      {"a header without an end", "GET / HTTP/1.1\r\nX-A: " + std::string(20'000, 'y'), 431,
       "http.header-size"},
      {"a target too long", "GET /" + std::string(5000, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414,
       "http.target-size"},
      {"a body too large", with("Content-Length: 1001\r\n"), 413, "http.body-size"},
      {"a chunk too large", with("Transfer-Encoding: chunked\r\n", "fffffffff\r\n"), 413, "http.body-size"},
      {"chunks too large together",
       with("Transfer-Encoding: chunked\r\n",
            "258\r\n" + std::string(600, 'a') + "\r\n258\r\n" + std::string(600, 'a')),
       413, "http.body-size"},
      {"a chunk size that is no number", with("Transfer-Encoding: chunked\r\n", "xyz\r\n"), 400, ""},
      {"a chunk longer than it says", with("Transfer-Encoding: chunked\r\n", "3\r\nhello\r\n0\r\n\r\n"), 400,
       ""},
      {"a chunk extension without an end",
       with("Transfer-Encoding: chunked\r\n", "1;" + std::string(20'000, 'x')), 431, ""},
      {"two keys", with("Idempotency-Key: a\r\nIdempotency-Key: b\r\n"), 400, "http.repeated-field"},
      {"two tokens", with("Authorization: a\r\nAuthorization: b\r\n"), 400, "http.repeated-field"},
      {"another expectation", with("Expect: miracles\r\n"), 417, "http.expect"},
  };
}

TEST(HttpParser, RefusesWhatTwoPartiesCouldReadInTwoWays) {
  for (const Refused& row : refused_requests()) {
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
  const std::string bytes = with("Transfer-Encoding: chunked\r\n",
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
  } const rows[] = {{"a large body of a stranger, before its first byte", with("Content-Length: 101\r\n"),
                     HttpParser::State::failed},
                    {"a stranger's chunks, at the first one too many",
                     with("Transfer-Encoding: chunked\r\n", chunk + chunk), HttpParser::State::failed},
                    {"a small body of a stranger", with("Content-Length: 100\r\n", std::string(100, 'x')),
                     HttpParser::State::done},
                    {"a large body of somebody known",
                     with(known + "Content-Length: 101\r\n", std::string(101, 'x')), HttpParser::State::done},
                    {"chunks of somebody known",
                     with(known + "Transfer-Encoding: chunked\r\n", chunk + chunk + chunk + "0\r\n\r\n"),
                     HttpParser::State::done}};
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    Feeding feeding{.limits = with_small_bodies_of(100)};
    EXPECT_EQ(feeding.byte_by_byte(row.bytes), row.expected);
    if (row.expected == HttpParser::State::failed) {
      EXPECT_EQ(feeding.parser.fault().status, 401u);
    }
  }
}

TEST(HttpParser, HoldsLargeBodiesOnlyAsFarAsThereIsRoomForThemTogether) {
  const HttpLimits limits = with_small_bodies_of(100);
  const std::string bytes =
      with("Authorization: Bearer known\r\nContent-Length: 800\r\n", std::string(800, 'x'));
  Feeding one{.limits = limits};
  Feeding two{.limits = limits, .budget = one.budget}, three{.limits = limits, .budget = one.budget};
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
  const std::string chunks = with("Authorization: Bearer known\r\nTransfer-Encoding: chunked\r\n",
                                  "384\r\n" + std::string(900, 'x') + "\r\n");
  const auto budget = std::make_shared<BodyBudget>(1000);
  for (int i = 0; i < 3; ++i) {
    Feeding feeding{.limits = limits, .budget = budget};
    EXPECT_EQ(feeding.all_at_once(chunks), HttpParser::State::needs_more);
  }
}

TEST(HttpParser, SaysOnceThatTheClientWaitsToContinue) {
  Feeding feeding;
  feeding.all_at_once(with("Content-Length: 5\r\nExpect: 100-continue\r\n"));
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
