// RuleQuestion: one question to one rule outside of any case, as `cadre rules try` takes it. Everything is
// read strictly: an unknown key, a fact that no kind allows, a parameter that the rule does not document are
// faults. A value; the facts live in it.
#pragma once

#include <map>

#include "api/http/problem.hpp"
#include "engine/cases/case_state.hpp"
#include "engine/cases/decide.hpp"

namespace cadre {

class QuestionFacts final : public Facts {
 public:
  void add(const std::string& subject, const FactKind& kind, Fact fact);  // ends the exclusive one before it
  const SubjectFacts* find(std::string_view subject) const override;
  std::vector<std::string> cadres_with(std::string_view kind, std::string_view post) const override;

 private:
  std::map<std::string, SubjectFacts, std::less<>> subjects_;
};

struct RuleQuestion {
  json::object params, form;
  json::array documents;  // of the act
  CaseState state;        // before the act
  Actor actor;
  QuestionFacts facts;
  Date effective{}, today{};
};

// `data`: {"form", "documents", "case": {"cadre","post","unit","opened","data","documents",
// "deeds":[{"act","actor","person","effective"}]}, "facts": [{"subject","kind","from","until","value"}],
// "actor": {"account","cadre","mandates":[{"role","unit"}]}, "effective", "today"}; only `effective` must be
// there, `today` is else the same day.
// Faults: those of Fields, "params.unknown", "params.type", "fact.kind", and those of the kinds' forms.
Checked<RuleQuestion> read_question(const json::object& params, const json::object& data, const Rule& rule,
                                    const FactKinds& kinds);

}  // namespace cadre
