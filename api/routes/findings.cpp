// What the facts say on a day that somebody should look at: about cadres, then about posts, then about cases
// that run, then about ended ones of the procedures that some finding looks at afterwards too. A page goes on
// where the one before stopped: "cadre/CB-0042", "post/P-17", "case/123", "ended/evaluation-year/123".
#include <algorithm>

#include "api/entries/whose.hpp"
#include "api/reading/sight.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"
#include "workflows/findings/finding.hpp"

namespace cadre {
namespace {

constexpr std::size_t kSubjectsMax = 500;  // looked at for one page
constexpr std::string_view kEnded = "ended/";

// The parts of the whole list, in order.
const std::vector<std::string>& phases() {
  static const std::vector<std::string> kPhases = [] {
    std::vector<std::string> all{"cadre/", "post/", "case/"};
    for (const FindingSpec& spec : finding_specs())
      for (const json::value& procedure : array_at(spec.params, "ended"))
        all.push_back(std::string(kEnded) + std::string(procedure.as_string()) + "/");
    return all;
  }();
  return kPhases;
}

// The body of POST /v1/cases that opens the proposed case today.
json::object opening_body(const ProposedOpening& opening, Date today) {
  json::object body{
      {"procedure", opening.procedure}, {"effective", format_date(today)}, {"form", opening.form}};
  if (!opening.cadre.empty()) body["cadre"] = opening.cadre;
  if (!opening.post.empty()) body["post"] = opening.post;
  if (!opening.unit.empty()) body["unit"] = opening.unit;
  return body;
}

json::object observation_view(const Observation& found, Date today) {
  json::object out{{"rule", found.spec->rule},
                   {"article", found.spec->article},
                   {"mark", to_string(found.spec->mark)},
                   {"cadre", found.cadre},
                   {"post", found.post},
                   {"figures", found.figures},
                   {"text", both(found.text)}};
  if (!found.case_id.empty()) out["case"] = found.case_id;
  if (!found.version.empty()) out["migrate"] = {{"case", found.case_id}, {"version", found.version}};
  if (found.opens) out["open"] = opening_body(*found.opens, today);
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
  if (found.cadre.empty()) return true;  // about a post: whoever sees it there sees this
  return may_read_facts(call.actor, "cadre/" + found.cadre, of.empty() ? "file" : of, recorders, reading);
}

std::string unit_of_post(const std::string& post, const Reading& reading) {
  const SubjectFacts* known = reading.find("post/" + post);
  const Fact* fact = known ? known->current("post", reading.today()) : nullptr;
  return fact ? std::string(text_at(fact->value, "unit")) : std::string();
}

// One page: what is asked, what is found, and where the next one begins.
class Page {
 public:
  Page(const Call& call, const Reading& reading, const Service& service, Date on, std::size_t limit)
      : call_(call),
        reading_(reading),
        service_(service),
        on_(on),
        limit_(limit),
        calendar_(reading.calendar()),
        dismissal_(reading.in_force("dismissal", on)),
        unit_(call.query.text("unit")),
        rule_(call.query.text("rule")),
        cursor_(call.query.text("cursor")) {}

  Result<json::object> read() {
    for (std::size_t at = 0; at < phases().size(); ++at) {
      const std::string& phase = phases()[at];
      const bool behind = !cursor_.empty() && !cursor_.starts_with(phase);
      if (behind) continue;
      const std::string after = cursor_.empty() ? "" : cursor_.substr(phase.size());
      cursor_.clear();
      TRY(stopped, page_of(phase, after));
      if (stopped) return answer(phase + *stopped);
      if (items_.size() >= limit_ && at + 1 < phases().size()) return answer(phases()[at + 1]);
    }
    return answer("");
  }

  // The findings tell figures of personal files: whose, and how many.
  std::optional<GivenRead> reading_of_files() const {
    auto read = read_of_files(people_, "log/findings", "findings", call_.actor);
    if (!read) return read;
    read->count = found_;
    read->query = {{"on", format_date(on_)}, {"unit", unit_}, {"rule", rule_}};
    return read;
  }

 private:
  using Stopped = std::optional<std::string>;  // behind which it goes on; nullopt: this phase is over

