// "Who did what and when": pages of entries by term and time, and one entry's stored bytes.
#include <algorithm>
#include <array>
#include <charconv>

#include "api/entry_pages.hpp"
#include "api/route.hpp"
#include "api/sight.hpp"
#include "api/view_json.hpp"

namespace cadre {
namespace {

constexpr std::array<std::string_view, 12> kTermKeys{"case",      "cadre",   "actor", "unit",
                                                     "procedure", "act",     "type",  "outcome",
                                                     "role",      "subject", "token", "document"};

Result<std::string> term_of(const std::string& text) {
  const std::size_t colon = text.find(':');
  const std::string key = text.substr(0, colon);
  if (colon == std::string::npos || std::find(kTermKeys.begin(), kTermKeys.end(), key) == kTermKeys.end())
    return fail(ErrorCode::invalid_argument,
                {"term có dạng khóa:giá trị, khóa là case, cadre, actor, unit, procedure, act, type, "
                 "outcome, role, subject, token hoặc document",
                 "expected a term key:value with the key case, cadre, actor, unit, procedure, act, type, "
                 "outcome, role, subject, token or document"},
                "term", "query.term");
  return make_term(key, std::string_view(text).substr(colon + 1));
}

// A moment (RFC 3339), or a day of the office: its first moment, or for `until` the first one after it.
Result<Position> boundary(const std::string& name, const Query& query, const Reading& reading) {
  const std::string text = query.text(name);
  if (const auto day = parse_date(text)) {
    const Date first = name == "until" ? *day + std::chrono::days(1) : *day;
    return reading.position_at(office_midnight(first));
  }
  auto moment = parse_timestamp(text);
  if (!moment) {
    Error error = moment.error();
    error.field = name;
    return tl::make_unexpected(std::move(error));
  }
  return reading.position_at(*moment);
}

Result<bool> newest_first(const Query& query) {
  const std::string order = query.text("order");
  if (order.empty() || order == "newest") return true;
  if (order == "oldest") return false;
  return fail(ErrorCode::invalid_argument,
              {"order là newest hoặc oldest", "expected order to be newest or oldest"}, "order",
              "query.order");
}

Result<EntryQuery> entry_query(const Query& query, const Reading& reading) {
  EntryQuery wanted;
  for (const std::string& text : query.all("term")) {
    TRY(term, term_of(text));
    wanted.terms.push_back(std::move(term));
  }
  TRY(from, query.number("from", 0, kCursorMax));
  wanted.from = Position{from};
  if (query.has("since")) {
    TRY(since, boundary("since", query, reading));
    wanted.from = std::max(wanted.from, since);
  }
  if (query.has("until")) {
    TRY(until, boundary("until", query, reading));
    wanted.upto = until;
  }
  TRY(newest, newest_first(query));
  wanted.newest_first = newest;
  TRY(limit, query.limit());
  wanted.limit = limit;
  if (!query.has("cursor")) return wanted;
  TRY(cursor, query.number("cursor", 0, kCursorMax));
  if (newest)
    wanted.upto = Position{wanted.upto ? std::min(wanted.upto->value, cursor) : cursor};
  else
    wanted.from = std::max(wanted.from, Position{cursor});
  return wanted;
}

Result<HttpResponse> list(const Call& call, const Reading& reading, const Service& service) {
  TRY(query, entry_query(call.query, reading));
  TRY(page, readable_entries(std::move(query), call.actor, reading));
  HttpResponse response;
  response.body = entries_body(page, service);
  return response;
}

Result<std::uint64_t> position_of(const std::string& text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value > kCursorMax)
    return fail(ErrorCode::invalid_argument,
                {"vị trí là một số nguyên không âm", "expected a position: a non-negative integer"},
                "position", "format.position");
  return value;
}

Result<HttpResponse> show(const Call& call, const Reading& reading, const Service& service) {
  TRY(position, position_of(call.captured[0]));
  TRY(entry, reading.entry(Position{position}));
  const SeenEntry seen = EntrySight(call.actor, reading).see(std::move(entry));
  if (!seen.shown) return tl::make_unexpected(not_permitted());
  HttpResponse response;
  response.content_type = "application/cloudevents+json";
  if (!seen.whole()) {
    response.body = encode_seen(seen, service.source);
    return response;
  }
  TRY(bytes, service.journal.at(Position{position}));
  response.body = std::move(bytes);
  return response;
}

}  // namespace

std::vector<Route> entry_routes() {
  return {{.method = "GET",
           .pattern = "/v1/entries",
           .handler = list,
           .query = {"term", "since", "until", "from", "order", "limit", "cursor"}},
          {.method = "GET",
           .pattern = "/v1/entries/{position}",
           .handler = show,
           .produces = "application/cloudevents+json"}};
}

}  // namespace cadre
