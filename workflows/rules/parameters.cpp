#include "workflows/rules/parameters.hpp"

#include <algorithm>

#include "engine/base/names.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {

tl::unexpected<Verdict> broken(std::string_view parameter) {
  return tl::make_unexpected(broken_parameter(parameter));
}

std::string text_of(const json::object& params, std::string_view key) {
  return std::string(text_at(params, key));
}

std::vector<std::string> texts_of(const json::array& array) {
  std::vector<std::string> texts;
  for (const json::value& item : array)
    if (item.is_string()) texts.emplace_back(item.get_string());
  return texts;
}

std::vector<std::string> texts_of(const json::object& params, std::string_view key) {
  return texts_of(array_at(params, key));
}

bool lists(const std::vector<std::string>& texts, std::string_view text) {
  return std::any_of(texts.begin(), texts.end(),
                     [&](const std::string& one) { return same_name(one, text); });
}

Tracks Tracks::from(const json::object& params) {
  Tracks tracks;
  if (params.contains("tracks")) tracks.named_ = texts_of(params, "tracks");
  return tracks;
}

bool Tracks::include(const RuleContext& context) const { return !named_ || lists(*named_, track(context)); }

}  // namespace cadre::rules
