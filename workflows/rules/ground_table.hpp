// The table of grounds of a definition (meta.parameters.grounds) and the question whether a ground exists on
// the facts. Grounds are data: local committees have tables of their own. Pure; any thread; views point into
// the definition.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

struct Ground {
  std::string_view code;   // "D2"
  std::string_view track;  // which way the case goes: "dismissal", ...
  std::string_view article;
  Mark mark = Mark::verified;
  std::string_view title_vi, title_en;
  const json::array* tests = nullptr;  // all must hold
};

// The grounds of `parameters`, in the table's order. An entry without code, track, tests or a known mark is
// left out; tests/workflows proves that the shipped tables have none.
std::vector<Ground> grounds_of(const json::object& parameters);
std::optional<Ground> find_ground(const json::object& parameters, std::string_view code);

// Whether the ground exists on the facts of the context's effective day. The figures hold one item per test.
Verdict check_ground(const RuleContext& context, const Ground& ground);

// {"vi","en"}: "D2 (bị khiển trách từ hai lần …, Điều 5.2)".
Text name_of(const Ground& ground);

}  // namespace cadre::rules
