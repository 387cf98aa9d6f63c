// How rules read the plan: a cadre's entries, and the people planned for a post. Pure; any thread. What is
// returned lives as long as the context.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "workflows/rules/case_reading.hpp"

namespace cadre::rules {

// The entries of that cadre that hold on the effective day, oldest first.
std::vector<const Fact*> plan_entries(const RuleContext& context, std::string_view cadre);

// The entry of that cadre for a post in a term; nullptr: none holds.
const Fact* plan_entry(const RuleContext& context, std::string_view cadre, std::string_view post,
                       std::string_view term);

// Those planned for a post in a term: every cadre with such an entry, however it was recorded.
std::set<std::string> planned_for(const RuleContext& context, std::string_view post, std::string_view term);

// 1 is the highest; 0: the post has no rank.
std::int64_t rank_of(const RuleContext& context, std::string_view post);

}  // namespace cadre::rules
