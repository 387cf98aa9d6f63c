// Targets of resolutions, measured from the facts of a day: the list, the people behind one figure, who will
// be too old before the term.
#include <algorithm>

#include "api/entries/whose.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"
#include "api/targets/target_view.hpp"

namespace cadre {
namespace {

using targets::Answer;
using targets::Measured;
using targets::Row;
using targets::Target;

int age() { return targets::target_book().age; }

json::value date_or_null(const std::optional<Date>& date) {
  return date ? json::value(format_date(*date)) : json::value(nullptr);
}

json::array terms_view() {
  json::array terms;
  for (const targets::Term& term : targets::target_book().terms)
    terms.push_back({{"term", term.name},
                     {"starts", date_or_null(term.starts)},
                     {"ends", date_or_null(term.ends)},
                     {"mark", to_string(term.mark)}});
  return terms;
}

json::object briefly(const Measured& measured, Date on) {
  return {{"on", format_date(on)},
          {"numerator", measured.tally.yes},
          {"denominator", measured.tally.base()},
          {"value", share_view(*measured.target, measured.value, measured.tally)}};
}

// The censuses of the last days before the terms: one for each.
class LastTerms {
 public:
  explicit LastTerms(const TargetQuestion& question) : question_(question) {}

  json::value view(const Target& target) {
    if (!target.term->starts || question_.on() < *target.term->starts) return nullptr;
    const Date on = *target.term->starts - std::chrono::days{1};
    auto& census = censuses_[target.term->name];
    if (!census.facts)
      census = targets::take_census(question_.facts(), question_.registered(), question_.unit(), on);
    const Measured then = targets::measure(target, census, age(), on);
    return then.tally.base() == 0 ? json::value(nullptr) : json::value(briefly(then, on));
  }

