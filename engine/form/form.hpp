// Form: a compiled JSON Schema (2020-12 subset) for what an act or a fact carries. Immutable; any thread.
//
// The subset: type (object array string integer boolean), properties, required, additionalProperties (always
// false), items (required), enum, const, minimum, maximum, minLength, maxLength (in code points), minItems,
// maxItems, uniqueItems, pattern (ECMAScript, matched whole), format (date), title and description (a text,
// or {"vi","en"}), default (shown, not applied), x-* keys. A keyword must suit the type; type is left out
// only beside enum or const. 8 levels deep at most. Numbers are integers. Strings are at most 4,000 code
// points, arrays at most 500 items, unless the schema says less.
#pragma once

#include <memory>
#include <vector>

#include "engine/base/json.hpp"

namespace cadre {

class Form {
 public:
  Form();  // accepts the empty object only
  Form(Form&&) noexcept;
  Form& operator=(Form&&) noexcept;
  ~Form();

  // Errors: invalid_argument "form.schema": an unknown keyword, a wrong value; the field is the pointer into
  // the schema.
  static Result<Form> compile(const json::object& schema);

  // Every fault, each with the field's JSON pointer below `prefix`, the keyword as rule ("form.required",
  // "form.minimum", "format.date", ...), and a sentence that uses the property's title where it has one.
  // Empty: valid.
  std::vector<Error> validate(const json::value& value, std::string_view prefix = "/form") const;
  std::vector<Error> validate(const json::object& value, std::string_view prefix = "/form") const;  // no copy

  const json::object& schema() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cadre
