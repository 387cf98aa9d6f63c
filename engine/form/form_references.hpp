// FormReferences: the fields of a form whose values name a subject. A string may say "x-refers": "cadre",
// "post" or "unit": its value must be a known one. "x-about": true on it, or on a list or object around it,
// makes the cadres named there people whom the case is about. Pure; any thread.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/json.hpp"

namespace cadre {

struct FormReference {
  std::vector<std::string> path;  // names of members from the form down; "" stands for every item of a list
  std::string subject;            // "cadre", "post" or "unit"
  bool about = false;             // of cadres only
  friend bool operator==(const FormReference&, const FormReference&) = default;
};

// Of a schema that Form::compile accepts, in document order. Errors: invalid_argument, the field is the
// pointer into the schema: "form.refers" (no such subject, or not on a string), "form.about" (not true, or no
// cadre is named there).
Result<std::vector<FormReference>> form_references(const json::object& schema);

// Calls `each` with the id and its pointer for every string that stands at the reference in `form`. What is
// of another shape is passed over: `form` need not be valid.
void for_each_reference(const FormReference& reference, const json::object& form,
                        const std::function<void(std::string_view id, const std::string& pointer)>& each);

}  // namespace cadre
