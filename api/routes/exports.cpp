// Entries in the formats of other programs, and as they come: /v1/entries/export, /v1/entries/stream.
#include <algorithm>
#include <array>
#include <charconv>

#include "api/entries/follow.hpp"
#include "api/entries/whose.hpp"
#include "api/exports/lines.hpp"
#include "api/exports/mining.hpp"
#include "api/http/accept.hpp"
#include "api/reading/recorded_reads.hpp"
#include "api/routes/route.hpp"

namespace cadre {
namespace {

constexpr std::size_t kWholeMax = 10'000;  // entries of a format that has to be made before it is sent
constexpr std::size_t kPage = 500;

struct Format {
  std::string_view name, media_type, file;
};
constexpr std::array<Format, 5> kFormats{
    {{"ndjson", "application/x-ndjson", "entries.ndjson"},
     {"csv", "text/csv; charset=utf-8", "entries.csv"},
     {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "entries.xlsx"},
     {"xes", "application/xml", "entries.xes"},
     {"ocel", "application/json", "entries.jsonocel"}}};

// What the client takes, when it does not name a format: the router asked already that it takes one of them.
Format accepted_format(const Call& call) {
  std::array<std::string_view, kFormats.size()> types;
  std::ranges::transform(kFormats, types.begin(), &Format::media_type);
  return kFormats[preferred(call.request->accept, types).value_or(0)];
}

Result<Format> format_of(const Call& call) {
  if (!call.query.has("format")) return accepted_format(call);
  const std::string asked = call.query.text("format");
  for (const Format& format : kFormats)
    if (format.name == asked) return format;
  return fail(
      ErrorCode::invalid_argument,
      {"format là ndjson, csv, xlsx, xes hoặc ocel", "expected format to be ndjson, csv, xlsx, xes or ocel"},
      "format", "query.format");
}

HttpResponse attachment(const Format& format) {
  HttpResponse response;
  response.content_type = format.media_type;
  response.headers.emplace_back("Content-Disposition",
                                "attachment; filename=\"" + std::string(format.file) + "\"");
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  response.headers.emplace_back("Vary", "Accept");
  return response;
}

tl::unexpected<Error> too_many(const Format& format) {
  const std::string most = std::to_string(kWholeMax);
  return fail(ErrorCode::invalid_argument,
              {"câu hỏi có hơn " + most + " mục; hãy thu hẹp câu hỏi, hoặc dùng format=ndjson hay csv",
               "expected at most " + most + " entries for " + std::string(format.name) +
                   ": narrow the query, or take ndjson or csv"},
              "q", "export.size");
}

struct Gathered {
  std::vector<Entry> entries;
  ExportNote note;
};

// Page by page, each from a reading of its own: one that is held long would keep the log from reusing its
// pages.
Result<Gathered> gather(const Call& call, const EntryPlan& plan, Position upto, const Service& service,
                        const Format& format) {
  Gathered all;
  all.note = {call.query.text("q"), call.actor.account, service.clock.now(), upto.value, 0};
  std::optional<EntryCursor> at;
  do {
    TRY(reading, service.engine.read());
    TRY(actor, present_actor(call, reading, service));
    TRY(page, asked_page(plan, at, kPage, actor, reading));
    for (SeenEntry& seen : page.page.entries) all.entries.push_back(told_entry(std::move(seen)));
    all.note.hidden += page.page.hidden.value_or(0);
    at = page.next;
    if (all.entries.size() > kWholeMax) return too_many(format);
  } while (at);
  return all;
}

Result<std::string> whole(const Gathered& all, const Format& format, Language language) {
  if (format.name == "xlsx") return xlsx_of(all.entries, all.note, language);
  if (format.name == "xes") return xes_of(all.entries, all.note);
  return ocel_of(all.entries, all.note);
}

// Whom the export tells of: those that are asked about, and those of whose files it holds something.
Result<std::vector<std::string>> people_exported(const EntryPlan& plan, std::vector<std::string> asked_about,
                                                 const Actor& actor, const Reading& reading) {
  TRY(people, people_shown(plan, actor, reading));
  people.insert(asked_about.begin(), asked_about.end());
  people.erase(actor.cadre);
  return std::vector<std::string>(people.begin(), people.end());
}

// The acts by which it is told: as many as it takes to name everybody.
Result<std::vector<ReadAct>> acts_of_export(const Call& asked, GivenRead given, const Reading& reading) {
  const std::vector<std::string> everybody = std::move(given.whose);
  std::vector<ReadAct> acts;
  for (std::size_t at = 0; acts.empty() || at < everybody.size(); at += kReadPeopleMax) {
    const std::size_t end = std::min(everybody.size(), at + kReadPeopleMax);
    given.whose.assign(everybody.begin() + static_cast<std::ptrdiff_t>(at),
                       everybody.begin() + static_cast<std::ptrdiff_t>(end));
    if (everybody.size() > kReadPeopleMax) given.query["people"] = everybody.size();
    TRY(act, reading_act(asked, given, reading));
    acts.push_back(std::move(act));
  }
  return acts;
}

// That somebody takes entries away is an entry before they get them. It names the position that they get
// entries up to, which is answered: what was given can be asked again, and is as many as were counted.
Result<Position> record_export(const Call& call, const Format& format, const Question& question,
                               const EntryPlan& plan, const Service& service) {
  TRY(reading, service.engine.read());
  Call asked = call;
  asked.actor = reading.actor(call.actor);
  TRY(count, asked_count(plan, asked.actor, reading));
  GivenRead given = read_of_question(question, plan, call.query.text("q"), "export", reading)
                        .value_or(GivenRead{"log/entries", "export", {}, {}, {}, 0, true});
  TRY(people, people_exported(plan, std::move(given.whose), asked.actor, reading));
  given.whose = std::move(people);
  given.count = count.entries;
  given.purpose_asked = true;
  given.query = {
      {"q", call.query.text("q")}, {"format", format.name}, {"exact", count.exact}, {"upto", reading.upto()}};
  TRY(acts, acts_of_export(asked, std::move(given), reading));
  for (const ReadAct& act : acts) CHECK(record_read_and_wait(service, call.actor, act));
  return Position{reading.upto()};
}

Result<EntryPlan> planned(const Question& question, const Service& service) {
  TRY(reading, service.engine.read());
  return plan_entries(question, reading);
}

Result<HttpResponse> export_entries(const Call& call, const Service& service) {
  TRY(format, format_of(call));
  TRY(question, parse_question(call.query.text("q")));
  TRY(plan, planned(question, service));
  TRY(upto, record_export(call, format, question, plan, service));
  for (EntryQuery& query : plan.phases) query.upto = std::min(query.upto.value_or(upto), upto);
  HttpResponse response = attachment(format);
  if (format.name != "ndjson" && format.name != "csv") {
    TRY(all, gather(call, plan, upto, service, format));
    TRY(body, whole(all, format, call.language));
    response.body = std::move(body);
    return response;
  }
  TRY(seat, StreamSeat::take(service));
  response.source = std::make_shared<EntryStream>(
      call, service, std::move(plan),
      format.name == "csv" ? csv_writer(call.language) : ndjson_writer(service), std::move(seat));
  return response;
}

// Behind the entry that the follower saw last; without one, behind the last there is.
Result<Position> follow_from(const Call& call, const Reading& reading) {
  const std::string& seen = call.query.has("after") ? call.query.text("after") : call.request->last_event_id;
  if (seen.empty()) return Position{reading.upto()};
  std::uint64_t last = 0;
  const auto [end, error] = std::from_chars(seen.data(), seen.data() + seen.size(), last);
  if (error == std::errc{} && end == seen.data() + seen.size() && last < reading.upto())
    return next(Position{last});
  return fail(ErrorCode::invalid_argument,
              {"Last-Event-ID (hoặc after) là vị trí của một mục đã có trong sổ",
               "expected Last-Event-ID (or after) to be the position of an entry of this log"},
              "Last-Event-ID", "stream.last-event-id");
}

// An export without an end: that somebody follows is an entry before they get the first word.
Result<RecordedAnswer> follow(const Call& call, const Reading& reading, const Service& service) {
  TRY(question, parse_question(call.query.text("q")));
  TRY(plan, plan_entries(question, reading));
  TRY(from, follow_from(call, reading));
  const std::string asked = call.query.text("q");
  GivenRead whole{"log/entries", "follow", {}, {}, {}, 0, true};
  whole.purpose_asked = false;  // of nobody in particular
  GivenRead read = read_of_question(question, plan, asked, "follow", reading).value_or(whole);
  read.query = {{"q", asked}, {"from", from.value}};
  read.count = 0;  // nobody knows yet
  TRY(seat, StreamSeat::take(service));
  HttpResponse response;
  response.content_type = "text/event-stream";
  response.headers.emplace_back("Cache-Control", "no-store");
  response.source =
      std::make_shared<EntryFollower>(call, service, std::move(question), from, std::move(seat));
  return RecordedAnswer{std::move(response), std::move(read)};
}

}  // namespace

std::vector<Route> export_routes() {
  return {{.method = "GET",
           .pattern = "/v1/entries/export",
           .handler = export_entries,
           .query = {"q", "format", "purpose"},
           .produces = "application/x-ndjson, text/csv, application/xml, application/json, "
                       "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
          {.method = "GET",
           .pattern = "/v1/entries/stream",
           .handler = RecordedHandler{follow},
           .query = {"q", "after", "purpose"},
           .produces = "text/event-stream"}};
}

}  // namespace cadre
