// Cadres, units, posts and accounts: what the log says about them, on a day; and recording more.
#include "api/command_json.hpp"
#include "api/reading/as_of.hpp"
#include "api/reading/masked_views.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"

namespace cadre {
namespace {

// What a list shows of a subject: the fact that names it.
struct Kind {
  std::string_view type, plural, naming_fact, naming_field;
};
constexpr Kind kKinds[] = {{"cadre", "cadres", "identity", "name"},
                           {"unit", "units", "unit", "name"},
                           {"post", "posts", "post", "title"},
                           {"account", "accounts", "account", "name"}};

const Kind& kind_of(const Call& call) {
  for (const Kind& kind : kKinds)
    if (call.request->target.starts_with("/v1/" + std::string(kind.plural))) return kind;
  INVARIANT(false, "the routes below are those of kKinds");
}

// What was abolished keeps its last name, and says since when it is no more.
json::object listed(const Kind& kind, const std::string& id, const SubjectFacts& known, Date on) {
  json::object item{{"id", id}};
  const SubjectFacts* facts = &known;
  const std::vector<const Fact*> all = facts->all(kind.naming_fact);
  const Fact* naming = facts->current(kind.naming_fact, on);
  if (naming == nullptr && !all.empty()) naming = all.back();
  if (naming == nullptr) return item;
  item["name"] = text_at(naming->value, kind.naming_field);
  if (kind.type == "unit") item["parent"] = text_at(naming->value, "parent");
  if (naming->until && *naming->until <= on) item["ended"] = format_date(*naming->until);
  return item;
}

// Of an account: whose it is, and in which roles it may act on that day.
void put_mandates(const SubjectFacts& facts, const Facts& past, Date on, json::object& item) {
  json::array mandates;
  for (const Fact* mandate : facts.all("mandate", on)) {
    const std::string unit(text_at(mandate->value, "unit"));
    const SubjectFacts* known = past.find("unit/" + unit);
    const Fact* named = known ? known->current("unit", on) : nullptr;
    mandates.push_back({{"role", text_at(mandate->value, "role")},
                        {"unit", unit},
                        {"unit_name", named ? text_at(named->value, "name") : std::string_view()},
                        {"from", format_date(mandate->from)},
                        {"until", mandate->until ? json::value(format_date(*mandate->until)) : nullptr}});
  }
  const Fact* account = facts.current("account", on);
  item["cadre"] = account ? text_at(account->value, "cadre") : std::string_view();
  item["mandates"] = std::move(mandates);
}

Result<HttpResponse> list(const Call& call, const Reading& reading, const Service&) {
  const Kind& kind = kind_of(call);
  TRY(limit, call.query.limit());
  TRY(then, as_of(call.query, reading));
  const Past past(reading, then ? then->upto : Position{reading.upto()});
  const std::vector<std::string> ids = reading.subjects(kind.type, call.query.text("after"), limit);
  json::array items;
  std::uint64_t hidden = 0;
  for (const std::string& id : ids) {
    const std::string subject = std::string(kind.type) + "/" + id;
    const SubjectFacts* known = past.find(subject);
    if (known == nullptr) continue;  // not known of yet
    if (!may_read_subject(call.actor, subject, reading)) {
      ++hidden;
      continue;
    }
    const Date on = then ? then->day : reading.today();
    json::object item = listed(kind, id, *known, on);
    if (kind.type == "account") put_mandates(*known, past, on, item);
    items.push_back(std::move(item));
  }
  const json::value next = ids.size() == limit ? json::value(ids.back()) : json::value(nullptr);
  return json_answer({{"items", std::move(items)}, {"hidden", hidden}, {"next", next}});
}

Result<HttpResponse> show(const Call& call, const Reading& reading, const Service& service) {
  const Kind& kind = kind_of(call);
  const std::string& id = call.captured[0];
  const std::string subject = std::string(kind.type) + "/" + id;
  if (!may_read_subject(call.actor, subject, reading)) return tl::make_unexpected(not_permitted());
  TRY(then, as_of(call.query, reading));
  const Past past(reading, then ? then->upto : Position{reading.upto()});
  const SubjectFacts* found = past.find(subject);
  if (found == nullptr)
    return fail(ErrorCode::not_found, {"chưa có dữ kiện nào về " + subject,
                                       "expected facts about " + subject + ", but there are none"});
  TRY(on, call.query.date("on"));
  SubjectFacts facts = *found;
  if (on) std::erase_if(facts.facts, [&](const Fact& fact) { return !fact.holds_on(*on); });
  json::object body{
      {"id", id}, {"subject", subject}, {"on", on ? json::value(format_date(*on)) : json::value(nullptr)}};
  MaskedFacts masked = masked_facts(call.actor, subject, facts, service.kinds, reading);
  body["facts"] = std::move(masked.facts);
  if (!masked.withheld.empty()) body["withheld"] = to_json(masked.withheld);
  return json_answer(body);
}

// The personal file: what is read of it is an entry first, and so is that somebody asked in vain.
Result<RecordedAnswer> show_file(const Call& call, const Reading& reading, const Service& service) {
  const std::string& id = call.captured[0];
  GivenRead read{"cadre/" + id, "file", {id}, "", {}, 0, true};
  const std::vector<std::string> units = units_of_cadre(id, reading);
  if (!units.empty()) read.unit = units.front();
  for (const char* name : {"on", "at", "as_of"})
    if (call.query.has(name)) read.query[name] = call.query.text(name);
  auto shown = show(call, reading, service);
  const SubjectFacts* facts = reading.find(read.subject);
  if (!shown) {
    read.permitted = shown.error().code != ErrorCode::forbidden;
    if (read.permitted || facts == nullptr) return tl::make_unexpected(std::move(shown).error());
    return RecordedAnswer{problem(shown.error(), call.language), std::move(read)};
  }
  read.count = facts->facts.size();
  return RecordedAnswer{std::move(*shown), std::move(read)};
}

Checked<Order> facts_order(const Call& call, const Service&) { return decode_facts(call.request->body); }

HttpResponse recorded(const Outcome& outcome, const Service&) {
  json::array positions;
  for (const Entry& entry : outcome.entries) positions.push_back(entry.position.value);
  return json_answer(
      {{"outcome", "accepted"}, {"repeated", outcome.repeated}, {"positions", std::move(positions)}}, 201);
}

}  // namespace

std::vector<Route> subject_routes() {
  return {
      {.method = "GET", .pattern = "/v1/cadres", .handler = list, .query = {"after", "limit", "at", "as_of"}},
      {.method = "GET",
       .pattern = "/v1/cadres/{id}",
       .handler = RecordedHandler{show_file},
       .query = {"on", "at", "as_of", "purpose"}},
      {.method = "GET", .pattern = "/v1/units", .handler = list, .query = {"after", "limit", "at", "as_of"}},
      {.method = "GET", .pattern = "/v1/units/{id}", .handler = show, .query = {"on", "at", "as_of"}},
      {.method = "GET", .pattern = "/v1/posts", .handler = list, .query = {"after", "limit", "at", "as_of"}},
      {.method = "GET", .pattern = "/v1/posts/{id}", .handler = show, .query = {"on", "at", "as_of"}},
      {.method = "GET",
       .pattern = "/v1/accounts",
       .handler = list,
       .query = {"after", "limit", "at", "as_of"}},
      {.method = "GET", .pattern = "/v1/accounts/{id}", .handler = show, .query = {"on", "at", "as_of"}},
      {.method = "POST",
       .pattern = "/v1/facts",
       .handler = WriteHandler{facts_order, recorded},
       .body = Body::json}};
}

}  // namespace cadre
