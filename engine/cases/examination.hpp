// Examination: the form, the papers, the effective day and the rules of one act, looked at together. Part of
// decide; pure.
#pragma once

#include <vector>

#include "engine/cases/decide.hpp"

namespace cadre {

struct Examination {
  std::vector<Reason> invalid;         // the input itself: form, documents, effective day
  std::vector<Reason> failed;          // rules that block (V, V~)
  std::vector<Reason> unacknowledged;  // rules of mark R or U that failed and were not acknowledged
  std::vector<RuleAsked> asked;        // every rule asked that lets the act through
};

// Stops after `invalid` when there is any: rules may rely on a valid form.
Examination examine(const Procedure& procedure, const ActSpec& act, const CaseState& state,
                    const Submission& submission, const Surroundings& around);

// What a rule call that does not hold says to the officer; "rule.unknown-here" when this program does not
// have the rule.
Reason reason_of(const RuleCall& call, Verdict verdict);

// Whether the officer goes past a rule of mark R or U, with a reason and a document.
bool is_acknowledged(const std::vector<Acknowledgement>& list, const std::string& rule);

// Adds reasons; what two of them say alike is said once. In parallel regions an act may stand once per
// region: what each region asks for must be met.
void join(std::vector<Reason>& all, std::vector<Reason> more);

// The schema of one attached document, for the API's description: {"kind","number","date","name","sha256"?}.
const Form& document_form();

}  // namespace cadre
