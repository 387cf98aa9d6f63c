// FormSpec: one node of a compiled form. Private to engine/form*.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/json.hpp"
#include "engine/form/form_pattern.hpp"

namespace cadre {

inline constexpr std::size_t kFormTextMax = 4000;  // code points
inline constexpr std::size_t kFormItemsMax = 500;
inline constexpr int kFormDepthMax = 8;  // objects and arrays within each other

// The kind of value that it stands for; any of them, which needs enum or const.
enum class FormType : std::uint8_t {
  any,
  object = static_cast<std::uint8_t>(json::kind::object),
  array = static_cast<std::uint8_t>(json::kind::array),
  string = static_cast<std::uint8_t>(json::kind::string),
  integer = static_cast<std::uint8_t>(json::kind::int64),
  boolean = static_cast<std::uint8_t>(json::kind::bool_),
};

struct FormProperty;

// What every value of a form is held against comes first: it lies in one or two lines of the cache.
struct FormSpec {
  FormType type = FormType::any;
  bool is_date = false;
  bool unique = false;
  std::size_t length_min = 0;
  std::size_t length_max = kFormTextMax;
  json::array choices;  // enum; a const is an enum of one; empty: anything
  std::optional<FormPattern> pattern;

  std::vector<FormProperty> properties;
  std::size_t required = 0;  // how many of them must be there

  std::optional<std::int64_t> minimum;
  std::optional<std::int64_t> maximum;

  std::vector<FormSpec> items;  // one for an array; none otherwise
  std::size_t items_min = 0;
  std::size_t items_max = kFormItemsMax;

  Text title;  // both empty when it has none
};

struct FormProperty {
  std::string name;
  bool required = false;
  FormSpec spec;
};

// Errors: as Form::compile; `pointer` is where `schema` stands.
Result<FormSpec> compile_form_spec(const json::value& schema, const std::string& pointer, int depth);

// Appends every fault of `value` to `faults`.
void validate_form(const FormSpec& spec, const json::value& value, std::string_view prefix,
                   std::vector<Error>& faults);
// The same for an object that is not a value yet; `spec` is of type object.
void validate_form(const FormSpec& spec, const json::object& object, std::string_view prefix,
                   std::vector<Error>& faults);

}  // namespace cadre
