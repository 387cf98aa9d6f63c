// StepTable: a procedure as a regulation would tell it, step by step: who does what, by which rules, until
// when, by which article. Made from a complete definition, which need not be one that this program could
// publish. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/json.hpp"
#include "engine/chart/chart.hpp"

namespace cadre {

struct StepRule {
  std::string rule, article, mark;
  json::object params;
  bool guard = false;  // decides where the act leads; the others decide whether it is accepted
};

struct StepDeadline {
  std::string name;
  Text period;  // "10 working days from grounds_established_on"
  std::string article, mark;
};

// What the step brings about outside of its case, when its action runs.
struct StepEffect {
  std::string action;
  std::string kind;   // "record", "end", "restore", "hold", "release" or "propose"
  std::string about;  // "cadre/$nominee holds", "appointment of post/$leaves_post", "appointment, rotation"
  std::string when;   // the rule that guards it, or ""
  std::string article, mark;
};

struct TableStep {
  enum class Kind : std::uint8_t { open, act, deadline, automatic };
  Kind kind = Kind::act;
  std::string state;  // without the procedure's id; "" for the opening
  Text state_title;
  std::string act;  // or the delay's name; "" when automatic
  Text title;
  std::vector<std::string> who, different_from, documents;
  bool evidence_required = false;
  std::vector<StepRule> rules;
  std::optional<StepDeadline> deadline;
  std::string article;
  std::vector<std::string> leads_to;  // states; the own one when it stays
  std::vector<StepEffect> effects;    // of its branches, and of the states they enter and leave directly
};

struct StepTable {
  std::string reference;  // "dismissal@41-qd-tw-2021#0123456789abcdef"
  Text title;
  std::string from, until;  // days on which it is in force; until may be ""
  std::vector<std::string> basis;
  std::vector<TableStep> steps;  // the opening, then state by state as a case meets them
};

// Errors: the chart's problems, and those of parse_json (a definition longer than that takes).
tl::expected<StepTable, std::vector<Problem>> step_table(const json::object& definition);

json::object to_json(const StepTable& table);

}  // namespace cadre
