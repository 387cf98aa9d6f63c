// Procedure: one version of a procedure definition, compiled: the chart, and what `meta` says about acts,
// rules, deadlines, duties and dates of effect. Immutable; any thread. The JSON is specified in
// workflows/procedure.schema.json.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/base/names.hpp"
#include "engine/base/sha256.hpp"
#include "engine/chart/chart.hpp"
#include "engine/chart/interpreter.hpp"
#include "engine/form/form.hpp"
#include "engine/form/form_references.hpp"
#include "engine/procedure/rules.hpp"

namespace cadre {

// A rule as a definition calls it.
struct RuleCall {
  std::string type;
  json::object params;
  std::string article;
  Mark mark = Mark::verified;
  const Rule* rule = nullptr;  // never null in a compiled procedure; unknown_rule() in a recalled one
  PreparedRule ask{};          // `rule` with `params`
};

struct DelaySpec {
  std::string name;
  Period period;
  std::string from;  // a date field of the case's data; "" = the effective day the state was entered
  std::string article;
  Mark mark = Mark::verified;
  Text title;

  // A length of time for somebody to act in. The others are days by themselves: one that a form names, or one
  // counted back from it, such as the end of a term.
  bool is_span() const { return period.count > 0 && !period.before; }
};

// What an officer can submit in one state: the transitions of one event of one node, and their common meta.
struct ActSpec {
  std::string act;
  NodeIndex node = 0;
  const Handlers* handlers = nullptr;  // of the act, owned by the chart; nullptr of an opening
  Text title;
  std::vector<std::string> by;              // roles; empty: nobody (publication refuses it)
  std::vector<std::string> different_from;  // acts of the same case whose doer must be another person
  std::vector<RuleCall> requires_all;
  Form form;
  std::vector<FormReference> references;  // fields of the form that must name somebody or something known
  std::vector<std::string> documents;     // kinds this act usually brings; a hint for the form
  std::string event;                      // past tense for the log, "talk-recorded"
  std::string article;
  std::string delay;               // the delay this act answers to, if any: its deadline is shown with it
  bool evidence_required = false;  // a document must be attached
  bool while_held = false;         // it goes on while the case is on hold
};

// What an action brings about when it runs in an accepted act: facts, holds, proposals, as entries caused by
// the act's. `body` is a template (engine/procedure/template.hpp); its members are those of the kind
// (workflows/procedure-format.md).
enum class EffectKind : std::uint8_t { record, end, restore, hold, release, propose };
std::string_view to_string(EffectKind kind);

struct Effect {
  EffectKind kind = EffectKind::record;
  json::object body;
  std::string each;              // name of a list: once for every item, "$item"; "" = once
  std::optional<RuleCall> when;  // a guard, asked as those of transitions are; its parameters are a template
};

struct Basis {
  std::string text;  // "41-QĐ/TW"
  std::optional<Date> signed_on;
  std::string article;
};

// Whom or what a case of the procedure is about. The words are those of subjects: "cadre/CB-0042".
enum class CaseSubject : std::uint8_t { cadre, post, unit };
std::string_view to_string(CaseSubject subject);

struct ProcedureId {
  std::string id;       // "dismissal"
  std::string version;  // "41-qd-tw-2021"
  friend auto operator<=>(const ProcedureId&, const ProcedureId&) = default;
};

class Procedure {
 public:
  // Compiles and checks. Every problem found: those of the chart, unknown rules and actions, missing or
  // unknown delays, forms that are not schemas, roles that no act can meet, states that cannot be reached or
  // cannot reach an end, human waits without a deadline or `meta.no_deadline`, guards that leave a case open
  // (engine/procedure/check.hpp). `rules` must outlive the procedure.
  static tl::expected<std::shared_ptr<const Procedure>, std::vector<Problem>> compile(
      const json::object& definition, const Rules& rules);

  // Reads a definition that was published before, perhaps by an older program. Nothing that publication
  // examined is examined again: a stricter program still reads an old log. A rule that this program does not
  // have, or not with these parameters, is unknown_rule(): it refuses the acts that ask it, and nothing else.
  // Errors: a chart that cannot be read.
  static tl::expected<std::shared_ptr<const Procedure>, std::vector<Problem>> recall(
      const json::object& definition, const Rules& rules);

