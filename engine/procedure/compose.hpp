// Composition: makes the complete definition out of a source, which may use fragments and extend another
// source. Pure; any thread. How a source is written: workflows/procedure-format.md.
//
// It comes before everything else: what is checked, published and pinned is the complete text. Nothing that
// is in the log is ever composed again.
//
// Laws: a source without fragments and `extends` is its own composition, and so is every composition.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "engine/base/json.hpp"

namespace cadre {

inline constexpr std::size_t kFragmentDepthMax = 8;  // fragments inside fragments; `extends` likewise
inline constexpr std::size_t kComposedBytesMax = 256 * 1024;  // about; work stops there
inline constexpr std::size_t kComposedDepthMax = 28;  // objects and arrays; an entry around it adds three
inline constexpr std::size_t kCompositionProblemsMax = 100;

// What a source may name. Both answer nullptr for a stranger; what they answer outlives the composition.
struct CompositionSources {
  std::function<const json::object*(std::string_view name)> fragment;         // the whole fragment file
  std::function<const json::object*(std::string_view reference)> definition;  // another source
};

// The complete definition, or every problem found (the first kCompositionProblemsMax). `field` is the JSON
// pointer in `source`; for what lies inside a fragment, that of its use, and the message tells the rest.
// Rules (invalid_argument):
//   fragment.name, fragment.unknown, fragment.malformed   not a name; no such fragment; the file is none
//   fragment.recursion, fragment.depth                    it uses itself; more than kFragmentDepthMax deep
//   fragment.argument-missing, fragment.argument-unknown  by name
//   fragment.argument-type                                text or an array was needed there
//   fragment.placeholder                                  "{{…}}" that names no parameter
//   fragment.key                                          a key twice, or `fragment`, after putting in
//   fragment.rest, fragment.merge                         keys beside a body that is no object; given twice
//   extends.form, extends.unknown, extends.recursion, extends.depth
//   definition.form, definition.size, definition.depth    of the whole
tl::expected<json::object, std::vector<Error>> compose(const json::object& source,
                                                       const CompositionSources& sources);

}  // namespace cadre
