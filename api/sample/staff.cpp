#include "api/sample/staff.hpp"

namespace cadre::sample {

std::size_t Staff::depth(std::string_view unit, Date on) const {
  std::size_t depth = 0;
  for (const UnitPlan* at = city_.unit(unit, on); at != nullptr; at = city_.unit(at->parent, on)) ++depth;
  return depth;
}

bool Staff::fits(const AccountPlan& account, const Task& task) const {
  if (account.role != task.role || !account.works_on(task.on)) return false;
  const bool own = !account.cadre.empty() && account.cadre == task.subject;
  if (own != (task.doer == Doer::self)) return false;
  if (task.post == nullptr) return true;
  if (!city_.covers(account.unit, task.post->unit, task.on)) return false;
  if (task.role != "competent-level") return true;
  const UnitPlan* unit = city_.unit(account.unit, task.on);
  const bool manages = unit != nullptr && unit->level == task.post->managing_level;
  return manages != (task.doer == Doer::other_level);
}

// Of those who fit, the ones of the nearest office.
const AccountPlan* Staff::find(const Task& task) const {
  std::vector<const AccountPlan*> nearest;
  std::size_t deepest = 0;
  for (const AccountPlan& account : accounts_) {
    if (!fits(account, task)) continue;
    const std::size_t at = depth(account.unit, task.on);
    if (at > deepest) nearest.clear();
    deepest = std::max(deepest, at);
    if (at == deepest) nearest.push_back(&account);
  }
  if (nearest.empty() || (task.doer == Doer::second && nearest.size() < 2)) return nullptr;
  return nearest[(task.turn + (task.doer == Doer::second ? 1 : 0)) % nearest.size()];
}

}  // namespace cadre::sample
