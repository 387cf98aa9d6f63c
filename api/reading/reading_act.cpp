#include "api/reading/recorded_reads.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <atomic>

#include "api/reading/sight.hpp"
#include "workflows/rights/reading_rules.hpp"

namespace cadre {
namespace {

struct Counters {
  std::atomic<std::uint64_t> given{0}, refused{0}, alarms{0};
};
Counters& figures() {
  static Counters counters;
  return counters;
}

std::vector<std::string_view> groups_of(const Actor& actor) {
  std::vector<std::string_view> groups;
  for (const Mandate& mandate : actor.mandates) groups.push_back(rights().group_of(mandate.role));
  return groups;
}

bool about_nobody_else(const GivenRead& given, const Actor& actor) {
  return actor.on_behalf_of.empty() && !actor.cadre.empty() && given.whose.size() == 1 &&
         given.whose.front() == actor.cadre;
}

// A case that is named must be one that the reader knows of.
Result<void> check_case(std::string_view purpose, const Actor& actor, const Reading& reading) {
  constexpr std::string_view kCase = "case:";
  if (!purpose.starts_with(kCase)) return {};
  const auto state = reading.case_state(purpose.substr(kCase.size()));
  if (state && may_read_case_header(actor, *state, reading)) return {};
  return fail(ErrorCode::invalid_argument,
              {"mục đích nêu một hồ sơ không có, hoặc không thuộc quyền của tài khoản",
               "expected a case that the account may read, but there is none of that number"},
              "purpose", "purpose.case");
}

// Inspectors' reads are inspectors' to see, whatever else the account is.
std::string role_of(const Actor& actor) {
  if (has_role(actor, "inspector")) return "inspector";
  return actor.mandates.empty() ? std::string() : actor.mandates.front().role;
}

Command command_of(const ReadAct& act, const Actor& actor) {
  return {record_of(act), actor.account, {}, {}, actor.on_behalf_of};
}

}  // namespace

Result<void> check_recorded(const Outcome& outcome) {
  if (outcome.error) return tl::make_unexpected(*outcome.error);
  INVARIANT(!outcome.entries.empty(), "a read that was recorded is an entry");
  const Entry& entry = outcome.entries.front();
  if (entry.act == kMassRead)
    spdlog::warn("event=mass-reading entry={}", entry.position.value);  // who it was stands in the entry
  figures().alarms += entry.act == kMassRead ? 1 : 0;
  ++(entry.outcome == "refused" ? figures().refused : figures().given);
  if (entry.outcome != "refused") return {};
  const json::array& reasons = array_at(object_at(entry.data, "refusal"), "reasons");
  const json::object& reason = reasons.at(0).as_object();
  const json::object& text = object_at(reason, "text");
  return fail(ErrorCode::forbidden, {std::string(text_at(text, "vi")), std::string(text_at(text, "en"))}, "",
              std::string(text_at(reason, "rule")));
}

ReadingFigures reading_figures() {
  return {figures().given.load(), figures().refused.load(), figures().alarms.load()};
}

Result<ReadAct> reading_act(const Call& call, const GivenRead& given, const Reading& reading) {
  const ReadingRules& rules = *shipped_reading_rules();
  const std::string purpose = call.query.text("purpose");
  const bool own = about_nobody_else(given, call.actor);
  if (given.permitted && !own && (given.purpose_asked || !purpose.empty())) {
    CHECK(check_purpose(purpose, groups_of(call.actor), rules));
    CHECK(check_case(purpose, call.actor, reading));
  }
  const ReadingLimits limits = reading_limits(reading, reading.today(), rules);
  ReadAct order;
  order.subject = given.subject;
  order.what = given.what;
  order.whose = given.whose;
  order.of_everybody = given.of_everybody;
  order.purpose = own || !given.permitted ? std::string() : purpose;
  order.role = role_of(call.actor);
  order.unit = given.unit;
  order.query = given.query;
  order.count = given.permitted ? given.count : 0;
  if (!given.permitted) order.refused = "access";
  order.per_day_max = limits.per_day_max;
  order.alarm_at = limits.alarm_at;
  return order;
}

std::vector<std::string> once_of(const GivenRead& given, const Actor& actor) {
  std::vector<std::string> once;
  for (const std::string& what : given.once_a_day)
    once.push_back(actor.account + '\n' + actor.on_behalf_of + '\n' + what);
  return once;
}

void record_read(const Service& service, const Actor& actor, ReadAct act,
                 std::function<void(Result<void>)> done) {
  service.engine.submit(command_of(act, actor),
                        [done = std::move(done)](Outcome outcome) { done(check_recorded(outcome)); });
}

Result<Position> record_read_and_wait(const Service& service, const Actor& actor, const ReadAct& act) {
  const Outcome kept = service.engine.run(command_of(act, actor));
  CHECK(check_recorded(kept));
  return kept.entries.front().position;
}

}  // namespace cadre
