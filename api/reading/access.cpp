#include "api/reading/access.hpp"

#include <algorithm>

#include "engine/cases/authority.hpp"

namespace cadre {
namespace {

bool contains(std::span<const std::string> roles, std::string_view role) {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

// In the present state the role has an act, or one of its acts was done, or the account itself opened the
// case.
bool on_agenda(const Sought& sought, std::string_view role, const Actor& actor) {
  if (sought.state == nullptr || sought.procedure == nullptr) return false;
  for (const ActSpec* act : sought.procedure->acts(sought.state->configuration))
    if (contains(act->by, role)) return true;
  const auto done = [&](const ActSpec& act) {
    return contains(act.by, role) && std::any_of(sought.state->deeds.begin(), sought.state->deeds.end(),
                                                 [&](const Deed& deed) { return deed.act == act.act; });
  };
  const std::vector<Deed>& deeds = sought.state->deeds;
  if (!deeds.empty() && by_accounts_of(deeds.front(), actor)) return true;
  const std::vector<ActSpec>& all = sought.procedure->all_acts();
  return std::any_of(all.begin(), all.end(), done);
}

struct Question {
  const Rights& rights;
  const Actor& actor;
  const Sought& sought;
  const Facts& facts;
  Date on;

  bool opened_by(const RightsCell& cell, const Mandate& mandate) const {
    if (rights.group_of(mandate.role) != cell.to) return false;
    if (cell.reach == Reach::all) return true;
    if (!covers(facts, mandate.unit, sought.unit, on)) return false;
    if (cell.reach == Reach::agenda) return on_agenda(sought, mandate.role, actor);
    return cell.reach == Reach::unit ||
           (cell.reach == Reach::recorder && contains(sought.recorders, mandate.role));
  }

  bool granted_by(const RightsCell& cell) const {
    if (cell.published_only && !sought.published) return false;
    if (cell.to == "subject") return sought.mine && actor.on_behalf_of.empty();
    if (cell.to == "everybody")
      return cell.reach == Reach::all || (!sought.account.empty() && sought.account == actor.account);
    if (sought.mine) return false;
    return std::any_of(actor.mandates.begin(), actor.mandates.end(),
                       [&](const Mandate& mandate) { return opened_by(cell, mandate); });
  }
};

}  // namespace

bool has_role(const Actor& actor, std::string_view role) {
  return std::any_of(actor.mandates.begin(), actor.mandates.end(),
                     [&](const Mandate& m) { return m.role == role; });
}

bool may_read(const Rights& rights, const Actor& actor, const Sought& sought, const Facts& facts, Date on) {
  const DataClass* found = rights.find(sought.data_class);
  if (found == nullptr) return false;
  const Question question{rights, actor, sought, facts, on};
  return std::any_of(found->cells.begin(), found->cells.end(),
                     [&](const RightsCell& cell) { return question.granted_by(cell); });
}

const Rights& rights() {
  INVARIANT(shipped_rights(), "the shipped matrix is asked for at start, and proved by tests/workflows");
  return *shipped_rights();
}

bool may_read(const Actor& actor, const Sought& sought, const Facts& facts, Date on) {
  return may_read(rights(), actor, sought, facts, on);
}

}  // namespace cadre
