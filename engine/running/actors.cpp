#include "engine/running/actors.hpp"

#include <algorithm>

#include "engine/cases/authority.hpp"

namespace cadre {
namespace {

// The narrower of the two units, when one lies in the other.
std::optional<std::string> within(const Facts& facts, const std::string& held, const std::string& lent,
                                  Date on) {
  if (covers(facts, held, lent, on)) return lent;
  if (covers(facts, lent, held, on)) return held;
  return std::nullopt;
}

bool names_role(const Fact& delegation, const std::string& role) {
  const json::array& roles = array_at(delegation.value, "roles");
  return std::any_of(roles.begin(), roles.end(),
                     [&](const json::value& one) { return one.is_string() && one.get_string() == role; });
}

void lend(const Facts& facts, const Fact& delegation, const Actor& lender, Date on, Actor& actor) {
  const std::string unit(text_at(delegation.value, "unit"));
  for (const Mandate& mandate : lender.mandates) {
    if (!names_role(delegation, mandate.role)) continue;
    if (auto place = within(facts, mandate.unit, unit, on))
      actor.mandates.push_back({mandate.role, std::move(*place)});
  }
}

}  // namespace

Actor own_actor(const Facts& facts, std::string_view account, Date on) {
  Actor actor;
  actor.account = std::string(account);
  const SubjectFacts* known = facts.find("account/" + actor.account);
  const Fact* in_force = known != nullptr ? known->current("account", on) : nullptr;
  if (in_force == nullptr) return actor;
  actor.cadre = std::string(text_at(in_force->value, "cadre"));
  for (const Fact* mandate : known->all("mandate", on))
    actor.mandates.push_back(
        {std::string(text_at(mandate->value, "role")), std::string(text_at(mandate->value, "unit"))});
  return actor;
}

Actor actor_for(const Facts& facts, std::string_view account, std::string_view principal, Date on) {
  Actor own = own_actor(facts, account, on);
  if (principal.empty()) return own;
  const Actor lender = own_actor(facts, principal, on);
  Actor actor{own.account, own.cadre, {}, lender.account, lender.cadre};
  const SubjectFacts* known = facts.find("account/" + lender.account);
  if (known == nullptr || account == principal || is_administrator(own) || is_administrator(lender))
    return actor;
  for (const Fact* delegation : known->all("delegation", on))
    if (text_at(delegation->value, "to") == account) lend(facts, *delegation, lender, on, actor);
  return actor;
}

}  // namespace cadre
