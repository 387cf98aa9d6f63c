// How the yearly ratings of cadres are spread over the grades, unit by unit, against the cap on the best one.
#include <map>
#include <set>

#include "api/reading/sight.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"
#include "api/targets/target_question.hpp"

namespace cadre {
namespace {

// Of fewer people than this, the figures would say how somebody was rated.
constexpr std::int64_t kToldFrom = 5;

struct Cap {
  std::int64_t numerator = 0, denominator = 1;
  std::string base, article;
  Mark mark = Mark::verified;
};

struct Grades {
  std::int64_t excellent = 0, good = 0, completed = 0, not_completed = 0, unrated = 0;

  std::int64_t rated() const { return excellent + good + completed + not_completed; }
  void add(std::string_view grade) {
    if (grade == "excellent") ++excellent;
    if (grade == "good") ++good;
    if (grade == "completed") ++completed;
    if (grade == "not-completed") ++not_completed;
  }
  std::int64_t base(const std::string& name) const {
    return name == "good" ? good : name == "good-or-better" ? good + excellent : rated();
  }
};

// The rule that the year's evaluations are held to, by the text in force when they are made.
std::optional<Cap> cap_of(int year, const Reading& reading) {
  const Date end{std::chrono::sys_days{std::chrono::year{year} / 12 / 15}};
  const auto procedure = reading.in_force("evaluation-year", end);
  if (!procedure) return std::nullopt;
  for (const ActSpec& act : (*procedure)->all_acts())
    for (const RuleCall& call : act.requires_all)
      if (call.type == "evaluation.cap")
        return Cap{int_at(call.params, "numerator"),
                   std::max<std::int64_t>(int_at(call.params, "denominator"), 1),
                   std::string(text_at(call.params, "base")), call.article, call.mark};
  return std::nullopt;
}

json::value cap_view(const std::optional<Cap>& cap) {
  if (!cap) return nullptr;
  return json::object{{"share", targets::exact({cap->numerator, cap->denominator})},
                      {"base", cap->base},
                      {"article", cap->article},
                      {"mark", to_string(cap->mark)}};
}

json::object figures_view(const Grades& grades, const std::optional<Cap>& cap) {
  json::object out{{"excellent", grades.excellent}, {"good", grades.good},
                   {"completed", grades.completed}, {"not_completed", grades.not_completed},
                   {"rated", grades.rated()},       {"unrated", grades.unrated},
                   {"most_excellent", nullptr},     {"over", false}};
  if (!cap) return out;
  const std::int64_t most = grades.base(cap->base) * cap->numerator / cap->denominator;
  out["most_excellent"] = most;
  out["over"] = grades.excellent > most;
  return out;
}

// The unit of the post that was held on that day; "" for none.
std::string unit_on(const SubjectFacts& known, Date on, const Facts& facts) {
  const Fact* holds = known.current("holds", on);
  if (holds == nullptr) return {};
  const SubjectFacts* post = facts.find("post/" + std::string(text_at(holds->value, "post")));
  const Fact* fact = post ? post->current("post", on) : nullptr;
  return fact ? std::string(text_at(fact->value, "unit")) : std::string();
}

class Distribution {
 public:
  Distribution(const Facts& facts, int year, Date on, std::string scope)
      : facts_(facts), year_(year), on_(on), scope_(std::move(scope)) {}

  void take(const SubjectFacts& known) {
    const Fact* rating = nullptr;
    for (const Fact* one : known.all("rating", on_)) {
      years.insert(int_at(one->value, "year"));
      if (int_at(one->value, "year") == year_) rating = one;
    }
    const Date end{std::chrono::sys_days{std::chrono::year{year_} / 12 / 31}};
    const Date day = rating ? rating->from : std::min(end, on_);
    const std::string unit = unit_on(known, day, facts_);
    if (unit.empty() || !covers(facts_, scope_, unit, day)) return;
    for (Grades* grades : {&total, &units[unit]})
      rating ? grades->add(text_at(rating->value, "grade")) : void(++grades->unrated);
  }

  std::map<std::string, Grades> units;
  Grades total;
  std::set<std::int64_t> years;

 private:
  const Facts& facts_;
  const int year_;
  const Date on_;
  const std::string scope_;
};

std::string name_of(const std::string& unit, const Facts& facts) {
  const SubjectFacts* known = facts.find("unit/" + unit);
  const std::vector<const Fact*> all = known ? known->all("unit") : std::vector<const Fact*>{};
  return all.empty() ? std::string() : std::string(text_at(all.back()->value, "name"));
}

bool may_read_evaluations(const std::string& unit, const Actor& actor, const Reading& reading) {
  Sought sought;
  sought.data_class = "evaluation";
  sought.unit = unit;
  sought.published = true;
  return may_read(actor, sought, reading, reading.today());
}

Result<HttpResponse> distribution(const Call& call, const Reading& reading, const Service&) {
  TRY(then, as_of(call.query, reading));
  TRY(day, call.query.date("on"));
  const Date on = day.value_or(then ? then->day : reading.today());
  const int last_year = static_cast<int>(std::chrono::year_month_day(on).year()) - 1;
  TRY(year, call.query.number("year", static_cast<std::uint64_t>(last_year), 2199));
  if (year < 1900)
    return fail(ErrorCode::invalid_argument, {"năm từ 1900 đến 2199", "expected a year from 1900 to 2199"},
                "year", "query.year");
  TRY(unit, unit_for_figures(call.query.text("unit"), call.query.has("unit"), call.actor, reading));
  const Past past(reading, then ? then->upto : Position{reading.upto()});
  Distribution found(past, static_cast<int>(year), on, unit);
  for (const std::string& cadre : registered_in(reading).cadres)
    if (const SubjectFacts* known = past.find("cadre/" + cadre)) found.take(*known);
  const auto cap = cap_of(static_cast<int>(year), reading);
  json::array units;
  for (const auto& [id, grades] : found.units) {
    json::object row{{"unit", id}, {"name", name_of(id, past)}, {"told", true}};
    if (grades.rated() < kToldFrom && !may_read_evaluations(id, call.actor, reading))
      row["told"] = false;
    else
      for (auto& member : figures_view(grades, cap)) row[member.key()] = std::move(member.value());
    units.push_back(std::move(row));
  }
  return json_answer({{"year", year},
                      {"on", format_date(on)},
                      {"unit", unit},
                      {"cap", cap_view(cap)},
                      {"total", figures_view(found.total, cap)},
                      {"units", std::move(units)},
                      {"years", json::value_from(found.years)}});
}

}  // namespace

std::vector<Route> evaluation_routes() {
  return {{.method = "GET",
           .pattern = "/v1/evaluations/distribution",
           .handler = distribution,
           .query = {"year", "unit", "on", "at", "as_of"}}};
}

}  // namespace cadre
