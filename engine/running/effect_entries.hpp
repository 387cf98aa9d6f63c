// The entries of effects, one kind after the other, each made against what those before it left. Part of
// engine/running/effects.hpp.
#pragma once

#include <map>
#include <vector>

#include "engine/procedure/template.hpp"
#include "engine/running/effect_names.hpp"
#include "engine/running/fact_entry.hpp"

namespace cadre {

class EffectEntries {
 public:
  EffectEntries(const EffectScene& scene, const EventContent& content)  // both outlive it
      : scene_(scene), content_(content), facts_(scene.world) {}

  // Errors: whatever makes it impossible: nothing for a name, no such subject, the form of a fact not met.
  Result<void> make(const Effect& effect, const NameValues& names);

  std::size_t count() const { return entries_.size(); }
  std::vector<Entry> entries() && { return std::move(entries_); }

 private:
  Result<void> record(const json::object& body);
  Result<void> end(const json::object& body);
  Result<void> restore(const json::object& body);
  Result<void> propose(const json::object& body);
  Result<void> hold(const json::object& body);
  Result<void> release(const json::object& body);
  void lift(CaseState& state, const Procedure& procedure, bool all);
  Result<CaseState*> other_case(const std::string& id, const Procedure*& procedure);
  void add_to_case(const CaseEvent& event, CaseState& state, const Procedure& procedure);
  Result<void> check_known(const std::string& subject) const;
  void add(Entry entry);

  const EffectScene& scene_;
  const EventContent& content_;
  FactDraft facts_;
  std::map<std::string, CaseState> cases_;  // others, as the effects so far leave them
  std::vector<Entry> entries_;
};

}  // namespace cadre
