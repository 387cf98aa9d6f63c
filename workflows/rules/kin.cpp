#include "workflows/rules/kin.hpp"

#include <algorithm>

#include "engine/procedure/procedure.hpp"
#include "workflows/rules/ballot_reading.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/people.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

constexpr int kTreeDepthMax = 32;

struct Relative {
  std::string cadre;
  std::string_view relation;     // as the one who declared it says
  std::string_view declared_by;  // the person, or the relative
};

// The cadres whom the person declared on the effective day, and those who declared the person.
std::vector<Relative> relatives_of(const RuleContext& context, std::string_view cadre) {
  std::vector<Relative> out;
  for (const Fact* fact : facts_of(context, "cadre", cadre).all("kinship", context.effective))
    if (const std::string_view other = text_at(fact->value, "cadre"); !other.empty())
      out.push_back({std::string(other), text_at(fact->value, "relation"), "person"});
  for (const std::string& other : context.facts.cadres_with("kinship", cadre))
    for (const Fact* fact : facts_of(context, "cadre", other).all("kinship", context.effective))
      if (text_at(fact->value, "cadre") == cadre)
        out.push_back({other, text_at(fact->value, "relation"), "relative"});
  return out;
}

// Whichever of the two declared it.
bool related(const RuleContext& context, std::string_view one, std::string_view other) {
  const auto relatives = relatives_of(context, one);
  return std::any_of(relatives.begin(), relatives.end(),
                     [other](const Relative& r) { return r.cadre == other; });
}

// The nearest unit at or above `unit` that is more than an agency; "" when there is none.
std::string_view locality_of(const RuleContext& context, std::string_view unit) {
  for (int depth = 0; depth < kTreeDepthMax && !unit.empty(); ++depth) {
    const Fact* fact = facts_of(context, "unit", unit).current("unit", context.effective);
    if (fact == nullptr) return {};
    if (text_at(fact->value, "level") != "agency") return unit;
    unit = text_at(fact->value, "parent");
  }
  return {};
}

bool paired(const json::array& pairs, std::string_view one, std::string_view other) {
  if (one.empty() || other.empty()) return false;
  return std::any_of(pairs.begin(), pairs.end(), [one, other](const json::value& item) {
    const json::array* pair = item.if_array();
    if (pair == nullptr || pair->size() != 2) return false;
    return lists(*pair, one) && lists(*pair, other) && (one != other || (*pair)[0] == (*pair)[1]);
  });
}

// The call's own pairs, else those of the definition's table.
const json::array& pairs_of(const RuleContext& context, const json::object& params) {
  if (params.contains("pairs")) return array_at(params, "pairs");
  return array_at(object_at(context.procedure.meta(), "parameters"), "kin_pairs");
}

bool forbidden(const RuleContext& context, const json::object& post, const json::object& other,
               const json::object& params) {
  const std::string_view unit = text_at(post, "unit");
  const std::string_view other_unit = text_at(other, "unit");
  if (bool_at(params, "same_unit") && !unit.empty() && unit == other_unit) return true;
  if (!paired(pairs_of(context, params), text_at(post, "function"), text_at(other, "function"))) return false;
  const std::string_view locality = locality_of(context, unit);
  return !locality.empty() && locality == locality_of(context, other_unit);
}

Verdict not_together(const RuleContext& context, const Person& person, const json::object& params) {
  const std::string_view field_of_post = text_at(params, "post");
  const std::string_view into =
      field_of_post.empty() ? context.state.post : text_field(context, field_of_post);
  const json::object& post = post_value(context, into);
  for (const Relative& relative : relatives_of(context, person.cadre)) {
    for (const Fact* held : facts_of(context, "cadre", relative.cadre).all("holds", context.effective)) {
      const std::string_view other = text_at(held->value, "post");
      if (other == into || !forbidden(context, post, post_value(context, other), params)) continue;
      return fails({say(person.cadre, ": có ", relative.cadre, " (", relative.relation, ") đang giữ chức vụ ",
                        other, "; không được bố trí cùng với chức vụ ", into, "."),
                    say(person.cadre, ": the relative ", relative.cadre, " (", relative.relation, ") holds ",
                        other, ", which may not go together with ", into, ".")},
                   {{"relative", relative.cadre},
                    {"relation", relative.relation},
                    {"declared_by", relative.declared_by},
                    {"post", other},
                    {"entries", json::array{held->position.value}}});
    }
  }
  return holds();
}

std::vector<std::string_view> people_of(const RuleContext& context, std::string_view name) {
  const json::value* value = field(context, name);
  return value == nullptr ? std::vector<std::string_view>{} : people_in(*value);
}

}  // namespace

Verdict kin_not_together(const RuleContext& context, const json::object& params) {
  return about_people(context, params, not_together);
}

Verdict kin_recused(const RuleContext& context, const json::object& params) {
  const json::object& minutes = beside(context, text_at(params, "field"));
  const json::value* roll = minutes.if_contains(text_at(params, "roll"));
  if (roll == nullptr) return holds();
  const json::value* away = minutes.if_contains(text_at(params, "recused"));
  const auto recused = away == nullptr ? std::vector<std::string_view>{} : people_in(*away);
  const std::string_view who = text_at(params, "who");
  const auto people =
      who.empty() ? std::vector<std::string_view>{context.state.cadre} : people_of(context, who);
  std::vector<std::string_view> should;
  for (const std::string_view voter : people_on_roll(*roll)) {
    if (std::find(recused.begin(), recused.end(), voter) != recused.end()) continue;
    for (const std::string_view person : people) {
      if (!related(context, voter, person)) continue;
      should.push_back(voter);
      break;
    }
  }
  return found(
      should.empty(), {{"should_leave", as_json(should)}},
      {say("Người thân của nhân sự phải rời cuộc họp và không tính vào số triệu tập: ", joined(should), "."),
       say("Relatives of the candidates leave the meeting and the base: ", joined(should), ".")});
}

Verdict kin_not_of(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const std::string_view one = text_field(context, name);
  if (one.empty()) return missing_field(context, name);
  for (const std::string_view person : people_of(context, text_at(params, "who"))) {
    if (person != one && !related(context, one, person)) continue;
    return fails({say(one, " là chính người đó hoặc người thân của ", person, "."),
                  say(one, " is ", person, " or a declared relative.")},
                 {{"one", one}, {"person", person}});
  }
  return holds();
}

}  // namespace cadre::rules
