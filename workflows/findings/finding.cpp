#include "workflows/findings/finding.hpp"

#include <algorithm>

#include "engine/cases/decide.hpp"
#include "workflows/embedded.hpp"
#include "workflows/findings/observers.hpp"
#include "workflows/findings/openings.hpp"

namespace cadre {
namespace {

struct Observer {
  std::string_view rule;
  void (*observe)(const findings::Sight&, findings::Observations&);
};
constexpr Observer kObservers[] = {
    {"head.long-in-post", findings::head_long_in_post},
    {"term.expiring", findings::term_expiring},
    {"posts.two-held", findings::posts_two_held},
    {"kin.together", findings::kin_together},
    {"rotation.clock", findings::rotation_clock},
    {"plan.disciplined", findings::plan_disciplined},
    {"plan.titles-over", findings::plan_titles_over},
    {"plan.persons-over", findings::plan_persons_over},
    {"plan.low-confidence", findings::plan_low_confidence},
    {"rating.failing-twice", findings::failing_twice},
    {"confidence.low", findings::confidence_low},
};

FindingSpec spec_of(const json::object& row) {
  const auto mark = parse_mark(text_at(row, "mark"));
  INVARIANT(mark, "every finding of the shipped table has a mark");
  const std::string_view about = row.contains("about") ? text_at(row, "about") : "cadre";
  return {std::string(text_at(row, "rule")),
          std::string(text_at(row, "article")),
          std::string(about),
          *mark,
          object_at(row, "params"),
          array_at(row, "opens")};
}

std::vector<FindingSpec> read_table() {
  std::vector<FindingSpec> specs;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path != "findings/findings.json") continue;
    const json::value table = json::parse(file.text);
    for (const json::value& row : array_at(table.as_object(), "findings"))
      specs.push_back(spec_of(row.as_object()));
  }
  return specs;
}

std::vector<Observation> observe_subject(const std::string& type, const std::string& id, Date on,
                                         std::string_view rule, const Facts& facts,
                                         const Calendar& calendar) {
  std::vector<Observation> found;
  const SubjectFacts* known = facts.find(type + "/" + id);
  if (known == nullptr) return found;
  for (const FindingSpec& spec : finding_specs()) {
    if (spec.about != type || (!rule.empty() && rule != spec.rule)) continue;
    const auto* observer = std::find_if(std::begin(kObservers), std::end(kObservers),
                                        [&](const Observer& one) { return one.rule == spec.rule; });
    if (observer != std::end(kObservers)) observer->observe({id, *known, on, facts, calendar, spec}, found);
  }
  for (Observation& one : found) one.opens = findings::opening_of(one, on, facts);
  return found;
}

}  // namespace

const std::vector<FindingSpec>& finding_specs() {
  static const std::vector<FindingSpec> kSpecs = read_table();
  return kSpecs;
}

std::vector<Observation> observe(const std::string& cadre, Date on, std::string_view rule, const Facts& facts,
                                 const Calendar& calendar) {
  return observe_subject("cadre", cadre, on, rule, facts, calendar);
}

std::vector<Observation> observe_post(const std::string& post, Date on, std::string_view rule,
                                      const Facts& facts, const Calendar& calendar) {
  return observe_subject("post", post, on, rule, facts, calendar);
}

std::vector<Observation> observe_grounds(const std::string& cadre, const Procedure& dismissal, Date on,
                                         std::string_view rule, const Facts& facts,
                                         const Calendar& calendar) {
  static const json::object kNoForm;
  static const json::array kNoPapers;
  static const Actor kNobody;
  std::vector<Observation> found;
  const SubjectFacts* known = facts.find("cadre/" + cadre);
  if (known == nullptr) return found;
  for (const Fact* held : known->all("holds", on)) {
    CaseState state;
    state.cadre = cadre;
    state.post = std::string(text_at(held->value, "post"));
    const RuleContext context{dismissal, state, kNoForm, kNoPapers, false, kNobody, facts, calendar, on, on};
    for (const FindingSpec& spec : finding_specs())
      if (spec.rule.starts_with("grounds.") && (rule.empty() || rule == spec.rule))
        findings::grounds_of_post(context, spec, found);
  }
  for (Observation& one : found) one.opens = findings::opening_of(one, on, facts);
  return found;
}

std::vector<Observation> observe_case(const CaseState& state, const Procedure& pinned,
                                      const Procedure* in_force, Date on, std::string_view rule,
                                      const Facts& facts, const Calendar& calendar) {
  static const json::object kNoForm;
  static const json::array kNoPapers;
  static const Actor kNobody;
  const RuleContext context{pinned, state, kNoForm, kNoPapers, false, kNobody, facts, calendar, on, on};
  std::vector<Observation> found;
  for (const FindingSpec& spec : finding_specs()) {
    if (!rule.empty() && rule != spec.rule) continue;
    if (spec.rule == "case.text-repealed") findings::text_repealed(state, pinned, in_force, on, spec, found);
    if (spec.rule == "rating.cap-over") findings::cap_over(state, pinned, context, spec, found);
  }
  return found;
}

}  // namespace cadre
