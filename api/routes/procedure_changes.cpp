// What an administrator looks at before a new version of a procedure counts: where it differs from the one
// before, and what would become of every running case. Nothing is written.
#include <algorithm>

#include "api/http/fields.hpp"
#include "api/reading/sight.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"
#include "engine/base/json_difference.hpp"

namespace cadre {
namespace {

constexpr std::size_t kDifferencesMax = 2000;
constexpr std::size_t kStatesMax = 256;

// Of which state and act a place in a definition is, for a heading: "" where it is of neither.
struct Place {
  std::string state, act;
};

Place place_of(std::string_view path) {
  Place place;
  std::vector<std::string> parts;
  for (std::size_t at = 1; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    parts.emplace_back(path.substr(at, end - at));
    at = end + 1;
  }
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    if (parts[i] == "states") place = {parts[i + 1], ""};
    if (parts[i] == "on" && !place.state.empty()) place.act = parts[i + 1];
    if (parts[i] == "on") break;
  }
  return place;
}

json::object difference_view(const JsonDifference& one) {
  const Place place = place_of(one.path);
  json::object out{{"path", one.path}, {"state", place.state}, {"act", place.act}};
  out["kind"] = !one.before ? "added" : !one.after ? "removed" : "changed";
  if (one.before) out["from"] = *one.before;
  if (one.after) out["to"] = *one.after;
  return out;
}

Result<std::string> version_asked(const Query& query, const char* name) {
  const std::string version = query.text(name);
  if (!version.empty()) return version;
  return fail(ErrorCode::invalid_argument,
              {std::string("cần phiên bản ở ") + name, std::string("expected a version in ") + name}, name,
              "query.missing");
}

Result<HttpResponse> compare(const Call& call, const Reading& reading, const Service&) {
  TRY(from, version_asked(call.query, "from"));
  TRY(to, version_asked(call.query, "to"));
  TRY(before, reading.version(call.captured[0], from));
  TRY(after, reading.version(call.captured[0], to));
  const json::value one = json::parse(before->bytes()), other = json::parse(after->bytes());
  const JsonDifferences found = differences(one, other, kDifferencesMax);
  json::array changes;
  std::int64_t added = 0, removed = 0, changed = 0;
  for (const JsonDifference& difference : found.found) {
    ++(!difference.before ? added : !difference.after ? removed : changed);
    changes.push_back(difference_view(difference));
  }
  return json_answer({{"id", call.captured[0]},
                      {"from", from},
                      {"to", to},
                      {"same", found.found.empty()},
                      {"counts", {{"added", added}, {"removed", removed}, {"changed", changed}}},
                      {"changes", std::move(changes)},
                      {"left_out", found.left_out}});
}

// What a dry run asks: the version, and where states that have other names there go.
struct Trial {
  std::string version;
  std::vector<std::pair<std::string, std::string>> states;
};

Checked<Trial> trial_of(std::string_view body) {
  auto parsed = parse_json(body);
  if (!parsed) return tl::make_unexpected(Faults{parsed.error()});
  Faults faults;
  Fields fields(*parsed, "", faults);
  Trial trial{fields.text("version"), {}};
  const json::object states = fields.object("states");
  fields.no_more();
  if (states.size() > kStatesMax)
    fields.fault("states", "migration.states",
                 {"bảng ánh xạ có quá nhiều trạng thái", "expected fewer states in the map"});
  for (const auto& [key, value] : states) {
    if (!value.is_string())
      fields.fault("states/" + std::string(key), "type.text", {"cần một trạng thái", "expected a state"});
    else
      trial.states.emplace_back(key, value.get_string());
  }
  if (!faults.empty()) return tl::make_unexpected(std::move(faults));
  return trial;
}

json::array states_view(const Procedure& procedure, const NodeSet& configuration) {
  json::array out;
  for (const std::string& leaf : procedure.chart().leaves(configuration)) {
    const auto node = procedure.chart().find(leaf);
    out.push_back({{"id", leaf}, {"title", both(node ? procedure.node_title(*node) : Text{leaf, leaf})}});
  }
  return out;
}

// Every running case is tried as by somebody who may migrate any: what is asked here is what the case and
// the text say, not who asks.
class Trials {
 public:
  Trials(const Procedure& to, const Trial& trial, const Reading& reading)
      : to_(to), trial_(trial), reading_(reading), calendar_(reading.calendar()) {
    for (const std::string& role : to.migrate_by()) somebody_.mandates.push_back({role, ""});
  }

