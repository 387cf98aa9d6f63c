#include <algorithm>

#include "engine/base/names.hpp"
#include "engine/base/time.hpp"
#include "engine/form/form_spec.hpp"

namespace cadre {
namespace {

// Where the validator stands; written out as a JSON pointer only when there is a fault to tell.
struct Path {
  const Path* up = nullptr;
  std::string_view key;
  std::size_t index = 0;  // when `key` is empty and `up` is set
};

void append_pointer(std::string& out, const Path& path) {
  if (path.up == nullptr) {
    out += path.key;  // the prefix
    return;
  }
  append_pointer(out, *path.up);
  out += '/';
  if (path.key.data() == nullptr) out += std::to_string(path.index);
  for (const char c : path.key) {
    if (c == '~')
      out += "~0";
    else if (c == '/')
      out += "~1";
    else
      out += c;
  }
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// At most 60 bytes of a text that is at fault, cut between code points.
Text in_quotes(std::string_view text) {
  constexpr std::size_t kShownBytesMax = 60;
  std::size_t end = std::min(text.size(), kShownBytesMax);
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  const std::string shown = "\"" + std::string(text.substr(0, end)) + (end < text.size() ? "…\"" : "\"");
  return {"là " + shown, "it is " + shown};
}

std::string_view type_name(FormType type, bool vietnamese) {
  switch (type) {
    case FormType::object:
      return vietnamese ? "một đối tượng" : "an object";
    case FormType::array:
      return vietnamese ? "một danh sách" : "a list";
    case FormType::string:
      return vietnamese ? "chữ" : "a text";
    case FormType::integer:
      return vietnamese ? "số nguyên" : "a whole number";
    case FormType::boolean:
      return vietnamese ? "true hoặc false" : "true or false";
    case FormType::any:
      break;
  }
  return vietnamese ? "giá trị" : "a value";
}

bool has_type(FormType type, const json::value& value) {
  return type == FormType::any || static_cast<json::kind>(type) == value.kind();
}

class Validator {
 public:
  explicit Validator(std::vector<Error>& faults) : faults_(faults) {}

  void check(const FormSpec& spec, const json::value& value, const Path& path) {
    if (!has_type(spec.type, value)) return report_type(spec, path);
    if (!spec.choices.empty()) check_choices(spec, value, path);
    switch (spec.type) {
      case FormType::object:
        return check_object(spec, value.get_object(), path);
      case FormType::array:
        return check_array(spec, value.get_array(), path);
      case FormType::string:
        return check_string(spec, value.get_string(), path);
      case FormType::integer:
        return check_integer(spec, value.get_int64(), path);
      case FormType::boolean:
      case FormType::any:
        return;
    }
  }

  void check_object(const FormSpec& spec, const json::object& object, const Path& path) {
    std::size_t required = 0;
    const FormProperty* expected = spec.properties.data();
    for (const auto& member : object) {
      const std::string_view key = member.key();
      const FormProperty* property = find(spec, key, expected);
      if (property == nullptr) {
        report_stranger({&path, key});
        continue;
      }
      required += property->required ? 1 : 0;
      check(property->spec, member.value(), {&path, key});
      expected = property + 1;
    }
    if (required != spec.required) report_missing(spec, object, path);
  }

 private:
  // "expected <label> <wanted>, but <found>"; the label is the title, or else the key.
  void fault(const FormSpec& spec, const Path& path, std::string rule, const Text& wanted,
             const Text& found) {
    const std::string key =
        path.up != nullptr && path.key.data() != nullptr ? "\"" + std::string(path.key) + "\"" : "";
    const std::string vi = !spec.title.vi.empty() ? "\"" + spec.title.vi + "\""
                           : key.empty()          ? "giá trị"
                                                  : key;
    const std::string en = !spec.title.en.empty() ? "\"" + spec.title.en + "\""
                           : key.empty()          ? "the value"
                                                  : key;
    std::string field;
    append_pointer(field, path);
    faults_.push_back({ErrorCode::invalid_argument,
                       {"cần " + vi + " " + wanted.vi + ", nhưng " + found.vi,
                        "expected " + en + " " + wanted.en + ", but " + found.en},
                       std::move(field),
                       std::move(rule)});
  }

  void fault_bound(const FormSpec& spec, const Path& path, std::string rule, Text wanted, std::int64_t bound,
                   std::int64_t found) {
    wanted.vi += " " + std::to_string(bound);
    wanted.en += " " + std::to_string(bound);
    fault(spec, path, std::move(rule), wanted,
          {"là " + std::to_string(found), "it is " + std::to_string(found)});
  }

  void report_type(const FormSpec& spec, const Path& path) {
    fault(spec, path, "form.type",
          {"là " + std::string(type_name(spec.type, true)),
           "to be " + std::string(type_name(spec.type, false))},
          {"gặp giá trị khác", "found something else"});
  }

  void report_stranger(const Path& path) {
    fault({}, path, "form.additionalProperties", {"là trường của biểu mẫu", "to be a field of the form"},
          {"biểu mẫu không có trường này", "the form has no such field"});
  }

  void check_choices(const FormSpec& spec, const json::value& value, const Path& path) {
    if (std::find(spec.choices.begin(), spec.choices.end(), value) != spec.choices.end()) return;
    const std::string choices = json::serialize(spec.choices);
    fault(spec, path, spec.choices.size() == 1 ? "form.const" : "form.enum",
          {"là một trong " + choices, "to be one of " + choices},
          {"gặp giá trị khác", "found something else"});
  }

  // Members mostly come in the form's own order: `expected` is looked at first.
  static const FormProperty* find(const FormSpec& spec, std::string_view key, const FormProperty* expected) {
    const auto& all = spec.properties;
    if (expected != all.data() + all.size() && same_name(expected->name, key)) return expected;
    for (const FormProperty& property : all)
      if (same_name(property.name, key)) return &property;
    return nullptr;
  }

  void report_missing(const FormSpec& spec, const json::object& object, const Path& path) {
    for (const FormProperty& property : spec.properties)
      if (property.required && !object.contains(property.name))
        fault(property.spec, {&path, property.name}, "form.required", {"được điền", "to be given"},
              {"không có", "it is missing"});
  }

  void check_array(const FormSpec& spec, const json::array& array, const Path& path) {
    const auto size = static_cast<std::int64_t>(array.size());
    if (array.size() < spec.items_min)
      fault_bound(spec, path, "form.minItems",
                  {"có số mục ít nhất là", "to have a number of items of at least"},
                  static_cast<std::int64_t>(spec.items_min), size);
    if (array.size() > spec.items_max)
      return fault_bound(spec, path, "form.maxItems",
                         {"có số mục nhiều nhất là", "to have a number of items of at most"},
                         static_cast<std::int64_t>(spec.items_max), size);
    for (std::size_t i = 0; i < array.size(); ++i) {
      const Path below{&path, {}, i};
      check(spec.items.front(), array[i], below);
      if (spec.unique && std::find(array.begin(), array.begin() + static_cast<std::ptrdiff_t>(i), array[i]) !=
                             array.begin() + static_cast<std::ptrdiff_t>(i))
        fault(spec, below, "form.uniqueItems", {"có mỗi mục một lần", "to have each item once"},
              {"mục này đã có", "this one is there already"});
    }
  }

  void check_string(const FormSpec& spec, std::string_view text, const Path& path) {
    // A code point takes up to four bytes: a text may be long enough, or short enough, at first sight.
    const bool length_matters = text.size() < 4 * spec.length_min || text.size() > spec.length_max;
    const std::size_t length = length_matters ? code_points(text) : 0;
    if (length_matters && length < spec.length_min)
      fault_bound(spec, path, "form.minLength", {"có số ký tự ít nhất là", "to have a length of at least"},
                  static_cast<std::int64_t>(spec.length_min), static_cast<std::int64_t>(length));
    if (length_matters && length > spec.length_max)
      return fault_bound(spec, path, "form.maxLength",
                         {"có số ký tự nhiều nhất là", "to have a length of at most"},
                         static_cast<std::int64_t>(spec.length_max), static_cast<std::int64_t>(length));
    if (spec.is_date && !date_from(text))
      fault(spec, path, "format.date",
            {"là một ngày có thật dạng 2026-02-12", "to be a date that exists, like 2026-02-12"},
            in_quotes(text));
    if (spec.pattern && !spec.pattern->matches(text))
      fault(spec, path, "form.pattern", {"đúng mẫu đã định", "to follow its pattern"}, in_quotes(text));
  }

  void check_integer(const FormSpec& spec, std::int64_t number, const Path& path) {
    if (spec.minimum && number < *spec.minimum)
      fault_bound(spec, path, "form.minimum", {"ít nhất là", "to be at least"}, *spec.minimum, number);
    if (spec.maximum && number > *spec.maximum)
      fault_bound(spec, path, "form.maximum", {"nhiều nhất là", "to be at most"}, *spec.maximum, number);
  }

  std::vector<Error>& faults_;
};

}  // namespace

void validate_form(const FormSpec& spec, const json::value& value, std::string_view prefix,
                   std::vector<Error>& faults) {
  Validator(faults).check(spec, value, Path{nullptr, prefix});
}

void validate_form(const FormSpec& spec, const json::object& object, std::string_view prefix,
                   std::vector<Error>& faults) {
  if (!spec.choices.empty()) return validate_form(spec, json::value(object), prefix, faults);
  Validator(faults).check_object(spec, object, Path{nullptr, prefix});
}

}  // namespace cadre
