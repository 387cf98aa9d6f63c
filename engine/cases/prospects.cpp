// "What can I do now, and what is missing": the same evaluator as decide, asked before anything is typed.
#include <algorithm>

#include "engine/cases/authority.hpp"
#include "engine/cases/decide.hpp"
#include "engine/cases/examination.hpp"
#include "engine/cases/holds.hpp"

namespace cadre {
namespace {

void ask(const ActSpec& act, const RuleContext& context, Prospect& prospect) {
  for (const RuleCall& call : act.requires_all) {
    Verdict verdict = call.ask(context);
    const Finding finding = verdict.finding;
    const bool unknown = finding == Finding::rule_unknown;
    if (unknown || (finding == Finding::fails && blocks(call.mark))) prospect.ready = false;
    auto& list = finding == Finding::holds         ? prospect.met
                 : finding == Finding::needs_input ? prospect.needs_input
                                                   : prospect.missing;
    join(list, {reason_of(call, std::move(verdict))});
  }
}

// `offers`: the same act, once per parallel region that offers it.
Prospect prospect_of(const Procedure& procedure, const Few<const ActSpec*>& offers, const CaseState& state,
                     const Surroundings& around) {
  static const json::object kNoForm;
  static const json::array kNoDocuments;
  const RuleContext context{procedure,    state,        kNoForm,         kNoDocuments, true,
                            around.actor, around.facts, around.calendar, around.today, around.today};
  Prospect prospect;
  prospect.act = offers.front();
  for (const ActSpec* act : offers)
    join(prospect.missing, authority(procedure, *act, state, kNoForm, around).reasons);
  prospect.may = prospect.missing.empty();
  prospect.ready = true;
  for (const ActSpec* act : offers) ask(*act, context, prospect);
  for (const ActSpec* act : offers) {
    for (Reason& reason : held_back(*act, state)) {
      if (!reason.acknowledgeable) prospect.ready = false;
      join(prospect.missing, {std::move(reason)});
    }
  }
  return prospect;
}

}  // namespace

std::vector<Prospect> prospects(const Procedure& procedure, const CaseState& state,
                                const Surroundings& around) {
  std::vector<Prospect> all;
  if (state.done) return all;
  Few<const ActSpec*> left = procedure.acts(state.configuration);
  while (!left.empty()) {
    const std::string& name = left.front()->act;
    Few<const ActSpec*> offers;
    std::copy_if(left.begin(), left.end(), std::back_inserter(offers),
                 [&](const ActSpec* act) { return act->act == name; });
    left.erase(std::remove_if(left.begin(), left.end(), [&](const ActSpec* act) { return act->act == name; }),
               left.end());
    all.push_back(prospect_of(procedure, offers, state, around));
  }
  return all;
}

}  // namespace cadre
