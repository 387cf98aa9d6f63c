// What inspectors ask of many cases at once: how procedures were conducted. Goes through a stretch of the
// log: the worker thread does it.
#include "api/entries/sight.hpp"
#include "api/http/fields.hpp"
#include "api/reading/sight.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"
#include "engine/running/stuck.hpp"
#include "workflows/conduct/conduct.hpp"

namespace cadre {
namespace {

constexpr std::uint64_t kEntriesMax = 200'000;  // of one question; behind them it says where to go on
constexpr std::uint64_t kPage = 2000;           // entries seen with the rights of one moment

Result<void> check_inspects(const Actor& actor) {
  if (has_role(actor, "inspector") || has_role(actor, "supervisor") || has_role(actor, "administrator"))
    return {};
  return tl::make_unexpected(not_permitted());
}

Result<void> check_conduct(const Actor& actor) {
  if (has_role(actor, "inspector") || has_role(actor, "supervisor")) return {};
  return tl::make_unexpected(not_permitted());
}

// The stretch of the log, and what its days are counted by.
struct Stretch {
  Position from, upto;
  Calendar calendar;
};

Result<Stretch> stretch_of(const Call& call, const Service& service) {
  TRY(reading, service.engine.read());
  CHECK(check_conduct(reading.actor(call.actor.account)));
  Stretch stretch{Position{0}, Position{reading.upto()}, reading.calendar()};
  if (call.query.has("from")) {
    TRY(from, parse_date(call.query.text("from")));
    TRY(position, reading.position_at(office_midnight(from)));
    stretch.from = position;
  }
  if (call.query.has("to")) {
    TRY(to, parse_date(call.query.text("to")));
    TRY(position, reading.position_at(office_midnight(to + std::chrono::days{1})));
    stretch.upto = position;
  }
  TRY(cursor, call.query.number("cursor", stretch.from.value, std::uint64_t{1} << 53));
  stretch.from = std::max(stretch.from, Position{cursor});
  return stretch;
}

json::object figures_json(const std::string& procedure, const std::string& unit,
                          const ConductFigures& figures) {
  json::object refusals;
  for (const auto& [rule, times] : figures.refusals) refusals[rule] = times;
  return {{"procedure", procedure},
          {"unit", unit},
          {"opened", figures.opened},
          {"closed", figures.closed},
          {"steps", figures.steps},
          {"late", figures.late},
          {"elapsed", figures.elapsed},
          {"rework", figures.rework},
          {"median_working_days", figures.median_days()},
          {"refusals", std::move(refusals)}};
}

json::object signal_json(const ConductSignal& signal) {
  json::array entries;
  for (const Position position : signal.entries) entries.push_back(position.value);
  return {{"rule", signal.rule},           {"mark", "U"},
          {"case", signal.case_id},        {"unit", signal.unit},
          {"entries", std::move(entries)}, {"figures", signal.figures},
          {"text", both(signal.text)}};
}

// What was gone over, and what of it the reader did not see.
struct GoneOver {
  Position at;                         // behind the last one
  std::uint64_t hidden = 0, gaps = 0;  // entries passed over; fields that were withheld
};

// Some thousand entries with the rights of one moment. What a reader may not see of an entry does not count
// in their figures, and gives no signal.
Result<void> take_page(Conduct& conduct, GoneOver& gone, std::uint64_t count, const Call& call,
                       const Service& service) {
  TRY(reading, service.engine.read());
  const Actor actor = reading.actor(call.actor.account);
  CHECK(check_conduct(actor));
  EntrySight sight(actor, reading);
  Result<void> read;
  CHECK(service.journal.read(gone.at, count, [&](Position position, std::string_view bytes) {
    auto entry = decode(bytes);
    if (!entry) return read = tl::make_unexpected(std::move(entry).error()), false;
    gone.at = next(position);
    if (!entry->type.starts_with("cadre.case.") && entry->outcome != "refused") return true;
    SeenEntry seen = sight.see(std::move(*entry));
    gone.hidden += seen.shown || !seen.told ? 0 : 1;
    gone.gaps += seen.withheld.size();
    if (seen.shown) conduct.take(seen.entry);
    return true;
  }));
  return read;
}

Result<HttpResponse> conduct(const Call& call, const Service& service) {
  TRY(stretch, stretch_of(call, service));
  Conduct conduct(conduct_settings(), stretch.calendar);
  GoneOver gone{stretch.from};
  const std::uint64_t count = stretch.upto > stretch.from ? stretch.upto.value - stretch.from.value : 0;
  const Position end{stretch.from.value + std::min<std::uint64_t>(count, kEntriesMax)};
  while (gone.at < end) {
    const Position before = gone.at;
    CHECK(take_page(conduct, gone, std::min(kPage, end.value - gone.at.value), call, service));
    INVARIANT(gone.at > before, "a log has the entries below its size");
  }
  const Position at = gone.at;
  const ConductReport report = conduct.finish();
  json::array figures, signals;
  for (const auto& [key, one] : report.figures) figures.push_back(figures_json(key.first, key.second, one));
  for (const ConductSignal& signal : report.signals) signals.push_back(signal_json(signal));
  const bool more = at < stretch.upto && count > kEntriesMax;
  return json_answer({{"from", stretch.from.value},
                      {"upto", at.value},
                      {"settings", conduct_settings()},
                      {"figures", std::move(figures)},
                      {"signals", std::move(signals)},
                      {"signals_left_out", report.signals_left_out},
                      {"hidden", gone.hidden},
                      {"withheld", gone.gaps},
                      {"next", more ? json::value(std::to_string(at.value)) : json::value(nullptr)}});
}

json::object stuck_json(const StuckCase& stuck, const Procedure& procedure) {
  json::object out = case_summary(stuck.state, procedure);
  out["unit"] = stuck.state.unit;
  json::array acts;
  for (const StuckAct& act : stuck.acts)
    acts.push_back({{"act", act.act}, {"by", json::value_from(act.by)}, {"text", both(act.why)}});
  out["acts"] = std::move(acts);
  return out;
}

Result<HttpResponse> stuck(const Call& call, const Reading& reading, const Service&) {
  CHECK(check_inspects(call.actor));
  TRY(limit, call.query.limit(100));
  CHECK(call.query.number("cursor", 0, std::uint64_t{1} << 53));
  TRY(page, stuck_cases(reading, everybody(reading), call.query.text("cursor"), limit));
  json::array cases;
  for (const StuckCase& one : page.cases) {
    TRY(procedure, reading.procedure(one.state.procedure));
    cases.push_back(stuck_json(one, *procedure));
  }
  return json_answer({{"cases", std::move(cases)},
                      {"looked_at", page.looked_at},
                      {"next", page.cursor ? json::value(*page.cursor) : json::value(nullptr)}});
}

}  // namespace

std::vector<Route> audit_routes() {
  return {{.method = "GET",
           .pattern = "/v1/audit/conduct",
           .handler = conduct,
           .query = {"from", "to", "cursor"}},
          {.method = "GET", .pattern = "/v1/audit/stuck", .handler = stuck, .query = {"cursor", "limit"}}};
}

}  // namespace cadre
