// The player carries out the steps of plays: writes the request that a step amounts to, sends it as the right
// person, and expects it to be accepted.
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

  // Does every step that is due on that day. Errors: invalid_argument, naming play, step and answer, when one
  // is not accepted.
  Result<void> go_on(Play& play, Date today);

 private:
  Result<void> take(Play& play, const RoundStep& step, Date today);
  Result<json::object> submission(const Play& play, const RoundStep& step, Date today);
  Result<json::object> read_case(const Play& play);

  Office& office_;
  const City& city_;
  const Staff& staff_;
  const Calendar& calendar_;
  unsigned papers_written_ = 0;
};

}  // namespace cadre::sample
