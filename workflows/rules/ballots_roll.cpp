#include "workflows/rules/ballots_roll.hpp"

#include <set>

#include "workflows/rules/ballot_reading.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

using People = std::vector<std::string_view>;

struct Roll {
  std::set<std::string_view> people;
  People twice;  // on the roll in more than one group
};

Roll roll_of(const json::value& groups) {
  Roll roll;
  if (!groups.is_array()) return roll;
  for (const json::value& item : groups.get_array()) {
    const json::object* group = item.if_object();
    const json::value* cadres = group != nullptr ? group->if_contains("cadres") : nullptr;
    if (cadres == nullptr) continue;
    for (const std::string_view cadre : people_in(*cadres))
      if (!roll.people.insert(cadre).second) roll.twice.push_back(cadre);
  }
  return roll;
}

// Takes the recused off the roll; returns those who cannot be taken off: strangers, and whoever is named
// twice.
People take_off(Roll& roll, const People& recused) {
  People strangers;
  for (const std::string_view cadre : recused)
    if (roll.people.erase(cadre) == 0) strangers.push_back(cadre);
  return strangers;
}

}  // namespace

Verdict ballot_roll(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const json::object& minutes = beside(context, name);
  const json::value* groups = minutes.if_contains(text_at(params, "roll"));
  if (groups == nullptr) return holds();
  const auto summoned = count_of(object_field(context, name), "summoned");
  if (!summoned) return missing_field(context, name);
  const json::value* away = minutes.if_contains(text_at(params, "recused"));
  const People recused = away == nullptr ? People{} : people_in(*away);

  Roll roll = roll_of(*groups);
  const People strangers = take_off(roll, recused);
  const auto expected = static_cast<std::int64_t>(roll.people.size());
  return found(strangers.empty() && expected == *summoned,
               {{"summoned", *summoned},
                {"expected", expected},
                {"in_two_groups", as_json(roll.twice)},
                {"recused", as_json(recused)},
                {"not_on_roll", as_json(strangers)}},
               {say("Danh sách triệu tập có ", expected, " người sau khi trừ ", recused.size(),
                    " người không tham gia vì có liên quan; biên bản ghi ", *summoned, ". Tính một lần: ",
                    joined(roll.twice), "; không có trong danh sách: ", joined(strangers), "."),
                say("The roll has ", expected, " people without the ", recused.size(),
                    " recused; the minutes say ", *summoned, ". Counted once: ", joined(roll.twice),
                    "; not on the roll: ", joined(strangers), ".")});
}

}  // namespace cadre::rules
