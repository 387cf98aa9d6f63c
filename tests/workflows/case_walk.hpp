// CaseWalk: one case taken through a shipped definition by decide and evolve, with facts in memory. For tests
// of whole procedures: each step says what is done, on which day, and by whom.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <vector>

#include "engine/cases/decide.hpp"
#include "tests/support/fact_book.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/rules/catalogue.hpp"
#include "workflows/vietnam_calendar.hpp"

namespace cadre {

// The shipped definition "dismissal@41-qd-tw-2021", compiled with all rules; compiled once. A version alone
// is one of dismissal.
inline std::shared_ptr<const Procedure> shipped(std::string_view version) {
  static const Rules kRules = [] {
    Rules rules;
    add_rules(rules);
    return rules;
  }();
  static std::map<std::string, std::shared_ptr<const Procedure>, std::less<>> compiled;
  if (compiled.empty()) {
    for (const json::object& definition : shipped_definitions()) {
      auto procedure = Procedure::compile(definition, kRules);
      INVARIANT(procedure, "ShippedDefinitions.ArePublishable says why not");
      compiled[(*procedure)->id().id + "@" + (*procedure)->id().version] = *procedure;
    }
  }
  const bool whole = version.find('@') != std::string_view::npos;
  const auto found = compiled.find((whole ? "" : "dismissal@") + std::string(version));
  INVARIANT(found != compiled.end(), "tests name versions that are shipped");
  return found->second;
}

inline json::object object_of(std::string_view text) {
  const auto value = parse_json(text);
  INVARIANT(value && value->is_object(), "tests give JSON objects");
  return value->get_object();
}

// Papers by kind, dated the day of the act.
inline json::array papers(const std::vector<const char*>& kinds, std::string_view date) {
  json::array out;
  for (const char* kind : kinds)
    out.push_back({{"kind", kind}, {"number", std::string("01-") + kind}, {"date", date}, {"name", kind}});
  return out;
}

// What people hand in: the day, the form, the papers, the rules they answer for.
struct Handed {
  std::string on;
  std::string form = "{}";
  std::vector<const char*> papers = {};
  std::vector<Acknowledgement> acknowledged = {};
};

class CaseWalk {
 public:
  explicit CaseWalk(std::string_view version) : procedure_(shipped(version)) {
    state_.id = "MN-2026-0001";
    state_.cadre = "CB-0001";
    state_.post = "P-1";
    state_.unit = "so-xay-dung";
    facts.record("unit/tinh", "unit", "2010-01-01",
                 R"({"name":"Tỉnh","level":"province","kind":"party-committee"})");
    facts.record("unit/so-xay-dung", "unit", "2010-01-01",
                 R"({"name":"Sở Xây dựng","parent":"tinh","level":"agency","kind":"department"})");
    facts.record("cadre/CB-0001", "holds", "2020-01-01",
                 R"({"post":"P-1","appointed_on":"2020-01-01","term":"2020-2025"})");
  }

  // The post of the case; call before opening.
  CaseWalk& with_post(std::string_view flags = R"({"head":false,"elected":false})") {
    json::object value = object_of(flags);
    value["title"] = "Giám đốc";
    value["unit"] = "so-xay-dung";
    value["managing_level"] = "province";
    value["rank"] = 10;
    facts.record("post/P-1", "post", "2010-01-01", canonical(value));
    return *this;
  }

  Decision try_open(std::string_view account, const Handed& handed) {
    const Actor who = actor(account);
    OpenCase order{"dismissal", std::nullopt, state_.cadre, state_.post, submission(handed)};
    return take(decide_open(*procedure_, state_, std::move(order), around(who, handed.on)));
  }
  Decision try_act(std::string_view account, std::string act, const Handed& handed) {
    const Actor who = actor(account);
    SubmitAct order{state_.id, std::move(act), state_.revision, submission(handed)};
    return take(decide_act(*procedure_, state_, std::move(order), around(who, handed.on)));
  }

