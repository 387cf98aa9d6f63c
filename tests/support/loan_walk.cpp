#include "tests/support/loan_walk.hpp"

#include <gtest/gtest.h>

#include <set>

#include "engine/cases/event_codec.hpp"
#include "engine/running/proposals.hpp"
#include "tests/support/hiring_text.hpp"
#include "tests/support/staffing_texts.hpp"

namespace cadre::test {
namespace {

// What the dry run said must be what happened.
void expect_same(const Result<Decision>& said, const Outcome& happened, const Reading& reading) {
  if (!said) {
    ASSERT_TRUE(happened.error) << said.error().message.en;
    EXPECT_EQ(said.error().code, happened.error->code);
    EXPECT_EQ(said.error().rule, happened.error->rule);
    return;
  }
  ASSERT_FALSE(happened.error) << happened.error->message.en;
  const Entry& entry = happened.entries.at(0);
  if (const auto* refusal = std::get_if<Refusal>(&*said)) {
    EXPECT_EQ(entry.outcome, "refused");
    EXPECT_EQ(object_at(entry.data, "refusal"), to_json(*refusal));
    return;
  }
  const auto procedure = reading.procedure(entry.procedure);
  ASSERT_TRUE(procedure);
  CaseState before;
  before.id = entry.case_id;
  const Entry expected = entry_of(std::get<CaseEvent>(*said), before, **procedure);
  for (const char* key : {"state", "timers", "form", "asked", "done", "result", "left", "entered"}) {
    const json::value* a = expected.data.if_contains(key);
    const json::value* b = entry.data.if_contains(key);
    EXPECT_TRUE((a == nullptr && b == nullptr) || (a && b && *a == *b)) << key << canonical(entry.data);
  }
}

}  // namespace

LoanWalk::LoanWalk(Desk& desk, std::mt19937& random) : desk_(desk), random_(random) {
  for (const std::string_view text : {kHiringText, kStaffingText, kInquiryText}) {
    const json::object definition = object_of(text);
    desk_.must(desk_.run("quan", PublishProcedure{definition}));
    desk_.must(desk_.run("quan", MakeCurrent{std::string(text_at(definition, "id")), "1"}));
  }
}

std::string LoanWalk::account() {
  static const std::vector<std::string> kAccounts{"an", "bo", "bo", "bo",   "chi",   "du",
                                                  "du", "du", "be", "quan", "nobody"};
  return one_of(kAccounts);
}

std::string LoanWalk::a_case() { return cases_.empty() || chance(3) ? "LN-2024-9999" : one_of(cases_); }

std::string LoanWalk::a_day() {
  const Date today = office_date(desk_.clock().now());
  return format_date(today - std::chrono::days(chance(70) ? 0 : below(30) - 3));
}

Submission LoanWalk::submission(const std::string& act) {
  std::string form = "{}";
  if (act == "find") form = chance(60) ? R"({"shelf":"A1"})" : "{}";
  if (act == "rule") {
    form = "{\"votes_for\":" + std::to_string(below(6)) + ",\"votes_of\":" + std::to_string(below(6)) +
           (chance(60) ? ",\"shelf\":\"B2\"" : "") + (chance(40) ? ",\"back_on\":\"" + a_day() + "\"" : "") +
           "}";
  }
  const std::string somebody = "R-" + std::to_string(1 + below(5));
  if (act == "name" || (act == "take" && chance(70)))
    form = R"({"nominee":")" + somebody + "\"" +
           (act == "take" && chance(50) ? R"(,"cards":[{"level":2}],"book":"Lịch")" : "") + "}";
  if (act == "open" && chance(50)) form = R"({"book":"Truyện Kiều","copies":1})";
  if (chance(4)) form = R"({"nonsense":true})";
  Submission made = on(a_day(), form, chance(70) ? 1 : 0);
  if (chance(30)) made.acknowledged.push_back({"case.on-hold", "it cannot wait", "5-CV"});
  if (chance(30)) made.acknowledged.push_back({"shelf.named", chance(80) ? "I saw it" : "", "12-CV"});
  return made;
}

Order LoanWalk::act() {
  static const std::vector<std::string> kActs{"examine", "find", "check", "rule", "bring", "cancel", "burn"};
  const std::string id = a_case();
  const auto state = desk_.read().case_state(id);
  std::string act = one_of(kActs);
  if (state && chance(75)) {  // something that is possible now
    const Reading reading = desk_.read();
    const auto possible = *reading.prospects(*state, reading.own_actor("bo"));
    if (!possible.empty())
      act = possible[static_cast<std::size_t>(below(static_cast<int>(possible.size())))].act->act;
  }
  if (act == "cancel" && chance(80)) act = "examine";
  const std::uint32_t revision = state ? state->revision : 0;
  return SubmitAct{id, act, chance(90) ? revision : static_cast<std::uint32_t>(below(6)), submission(act)};
}

