// What is asked of targets: which of them, below which unit, on which day, as known when; and by whom.
#pragma once

#include <memory>

#include "api/reading/as_of.hpp"
#include "api/service.hpp"
#include "workflows/targets/measured.hpp"

namespace cadre {

// One question with the facts it is answered from. Lives no longer than the reading.
class TargetQuestion {
 public:
  // Of ?level, ?term, ?unit, ?on, ?at, ?as_of. Errors: invalid_argument "target.level", "target.term",
  // "reference.unknown" (no such unit), those of the query; forbidden.
  static Result<TargetQuestion> from(const Call& call, const Reading& reading);
  // The same, with the fields of a body. Errors: the same, with the pointers of a body.
  struct Asked {
    std::string level, term, unit;
    bool unit_given = false;
    std::optional<Date> on;
  };
  static Result<TargetQuestion> from(const Asked& asked, const Actor& actor, const Reading& reading,
                                     Position upto, Date day);

  std::vector<const targets::Target*> targets() const;  // those of the level and the term
  const std::string& unit() const { return unit_; }
  Date on() const { return on_; }
  Position upto() const { return past_->upto(); }
  const Facts& facts() const { return *past_; }
  const targets::Registered& registered() const { return registered_; }
  const targets::Census& census() const { return census_; }

 private:
  TargetQuestion() = default;

  std::string level_, term_, unit_;
  Date on_{};
  std::unique_ptr<Past> past_;
  targets::Registered registered_;
  targets::Census census_;
};

// Everything on record now; bounded.
targets::Registered registered_in(const Reading& reading);

// The unit that figures are asked of: the one that is named, else the widest that the account's mandates
// cover. Errors: forbidden; invalid_argument "reference.unknown".
Result<std::string> unit_for_figures(const std::string& named, bool is_named, const Actor& actor,
                                     const Reading& reading);

}  // namespace cadre
