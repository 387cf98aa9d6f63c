// What the facts say on a day that somebody should look at.
#include "api/route.hpp"
#include "api/sight.hpp"
#include "api/view_json.hpp"
#include "workflows/findings/finding.hpp"

namespace cadre {
namespace {

constexpr std::size_t kCadresMax = 500;  // looked at for one page

// With "open", the body of POST /v1/cases that opens the proposed case today.
json::object observation_view(const Observation& found, Date today) {
  json::object out{{"rule", found.spec->rule},
                   {"article", found.spec->article},
                   {"mark", to_string(found.spec->mark)},
                   {"cadre", found.cadre},
                   {"post", found.post},
                   {"figures", found.figures},
                   {"text", both(found.text)}};
  if (found.spec->proposes.empty()) return out;
  json::object open{{"procedure", found.spec->proposes},
                    {"cadre", found.cadre},
                    {"effective", format_date(today)},
                    {"form", json::object()}};
  if (!found.post.empty()) open["post"] = found.post;
  out["open"] = std::move(open);
  return out;
}

bool in_unit(const std::string& cadre, const std::string& unit, const Reading& reading) {
  if (unit.empty()) return true;
  for (const std::string& held : units_of_cadre(cadre, reading))
    if (covers(reading, unit, held, reading.today())) return true;
  return false;
}

// A finding tells the figures that it rests on: it is read by whoever reads those.
bool may_read_finding(const Observation& found, const Call& call, const Reading& reading,
                      const Service& service) {
  const std::string_view of = rights().of_rule(found.spec->rule);
  const FactKind* votes = service.kinds.find("cadre", "confidence");
  const std::vector<std::string> recorders = votes != nullptr ? votes->by : std::vector<std::string>{};
  return may_read_facts(call.actor, "cadre/" + found.cadre, of.empty() ? "file" : of, recorders, reading);
}

Result<HttpResponse> list(const Call& call, const Reading& reading, const Service& service) {
  TRY(on, call.query.date("on"));
  TRY(limit, call.query.limit());
  const Calendar calendar = reading.calendar();
  const std::vector<std::string> cadres = reading.subjects("cadre", call.query.text("cursor"), kCadresMax);
  json::array items;
  std::uint64_t hidden = 0;
  std::string last;
  for (const std::string& cadre : cadres) {
    if (items.size() >= limit) break;
    last = cadre;
    if (!may_read_subject(call.actor, "cadre/" + cadre, reading)) continue;
    if (!in_unit(cadre, call.query.text("unit"), reading)) continue;
    for (const Observation& found :
         observe(cadre, on.value_or(reading.today()), call.query.text("rule"), reading, calendar))
      if (may_read_finding(found, call, reading, service))
        items.push_back(observation_view(found, reading.today()));
      else
        ++hidden;
  }
  const bool more = !cadres.empty() && (last != cadres.back() || cadres.size() == kCadresMax);
  return json_answer({{"on", format_date(on.value_or(reading.today()))},
                      {"items", std::move(items)},
                      {"hidden", hidden},
                      {"next", more ? json::value(last) : json::value(nullptr)}});
}

}  // namespace

std::vector<Route> finding_routes() {
  return {{.method = "GET",
           .pattern = "/v1/findings",
           .handler = list,
           .query = {"on", "rule", "unit", "cursor", "limit"}}};
}

}  // namespace cadre
