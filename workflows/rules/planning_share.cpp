// plan_share and plan_age_bands of planning_caps.hpp.
#include <algorithm>
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

// The youngest begins a band, and so does whoever is `years` older than the one who began the band before.
std::int64_t bands_among(std::vector<Date> births, std::int64_t years) {
  std::sort(births.rbegin(), births.rend());
  std::int64_t bands = 0;
  Date begun{};
  for (const Date born : births) {
    if (bands > 0 && months_after(born, years * kMonthsOfYear) > begun) continue;
    begun = born;
    ++bands;
  }
  return bands;
}

}  // namespace

Verdict plan_age_bands(const RuleContext& context, const json::object& params) {
  const std::int64_t wanted = int_at(params, "bands"), years = int_at(params, "years");
  if (wanted < 2) return broken_parameter("bands");
  if (years < 1 || years > 60) return broken_parameter("years");
  const auto people = people_in(context, array_at(params, "fields"));
  std::vector<Date> births;
  for (const std::string_view cadre : people) {
    const Fact* identity = facts_of(context, "cadre", cadre).current("identity", context.effective);
    if (identity == nullptr) continue;
    if (const auto born = parse_date(text_at(identity->value, "born"))) births.push_back(*born);
  }
  const std::int64_t bands = bands_among(std::move(births), years);
  const std::string_view name = text_at(params, "explained_by");
  const bool explained = !text_field(context, name).empty();
  json::object figures{
      {"bands", bands}, {"at_least", wanted}, {"people", people.size()}, {"explained", explained}};
  if (people.size() < static_cast<std::size_t>(wanted) || bands >= wanted || explained)
    return holds(std::move(figures));
  return {context.asking ? Finding::needs_input : Finding::fails,
          std::move(figures),
          {say("Danh sách có ", bands, " độ tuổi cách nhau ", years, " năm (cần ", wanted,
               "); phải giải trình ở '", name, "'."),
           say("The list has ", bands, " ages that lie ", years, " years apart (needs ", wanted,
               "); expected an explanation in '", name, "'.")}};
}

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
