// Requests that are nearly right: bytes on the wire, and the bodies of orders.
#include "api/command_json.hpp"
#include "api/http/parser.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace cadre::test {
namespace {

const Date kToday = std::chrono::sys_days(std::chrono::year(2026) / 3 / 2);

struct NoHandler final : HttpHandler {
  std::optional<HttpResponse> handle(HttpRequest, const Answer&) override { return HttpResponse{}; }
  HttpResponse refuse(const HttpFault&) const override { return {}; }
  std::size_t body_bytes_max(std::string_view, std::string_view) const override { return 1000; }
  std::optional<HttpFault> refuse_large_body(const HttpRequest&) const override { return std::nullopt; }
};

// Offers pieces of up to `piece` bytes until the parser is through with them.
void feed(HttpParser& parser, std::string_view bytes, std::size_t piece) {
  std::string held;
  while (parser.state() == HttpParser::State::needs_more && !bytes.empty()) {
    held += bytes.substr(0, piece);
    bytes.remove_prefix(std::min(piece, bytes.size()));
    for (std::size_t taken = 1; taken > 0 && parser.state() == HttpParser::State::needs_more;) {
      taken = parser.feed(held);
      ASSERT_LE(taken, held.size());
      held.erase(0, taken);
    }
  }
}

class FuzzedRequest : public Fuzz {};

TEST_F(FuzzedRequest, IsReadOrRefusedTheSameInPiecesOfAnySize) {
  const std::string whole =
      "POST /v1/cases/MN-2026-0001/acts?x=1 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer t\r\n"
      "Content-Type: application/json\r\nIdempotency-Key: k\r\nContent-Length: "
      "16\r\n\r\n{\"act\":\"record\"}";
  const std::string chunked =
      "POST /v1/cases HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: "
      "chunked\r\n\r\n4\r\n{\"a\"\r\n3\r\n:1}\r\n0\r\n\r\n";
  const HttpLimits limits;
  NoHandler handler;
  const auto budget = std::make_shared<BodyBudget>(1 << 20);
  const int all = rounds(10'000);
  int read = 0;
  for (int n = 0; n < all; ++n) {
    const std::string bytes = mutation.of_bytes(n % 2 == 0 ? whole : chunked);
    HttpParser at_once(limits, handler, budget);
    HttpParser in_pieces(limits, handler, budget);
    feed(at_once, bytes, bytes.size() + 1);
    feed(in_pieces, bytes, 1 + mutation.below(9));
    // Four bytes that may begin the last chunk wait for the rest, wherever they were cut off.
    const bool waits = in_pieces.state() == HttpParser::State::needs_more;
    if (waits && at_once.state() == HttpParser::State::failed) feed(in_pieces, "????", 4);
    ASSERT_EQ(at_once.state(), in_pieces.state()) << bytes;
    if (at_once.state() == HttpParser::State::failed) {
      EXPECT_GE(at_once.fault().status, 400u);
      EXPECT_FALSE(at_once.fault().rule.empty());
    }
    if (at_once.state() != HttpParser::State::done) continue;
    ++read;
    const HttpRequest one = at_once.take();
    const HttpRequest other = in_pieces.take();
    EXPECT_EQ(one.target, other.target);
    EXPECT_EQ(one.body, other.body);
  }
  EXPECT_GT(read, all / 100) << "some damage is harmless, or the test tells nothing";
}

TEST_F(FuzzedRequest, BecomesAnOrderOrFaultsWithARule) {
  const std::string act =
      R"({"act":"propose","revision":3,"effective":"2026-03-02","form":{"a":[1,{"b":"đ"}]},
          "documents":[{"kind":"to-trinh","number":"12-TTr","date":"2026-03-01","name":"Tờ trình"}],
          "acknowledged":[{"rule":"x","reason":"lý do","document":"5-CV"}]})";
  const std::string opening =
      R"({"procedure":"dismissal","version":"v","cadre":"CB-0001","effective":"2026-03-02","form":{}})";
  const std::string facts =
      R"({"facts":[{"subject":"cadre/CB-0001","kind":"holds","from":"2020-01-01","value":{"post":"p"}}]})";
  const std::string migration =
      R"({"revision":1,"version":"v","states":{"a.b":"a.c"},"reason":"vì","document":"1-QĐ"})";
  const auto expect_named = [](const auto& order) {
    if (order) return;
    EXPECT_FALSE(order.error().empty());
    for (const Error& fault : order.error()) EXPECT_FALSE(fault.rule.empty() || fault.message.vi.empty());
  };
  const int all = rounds(4'000);
  for (int n = 0; n < all; ++n) {
    const auto damaged = [&](const std::string& body) {
      return n % 2 == 0 ? mutation.of_bytes(body) : json::serialize(mutation.of_json(json::parse(body)));
    };
    expect_named(decode_act(damaged(act), "MN-2026-0001", kToday));
    expect_named(decode_open_case(damaged(opening), kToday));
    expect_named(decode_facts(damaged(facts)));
    expect_named(decode_migration(damaged(migration), "MN-2026-0001"));
    expect_named(decode_publication(damaged(facts)));
  }
}

}  // namespace
}  // namespace cadre::test
