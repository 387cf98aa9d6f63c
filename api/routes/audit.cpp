// What inspectors ask of many cases at once: how procedures were conducted. Goes through a stretch of the
// log: the worker thread does it.
#include "api/entries/sight.hpp"
#include "api/reading/sight.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/stretch.hpp"
#include "engine/running/stuck.hpp"

namespace cadre {
namespace {

Result<void> check_inspects(const Actor& actor) {
  if (has_role(actor, "inspector") || has_role(actor, "supervisor") || has_role(actor, "administrator"))
    return {};
  return tl::make_unexpected(not_permitted());
}

json::object figures_json(const std::string& procedure, const std::string& unit,
                          const ConductFigures& figures) {
  json::object refusals;
  for (const auto& [rule, times] : figures.refusals) refusals[rule] = times;
  const std::optional<int> percent = figures.overdue_percent();
  return {{"procedure", procedure},
          {"unit", unit},
          {"opened", figures.opened},
          {"closed", figures.closed},
          {"steps", figures.steps},
          {"late", figures.late},
          {"elapsed", figures.elapsed},
          {"timed", figures.timed},
          {"overdue_percent", percent ? json::value(*percent) : json::value(nullptr)},
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

Result<HttpResponse> conduct(const Call& call, const Service& service) {
  TRY(stretch, stretch_of(call, service));
  TRY(done, conducted(stretch, call, service));
  json::array figures, signals;
  for (const auto& [key, one] : done.report.figures)
    figures.push_back(figures_json(key.first, key.second, one));
  for (const ConductSignal& signal : done.report.signals) signals.push_back(signal_json(signal));
  return json_answer({{"from", stretch.from.value},
                      {"upto", done.upto.value},
                      {"settings", conduct_settings()},
                      {"figures", std::move(figures)},
                      {"signals", std::move(signals)},
                      {"signals_left_out", done.report.signals_left_out},
                      {"hidden", done.entries_hidden},
                      {"withheld", done.fields_withheld},
                      {"next", done.next_json()}});
}

// Why nobody can do an act is content of the case; which roles might is the procedure's.
json::object stuck_json(const StuckCase& stuck, const CaseSight& sight, const Procedure& procedure) {
  json::object out = case_summary(stuck.state, procedure);
  std::vector<Withheld> withheld;
  const auto may = [&](const std::string& field, std::string_view data_class) {
    const bool shown = sight.may(data_class);
    if (!shown) withheld.push_back({field, rights().find(data_class)});
    return shown;
  };
  if (may("/unit", "case-header")) out["unit"] = stuck.state.unit;
  json::array acts;
  for (const StuckAct& act : stuck.acts) {
    json::object one{{"act", act.act}, {"by", json::value_from(act.by)}};
    if (may("/acts/" + std::to_string(acts.size()) + "/text", "case")) one["text"] = both(act.why);
    acts.push_back(std::move(one));
  }
  out["acts"] = std::move(acts);
  if (!withheld.empty()) out["withheld"] = to_json(withheld);
  return out;
}

Result<HttpResponse> stuck(const Call& call, const Reading& reading, const Service&) {
  CHECK(check_inspects(call.actor));
  TRY(limit, call.query.limit(100));
  CHECK(call.query.number("cursor", 0, std::uint64_t{1} << 53));
  TRY(page, stuck_cases(reading, everybody(reading), call.query.text("cursor"), limit));
  json::array cases;
  std::uint64_t hidden = 0;
  for (const StuckCase& one : page.cases) {
    const CaseSight sight(call.actor, one.state, reading);
    if (!sight.may("case-meta")) {
      hidden += sight.mine() ? 0 : 1;
      continue;
    }
    TRY(procedure, reading.procedure(one.state.procedure));
    cases.push_back(stuck_json(one, sight, *procedure));
  }
  return json_answer({{"cases", std::move(cases)},
                      {"looked_at", page.looked_at},
                      {"hidden", hidden},
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
