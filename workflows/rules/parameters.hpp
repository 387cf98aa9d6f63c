// How rules read the parameters that a definition gives them, once for each definition: a rule has a small
// struct of them with `static ReadParams<Struct> from(const json::object&)`. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// What `from` answers for a parameter that is missing or senseless: nothing is assumed, the rule always
// fails.
tl::unexpected<Verdict> broken(std::string_view parameter);

std::string text_of(const json::object& params, std::string_view key);                // "" when absent
std::vector<std::string> texts_of(const json::array& array);                          // its strings
std::vector<std::string> texts_of(const json::object& params, std::string_view key);  // none when absent

bool lists(const std::vector<std::string>& texts, std::string_view text);

// The parameter `tracks`: which cases a rule concerns, by the way they go. All when it is left out.
class Tracks {
 public:
  static Tracks from(const json::object& params);
  bool include(const RuleContext& context) const;

 private:
  std::optional<std::vector<std::string>> named_;
};

}  // namespace cadre::rules
