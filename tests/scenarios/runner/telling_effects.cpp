// What a story leaves behind: facts, entries, actions.
#include <algorithm>

#include "tests/scenarios/runner/telling.hpp"

namespace cadre::scenarios {
namespace {

// Every member of `expected` stands in `found`, objects member by member.
bool has(const json::value& found, const json::value& expected) {
  if (!expected.is_object() || !found.is_object()) return found == expected;
  const json::object& members = expected.get_object();
  return std::all_of(members.begin(), members.end(), [&](const auto& member) {
    const json::value* value = found.get_object().if_contains(member.key());
    return value != nullptr && has(*value, member.value());
  });
}

}  // namespace

void Telling::check_effects() {
  for (const ExpectedFact& fact : scenario_.facts) check_fact(fact);
  for (const ExpectedEntry& entry : scenario_.entries) check_entry(entry);
  if (scenario_.actions) check_actions();
  if (scenario_.proposals) check_proposals();
}

void Telling::check_fact(const ExpectedFact& expected) {
  const Reading reading = hall_.read();
  const SubjectFacts* subject = reading.find(expected.subject);
  std::string others;
  bool found = false;
  if (subject != nullptr) {
    for (const Fact* fact : subject->all(expected.kind, expected.on.value_or(today_))) {
      found = found || has(fact->value, expected.value);
      others += " " + canonical(fact->value);
    }
  }
  if (found == expected.holds) return;
  fail(expected.where, std::string(expected.holds ? "expected" : "expected no") + " fact '" + expected.kind +
                           "' of " + expected.subject + " with " + canonical(expected.value) +
                           ", but these hold:" + (others.empty() ? " none" : others));
}

void Telling::check_entry(const ExpectedEntry& expected) {
  std::string others;
  for (const Entry& entry : hall_.entries()) {
    if (entry.type != expected.type) continue;
    const auto stored = parse_json(encode(entry, "urn:cadre:log"));
    INVARIANT(stored, "what is encoded is JSON");
    if (has(*stored, expected.members)) return;
    others += "\n    " + canonical(*stored);
  }
  fail(expected.where, "expected an entry " + expected.type + " with " + canonical(expected.members) +
                           ", but there are:" + (others.empty() ? " none" : others));
}

void Telling::check_actions() {
  std::vector<std::string> ran;
  for (const Entry& entry : hall_.entries())
    for (const json::value& action : array_at(entry.data, "actions"))
      ran.emplace_back(text_at(action.as_object(), "type"));
  if (ran == *scenario_.actions) return;
  std::string list;
  for (const std::string& action : ran) list += " " + action;
  fail(scenario_.name, "expected other actions than" + (list.empty() ? std::string(" none") : list));
}

void Telling::check_proposals() {
  std::vector<Proposal> made, expected = *scenario_.proposals;
  std::string list;
  for (const Entry& entry : hall_.entries()) {
    if (entry.type != "cadre.case.proposed.v1") continue;
    made.push_back({std::string(text_at(entry.data, "procedure")), entry.subject,
                    std::string(text_at(entry.data, "article"))});
    list += " " + made.back().procedure + " of " + made.back().about + " (" + made.back().article + ")";
  }
  std::sort(made.begin(), made.end());
  std::sort(expected.begin(), expected.end());
  if (made != expected)
    fail(scenario_.name, "expected other proposals than" + (list.empty() ? std::string(" none") : list));
}

std::vector<std::string> tell(const Scenario& scenario, const std::vector<FactInput>& town) {
  Telling telling(scenario, town);
  if (!telling.failures.empty()) return telling.failures;
  telling.play();
  if (!telling.failures.empty()) return telling.failures;
  telling.check_ends();
  telling.check_effects();
  return telling.failures;
}

}  // namespace cadre::scenarios