  const ProcedureId& id() const { return id_; }
  const Hash& hash() const { return hash_; }                   // of the canonical definition
  const std::string& reference() const { return reference_; }  // "dismissal@41-qd-tw-2021#0123456789abcdef"
  const std::string& bytes() const { return bytes_; }          // canonical definition
  const Chart& chart() const { return chart_; }
  const json::object& meta() const { return meta_; }
  const Text& title() const { return title_; }
  const std::string& prefix() const { return prefix_; }  // of case numbers: "MN"
  CaseSubject subject() const { return subject_; }
  const std::vector<FormReference>& about() const { return about_; }  // of all forms; each path once
  const std::vector<Basis>& basis() const { return basis_; }
  Date effective_from() const { return from_; }
  std::optional<Date> effective_until() const { return until_; }  // last day, inclusive
  bool in_force(Date day) const { return from_ <= day && (!until_ || day <= *until_); }

  // The acts a configuration offers, innermost states first; an inner state's act hides an outer one's of
  // that name. In parallel regions the same act may appear once per region. None once the case is done.
  Few<const ActSpec*> acts(const NodeSet& configuration) const;
  Few<const ActSpec*> acts(const NodeSet& configuration, std::string_view named) const;  // those of one name
  const std::vector<ActSpec>& all_acts() const { return acts_; }
  const ActSpec& opening() const { return opening_; }  // meta.open: by, requires, form of opening a case

  const std::vector<std::string>& migrate_by() const { return migrate_by_; }  // roles; empty: nobody

  const NodeSet& arming() const { return arming_; }     // the states that arm deadlines when they are entered
  const DelaySpec* delay(std::string_view name) const;  // nullptr when there is none
  const std::vector<DelaySpec>& delays() const { return delays_; }
  Text node_title(NodeIndex node) const;  // meta.title, or the key
  // The end has been reached: a final state of the root, or one in each region of a parallel root.
  bool done(const NodeSet& configuration) const {
    const NodeSet reached = configuration & endings_;
    return reached.any() && reached.count() == endings_needed_;
  }
  const NodeSet& endings() const { return endings_; }  // the final states that `done` speaks of
  std::string outcome(
      const NodeSet& configuration) const;  // their meta.outcome, joined by "+"; "" while open
  // By the name of the action. Empty for most procedures: then nobody need look.
  const std::map<std::string, std::vector<Effect>, std::less<>>& effects() const { return effects_; }
  const RuleCall* guard_call(
      const Reference& guard) const;  // of this chart's own reference; nullptr for a stranger

 private:
  friend class ProcedureCompiler;
  Procedure() = default;

  bool offers(const NodeSet& configuration, std::uint16_t act) const {
    return configuration.test(acts_[act].node) && (configuration & hiders_[act]).none();
  }
  void put_innermost_first(Few<const ActSpec*>& acts) const;

  ProcedureId id_;
  Hash hash_{};
  std::string reference_, bytes_, prefix_;
  Chart chart_;
  json::object meta_;
  Text title_;
  CaseSubject subject_ = CaseSubject::cadre;
  std::vector<FormReference> about_;
  std::vector<Basis> basis_;
  Date from_{};
  std::optional<Date> until_;
  ActSpec opening_;
  std::vector<ActSpec> acts_;                        // by node, then document order
  std::vector<std::vector<std::uint16_t>> by_node_;  // node -> indexes into acts_
  // by name -> indexes into acts_
  std::unordered_map<std::string, std::vector<std::uint16_t>, NameHash, NameEqual> by_name_;
  NodeSet offering_;             // the nodes with acts
  std::vector<NodeSet> hiders_;  // act -> the inner nodes that offer or forbid that name
  NodeSet arming_;
  NodeSet endings_;
  std::size_t endings_needed_ = 1;
  std::vector<std::string> migrate_by_;
  std::vector<DelaySpec> delays_;
  std::map<std::string, std::vector<Effect>, std::less<>> effects_;
  std::map<const Reference*, RuleCall> guards_;  // keyed by the chart's own references
};

}  // namespace cadre
