// Who does a step: an account that has the role, works on that day and answers for the unit.
#pragma once

#include "api/sample/accounts.hpp"
#include "api/sample/story.hpp"

namespace cadre::sample {

struct Task {
  std::string_view role;
  const PostPlan* post = nullptr;  // the one concerned; nullptr: any unit
  Date on{};
  std::string_view subject = {};  // the cadre concerned, who does not act unless the doer is `self`
  Doer doer = Doer::usual;
  std::size_t turn = 0;  // spreads the work over the people of an office
};

class Staff {
 public:
  Staff(const City& city, const std::vector<AccountPlan>& accounts)
      : city_(city), accounts_(accounts) {}  // outlive it

  const AccountPlan* find(const Task& task) const;  // nullptr: there is nobody

 private:
  bool fits(const AccountPlan& account, const Task& task) const;
  std::size_t depth(std::string_view unit, Date on) const;

  const City& city_;
  const std::vector<AccountPlan>& accounts_;
};

}  // namespace cadre::sample
