// The shipped definitions are publishable, and their tables are whole.
#include <gtest/gtest.h>

#include <set>

#include "engine/procedure/check_effects.hpp"
#include "engine/procedure/procedure.hpp"
#include "engine/procedure/procedure_compiler.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/rules/catalogue.hpp"
#include "workflows/rules/ground_table.hpp"
#include "workflows/rules/ground_tests.hpp"

namespace cadre {
namespace {

constexpr std::size_t kDefinitionBytesLimit = kDefinitionBytesMax;

const Rules& all_rules() {
  static const Rules kRules = [] {
    Rules rules;
    add_rules(rules);
    return rules;
  }();
  return kRules;
}

const json::object& parameters(const json::object& definition) {
  return object_at(object_at(definition, "meta"), "parameters");
}

std::string described(const std::vector<Problem>& problems) {
  std::string out;
  for (const Problem& p : problems) out += p.state + " " + p.act + " " + p.reason + " " + p.message.en + "\n";
  return out;
}

// The names of the tests of a ground, those inside a choice included.
void collect_test_names(const json::array& tests, std::set<std::string>& names) {
  for (const json::value& item : tests) {
    const json::object& call = item.as_object();
    names.emplace(text_at(call, "type"));
    collect_test_names(array_at(object_at(call, "params"), "tests"), names);
  }
}

TEST(ShippedDefinitions, ArePublishable) {
  for (const json::object& definition : shipped_definitions()) {
    const auto procedure = Procedure::compile(definition, all_rules());
    EXPECT_TRUE(procedure) << text_at(definition, "version") << "\n"
                           << described(procedure ? std::vector<Problem>{} : procedure.error());
    if (!procedure) continue;
    EXPECT_EQ(described(check_effect_facts(**procedure, shipped_fact_kinds())), "")
        << text_at(definition, "version");
  }
}

TEST(ShippedDefinitions, HoldBothRegimesOfDismissalWithoutAGapBetweenThem) {
  std::map<std::string, std::shared_ptr<const Procedure>> versions;
  for (const json::object& definition : shipped_definitions()) {
    if (text_at(definition, "id") != "dismissal") continue;
    auto procedure = Procedure::compile(definition, all_rules());
    ASSERT_TRUE(procedure);
    versions[(*procedure)->id().version] = *procedure;
  }
  ASSERT_EQ(versions.size(), 2u);
  const auto& old_one = versions.at("41-qd-tw-2021");
  const auto& new_one = versions.at("377-qd-tw-2025");
  ASSERT_TRUE(old_one->effective_until());
  EXPECT_EQ(*old_one->effective_until() + std::chrono::days{1}, new_one->effective_from());
}

TEST(ShippedDefinitions, FitTheSizeOfADefinition) {
  for (const json::object& definition : shipped_definitions())
    EXPECT_LE(canonical(definition).size(), kDefinitionBytesLimit) << text_at(definition, "version");
}

TEST(ShippedDefinitions, HaveGroundsThatAreWholeAndTestsThatExist) {
  for (const json::object& definition : shipped_definitions()) {
    const json::array& table = array_at(parameters(definition), "grounds");
    EXPECT_EQ(rules::grounds_of(parameters(definition)).size(), table.size());
    for (const json::value& row : table) {
      const json::object& ground = row.as_object();
      EXPECT_FALSE(text_at(ground, "article").empty()) << text_at(ground, "code");
      EXPECT_FALSE(text_at(object_at(ground, "title"), "vi").empty()) << text_at(ground, "code");
      EXPECT_FALSE(text_at(object_at(ground, "title"), "en").empty()) << text_at(ground, "code");
      std::set<std::string> names;
      collect_test_names(array_at(ground, "tests"), names);
      for (const std::string& name : names) {
        EXPECT_NE(rules::ground_test(name), nullptr) << name;
        EXPECT_NE(all_rules().find(name), nullptr) << name;
      }
    }
  }
}

TEST(ShippedDefinitions, OfferEveryGroundOfTheirTableInTheOpeningForm) {
  for (const json::object& definition : shipped_definitions()) {
    if (array_at(parameters(definition), "grounds").empty()) continue;
    json::array codes;
    for (const json::value& row : array_at(parameters(definition), "grounds"))
      codes.push_back(row.as_object().at("code"));
    const auto procedure = Procedure::compile(definition, all_rules());
    ASSERT_TRUE(procedure);
    const json::object& properties = object_at((*procedure)->opening().form.schema(), "properties");
    if (!properties.contains("ground")) continue;  // a review names a ground for each of those who leave
    EXPECT_EQ(array_at(object_at(properties, "ground"), "enum"), codes);
  }
}

// A rule asked of everybody listed is named inside the parameters, where publication does not look.
void collect_inner_rules(const json::value& value, std::set<std::string>& names) {
  if (const json::array* items = value.if_array())
    for (const json::value& item : *items) collect_inner_rules(item, names);
  const json::object* object = value.if_object();
  if (object == nullptr) return;
  if (text_at(*object, "type") == "each")
    names.emplace(text_at(object_at(object_at(*object, "params"), "rule"), "type"));
  for (const auto& member : *object) collect_inner_rules(member.value(), names);
}

TEST(ShippedDefinitions, AskOfEverybodyListedOnlyRulesThatExist) {
  for (const json::object& definition : shipped_definitions()) {
    std::set<std::string> names;
    collect_inner_rules(definition, names);
    for (const std::string& name : names)
      EXPECT_NE(all_rules().find(name), nullptr) << text_at(definition, "id") << " " << name;
  }
}

TEST(ShippedDefinitions, OfPlanningChangeOnTheDayOfTheNewRegulationWithoutAGap) {
  std::map<std::string, std::map<std::string, std::shared_ptr<const Procedure>>> families;
  for (const json::object& definition : shipped_definitions()) {
    auto procedure = Procedure::compile(definition, all_rules());
    ASSERT_TRUE(procedure);
    families[(*procedure)->id().id][(*procedure)->id().version] = *procedure;
  }
  for (const char* id : {"planning", "planning-review", "planning-removal"}) {
    ASSERT_EQ(families[id].size(), 2u) << id;
    EXPECT_TRUE(families[id]["50-qd-tw-2021"]->in_force(Date{std::chrono::year{2025} / 10 / 7})) << id;
    EXPECT_FALSE(families[id]["50-qd-tw-2021"]->in_force(Date{std::chrono::year{2025} / 10 / 8})) << id;
    EXPECT_TRUE(families[id]["377-qd-tw-2025"]->in_force(Date{std::chrono::year{2025} / 10 / 8})) << id;
    EXPECT_FALSE(families[id]["377-qd-tw-2025"]->in_force(Date{std::chrono::year{2025} / 10 / 7})) << id;
  }
}

TEST(ShippedFactKinds, KnowWhatTheRulesRead) {
  const FactKinds kinds = shipped_fact_kinds();
  for (const char* kind : {"identity", "holds", "discipline", "rating", "confidence", "conclusion",
                           "prestige", "unit-result", "bar"})
    EXPECT_NE(kinds.find("cadre", kind), nullptr) << kind;
  EXPECT_NE(kinds.find("unit", "unit"), nullptr);
  EXPECT_NE(kinds.find("post", "post"), nullptr);
  EXPECT_NE(kinds.find("account", "mandate"), nullptr);
  EXPECT_NE(kinds.find("account", "token"), nullptr);
  EXPECT_NE(kinds.find("calendar", "calendar"), nullptr);
}

TEST(ShippedRules, AreDocumentedInBothLanguages) {
  for (const auto& [name, rule] : all_rules().all()) {
    EXPECT_FALSE(rule.title.vi.empty()) << name;
    EXPECT_FALSE(rule.title.en.empty()) << name;
  }
}

}  // namespace
}  // namespace cadre
