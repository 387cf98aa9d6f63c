#include "workflows/rules/meeting_members.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "workflows/rules/ballot_reading.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

using Members = std::set<std::string>;

constexpr std::int64_t kLowestRank = std::numeric_limits<std::int64_t>::max();

struct Holder {
  std::string cadre;
  bool head = false;
  std::int64_t rank = 0;  // of the post; 0: none recorded
};

std::vector<Holder> holders_in(const RuleContext& context, std::string_view unit) {
  std::vector<Holder> holders;
  for (const std::string& cadre : context.facts.cadres_with("holds", unit))
    for (const Fact* held : facts_of(context, "cadre", cadre).all("holds", context.effective)) {
      const json::object& post = post_value(context, text_at(held->value, "post"));
      if (text_at(post, "unit") == unit)
        holders.push_back({cadre, bool_at(post, "head"), int_at(post, "rank")});
    }
  return holders;
}

// Where the unit's own leaders end: the rank of the second head, if parts of the unit have heads in it.
std::int64_t rank_of_lower_heads(const std::vector<Holder>& holders) {
  std::int64_t first = kLowestRank, second = kLowestRank;
  for (const Holder& holder : holders) {
    if (!holder.head || holder.rank == 0) continue;
    second = std::min(second, std::max(first, holder.rank));
    first = std::min(first, holder.rank);
  }
  return second;
}

void add_leaders(const std::vector<Holder>& holders, Members& members) {
  const std::int64_t end = rank_of_lower_heads(holders);
  for (const Holder& holder : holders)
    if (holder.rank < end) members.insert(holder.cadre);
}

void add_heads(const std::vector<Holder>& holders, Members& members) {
  for (const Holder& holder : holders)
    if (holder.head) members.insert(holder.cadre);
}

void add_body(const RuleContext& context, std::string_view body, Members& members) {
  const std::string_view unit = context.state.unit;
  for (const std::string& cadre : context.facts.cadres_with("membership", unit))
    for (const Fact* seat : facts_of(context, "cadre", cadre).all("membership", context.effective))
      if (text_at(seat->value, "body") == body && text_at(seat->value, "unit") == unit) members.insert(cadre);
}

Members known_members(const RuleContext& context, std::string_view collective) {
  Members members;
  const auto holders = holders_in(context, context.state.unit);
  const bool expanded = collective == "expanded-leaders";
  if (expanded || collective == "leaders") add_leaders(holders, members);
  if (expanded) add_heads(holders, members);
  if (expanded || collective == "standing-committee") add_body(context, "standing-committee", members);
  if (collective == "executive-committee") add_body(context, "party-committee", members);
  return members;
}

}  // namespace

Verdict meeting_nobody_left_out(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const std::string_view collective =
      text_at(object_at(params, "of"), text_field(context, text_at(params, "by")));
  const auto summoned = count_of(object_field(context, name), "summoned");
  if (!summoned) return missing_field(context, name);
  const json::object& minutes = beside(context, name);
  const json::value* away = minutes.if_contains(text_at(params, "recused"));
  const auto recused = away == nullptr ? std::vector<std::string_view>{} : people_in(*away);
  const json::value* roll = minutes.if_contains(text_at(params, "roll"));
  const Members members = known_members(context, collective);
  std::vector<std::string_view> known(members.begin(), members.end()), missing;
  if (roll != nullptr) {
    const auto called = people_on_roll(*roll);
    std::copy_if(known.begin(), known.end(), std::back_inserter(missing), [&](std::string_view member) {
      return !called.contains(member) && std::find(recused.begin(), recused.end(), member) == recused.end();
    });
  }
  const auto reached = *summoned + static_cast<std::int64_t>(recused.size());
  return found(missing.empty() && reached >= static_cast<std::int64_t>(known.size()),
               {{"collective", collective},
                {"summoned", *summoned},
                {"recused", recused.size()},
                {"known", as_json(known)},
                {"missing", as_json(missing)}},
               {say("Theo dữ liệu, thành phần họp có ít nhất ", known.size(), " người (", joined(known),
                    "), biên bản ghi triệu tập ", *summoned, ", tránh mặt ", recused.size(),
                    "; không có trong danh sách triệu tập: ", joined(missing), "."),
                say("The facts know at least ", known.size(), " members of this meeting (", joined(known),
                    "), but ", *summoned, " were summoned and ", recused.size(),
                    " recused; not on the roll: ", joined(missing), ".")});
}

}  // namespace cadre::rules
