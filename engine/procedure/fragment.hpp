// Fragment: a piece of definition under a name, with parameters. Private to composition
// (engine/procedure/compose.hpp).
//
// In its body, a string that is exactly "{{p}}" stands for the argument, whatever it is; "{{...p}}" in an
// array for the elements of an argument that is one; "{{p}}" inside a longer string or a key for a text.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/json.hpp"

namespace cadre {

using Arguments = std::map<std::string, json::value, std::less<>>;

struct Fragment {
  std::string_view name;
  const json::object& parameters;  // name -> {"title"?, "default"?}
  const json::value& body;
};

// Reads a fragment file; the result looks into it. Errors: fragment.malformed.
Result<Fragment> read_fragment(std::string_view name, const json::object& file);

// The one parameter that the whole of `text` stands for; nullopt when it is a text like any other.
struct Placeholder {
  std::string_view parameter;
  bool spread = false;  // "{{...p}}"
};
std::optional<Placeholder> whole_placeholder(std::string_view text);

// Puts texts in for every "{{p}}". Errors: fragment.placeholder, fragment.argument-type.
Result<std::string> fill_text(std::string_view text, const Arguments& arguments);

// Never nullptr. Errors: fragment.placeholder.
Result<const json::value*> argument(const Arguments& arguments, std::string_view parameter);

}  // namespace cadre
