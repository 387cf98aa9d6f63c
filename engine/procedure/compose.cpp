#include "engine/procedure/compose.hpp"

#include <algorithm>

#include "engine/procedure/composer.hpp"

namespace cadre {
namespace {

std::size_t depth_of(const json::value& value) {
  std::size_t deepest = 0;
  if (const auto* object = value.if_object()) {
    for (const auto& member : *object) deepest = std::max(deepest, depth_of(member.value()));
  } else if (const auto* array = value.if_array()) {
    for (const json::value& item : *array) deepest = std::max(deepest, depth_of(item));
  } else {
    return 0;
  }
  return deepest + 1;
}

// What only the whole can tell; it is what is composed again if somebody publishes it again.
void check_whole(Composer& composer, const json::value& whole) {
  if (!whole.is_object() || whole.get_object().contains("extends")) {
    composer.report({}, "definition.form",
                    {"định nghĩa đầy đủ phải là một đối tượng không còn 'extends'",
                     "expected the complete definition to be an object without 'extends'"});
  } else if (depth_of(whole) > kComposedDepthMax) {
    const std::string most = std::to_string(kComposedDepthMax);
    composer.report({}, "definition.depth",
                    {"định nghĩa đầy đủ chỉ được lồng tối đa " + most + " tầng",
                     "expected the complete definition to nest at most " + most + " deep"});
  }
}

}  // namespace

tl::expected<json::object, std::vector<Error>> compose(const json::object& source,
                                                       const CompositionSources& sources) {
  Composer composer(sources);
  json::value whole = composer.definition(source, {});
  if (composer.problems().empty()) check_whole(composer, whole);
  if (!composer.problems().empty()) return tl::make_unexpected(composer.take_problems());
  return std::move(whole.get_object());
}

}  // namespace cadre
