// RuleCase: one question to one rule, with everything a rule may look at in reach. For tests of single rules.
#pragma once

#include <string>

#include "engine/cases/decide.hpp"
#include "tests/workflows/case_walk.hpp"

namespace cadre {

struct RuleCase {
  FactBook facts;
  CaseState state;
  json::object form;
  json::array documents;
  Actor actor;
  Date effective = day("2024-06-03");
  bool asking = false;
  bool wordless = false;
  std::string version = "41-qd-tw-2021";

  RuleCase() {
    state.cadre = "CB-0001";
    state.post = "P-1";
    state.unit = "so-xay-dung";
  }

  // The cadre holds the post since 1 January 2020, in the term 2020-2025.
  RuleCase& holding(std::string_view post_flags = "{}") {
    json::object post = object_of(post_flags);
    post["managing_level"] = "province";
    facts.record("post/P-1", "post", "2010-01-01", canonical(post));
    return cadre("holds", "2020-01-01", R"({"post":"P-1","appointed_on":"2020-01-01","term":"2020-2025"})");
  }
  RuleCase& cadre(std::string kind, std::string_view from, std::string_view value,
                  std::string_view until = "") {
    facts.record("cadre/CB-0001", std::move(kind), from, value, until);
    return *this;
  }

  template <class Params>
  Verdict ask(Verdict (*rule)(const RuleContext&, const Params&), std::string_view params) const {
    static const Calendar kCalendar = vietnam_calendar();
    const auto procedure = shipped(version);
    const RuleContext context{*procedure, state,     form,      documents, asking,  actor,
                              facts,      kCalendar, effective, effective, wordless};
    return prepared(rule, object_of(params))(context);
  }
};

inline bool holds(const Verdict& verdict) { return verdict.finding == Finding::holds; }

}  // namespace cadre
