#include "engine/cases/authority.hpp"

#include <algorithm>

#include "engine/base/names.hpp"
#include "engine/cases/people.hpp"
#include "engine/cases/wording.hpp"

namespace cadre {
namespace {

Reason wrong_role(const ActSpec& act, const CaseState& state, const Surroundings& around) {
  Reason reason;
  reason.rule = "actor.role";
  json::array held;
  for (const Mandate& mandate : around.actor.mandates)
    held.push_back({{"role", mandate.role}, {"unit", mandate.unit}});
  reason.figures = {{"needs", json::value_from(act.by)}, {"unit", state.unit}, {"holds", std::move(held)}};
  const std::string unit = named_unit(around.facts, state.unit, around.today);
  reason.text = {"tài khoản không có vai trò được làm việc này trong phạm vi '" + unit + "'",
                 "expected a mandate for this that covers '" + unit + "', but the account holds none"};
  return reason;
}

Reason administers() {
  Reason reason;
  reason.rule = "actor.administrator";
  reason.text = {"quản trị viên không được xử lý hồ sơ, dù có thêm vai trò khác",
                 "expected somebody who does not administer the system: an administrator acts in no case"};
  return reason;
}

Reason own_case() {
  Reason reason;
  reason.rule = "actor.subject";
  reason.text = {"không ai được xử lý hồ sơ về chính mình",
                 "expected somebody else: nobody acts in a case about themselves"};
  return reason;
}

Reason same_person(const std::string& act, const Deed& deed) {
  Reason reason;
  reason.rule = "actor.same-person";
  reason.params = {{"different_from", act}};
  reason.figures = {{"act", deed.act}, {"actor", deed.actor}};
  reason.text = {
      "bước này phải do người khác: người này đã thực hiện một bước mà quy trình tách khỏi bước này",
      "expected another person: this one did an act that must be kept apart from this one"};
  return reason;
}

// Whoever acts in somebody's name, and in whose name: both have done it, as accounts and as persons.
bool did(const Deed& deed, const std::string& act, const Actor& actor) {
  return same_name(deed.act, act) &&
         (by_accounts_of(deed, actor) || actor.is(deed.person) || actor.is(deed.principal));
}

}  // namespace

Reason not_lent(const Actor& actor) {
  Reason reason;
  reason.rule = "delegation.none";
  reason.figures = {{"onbehalfof", actor.on_behalf_of}};
  reason.text = {"hôm nay không có ủy quyền nào của '" + actor.on_behalf_of + "' cho tài khoản này",
                 "expected a delegation by '" + actor.on_behalf_of +
                     "' to this account that is in force today, but there is none"};
  return reason;
}

bool by_accounts_of(const Deed& deed, const Actor& actor) {
  for (const std::string* account : {&deed.actor, &deed.on_behalf_of})
    if (!account->empty() && (*account == actor.account || *account == actor.on_behalf_of)) return true;
  return false;
}

bool lacks_loan(const Actor& actor) { return !actor.on_behalf_of.empty() && actor.mandates.empty(); }

bool is_administrator(const Actor& actor) {
  return std::any_of(actor.mandates.begin(), actor.mandates.end(),
                     [](const Mandate& mandate) { return mandate.role == kAdministratorRole; });
}

std::string role_for(const std::vector<std::string>& roles, std::string_view unit,
                     const Surroundings& around) {
  for (const std::string& role : roles)
    for (const Mandate& mandate : around.actor.mandates)
      if (same_name(mandate.role, role) && covers(around.facts, mandate.unit, unit, around.today))
        return role;
  return {};
}

Authority authority(const Procedure& procedure, const ActSpec& act, const CaseState& state,
                    const json::object& form, const Surroundings& around) {
  Authority result;
  result.role = role_for(act.by, state.unit, around);
  if (lacks_loan(around.actor)) result.reasons.push_back(not_lent(around.actor));
  if (result.role.empty()) result.reasons.push_back(wrong_role(act, state, around));
  if (is_administrator(around.actor)) result.reasons.push_back(administers());
  if (is_about(procedure, state, form, around.actor.cadre) ||
      is_about(procedure, state, form, around.actor.principal))
    result.reasons.push_back(own_case());
  for (const std::string& other : act.different_from) {
    const auto deed = std::find_if(state.deeds.begin(), state.deeds.end(),
                                   [&](const Deed& d) { return did(d, other, around.actor); });
    if (deed != state.deeds.end()) result.reasons.push_back(same_person(other, *deed));
  }
  return result;
}

}  // namespace cadre