  json::object view(const CaseState& state, const Procedure& from) {
    json::object out{{"case", state.id},
                     {"unit", state.unit},
                     {"version", from.id().version},
                     {"revision", state.revision},
                     {"states", states_view(from, state.configuration)},
                     {"reasons", json::array()}};
    if (from.reference() == to_.reference()) {
      out["outcome"] = "already";
      return out;
    }
    const MigrateCase order{state.id, state.revision, trial_.version, trial_.states, "-", "-"};
    const Decision decision = decide_migration(
        from, to_, state, order, Surroundings{reading_, calendar_, somebody_, reading_.today()});
    if (const auto* refusal = std::get_if<Refusal>(&decision)) {
      out["outcome"] = "refuses";
      ++refuses;
      for (const Reason& reason : refusal->reasons) out["reasons"].as_array().push_back(to_json(reason));
      return out;
    }
    ++moves;
    out["outcome"] = "moves";
    put_movement(std::get<CaseMigrated>(std::get<CaseEvent>(decision)).movement, out);
    return out;
  }

  std::uint64_t moves = 0, refuses = 0;

 private:
  void put_movement(const Movement& movement, json::object& out) const {
    out["to_states"] = states_view(to_, movement.configuration);
    json::array due;
    for (const Timer& timer : movement.timers)
      due.push_back({{"delay", timer.delay}, {"due", format_date(timer.due)}});
    out["due"] = std::move(due);
  }

  const Procedure& to_;
  const Trial& trial_;
  const Reading& reading_;
  const Calendar calendar_;
  Actor somebody_;
};

bool may_migrate(const Actor& actor, const Procedure& to) {
  return std::any_of(to.migrate_by().begin(), to.migrate_by().end(),
                     [&](const std::string& role) { return has_role(actor, role); });
}

Result<HttpResponse> try_migrations(const Call& call, const Reading& reading, const Service&) {
  auto trial = trial_of(call.request->body);
  if (!trial) return problem(trial.error(), call.language);
  TRY(limit, call.query.limit(200));
  CHECK(call.query.number("cursor", 0, kCursorMax));
  TRY(to, reading.version(call.captured[0], trial->version));
  CaseFilter running;
  running.open = true;
  running.procedure = call.captured[0];
  TRY(page, reading.cases(running, call.query.text("cursor"), limit));
  Trials trials(*to, *trial, reading);
  json::array cases;
  std::uint64_t hidden = 0;
  for (const CaseState& state : page.cases) {
    if (!may_read_case_summary(call.actor, state, reading)) {
      ++hidden;
      continue;
    }
    TRY(from, reading.procedure(state.procedure));
    cases.push_back(trials.view(state, *from));
  }
  return json_answer({{"id", call.captured[0]},
                      {"version", trial->version},
                      {"by", json::value_from(to->migrate_by())},
                      {"may", may_migrate(call.actor, *to)},
                      {"moves", trials.moves},
                      {"refuses", trials.refuses},
                      {"cases", std::move(cases)},
                      {"hidden", hidden},
                      {"next", page.cursor ? json::value(*page.cursor) : json::value(nullptr)}});
}

}  // namespace

std::vector<Route> procedure_change_routes() {
  return {{.method = "GET",
           .pattern = "/v1/procedures/{id}/compare",
           .handler = compare,
           .query = {"from", "to"}},
          {.method = "POST",
           .pattern = "/v1/procedures/{id}/migrations/dry-run",
           .handler = try_migrations,
           .body = Body::json,
           .query = {"cursor", "limit"}}};
}

}  // namespace cadre
