// Rules about papers. A paper counts by its kind ("to-trinh"); the kinds are listed in meta.dossier. Pure;
// any thread.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// Every kind of `documents`, and of `also`.<track> for the case's track, is attached to the case or to this
// act. Names every missing kind. Source: 41-QĐ/TW Art 9 (dossier of six kinds; the application for
// resignations only).
struct Dossier {
  using Kinds = std::vector<std::string>;
  Kinds documents;
  std::vector<std::pair<std::string, Kinds>> also;  // by track
  static ReadParams<Dossier> from(const json::object& params);
};
Verdict dossier_complete(const RuleContext& context, const Dossier& dossier);

// This act itself brings a paper of one of `kinds`.
struct Attached {
  std::vector<std::string> kinds;
  static ReadParams<Attached> from(const json::object& params);
};
Verdict document_attached(const RuleContext& context, const Attached& wanted);

}  // namespace cadre::rules
