// "What can I do now, and what is missing": the same evaluator as decide, asked before anything is typed.
#include <algorithm>

#include "engine/cases/authority.hpp"
#include "engine/cases/decide.hpp"
#include "engine/cases/examination.hpp"
#include "engine/cases/holds.hpp"

namespace cadre {
namespace {

Prospect prospect_of(const Procedure& procedure, const ActSpec& act, const CaseState& state,
                     const Surroundings& around) {
  static const json::object kNoForm;
  static const json::array kNoDocuments;
  Prospect prospect;
  prospect.act = &act;
  Authority allowed = authority(procedure, act, state, kNoForm, around);
  prospect.may = allowed.reasons.empty();
  prospect.missing = std::move(allowed.reasons);
  const RuleContext context{procedure,    state,        kNoForm,         kNoDocuments, true,
                            around.actor, around.facts, around.calendar, around.today, around.today};
  prospect.ready = true;
  for (const RuleCall& call : act.requires_all) {
    Verdict verdict = call.rule->check(context, call.params);
    const Finding finding = verdict.finding;
    Reason reason = reason_of(call, std::move(verdict));
    const bool unknown = finding == Finding::rule_unknown;
    if (unknown || (finding == Finding::fails && blocks(call.mark))) prospect.ready = false;
    auto& list = finding == Finding::holds         ? prospect.met
                 : finding == Finding::needs_input ? prospect.needs_input
                                                   : prospect.missing;
    list.push_back(std::move(reason));
  }
  for (Reason& reason : held_back(act, state)) {
    if (!reason.acknowledgeable) prospect.ready = false;
    prospect.missing.push_back(std::move(reason));
  }
  return prospect;
}

}  // namespace

std::vector<Prospect> prospects(const Procedure& procedure, const CaseState& state,
                                const Surroundings& around) {
  std::vector<Prospect> all;
  if (state.done) return all;
  for (const ActSpec* act : procedure.acts(state.configuration)) {
    const bool known =
        std::any_of(all.begin(), all.end(), [&](const Prospect& p) { return p.act->act == act->act; });
    if (!known) all.push_back(prospect_of(procedure, *act, state, around));
  }
  return all;
}

}  // namespace cadre
