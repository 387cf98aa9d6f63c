// ProcedureCompiler: makes a Procedure from a definition, or the list of all that is wrong with it. The first
// pass reads what is written (this class); the second asks whether it makes sense
// (engine/procedure/check.hpp). Used once; one thread.
#pragma once

#include <span>

#include "engine/procedure/meta_reader.hpp"
#include "engine/procedure/procedure.hpp"

namespace cadre {

inline constexpr std::size_t kDefinitionBytesMax = 56 * 1024;  // canonical; it has to fit into one entry

class ProcedureCompiler {
 public:
  ProcedureCompiler(const json::object& definition, const Rules& rules);  // both outlive it

  // Problems in document order: those of the whole first, then state by state.
  tl::expected<std::shared_ptr<const Procedure>, std::vector<Problem>> compile();

  // Without examining what was examined before (Procedure::recall): only the chart's problems count.
  tl::expected<std::shared_ptr<const Procedure>, std::vector<Problem>> recall();

 private:
  // procedure_compiler.cpp: what stands at the root.
  bool read_chart();  // and, if it can be read, the states
  void read_identity();
  void read_root();
  void read_subject(MetaReader& meta);
  void read_basis(MetaReader& meta);
  void read_time_of_effect(MetaReader& meta);
  void read_delays(MetaReader& meta);
  void read_actions(MetaReader& meta);
  void read_opening(MetaReader& meta);

  // procedure_compiler_effects.cpp: what actions bring about.
  void read_effects(MetaReader& action, const std::string& name);
  void read_effect(MetaReader& effect, std::vector<Effect>& effects);
  void read_effect_body(const Effect& effect, MetaReader& body);

  void sort_problems();

  // procedure_compiler_states.cpp: what stands in the states. The chart is in place.
  void read_states();
  void read_state(const Node& node);
  void read_acts(const Node& node);
  void read_automatic(const Node& node, std::span<const Transition> transitions);
  void read_references(const Node& node, const Transition& transition);
  void know_actions(const Node& node, const std::vector<Reference>& actions, std::string_view act);
  void index_acts();
  void find_endings();

  // What an act and an opening have in common.
  ActSpec read_act(MetaReader& meta, std::string act, NodeIndex node);
  void read_form(MetaReader& meta, ActSpec& spec);
  std::vector<RuleCall> read_requires(MetaReader& meta);
  RuleCall read_call(std::string type, const json::object& params, MetaReader& rest);
  const Rule* rule_for(const RuleCall& call, MetaReader& rest);  // never null

  DefinitionPlace place(const Node& node, std::string_view act, std::string path) const;

  const json::object& definition_;
  const Rules& rules_;
  std::shared_ptr<Procedure> made_;
  std::vector<std::pair<NodeIndex, std::string>>
      forbidden_;  // acts that a state takes away from those around it
  std::vector<Problem> problems_;
};

}  // namespace cadre
