// Template: JSON with names in its strings, filled in when an effect runs. "$nominee" is a field of the case,
// "$ballot.agree" a member of one; "$$" is a dollar sign. A string that is one name becomes the value, of
// whatever kind; within a longer string ("cadre/$nominee") a name becomes its text. Pure; any thread.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/json.hpp"

namespace cadre {

// Every name of a template, without the dollar sign, in document order. Errors: invalid_argument
// "template.name", for a dollar sign without a name behind it.
Result<std::vector<std::string>> names_in(const json::value& value);

// What a name stands for now; nullopt when there is nothing.
using NameValues = std::function<std::optional<json::value>(const std::string& name)>;

// The value. A member or item that is one name which stands for nothing is left out; within a longer string
// that is an error, as is a value there that is neither text nor a number, and a root that is such a name.
// Errors: invalid_argument "template.nothing". INVARIANT: names_in accepts the template.
Result<json::value> fill(const json::value& value, const NameValues& values);
Result<std::string> fill_text(std::string_view text, const NameValues& values);

}  // namespace cadre