  Result<Stopped> page_of(const std::string& phase, const std::string& after) {
    CaseFilter filter;
    if (phase == "case/") {
      filter.open = true;
      return cases(filter, after);
    }
    if (!phase.starts_with(kEnded)) return subjects(phase, after);
    filter.open = false;
    filter.procedure = phase.substr(kEnded.size(), phase.size() - kEnded.size() - 1);
    return cases(filter, after);
  }

  json::object answer(const std::string& next) {
    return {{"on", format_date(on_)},
            {"items", std::move(items_)},
            {"hidden", hidden_},
            {"next", next.empty() ? json::value(nullptr) : json::value(next)}};
  }

  void add(const std::vector<Observation>& found) {
    for (const Observation& one : found)
      if (may_read_finding(one, call_, reading_, service_))
        show(one);
      else
        ++hidden_;
  }

  void show(const Observation& found) {
    items_.push_back(observation_view(found, reading_.today()));
    ++found_;
    if (!found.cadre.empty()) people_.insert(found.cadre);
  }

  void look_at(std::string_view phase, const std::string& id) {
    if (phase == "cadre/") {
      if (!may_read_subject(call_.actor, "cadre/" + id, reading_) || !in_unit(id, unit_, reading_)) return;
      add(observe(id, on_, rule_, reading_, calendar_));
      if (dismissal_) add(observe_grounds(id, **dismissal_, on_, rule_, reading_, calendar_));
      return;
    }
    const std::string unit = unit_of_post(id, reading_);
    const bool here = unit_.empty() || covers(reading_, unit_, unit, reading_.today());
    if (here && may_read_unit(call_.actor, unit, reading_))
      add(observe_post(id, on_, rule_, reading_, calendar_));
  }

  Result<Stopped> subjects(std::string_view phase, const std::string& after) {
    const std::string_view type = phase.substr(0, phase.size() - 1);
    const std::vector<std::string> ids = reading_.subjects(type, after, kSubjectsMax);
    for (const std::string& id : ids) {
      look_at(phase, id);
      if (items_.size() >= limit_ && id != ids.back()) return Stopped(id);
    }
    return ids.size() == kSubjectsMax ? Stopped(ids.back()) : Stopped();
  }

  Result<void> look_at(const CaseState& state) {
    const bool here = unit_.empty() || covers(reading_, unit_, state.unit, reading_.today());
    if (!here || !may_read_case(call_.actor, state, reading_)) return {};
    TRY(pinned, reading_.procedure(state.procedure));
    const auto in_force = reading_.in_force(pinned->id().id, on_);
    add(observe_case(state, *pinned, in_force ? in_force->get() : nullptr, on_, rule_, reading_, calendar_));
    return {};
  }

  Result<Stopped> cases(const CaseFilter& filter, const std::string& after) {
    TRY(page, reading_.cases(filter, after, std::min<std::size_t>(limit_, 200)));
    for (const CaseState& state : page.cases) CHECK(look_at(state));
    return page.cursor;
  }

  const Call& call_;
  const Reading& reading_;
  const Service& service_;
  const Date on_;
  const std::size_t limit_;
  const Calendar calendar_;
  const Result<std::shared_ptr<const Procedure>>
      dismissal_;  // whose table of grounds is asked; an error: none
  const std::string unit_, rule_;
  std::string cursor_;
  json::array items_;
  std::set<std::string> people_;  // of whom items_ tell
  std::uint64_t found_ = 0, hidden_ = 0;
};

Result<RecordedAnswer> list(const Call& call, const Reading& reading, const Service& service) {
  TRY(on, call.query.date("on"));
  TRY(limit, call.query.limit());
  Page page(call, reading, service, on.value_or(reading.today()), limit);
  TRY(body, page.read());
  return RecordedAnswer{json_answer(body), page.reading_of_files()};
}

}  // namespace

std::vector<Route> finding_routes() {
  return {{.method = "GET",
           .pattern = "/v1/findings",
           .handler = RecordedHandler{list},
           .query = {"on", "rule", "unit", "cursor", "limit", "purpose"}}};
}

}  // namespace cadre
