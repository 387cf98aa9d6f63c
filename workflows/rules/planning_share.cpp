// plan_share of planning_caps.hpp.
#include <set>

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/fraction.hpp"
#include "workflows/rules/months.hpp"
#include "workflows/rules/planning_caps.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

constexpr std::int64_t kMonthsOfYear = 12;

// A group of people that a share is asked of.
struct Group {
  bool women = false;
  std::int64_t age_below = 0;
  Date on{};
  std::string_view vi, en;

  bool has(const json::object& identity) const {
    if (women) return text_at(identity, "sex") == "female";
    const auto born = parse_date(text_at(identity, "born"));
    return born && months_after(*born, age_below * kMonthsOfYear) > on;
  }
};

tl::expected<Group, Verdict> group_of(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "group");
  if (name == "women") return Group{true, 0, {}, "nữ", "women"};
  if (name != "young") return tl::make_unexpected(broken_parameter("group"));
  const std::int64_t age = int_at(params, "age_below");
  if (age < 1 || age > 120) return tl::make_unexpected(broken_parameter("age_below"));
  const auto on = date_field(context, text_at(params, "on"));
  if (!on) return tl::make_unexpected(missing_field(context, text_at(params, "on")));
  return Group{false, age, *on, "trẻ", "young"};
}

std::set<std::string_view> people_in(const RuleContext& context, const json::array& names) {
  std::set<std::string_view> people;
  for (const json::value& name : names) {
    const json::value* list = name.is_string() ? field(context, name.get_string()) : nullptr;
    if (list == nullptr || !list->is_array()) continue;
    for (const json::value& item : list->get_array())
      if (const json::object* object = item.if_object()) people.insert(text_at(*object, "cadre"));
  }
  return people;
}

}  // namespace

Verdict plan_share(const RuleContext& context, const json::object& params) {
  const auto share = Fraction::from(params);
  if (!share) return broken_parameter("numerator");
  const auto group = group_of(context, params);
  if (!group) return group.error();
  const auto people = people_in(context, array_at(params, "fields"));
  std::int64_t members = 0;
  for (const std::string_view cadre : people) {
    const Fact* identity = facts_of(context, "cadre", cadre).current("identity", context.effective);
    if (identity != nullptr && group->has(identity->value)) ++members;
  }
  const auto all = static_cast<std::int64_t>(people.size());
  const std::string_view name = text_at(params, "explained_by");
  const std::string_view explanation = text_field(context, name);
  json::object figures{{"members", members}, {"people", all}, {"explained", !explanation.empty()}};
  if (all == 0 || share->reached(members, all) || !explanation.empty()) return holds(std::move(figures));
  return {context.asking ? Finding::needs_input : Finding::fails,
          std::move(figures),
          {say("Tỷ lệ cán bộ ", group->vi, ": ", members, "/", all, " (cần ", share->vi(),
               "); phải giải trình ở '", name, "'."),
           say("Share of ", group->en, ": ", members, " of ", all, " (needs ", share->en(),
               "); expected an explanation in '", name, "'.")}};
}

}  // namespace cadre::rules