  void open(std::string_view account, const Handed& handed) {
    expect_accepted("open", try_open(account, handed));
  }
  void act(std::string_view account, std::string act, const Handed& handed) {
    expect_accepted(act, try_act(account, act, handed));
  }

  // To the shipped version of that name; same states, so no map is needed.
  void migrate(std::string_view account, std::string_view version, std::string_view on) {
    const auto to = shipped(version);
    const Actor who = actor(account);
    const MigrateCase order{state_.id, state_.revision, std::string(version), {}, "Quy định mới", "1-HD/BTC"};
    expect_accepted("migrate", take(decide_migration(*procedure_, *to, state_, order, around(who, on))));
    procedure_ = to;
  }

  // Elapses every deadline that is over on that day.
  void let_pass(std::string_view until) {
    const Actor system{"system", "", {}};
    for (const Timer& timer : std::vector<Timer>(state_.timers)) {
      if (timer.due >= day(until)) continue;
      ElapseDelay order{state_.id, timer.delay, procedure_->chart().node(timer.node).id, timer.due};
      take(decide_delay(*procedure_, state_, order, around(system, until)));
    }
  }

  std::vector<Prospect> next(std::string_view account, std::string_view today) const {
    const Actor who = actor(account);
    return prospects(*procedure_, state_, around(who, today));
  }

  std::string where() const { return canonical(procedure_->chart().value(state_.configuration)); }
  const CaseState& state() const { return state_; }
  const std::vector<std::string>& actions() const { return actions_; }
  FactBook facts;

 private:
  static Actor actor(std::string_view account) {
    static const std::map<std::string_view, Mandate> kMandates = {
        {"using", {"using-agency", "so-xay-dung"}},
        {"personnel", {"personnel-body", "tinh"}},
        {"level", {"competent-level", "tinh"}},
        {"level-2", {"competent-level", "tinh"}},
        {"agency-level", {"competent-level", "so-xay-dung"}},
        {"council", {"elected-body", "tinh"}},
        {"head", {"personnel-head", "tinh"}},
        {"records", {"records", "tinh"}}};
    return {std::string(account), "", {kMandates.at(account)}};
  }

  static Submission submission(const Handed& handed) {
    return {day(handed.on), object_of(handed.form), papers(handed.papers, handed.on), handed.acknowledged};
  }

  Surroundings around(const Actor& who, std::string_view today) const {
    return {facts, calendar_, who, day(today)};
  }

  Decision take(Decision decision) {
    if (const CaseEvent* event = std::get_if<CaseEvent>(&decision)) {
      state_ = evolve(std::move(state_), *event, position_);
      position_ = cadre::next(position_);
      std::visit(
          [this](const auto& e) {
            for (const Reference* action : e.movement.actions) actions_.push_back(action->type);
          },
          *event);
    }
    return decision;
  }

  static void expect_accepted(const std::string& act, const Decision& decision) {
    if (const Refusal* refusal = std::get_if<Refusal>(&decision))
      ADD_FAILURE() << "expected '" << act << "' to be accepted, but: " << canonical(to_json(*refusal));
  }

  std::shared_ptr<const Procedure> procedure_;
  Calendar calendar_ = vietnam_calendar();
  CaseState state_;
  Position position_{};
  std::vector<std::string> actions_;
};

// The refusal's reasons by rule, in order; empty for what was accepted.
inline std::vector<std::string> refused_by(const Decision& decision) {
  std::vector<std::string> rules;
  if (const Refusal* refusal = std::get_if<Refusal>(&decision))
    for (const Reason& reason : refusal->reasons) rules.push_back(reason.rule);
  return rules;
}

inline const Reason* reason_for(const Decision& decision, std::string_view rule) {
  const Refusal* refusal = std::get_if<Refusal>(&decision);
  if (refusal == nullptr) return nullptr;
  for (const Reason& reason : refusal->reasons)
    if (reason.rule == rule) return &reason;
  return nullptr;
}

}  // namespace cadre
