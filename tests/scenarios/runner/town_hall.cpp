#include "tests/scenarios/runner/town_hall.hpp"

#include <algorithm>

#include "workflows/catalogue.hpp"
#include "workflows/rules/catalogue.hpp"
#include "workflows/vietnam_calendar.hpp"

namespace cadre::scenarios {
namespace {

constexpr Date kLongAgo = std::chrono::sys_days{std::chrono::year{2000} / 1 / 1};
constexpr std::size_t kFactsAtOnce = 500;

FactInput fact(std::string subject, std::string kind, json::object value) {
  return {std::move(subject), std::move(kind), kLongAgo, std::nullopt, std::move(value), std::nullopt};
}

// The roles that a mandate may name.
json::array roles(const FactKinds& kinds) {
  const FactKind* mandate = kinds.find("account", "mandate");
  const json::object& properties = object_at(mandate->form.schema(), "properties");
  return array_at(object_at(properties, "role"), "enum");
}

std::string told(const Outcome& outcome) {
  if (outcome.error)
    return outcome.error->field + " " + outcome.error->rule + " " + outcome.error->message.en;
  return outcome.entries.empty() ? "nothing" : canonical(outcome.entries.front().data);
}

}  // namespace

TownHall::TownHall(const std::vector<FactInput>& town, Date today) : kinds_(shipped_fact_kinds()) {
  add_rules(rules_);
  clock_.set(office_midnight(today) + std::chrono::hours(12));
  auto engine = Engine::start({journal_, views_, rules_, kinds_, clock_, ids_});
  if (!engine) {
    problems_.push_back(engine.error().message.en);
    return;
  }
  engine_ = std::move(*engine);
  publish();
  record({fact("calendar/vn", "calendar", vietnam_calendar().to_json())});
  record(town);
  hire();
}

void TownHall::publish() {
  std::vector<json::object> all = shipped_definitions();
  const auto from = [](const json::object& definition) {
    return text_at(object_at(object_at(definition, "meta"), "effective"), "from");
  };
  std::stable_sort(all.begin(), all.end(), [&](const auto& a, const auto& b) { return from(a) < from(b); });
  for (const json::object& definition : all) {
    const std::string id(text_at(definition, "id")), version(text_at(definition, "version"));
    must(run("system", PublishProcedure{definition}), id + "@" + version);
    must(run("system", MakeCurrent{id, version}), id + "@" + version);
  }
}

void TownHall::hire() {
  std::vector<FactInput> staff;
  for (const json::value& role : roles(kinds_)) {
    for (const char* suffix : {"", "-2"}) {
      const std::string account = "account/" + std::string(role.as_string()) + suffix;
      staff.push_back(fact(account, "account", {{"name", role}}));
      staff.push_back(fact(account, "mandate", {{"role", role}, {"unit", kWholeUnit}}));
    }
  }
  record(staff);
}

void TownHall::record(const std::vector<FactInput>& facts) {
  for (std::size_t at = 0; at < facts.size(); at += kFactsAtOnce) {
    const auto first = facts.begin() + static_cast<std::ptrdiff_t>(at);
    const auto last = facts.begin() + static_cast<std::ptrdiff_t>(std::min(at + kFactsAtOnce, facts.size()));
    must(run("system", RecordFacts{{first, last}}), "what is given");
  }
}

bool TownHall::knows(const std::string& account) const {
  return read().find("account/" + account) != nullptr;
}

void TownHall::set_day(Date day) {
  clock_.set(office_midnight(day) + std::chrono::hours(12));
  engine_->elapse_due_delays();
}

Outcome TownHall::run(const std::string& account, Order order) {
  const std::string key = "step-" + std::to_string(++keys_);
  return engine_->run({std::move(order), account, key, sha256(key)});
}

Reading TownHall::read() const {
  auto reading = engine_->read();
  INVARIANT(reading, "views in memory can be read");
  return std::move(*reading);
}

void TownHall::must(const Outcome& outcome, const std::string& what) {
  if (!test::accepted(outcome)) problems_.push_back(what + ": " + told(outcome));
}

}  // namespace cadre::scenarios
