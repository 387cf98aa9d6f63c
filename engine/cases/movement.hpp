// Movement: what a macrostep of the chart means for a case: where it stands, which deadlines run. Part of
// decide; pure.
#pragma once

#include <vector>

#include "engine/cases/decide.hpp"

namespace cadre {

// Answers the chart's guards by asking rules, and remembers what they said.
class GuardRules final : public GuardOracle {
 public:
  GuardRules(const Procedure& procedure, const RuleContext& context)
      : procedure_(procedure), context_(context) {}
  bool holds(const Reference& guard) override;

  // Of guards that were asked and that this program does not know. When there are any, nobody knows which
  // branch is right: the step must not be taken.
  std::vector<Reason> unknown() const;

  // The guards of the transitions that were taken, with their figures.
  void append_asked(const Step& step, std::vector<RuleAsked>& asked);

 private:
  struct Said {
    Said(const Reference& of, const RuleCall& call, const RuleContext& context)
        : guard(&of), asked(call, context) {}
    const Reference* guard;
    RuleAsked asked;
  };

  const Procedure& procedure_;
  const RuleContext& context_;
  boost::container::small_vector<Said, 4> said_;
};

// The deadline that a state arms: counted from the date that the delay names, of `form` or else of the case's
// data; or else from `effective`.
Timer armed(const Procedure& procedure, const std::string& delay, NodeIndex node, const CaseState& before,
            const json::object& form, Date effective, const Calendar& calendar);

// Deadlines may start from a date that the act brings in `form`, or else from one of the case's data.
Movement movement_of(const Procedure& procedure, const CaseState& before, const Step& step,
                     const json::object& form, Date effective, const Calendar& calendar);

}  // namespace cadre
