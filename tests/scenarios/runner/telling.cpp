#include "tests/scenarios/runner/telling.hpp"

#include <algorithm>

namespace cadre::scenarios {
namespace {

std::string listed(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out.empty() ? "nothing" : out;
}

std::string listed(const std::vector<ExpectedReason>& reasons) {
  std::vector<std::string> words;
  for (const ExpectedReason& reason : reasons)
    words.push_back(reason.rule + (reason.article.empty() ? "" : " (" + reason.article + ")"));
  return listed(words);
}

template <class Items>
Items sorted(Items items) {
  std::sort(items.begin(), items.end());
  return items;
}

std::vector<ExpectedReason> reasons_of(const Outcome& outcome) {
  std::vector<ExpectedReason> reasons;
  if (outcome.error || outcome.entries.empty()) return reasons;
  const json::object& refusal = object_at(outcome.entries.front().data, "refusal");
  if (refusal.empty()) return reasons;
  for (const Reason& reason : refusal_from_json(refusal).reasons)
    reasons.push_back({reason.rule, reason.article});
  return sorted(reasons);
}

std::string came(const Outcome& outcome) {
  if (outcome.error) return "it failed: " + outcome.error->rule + " " + outcome.error->message.en;
  if (test::accepted(outcome)) return "it was accepted";
  std::string out = "it was refused:";
  for (const Reason& reason : refusal_from_json(object_at(outcome.entries.front().data, "refusal")).reasons)
    out += " " + reason.rule + " (" + reason.article + "): " + reason.text.en + ";";
  return out;
}

}  // namespace

Telling::Telling(const Scenario& scenario, const std::vector<FactInput>& town)
    : scenario_(scenario), hall_(town, scenario.steps.front().recorded) {
  std::vector<FactInput> given = scenario.given;
  for (const Person& person : scenario.people) {
    json::object account{{"name", person.account}}, mandate{{"role", person.role}};
    if (!person.cadre.empty()) account["cadre"] = person.cadre;
    if (!person.unit.empty()) mandate["unit"] = person.unit;
    const std::string subject = "account/" + person.account;
    given.push_back({subject, "account", town.front().from, {}, std::move(account), {}});
    given.push_back({subject, "mandate", town.front().from, {}, std::move(mandate), {}});
  }
  if (hall_.problems().empty()) hall_.record(given);
  failures = hall_.problems();
}

void Telling::play() {
  for (const Step& step : scenario_.steps)
    if (!take(step)) return;
}

bool Telling::take(const Step& step) {
  if (step.recorded < today_) {
    fail(step.where, "expected a day that is not before the one of the step before");
    return false;
  }
  today_ = step.recorded;
  if (step.lapses) {
    pass_time(step);
  } else {
    hall_.set_day(today_);
    if (!hall_.knows(step.by)) {
      fail(step.where, "nobody has the account '" + step.by + "'");
      return false;
    }
    const Outcome outcome = submit(step);
    if (step.opens && test::accepted(outcome)) cases_[step.of_case] = outcome.entries.front().case_id;
    compare(step, outcome);
  }
  check_due(step);
  return failures.empty();
}

Outcome Telling::submit(const Step& step) {
  if (step.opens)
    return hall_.run(step.by, OpenCase{step.opens->procedure, step.opens->version, step.opens->cadre,
                                       step.opens->post, step.submission, step.opens->unit});
  if (!step.records.empty()) return hall_.run(step.by, RecordFacts{step.records});
  const auto known = state(step.of_case);
  if (step.moves)
    return hall_.run(step.by, MigrateCase{known ? known->id : "none",
                                          known ? known->revision : 0,
                                          step.moves->version,
                                          {},
                                          step.moves->reason,
                                          step.moves->document});
  return hall_.run(
      step.by, SubmitAct{known ? known->id : "none", step.act, known ? known->revision : 0, step.submission});
}

void Telling::pass_time(const Step& step) {
  const std::size_t before = hall_.entries().size();
  hall_.set_day(today_);
  const std::vector<Entry> entries = hall_.entries();
  std::vector<std::string> lapsed;
  for (std::size_t i = before; i < entries.size(); ++i)
    if (entries[i].type.starts_with("cadre.case.delay-"))
      lapsed.emplace_back(text_at(entries[i].data, "delay"));
  if (sorted(lapsed) != sorted(*step.lapses))
    fail(step.where, "expected that these run out: " + listed(*step.lapses) + ", but: " + listed(lapsed));
  if (step.expected.states) check_states(step.where, step.of_case, *step.expected.states);
}

void Telling::compare(const Step& step, const Outcome& outcome) {
  if (!step.expected.failed.empty()) {
    if (test::rule_of(outcome) != step.expected.failed)
      fail(step.where, "expected a failure by " + step.expected.failed + ", but " + came(outcome));
  } else if (!step.expected.refused.empty()) {
    compare_refusal(step, outcome);
  } else if (!test::accepted(outcome)) {
    fail(step.where, "expected it to be accepted, but " + came(outcome));
  } else if (step.expected.states) {
    check_states(step.where, step.of_case, *step.expected.states);
  }
}

void Telling::compare_refusal(const Step& step, const Outcome& outcome) {
  const auto expected = sorted(step.expected.refused);
  if (reasons_of(outcome) != expected)
    fail(step.where, "expected it to be refused by " + listed(expected) + ", but " + came(outcome));
}

void Telling::check_states(const std::string& where, const std::string& of_case,
                           const std::vector<std::string>& expected) {
  const auto known = state(of_case);
  if (!known) return fail(where, "expected a case in " + listed(expected) + ", but it was never opened");
  const auto found = states(*known);
  if (found != sorted(expected))
    fail(where, "expected the case in " + listed(expected) + ", but it is in " + listed(found));
}

void Telling::check_due(const Step& step) {
  if (!step.due) return;
  const auto known = state(step.of_case);
  std::optional<Date> nearest;
  if (known)
    for (const Timer& timer : known->timers)
      if (!nearest || timer.due < *nearest) nearest = timer.due;
  if (nearest != step.due)
    fail(step.where, "expected the next deadline on " + format_date(*step.due) + ", but it is " +
                         (nearest ? format_date(*nearest) : std::string("on no day")));
}

std::optional<CaseState> Telling::state(const std::string& of_case) const {
  const auto id = cases_.find(of_case);
  if (id == cases_.end()) return std::nullopt;
  auto found = hall_.read().case_state(id->second);
  return found ? std::optional(std::move(*found)) : std::nullopt;
}

std::vector<std::string> Telling::states(const CaseState& state) const {
  const Reading reading = hall_.read();
  const auto procedure = reading.procedure(state.procedure);
  INVARIANT(procedure, "a case names a published procedure");
  std::vector<std::string> leaves = (*procedure)->chart().leaves(state.configuration);
  const std::string prefix = (*procedure)->id().id + ".";
  for (std::string& leaf : leaves)
    if (leaf.starts_with(prefix)) leaf.erase(0, prefix.size());
  return sorted(leaves);
}

void Telling::check_ends() {
  for (const auto& [name, end] : scenario_.ends) {
    const std::string where = scenario_.name + ": ends" + (name.empty() ? "" : " " + name);
    const auto known = state(name);
    if (end.unopened) {
      if (known) fail(where, "expected no case, but " + known->id + " was opened");
    } else if (!end.states.empty()) {
      check_states(where, name, end.states);
    } else if (!known || known->outcome != end.outcome) {
      fail(where,
           "expected '" + end.outcome + "', but it is '" + (known ? known->outcome : "unopened") + "'");
    }
  }
  for (const auto& [name, id] : cases_)
    if (!scenario_.ends.contains(name)) fail(scenario_.name, "expected how the case '" + name + "' ends");
}

}  // namespace cadre::scenarios
