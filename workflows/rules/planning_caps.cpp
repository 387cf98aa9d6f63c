#include "workflows/rules/planning_caps.hpp"

#include <map>

#include "workflows/rules/plan_reading.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

using Names = std::set<std::string>;
using Pairs = std::set<std::pair<std::string, std::string>>;  // cadre, post

Pairs pairs_of(const RuleContext& context, std::string_view name) {
  Pairs pairs;
  const json::value* list = field(context, name);
  if (list == nullptr || !list->is_array()) return pairs;
  for (const json::value& item : list->get_array())
    if (const json::object* object = item.if_object())
      pairs.emplace(text_at(*object, "cadre"), text_at(*object, "post"));
  return pairs;
}

// Whom the ballots of a list field ([{"post","names"}]) put through.
Pairs put_through(const RuleContext& context, std::string_view name) {
  Pairs pairs;
  const json::value* results = field(context, name);
  if (results == nullptr || !results->is_array()) return pairs;
  for (const json::value& item : results->get_array())
    if (const json::object* result = item.if_object())
      for (const json::value& cadre : array_at(*result, "names"))
        if (cadre.is_string()) pairs.emplace(cadre.get_string(), text_at(*result, "post"));
  return pairs;
}

// What a cap is asked about: the list, who leaves, the term and the bound.
struct Plan {
  Pairs coming, leaving;
  std::string_view term;
  std::int64_t at_most = 0;
};

tl::expected<Plan, Verdict> plan_of(const RuleContext& context, const json::object& params) {
  Plan plan;
  plan.at_most = int_at(params, "at_most");
  if (plan.at_most < 1) return tl::make_unexpected(broken_parameter("at_most"));
  const std::string_view name = text_at(params, "field");
  if (field(context, name) == nullptr) return tl::make_unexpected(missing_field(context, name));
  plan.term = text_field(context, text_at(params, "term"));
  if (plan.term.empty()) return tl::make_unexpected(missing_field(context, text_at(params, "term")));
  plan.coming = pairs_of(context, name);
  plan.leaving = pairs_of(context, text_at(params, "leaving"));
  return plan;
}

Verdict over(const std::map<std::string, Names>& counted, std::int64_t at_most, const Text& each) {
  json::object figures{{"at_most", at_most}};
  Text text;
  for (const auto& [name, members] : counted) {
    figures[name] = members.size();
    if (static_cast<std::int64_t>(members.size()) <= at_most) continue;
    text.vi +=
        say(text.vi.empty() ? "" : " ", name, ": ", members.size(), each.vi, " (tối đa ", at_most, ").");
    text.en +=
        say(text.en.empty() ? "" : " ", name, ": ", members.size(), each.en, " (at most ", at_most, ").");
  }
  if (text.vi.empty()) return holds(std::move(figures));
  return fails(std::move(text), std::move(figures));
}

std::string_view level_of(const RuleContext& context, std::string_view post) {
  return text_at(post_value(context, post), "managing_level");
}

}  // namespace

Verdict plan_persons_per_title(const RuleContext& context, const json::object& params) {
  const auto plan = plan_of(context, params);
  if (!plan) return plan.error();
  std::map<std::string, Names> people;
  for (const auto& [cadre, post] : plan->coming) {
    if (!people.contains(post))
      for (const std::string& planned : planned_for(context, post, plan->term))
        if (!plan->leaving.contains({planned, post})) people[post].insert(planned);
    people[post].insert(cadre);
  }
  return over(people, plan->at_most, {" người", " persons"});
}

Verdict plan_titles_per_person(const RuleContext& context, const json::object& params) {
  const auto plan = plan_of(context, params);
  if (!plan) return plan.error();
  std::map<std::string, Names> titles;  // by cadre and level
  for (const auto& [cadre, post] : plan->coming) {
    const std::string_view level = level_of(context, post);
    Names& of_level = titles[say(cadre, " (", level, ")")];
    of_level.insert(post);
    for (const Fact* entry : plan_entries(context, cadre)) {
      const std::string planned(text_at(entry->value, "post"));
      if (text_at(entry->value, "term") == plan->term && level_of(context, planned) == level &&
          !plan->leaving.contains({cadre, planned}))
        of_level.insert(planned);
    }
  }
  return over(titles, plan->at_most, {" chức danh cùng cấp", " titles of one level"});
}

Verdict plan_list_fits(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const std::string_view results = text_at(params, "results");
  if (field(context, name) == nullptr) return missing_field(context, name);
  if (field(context, results) == nullptr) return missing_field(context, results);
  const Pairs through = put_through(context, results);
  const Pairs listed = pairs_of(context, name);
  return found(listed == through, {{"listed", listed.size()}, {"through", through.size()}},
               {say("Danh sách (", listed.size(), ") không khớp kết quả bỏ phiếu (", through.size(), ")."),
                say("Expected the list to be what the ballots put through, but ", listed.size(),
                    " are listed and ", through.size(), " came through.")});
}

Verdict plan_narrows(const RuleContext& context, const json::object& params) {
  const std::string_view results = text_at(params, "results");
  const std::string_view of = text_at(params, "of");
  if (field(context, results) == nullptr) return missing_field(context, results);
  if (field(context, of) == nullptr) return missing_field(context, of);
  const Pairs before = put_through(context, of);
  json::array added;
  for (const auto& [cadre, post] : put_through(context, results))
    if (!before.contains({cadre, post})) added.push_back({{"cadre", cadre}, {"post", post}});
  const std::size_t count = added.size();
  return found(count == 0, {{"added", std::move(added)}},
               {say("Có ", count, " người không có trong kết quả của bước trước."),
                say("Expected nobody new, but ", count, " did not come through the step before.")});
}

Verdict plan_all_reviewed(const RuleContext& context, const json::object& params) {
  const std::string_view term = text_field(context, text_at(params, "term"));
  if (term.empty()) return missing_field(context, text_at(params, "term"));
  const Pairs staying = pairs_of(context, text_at(params, "staying"));
  const Pairs leaving = pairs_of(context, text_at(params, "leaving"));
  if (field(context, text_at(params, "staying")) == nullptr)
    return missing_field(context, text_at(params, "staying"));
  json::array wrong;
  Names posts;
  for (const Pairs* pairs : {&staying, &leaving})
    for (const auto& [cadre, post] : *pairs) {
      posts.insert(post);
      if (plan_entry(context, cadre, post, term) == nullptr ||
          (staying.contains({cadre, post}) && leaving.contains({cadre, post})))
        wrong.push_back({{"cadre", cadre}, {"post", post}});
    }
  for (const std::string& post : posts)
    for (const std::string& cadre : planned_for(context, post, term))
      if (!staying.contains({cadre, post}) && !leaving.contains({cadre, post}))
        wrong.push_back({{"cadre", cadre}, {"post", post}});
  const std::size_t count = wrong.size();
  return found(
      count == 0, {{"wrong", std::move(wrong)}},
      {say("Có ", count, " trường hợp rà soát không khớp quy hoạch hiện có (thiếu, thừa hoặc trùng)."),
       say("Expected every planned person to stay or to leave, but ", count,
           " entries are missing, unknown or in both lists.")});
}

}  // namespace cadre::rules
