// The teller carries out the steps of stories: writes the request that a step amounts to, sends it as the
// right person, and looks whether the answer is the one the story expects.
#pragma once

#include "api/sample/cast.hpp"
#include "api/sample/office.hpp"
#include "api/sample/staff.hpp"
#include "api/sample/wording.hpp"

namespace cadre::sample {

// A story on its way.
struct Telling {
  const Role* role = nullptr;
  std::size_t number = 0;    // of the story
  std::size_t step = 0;      // the next one
  Date next{};               // when it is due
  std::string case_id = {};  // once it is open
  std::optional<Date> received = std::nullopt, decided = std::nullopt;
  bool placed = false;  // the post was left
};

class Teller {
 public:
  // All outlive it.
  Teller(Office& office, const City& city, const Staff& staff, const Calendar& calendar)
      : office_(office), city_(city), staff_(staff), calendar_(calendar) {}

  // Does the next step on that day and moves the telling on. Errors: invalid_argument, naming story, step and
  // answer, when the story went otherwise than it says.
  Result<void> tell(Telling& telling, Date today);

 private:
  Result<Request> request_for(const Telling& telling, const Step& step, const Wording& words);
  json::object submission(const Telling& telling, const Step& step, const Wording& words);
  json::array papers(const Telling& telling, const Step& step, Date today);
  const AccountPlan* doer_of(const Telling& telling, const Step& step, Date today) const;
  void remember(Telling& telling, const Step& step, const json::object& answer, Date today);

  Office& office_;
  const City& city_;
  const Staff& staff_;
  const Calendar& calendar_;
  unsigned papers_written_ = 0;
};

}  // namespace cadre::sample
