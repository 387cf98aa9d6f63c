// Rules about papers. A paper counts by its kind ("to-trinh"); the kinds are listed in meta.dossier. Pure;
// any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// Every kind of `documents`, and of `also`.<track> for the case's track, is attached to the case or to this
// act. Names every missing kind. Source: 41-QĐ/TW Art 9 (dossier of six kinds; the application for
// resignations only).
Verdict dossier_complete(const RuleContext& context, const json::object& params);

// This act itself brings a paper of one of `kinds`.
Verdict document_attached(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