Order LoanWalk::migration() {
  const std::string id = a_case();
  const auto state = desk_.read().case_state(id);
  std::vector<std::pair<std::string, std::string>> states;
  if (chance(70)) states.emplace_back("loan.deciding", "loan.judging");
  return MigrateCase{
      id,         state ? state->revision : 0, chance(80) ? "2-2026" : "1-2024", std::move(states),
      "a reason", chance(90) ? "3-QD" : ""};
}

RecordFacts LoanWalk::facts() {
  RecordFacts order;
  for (int i = 1 + below(4); i > 0; --i) {
    const std::string subject = "cadre/R-" + std::to_string(1 + below(5));
    const std::string level = std::to_string(1 + below(3));
    FactInput input =
        chance(60)   ? fact(subject, "card", a_day(), "{\"level\":" + level + "}")
        : chance(50) ? fact(subject, "rating", a_day(), "{\"year\":202" + level + ",\"stars\":" + level + "}")
                     : fact(subject, "reserved", a_day(), chance(90) ? "{}" : "{\"x\":1}");
    if (chance(15)) input.until = input.from + std::chrono::days(below(20));
    const Reading reading = desk_.read();
    const SubjectFacts* known = reading.find(subject);
    if (chance(30) && known && !known->facts.empty()) input.corrects = one_of(known->facts).position;
    order.facts.push_back(std::move(input));
  }
  return order;
}

Order LoanWalk::opening() {
  const std::string number = std::to_string(1 + below(5));
  const int dice = below(100);
  if (dice < 20) return OpenCase{"hiring", std::nullopt, "", "P-" + number, on(a_day())};
  if (dice < 35) return OpenCase{"staffing", std::nullopt, "", "P-" + number, on(a_day())};
  if (dice < 50) return OpenCase{"inquiry", std::nullopt, "R-" + number, "", on(a_day())};
  return OpenCase{"loan", chance(10) ? std::optional<std::string>("2-2026") : std::nullopt, "R-" + number, "",
                  submission("open")};
}

// One of those that wait, or none.
Order LoanWalk::decline() {
  const Reading reading = desk_.read();
  const auto waiting = proposals(reading, reading.own_actor("du"), {}, "", 20).items;
  const Position at = waiting.empty() || chance(10) ? Position{below(50) * 1u} : one_of(waiting).position;
  return DeclineProposal{at, "a reason", ""};
}

// Most of the time something that is possible as things stand.
Order LoanWalk::likely(const std::string& account) {
  Order order;
  for (int tries = 0; tries < 10; ++tries) {
    order = chance(30) ? opening() : act();
    const auto said = desk_.read().dry_run({order, account, "", {}});
    if ((said && std::holds_alternative<CaseEvent>(*said)) || chance(5)) break;
  }
  return order;
}

SubmitTogether LoanWalk::series(const std::string& account) {
  SubmitTogether series;
  std::set<std::string> acted;
  for (int i = 1 + below(4); i > 0; --i) {
    const Order order = likely(account);
    if (const auto* next = std::get_if<SubmitAct>(&order))
      series.items.push_back({*next, chance(acted.insert(next->case_id).second ? 3 : 90)});
    else
      series.items.push_back({std::get<OpenCase>(order)});
  }
  return series;
}

Command LoanWalk::together() {
  const std::string who = account();
  return desk_.command(who, series(who));
}

Order LoanWalk::order() {
  const int dice = below(100);
  if (dice < 20) return opening();
  if (dice < 62) return act();
  if (dice < 72) return series(account());
  if (dice < 75) return decline();
  if (dice < 82) return migration();
  if (dice < 97) return facts();
  return MakeCurrent{"loan", chance(50) ? "1-2024" : "7"};
}

void LoanWalk::pass_time() {
  desk_.clock().advance(std::chrono::hours(chance(15) ? -below(60) : below(24 * 6)));
  if (chance(50)) (void)desk_.engine().elapse_due_delays();
}

void LoanWalk::repeat() {
  auto [command, before] = one_of(past_);
  const bool other = chance(30);
  if (other) command.payload = sha256("another payload");
  const Outcome again = desk_.run(command);
  if (before.entries.empty()) return;  // an error wrote nothing and is not remembered
  EXPECT_EQ(again.entries, other ? std::vector<Entry>{} : before.entries);
  EXPECT_EQ(again.repeated, !other);
  EXPECT_EQ(rule_of(again), other ? "idempotency.other-payload" : "");
}

void LoanWalk::submit(const Command& command) {
  const bool can_be_tried = std::holds_alternative<OpenCase>(command.order) ||
                            std::holds_alternative<SubmitAct>(command.order) ||
                            std::holds_alternative<MigrateCase>(command.order);
  const Reading reading = desk_.read();
  const Result<Decision> said = reading.dry_run(command);
  const Outcome outcome = desk_.run(command);
  if (can_be_tried) expect_same(said, outcome, reading);
  for (const Entry& entry : outcome.entries)
    if (entry.type == "cadre.case.opened.v1") cases_.push_back(entry.case_id);
  past_.emplace_back(command, outcome);
}

void LoanWalk::step() {
  if (chance(8)) return pass_time();
  if (chance(8) && !past_.empty()) return repeat();
  submit(desk_.command(account(), order()));
}

}  // namespace cadre::test
