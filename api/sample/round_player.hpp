// The player carries out the steps of plays: writes the request that a step amounts to, sends it as the right
// person, and looks whether the answer is the one the round expects.
#pragma once

#include "api/sample/office.hpp"
#include "api/sample/round.hpp"
#include "api/sample/staff.hpp"

namespace cadre::sample {

class RoundPlayer {
 public:
  // All outlive it.
  RoundPlayer(Office& office, const City& city, const Staff& staff, const Calendar& calendar)
      : office_(office), city_(city), staff_(staff), calendar_(calendar) {}

  // Does every step of the plays that is due on that day: the first one of each at once, then the next.
  // Errors: invalid_argument, naming play, step and answer, when a round goes otherwise than it says.
  Result<void> go_on(std::vector<Play>& plays, Date today);

 private:
  Result<Request> request_for(const Play& play, Date today);
  Result<json::object> body_of(const Play& play, const RoundStep& step, const AccountPlan& doer, Date today);
  Result<void> open_for(const Play& play, const RoundStep& step, const AccountPlan& doer, json::object& body);
  Result<void> take(Play& play, const HttpResponse& response, Date today);

  Office& office_;
  const City& city_;
  const Staff& staff_;
  const Calendar& calendar_;
  unsigned papers_written_ = 0;
};

}  // namespace cadre::sample
