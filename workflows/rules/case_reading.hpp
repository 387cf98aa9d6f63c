// How rules read the case they are asked about: its fields, its post, what is recorded of its cadre. Pure;
// any thread. Everything returned points into the context and lives as long as it does.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/cases/case_state.hpp"
#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// A field by name: of the form when it carries one, of the case's data otherwise. nullptr: neither knows it.
const json::value* field(const RuleContext& context, std::string_view name);
std::string_view text_field(const RuleContext& context, std::string_view name);       // "" when absent
const json::object& object_field(const RuleContext& context, std::string_view name);  // empty when absent

// A date field; "effective", "opened" and "today" name the days every case has.
std::optional<Date> date_field(const RuleContext& context, std::string_view name);

// Which way the case goes: "dismissal", "resignation" or "relief".
std::string_view track(const RuleContext& context);
// Whether params.tracks names the case's track. Without that parameter a rule concerns every track.
bool concerns(const RuleContext& context, const json::object& params);

bool lists(const json::array& texts, std::string_view text);

const SubjectFacts& facts_of(const RuleContext& context, std::string_view type, std::string_view id);
const SubjectFacts& cadre_facts(const RuleContext& context);
// The value of the fact "post" of a post on the effective day; empty when nothing is recorded.
const json::object& post_value(const RuleContext& context, std::string_view post);

// The cadre's tenure of the post concerned on the effective day.
struct Tenure {
  const Fact* fact = nullptr;  // of kind "holds"; never null
  Date since{};                // when the appointment period began
  std::string_view term;       // label of the term ("2020-2025"), or ""
};
std::optional<Tenure> tenure(const RuleContext& context);

// Facts of the cadre that hold on the effective day, oldest first.
std::vector<const Fact*> cadre_facts_of_kind(const RuleContext& context, std::string_view kind);
// When the appointment period began. The first day of all when no tenure is recorded: then nothing is too old
// to count.
Date appointed_on(const RuleContext& context);

}  // namespace cadre::rules
