// Short ways for a rule to say what it found, and to build its sentence in both languages. Pure; any thread.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>

#include "engine/base/date_text.hpp"
#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// `text` says what was found also where a rule holds: a ground that holds is quoted in the refusal of a
// resignation.
inline Verdict holds(json::object&& figures, Text text = {}) {
  return {Finding::holds, std::move(figures), std::move(text)};
}
inline Verdict holds() { return {}; }
inline Verdict fails(Text text, json::object figures = {}) {
  return {Finding::fails, std::move(figures), std::move(text)};
}
inline Verdict found(bool answer, json::object figures, Text text) {
  return {answer ? Finding::holds : Finding::fails, std::move(figures), std::move(text)};
}
// The same, for rules that have nothing to say when they hold: `figures` and `words` make what somebody will
// read, and are not called otherwise.
template <std::invocable Figures, std::invocable Words>
Verdict found(const RuleContext& context, bool answer, Figures&& figures, Words&& words) {
  if (answer) return holds(figures());
  if (context.wordless) return fails({});
  return fails(words(), figures());
}
inline bool holding(const Verdict& verdict) { return verdict.finding == Finding::holds; }

// A field that the rule reads is not there: a question to the officer while asking, a failure afterwards.
Verdict missing_field(const RuleContext& context, std::string_view field);

// The definition calls the rule without a parameter it needs, or with a senseless one. Nothing is assumed: it
// fails.
Verdict broken_parameter(std::string_view parameter);

// Joins words and integers: say("Có ", 2, " lần").
template <class... Parts>
std::string say(const Parts&... parts) {
  std::string out;
  const auto append = [&out](const auto& part) {
    if constexpr (std::is_integral_v<std::decay_t<decltype(part)>>)
      out += std::to_string(part);
    else
      out += std::string_view(part);
  };
  (append(parts), ...);
  return out;
}

}  // namespace cadre::rules
