// The rule about the conclusion on political standards (kết luận tiêu chuẩn chính trị). Reads facts of kinds
// "political-standard" and "post". Pure; any thread.
#pragma once

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// The latest conclusion on the person says that the standards are met, and comes from the level that manages
// the post of the case, or a higher one. With `months` it is no older than that on the effective day. There
// is no exception: no planning, appointment or nomination is considered without it, so definitions call it
// with mark V. Sources: seed 001 III.2.4; 170/2025/NĐ-CP Art 35 (part of the dossier).
Verdict political_standard_concluded(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
