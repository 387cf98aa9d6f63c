// "Who did what and when": pages of entries, and one entry's stored bytes.
#include <charconv>

#include "api/entries/asking.hpp"
#include "api/entries/whose.hpp"
#include "api/reading/sight.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"

namespace cadre {
namespace {

// A question about persons is one reading, with all its pages. Any other is one of the personal files that a
// page shows something of.
std::optional<GivenRead> read_of_page(const Question& question, const EntryPlan& plan,
                                      const std::vector<SeenEntry>& page, bool goes_on, const Call& call,
                                      const Reading& reading) {
  const std::string asked = call.query.text("q");
  auto read = read_of_question(question, plan, asked, "entries", reading);
  if (read) {
    read->once_a_day = {"q " + asked};
    read->first = !goes_on;
  } else {
    read = read_of_files(people_in(page), "log/entries", "entries", call.actor);
    if (read) read->query = {{"q", asked}};
  }
  if (read) read->count = page.size();
  return read;
}

// One page, newest first unless the query says otherwise. Asked about persons, its first page is an entry; a
// later one only when the first was not asked for today, which a cursor made by hand cannot get around.
Result<RecordedAnswer> list(const Call& call, const Reading& reading, const Service& service) {
  const std::string asked = call.query.text("q");
  TRY(question, parse_question(asked));
  TRY(plan, plan_entries(question, reading));
  TRY(limit, call.query.limit());
  std::optional<EntryCursor> from;
  if (call.query.has("cursor")) {
    TRY(cursor, read_cursor(call.query.text("cursor"), asked));
    from = cursor;
  }
  TRY(counted, call.query.flag("count"));
  TRY(page, asked_page(plan, from, limit, call.actor, reading));
  std::optional<EntryCount> count;
  if (counted.value_or(false)) {
    TRY(found, asked_count(plan, call.actor, reading));
    count = found;
  }
  const auto next = page.next ? std::optional(make_cursor(*page.next, asked)) : std::nullopt;
  HttpResponse response;
  response.body = entries_body(page.page, next, service, count);
  return RecordedAnswer{std::move(response),
                        read_of_page(question, plan, page.page.entries, from.has_value(), call, reading)};
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

// A fact about a person is a piece of their file: that is told once a day for each person.
Result<RecordedAnswer> show(const Call& call, const Reading& reading, const Service& service) {
  TRY(position, position_of(call.captured[0]));
  TRY(entry, reading.entry(Position{position}));
  const SeenEntry seen = EntrySight(call.actor, reading).see(std::move(entry));
  if (!seen.shown) return tl::make_unexpected(not_permitted());
  auto read = read_of_entry(seen.entry);
  HttpResponse response;
  response.content_type = "application/cloudevents+json";
  if (!seen.whole()) {
    response.body = encode_seen(seen, service.source);
    return RecordedAnswer{std::move(response), std::move(read)};
  }
  TRY(bytes, service.journal.at(Position{position}));
  response.body = std::move(bytes);
  return RecordedAnswer{std::move(response), std::move(read)};
}

}  // namespace

std::vector<Route> entry_routes() {
  return {{.method = "GET",
           .pattern = "/v1/entries",
           .handler = RecordedHandler{list},
           .query = {"q", "limit", "cursor", "count", "purpose"}},
          {.method = "GET",
           .pattern = "/v1/entries/{position}",
           .handler = RecordedHandler{show},
           .produces = "application/cloudevents+json"}};
}

}  // namespace cadre
