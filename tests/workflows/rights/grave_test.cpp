// Which acts of the shipped definitions ask for another proof of identity.
#include "workflows/rights/grave.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "engine/procedure/procedure.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/rights/rights.hpp"
#include "workflows/rules/catalogue.hpp"

namespace cadre {
namespace {

// "dismissal/issue-decision", of every definition.
std::set<std::string> acts_that(bool grave) {
  Rules rules;
  add_rules(rules);
  std::set<std::string> found;
  for (const json::object& definition : shipped_definitions()) {
    const auto procedure = Procedure::compile(definition, rules);
    EXPECT_TRUE(procedure) << text_at(definition, "id");
    if (!procedure) continue;
    for (const ActSpec& act : (*procedure)->all_acts())
      if (shipped_grave_acts()->has_field(act.form.schema()) == grave)
        found.insert((*procedure)->id().id + "/" + act.act);
  }
  return found;
}

TEST(Grave, AreTheActsThatSignADecisionInEveryFamily) {
  const std::set<std::string> grave = acts_that(true), everyday = acts_that(false);
  for (const char* act : {"dismissal/issue-decision", "rotation/decide", "appointment/issue-decision",
                          "planning/approve", "suspension/suspend", "recall/cancel-decision",
                          "evaluation-year/rate-people", "confidence-council/adopt-resolution"})
    EXPECT_TRUE(grave.contains(act)) << act;
  for (const char* act : {"dismissal/record-talk", "dismissal/propose"})
    EXPECT_TRUE(everyday.contains(act)) << act;
}

TEST(Grave, HasNoPatternThatFitsNothing) {
  Rules rules;
  add_rules(rules);
  std::map<std::string, int> fits;
  for (const std::string& pattern : shipped_grave_acts()->fields) fits[pattern] = 0;
  for (const json::object& definition : shipped_definitions())
    if (const auto procedure = Procedure::compile(definition, rules))
      for (const ActSpec& act : (*procedure)->all_acts())
        for (const auto& member : object_at(act.form.schema(), "properties"))
          for (auto& [pattern, count] : fits) count += is_like(pattern, member.key()) ? 1 : 0;
  for (const auto& [pattern, count] : fits) EXPECT_GT(count, 0) << pattern;
}

TEST(Grave, AreTheFactsThatSayWhoMayAct) {
  for (const char* kind : {"account", "mandate", "token"})
    EXPECT_TRUE(shipped_grave_acts()->has_fact(kind)) << kind;
  for (const char* kind : {"unit", "identity", "holds"})
    EXPECT_FALSE(shipped_grave_acts()->has_fact(kind)) << kind;
}

}  // namespace
}  // namespace cadre
