// How long procedures take and what is overdue, by family, procedure and unit: sums over the last year of the
// log, without signals and without refusals. What its reader may not see is counted, and is in no sum. The
// worker thread goes through it.
#include <map>

#include "api/desk/work_desk.hpp"
#include "api/reading/sight.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/stretch.hpp"
#include "workflows/catalogue.hpp"

namespace cadre {
namespace {

// The family of a procedure is the folder that its definition ships in; "other" for an office's own.
std::string family_of(const std::string& procedure) {
  static const std::map<std::string, std::string> kFamilies = [] {
    std::map<std::string, std::string> families;
    for (const ShippedSource& source : shipped_sources())
      if (const auto complete = compose_with_shipped(source.source))
        families[std::string(text_at(*complete, "id"))] = source.name.substr(0, source.name.find('/'));
    return families;
  }();
  const auto found = kFamilies.find(procedure);
  return found == kFamilies.end() ? "other" : found->second;
}

struct Standing {
  std::uint64_t open = 0, overdue = 0;
};
// What runs now, as far as the reader may know of it.
struct Standings {
  std::map<std::pair<std::string, std::string>, Standing> of;  // by procedure and unit
  std::uint64_t hidden = 0;                                    // cases that are not the reader's to know of
};

Result<Standings> standings(const Actor& actor, const Reading& reading) {
  Standings found;
  CaseFilter running;
  running.open = true;
  for (std::optional<std::string> cursor = ""; cursor;) {
    TRY(page, reading.cases(running, *cursor, 200));
    for (const CaseState& state : page.cases) {
      const CaseSight sight(actor, state, reading);
      if (!sight.may("case-header")) {
        found.hidden += sight.mine() ? 0 : 1;
        continue;
      }
      Standing& standing = found.of[{state.procedure.substr(0, state.procedure.find('@')), state.unit}];
      ++standing.open;
      TRY(procedure, reading.procedure(state.procedure));
      standing.overdue += lies_overdue(state, *procedure) ? 1 : 0;
    }
    cursor = std::move(page.cursor);
  }
  return found;
}

void add(const ConductFigures& figures, const Standing& standing, json::object& row) {
  const std::pair<const char*, std::uint64_t> counts[] = {
      {"opened", figures.opened},  {"closed", figures.closed},       {"steps", figures.steps},
      {"late", figures.late},      {"elapsed", figures.elapsed},     {"timed", figures.timed},
      {"open_now", standing.open}, {"overdue_now", standing.overdue}};
  for (const auto& [name, count] : counts) row[name] = static_cast<std::uint64_t>(int_at(row, name)) + count;
}

Result<Position> position_a_year_ago(const Service& service) {
  TRY(reading, service.engine.read());
  return reading.position_at(office_midnight(reading.today() - std::chrono::days{365}));
}

std::string last_name_of_unit(const std::string& unit, const Reading& reading) {
  const SubjectFacts* known = reading.find("unit/" + unit);
  const auto named = known ? known->all("unit") : std::vector<const Fact*>{};
  return named.empty() ? std::string() : std::string(text_at(named.back()->value, "name"));
}

// One row for each procedure and unit, and their sums by family.
class DurationTable {
 public:
  void take(const std::string& procedure, const std::string& unit, const ConductFigures& figures,
            const Standing& standing, const Reading& reading) {
    const std::string family = family_of(procedure);
    json::object row{{"family", family},
                     {"procedure", procedure},
                     {"unit", unit},
                     {"unit_name", last_name_of_unit(unit, reading)},
                     {"median_working_days", figures.median_days()}};
    add(figures, standing, row);
    rows_.push_back(std::move(row));
    Family& all = families_[family];
    add(figures, standing, all.row);
    all.figures.working_days.insert(all.figures.working_days.end(), figures.working_days.begin(),
                                    figures.working_days.end());
  }

  json::array rows() { return std::move(rows_); }
  json::array families() {
    json::array out;
    for (auto& [name, family] : families_) {
      family.row["family"] = name;
      family.row["median_working_days"] = family.figures.median_days();
      out.push_back(std::move(family.row));
    }
    return out;
  }

 private:
  struct Family {
    json::object row;
    ConductFigures figures;  // of its steps, the days alone
  };
  json::array rows_;
  std::map<std::string, Family> families_;
};

Result<void> known_unit(const std::string& unit, const Service& service) {
  TRY(reading, service.engine.read());
  if (unit.empty() || reading.find("unit/" + unit) != nullptr) return {};
  return fail(ErrorCode::invalid_argument,
              {"không có đơn vị '" + unit + "'", "expected a known unit, but there is no '" + unit + "'"},
              "unit", "reference.unknown");
}

// How long procedures take and what is overdue, by family and unit: without signals and without refusals. Of
// the last year, when no day is named.
Result<HttpResponse> durations(const Call& call, const Service& service) {
  const std::string unit = call.query.text("unit");
  CHECK(known_unit(unit, service));
  TRY(stretch, stretch_of(call, service));
  if (!call.query.has("from") && !call.query.has("cursor")) {
    TRY(year_ago, position_a_year_ago(service));
    stretch.from = year_ago;
  }
  TRY(done, conducted(stretch, call, service));
  TRY(reading, service.engine.read());
  TRY(now, standings(reading.actor(call.actor), reading));
  for (const auto& entry : now.of) done.report.figures[entry.first];  // open now, though nothing was done
  DurationTable table;
  for (const auto& [key, figures] : done.report.figures)
    if (unit == key.second || covers(reading, unit, key.second, reading.today()))
      table.take(key.first, key.second, figures, now.of[key], reading);
  return json_answer({{"from", stretch.from.value},
                      {"upto", done.upto.value},
                      {"rows", table.rows()},
                      {"families", table.families()},
                      {"hidden", done.entries_hidden},
                      {"withheld", done.fields_withheld},
                      {"hidden_open_now", now.hidden},
                      {"next", done.next_json()}});
}

}  // namespace

std::vector<Route> duration_routes() {
  return {{.method = "GET",
           .pattern = "/v1/durations",
           .handler = durations,
           .query = {"from", "to", "unit", "cursor"}}};
}

}  // namespace cadre
