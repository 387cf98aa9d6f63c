// may_read (api/reading/access.hpp) applied to the things that readings give: finds the unit of a case or a
// cadre, whether it is over, whether it is about the reader. Entries: api/entries/sight.hpp.
#pragma once

#include "api/reading/access.hpp"
#include "engine/running/reading.hpp"

namespace cadre {

// One case, as one reader may see it: asked class by class.
class CaseSight {
 public:
  // `state` outlives it, and so do the others.
  CaseSight(const Actor& actor, const CaseState& state, const Reading& reading);

  bool may(std::string_view data_class, std::span<const std::string> recorders = {}) const;
  bool mine() const { return mine_; }
  bool done() const { return state_.done; }
  const Procedure* procedure() const { return procedure_.get(); }  // nullptr: a definition nobody has

 private:
  const Actor& actor_;
  const CaseState& state_;
  const Reading& reading_;
  std::shared_ptr<const Procedure> procedure_;
  bool mine_ = false;
};

bool may_read_case(const Actor& actor, const CaseState& state, const Reading& reading);         // its content
bool may_read_case_header(const Actor& actor, const CaseState& state, const Reading& reading);  // about whom
bool may_read_case_summary(const Actor& actor, const CaseState& state, const Reading& reading);  // its number
bool may_read_unit(const Actor& actor, std::string_view unit,
                   const Reading& reading);  // what cases of it hold
// Whether there is anything that the actor may read about "cadre/CB-1", "account/an", "unit/north", ...
bool may_read_subject(const Actor& actor, std::string_view subject, const Reading& reading);
// Facts of one class about a subject.
bool may_read_facts(const Actor& actor, std::string_view subject, std::string_view data_class,
                    std::span<const std::string> recorders, const Reading& reading);

// The units of the posts that a cadre holds on the reading's day.
std::vector<std::string> units_of_cadre(std::string_view cadre, const Reading& reading);

Error not_permitted();  // forbidden

}  // namespace cadre