 private:
  const TargetQuestion& question_;
  std::map<std::string, targets::Census> censuses_;
};

json::value at_term_start(const Target& target, const TargetQuestion& question) {
  if (!target.term->starts || *target.term->starts <= question.on()) return nullptr;
  const Measured then = targets::measure(target, question.census(), age(), *target.term->starts);
  if (then.tally.base() == 0) return nullptr;
  json::object out = briefly(then, *target.term->starts);
  out["leaving"] = then.left_out;
  return out;
}

Result<HttpResponse> list(const Call& call, const Reading& reading, const Service&) {
  TRY(question, TargetQuestion::from(call, reading));
  LastTerms last_terms(question);
  json::array indicators;
  for (const Target* target : question.targets()) {
    const Measured measured = targets::measure(*target, question.census(), age(), question.on());
    json::object row = target_head(*target);
    for (auto& member : measured_view(measured)) row[member.key()] = std::move(member.value());
    row["last_term"] = last_terms.view(*target);
    row["at_term_start"] = at_term_start(*target, question);
    row["units"] = groups_view(measured, question.census());
    row["people"] = std::any_of(measured.rows.begin(), measured.rows.end(),
                                [&](const Row& one) { return may_name(one, *target, call.actor, reading); });
    indicators.push_back(std::move(row));
  }
  return json_answer({{"on", format_date(question.on())},
                      {"position", question.upto().value},
                      {"unit", question.unit()},
                      {"terms", terms_view()},
                      {"indicators", std::move(indicators)}});
}

Result<const Target*> target_of(const Call& call) {
  for (const char* name : {"level", "term"})
    if (call.query.text(name).empty())
      return fail(ErrorCode::invalid_argument,
                  {std::string("cần ") + name, std::string("expected ") + name + ", but it is not given"},
                  name, "query.missing");
  const Target* target =
      targets::target_book().find(call.captured[0], call.query.text("level"), call.query.text("term"));
  if (target != nullptr) return target;
  return fail(ErrorCode::not_found, {"không có chỉ tiêu này ở cấp và nhiệm kỳ đã nêu",
                                     "expected a target of that level and term, but there is none"});
}

std::string_view side_of(const Row& row) {
  if (row.concerned == Answer::unknown || row.counts == Answer::unknown) return "unknown";
  return row.counts == Answer::yes ? "counts" : "counts-not";
}

Result<std::string> side_asked(const Query& query) {
  const std::string side = query.text("side");
  if (side.empty() || side == "counts" || side == "counts-not" || side == "unknown") return side;
  return fail(ErrorCode::invalid_argument,
              {"side là counts, counts-not hoặc unknown", "expected counts, counts-not or unknown"}, "side",
              "target.side");
}

// A page of rows that one may see: those behind `cursor` rows, and how many of all may not be seen.
struct NamedPage {
  json::array people;
  std::uint64_t hidden = 0;
  json::value next = nullptr;
};

// Names behind a figure. Who holds an office is no secret; any other measure tells something of each file.
std::optional<GivenRead> read_of_people(const json::array& people, const Target& target, const Call& call,
                                        bool of_files) {
  if (!of_files) return std::nullopt;
  std::set<std::string> named;
  for (const json::value& person : people) named.emplace(text_at(person.as_object(), "cadre"));
  auto read = read_of_files(std::move(named), "log/targets", "targets", call.actor);
  if (!read) return read;
  read->count = people.size();
  read->query = {{"indicator", target.measure->id},
                 {"level", target.level->name},
                 {"term", target.term->name},
                 {"unit", call.query.text("unit")}};
  return read;
}

Result<RecordedAnswer> people(const Call& call, const Reading& reading, const Service&) {
  TRY(target, target_of(call));
  TRY(side, side_asked(call.query));
  TRY(limit, call.query.limit());
  TRY(from, call.query.number("cursor", 0, 1'000'000));
  TRY(question, TargetQuestion::from(call, reading));
  const Measured measured = targets::measure(*target, question.census(), age(), question.on());
  NamedPage page;
  std::uint64_t place = 0;
  for (const Row& row : measured.rows) {
    if (row.concerned == Answer::no || (!side.empty() && side != side_of(row))) continue;
    if (!may_name(row, *target, call.actor, reading)) {
      ++page.hidden;
      continue;
    }
    if (place++ < from) continue;
    if (page.people.size() == limit) {
      page.next = json::value(std::to_string(place - 1));
      continue;  // the rest is still counted
    }
    if (!page.next.is_null()) continue;
    json::object person = person_view(row, question.census());
    person["side"] = side_of(row);
    person["because"] = row.because;
    person["missing"] = json::value_from(row.missing);
    page.people.push_back(std::move(person));
  }
  auto read = read_of_people(page.people, *target, call, target->measure->data_class != "office");
  return RecordedAnswer{json_answer({{"indicator", target->measure->id},
                                     {"level", target->level->name},
                                     {"term", target->term->name},
                                     {"on", format_date(question.on())},
                                     {"people", std::move(page.people)},
                                     {"hidden", page.hidden},
                                     {"next", std::move(page.next)}}),
                        std::move(read)};
}

// The day before which somebody must not be too old: when the term starts, or the next one.
std::optional<Date> day_before_which(const Target& target, Date on) {
  if (target.term->starts && on < *target.term->starts) return target.term->starts;
  if (target.term->ends) return *target.term->ends + std::chrono::days{1};
  return std::nullopt;
}

bool is_about_age(const Target& target) {
  return target.measure->test == targets::Test::under_age || target.measure->under_age_only;
}

struct Ageing {
  std::string_view event;
  Date on{};
};

std::optional<Ageing> ageing_of(const targets::CountedPerson& person, const Target& target, Date today,
                                Date before) {
  if (is_about_age(target)) {
    const auto reached = targets::reaches_age(person, age(), today);
    if (reached && today < *reached && *reached <= before) return Ageing{"turns-40", *reached};
  }
  const auto until = targets::retires(person, today);
  if (until && today < *until && *until <= before) return Ageing{"retires", *until};
  return std::nullopt;
}

const targets::CountedPerson& person_of(const targets::Census& census, const std::string& cadre) {
  const auto found = std::find_if(census.people.begin(), census.people.end(),
                                  [&](const targets::CountedPerson& person) { return person.id == cadre; });
  INVARIANT(found != census.people.end(), "rows are made of the census's people");
  return *found;
}

// When somebody turns forty or retires is told by the day of birth in their file.
Result<RecordedAnswer> ageing(const Call& call, const Reading& reading, const Service&) {
  TRY(target, target_of(call));
  TRY(question, TargetQuestion::from(call, reading));
  const auto before = day_before_which(*target, question.on());
  const Measured measured = targets::measure(*target, question.census(), age(), question.on());
  json::array listed;
  std::uint64_t hidden = 0;
  for (const Row& row : measured.rows) {
    if (!before || row.concerned == Answer::no) continue;
    const auto event = ageing_of(person_of(question.census(), row.cadre), *target, question.on(), *before);
    if (!event) continue;
    if (!may_name(row, *target, call.actor, reading)) {
      ++hidden;
      continue;
    }
    json::object person = person_view(row, question.census());
    person["event"] = event->event;
    person["on"] = format_date(event->on);
    person["counts_now"] = row.counts == Answer::yes;
    listed.push_back(std::move(person));
  }
  auto read = read_of_people(listed, *target, call, true);
  return RecordedAnswer{json_answer({{"indicator", target->measure->id},
                                     {"level", target->level->name},
                                     {"term", target->term->name},
                                     {"before", date_or_null(before)},
                                     {"people", std::move(listed)},
                                     {"hidden", hidden},
                                     {"next", nullptr}}),
                        std::move(read)};
}

}  // namespace

std::vector<Route> target_slate_routes();  // targets_slate.cpp

std::vector<Route> target_routes() {
  std::vector<Route> routes{
      {.method = "GET",
       .pattern = "/v1/targets",
       .handler = list,
       .query = {"level", "term", "unit", "on", "at", "as_of"}},
      {.method = "GET",
       .pattern = "/v1/targets/{indicator}/people",
       .handler = RecordedHandler{people},
       .query = {"level", "term", "unit", "on", "at", "as_of", "side", "cursor", "limit", "purpose"}},
      {.method = "GET",
       .pattern = "/v1/targets/{indicator}/ageing",
       .handler = RecordedHandler{ageing},
       .query = {"level", "term", "unit", "on", "at", "as_of", "purpose"}}};
  for (Route& route : target_slate_routes()) routes.push_back(std::move(route));
  return routes;
}

}  // namespace cadre
