#include <algorithm>
#include <array>
#include <cstdint>

#include "engine/form/form_spec.hpp"

namespace cadre {
namespace {

// Compiling stops at the first error; steps after it do nothing.
class Compiler {
 public:
  Compiler(const json::object& schema, const std::string& pointer, int depth)
      : schema_(schema), pointer_(pointer), depth_(depth) {}

  Result<FormSpec> compile() {
    read_type();
    check_keywords();
    read_title();
    read_choices();
    read_object();
    read_array();
    read_string();
    read_integer();
    if (error_) return tl::make_unexpected(std::move(*error_));
    return std::move(spec_);
  }

 private:
  using Keywords = std::vector<std::string_view>;

  void refuse(std::string_view key, const Text& wanted) {
    if (error_) return;
    const std::string field = pointer_ + "/" + std::string(key);
    error_ = Error{ErrorCode::invalid_argument,
                   {"cần " + wanted.vi + " tại " + field + ", nhưng lược đồ có giá trị khác",
                    "expected " + wanted.en + " at " + field + ", but the schema has something else"},
                   field,
                   "form.schema"};
  }

  const json::value* at(std::string_view key) const { return schema_.if_contains(key); }

  void read_type() {
    static constexpr std::array<std::pair<std::string_view, FormType>, 5> kTypes{
        {{"object", FormType::object},
         {"array", FormType::array},
         {"string", FormType::string},
         {"integer", FormType::integer},
         {"boolean", FormType::boolean}}};
    if (at("type") == nullptr && (at("enum") != nullptr || at("const") != nullptr)) return;
    const std::string_view name = text_at(schema_, "type");
    for (const auto& [known, type] : kTypes)
      if (known == name) {
        spec_.type = type;
        return;
      }
    refuse("type", {"kiểu object, array, string, integer hoặc boolean",
                    "the type object, array, string, integer or boolean"});
  }

  Keywords keywords_of_type() const {
    switch (spec_.type) {
      case FormType::object:
        return {"properties", "required", "additionalProperties"};
      case FormType::array:
        return {"items", "minItems", "maxItems", "uniqueItems"};
      case FormType::string:
        return {"minLength", "maxLength", "pattern", "format"};
      case FormType::integer:
        return {"minimum", "maximum"};
      case FormType::boolean:
      case FormType::any:
        break;
    }
    return {};
  }

  void check_keywords() {
    Keywords known = keywords_of_type();
    known.insert(known.end(), {"type", "title", "description", "default", "enum", "const"});
    for (const auto& member : schema_) {
      const std::string_view key = member.key();
      if (key.starts_with("x-") || std::find(known.begin(), known.end(), key) != known.end()) continue;
      refuse(key, {"từ khóa dùng được với kiểu này", "a keyword that this type knows"});
    }
  }

  // A text, or one in each language.
  void read_title() {
    for (const std::string_view key : {"title", "description"}) {
      const json::value* value = at(key);
      if (value != nullptr && !value->is_string() && !value->is_object()) refuse(key, {"chữ", "a text"});
    }
    if (const std::string_view both = text_at(schema_, "title"); !both.empty())
      spec_.title = {std::string(both), std::string(both)};
    const json::object& title = object_at(schema_, "title");
    if (!title.empty()) spec_.title = {std::string(text_at(title, "vi")), std::string(text_at(title, "en"))};
  }

  void read_choices() {
    if (const json::value* only = at("const")) spec_.choices = {*only};
    const json::value* choices = at("enum");
    if (choices == nullptr) return;
    if (at("const") != nullptr || !choices->is_array() || choices->get_array().empty())
      return refuse("enum", {"danh sách giá trị, không kèm const", "a list of values, without const"});
    spec_.choices = choices->get_array();
  }

  void read_object() {
    if (const json::value* more = at("additionalProperties"); more != nullptr && *more != json::value(false))
      refuse("additionalProperties", {"false", "false"});
    const json::value* properties = at("properties");
    if (properties != nullptr && !properties->is_object())
      refuse("properties", {"một đối tượng", "an object"});
    for (const auto& member : object_at(schema_, "properties"))
      if (auto spec = compile_below("/properties/", member.key(), member.value()))
        spec_.properties.push_back({std::string(member.key()), false, std::move(*spec)});
    read_required();
  }

  void read_required() {
    const json::value* required = at("required");
    if (required != nullptr && !required->is_array()) refuse("required", {"một danh sách", "a list"});
    for (const json::value& name : array_at(schema_, "required")) {
      const auto has_name = [&](const FormProperty& p) {
        return !p.required && name.is_string() && p.name == name.get_string();
      };
      const auto property = std::find_if(spec_.properties.begin(), spec_.properties.end(), has_name);
      if (property == spec_.properties.end())
        return refuse("required", {"tên các trường có trong properties, mỗi tên một lần",
                                   "names of properties, each once"});
      property->required = true;
      ++spec_.required;
    }
  }

  void read_array() {
    if (const json::value* items = at("items"))
      if (auto spec = compile_below("/", "items", *items)) spec_.items.push_back(std::move(*spec));
    if (spec_.type == FormType::array && at("items") == nullptr) refuse("items", {"một lược đồ", "a schema"});
    read_bounds("minItems", "maxItems", kFormItemsMax, spec_.items_min, spec_.items_max);
    const json::value* unique = at("uniqueItems");
    if (unique != nullptr && !unique->is_bool()) refuse("uniqueItems", {"true hoặc false", "true or false"});
    spec_.unique = bool_at(schema_, "uniqueItems");
  }

  void read_string() {
    read_bounds("minLength", "maxLength", kFormTextMax, spec_.length_min, spec_.length_max);
    if (at("pattern") != nullptr) {
      spec_.pattern = FormPattern::compile(text_at(schema_, "pattern"));
      if (!spec_.pattern)
        refuse("pattern", {"biểu thức chính quy ECMAScript", "an ECMAScript regular expression"});
    }
    if (at("format") == nullptr) return;
    spec_.is_date = text_at(schema_, "format") == "date";
    if (!spec_.is_date) refuse("format", {"\"date\"", "\"date\""});
  }

  void read_integer() {
    for (const std::string_view key : {"minimum", "maximum"}) {
      const json::value* value = at(key);
      if (value == nullptr) continue;
      if (!value->is_int64()) return refuse(key, {"một số nguyên", "a whole number"});
      (key == "minimum" ? spec_.minimum : spec_.maximum) = value->get_int64();
    }
    if (spec_.minimum && spec_.maximum && *spec_.minimum > *spec_.maximum)
      refuse("maximum", {"số không nhỏ hơn minimum", "a number not below minimum"});
  }

  void read_bounds(std::string_view min_key, std::string_view max_key, std::size_t limit, std::size_t& min,
                   std::size_t& max) {
    for (const std::string_view key : {min_key, max_key}) {
      const json::value* value = at(key);
      if (value == nullptr) continue;
      if (!value->is_int64() || value->get_int64() < 0 ||
          value->get_int64() > static_cast<std::int64_t>(limit))
        return refuse(key, {"số nguyên từ 0 đến " + std::to_string(limit),
                            "a whole number from 0 to " + std::to_string(limit)});
      (key == min_key ? min : max) = static_cast<std::size_t>(value->get_int64());
    }
    if (min > max)
      refuse(max_key,
             {"số không nhỏ hơn " + std::string(min_key), "a number not below " + std::string(min_key)});
  }

  std::optional<FormSpec> compile_below(std::string_view step, std::string_view key,
                                        const json::value& schema) {
    if (error_) return std::nullopt;
    auto spec = compile_form_spec(schema, pointer_ + std::string(step) + std::string(key), depth_ + 1);
    if (spec) return std::move(*spec);
    error_ = std::move(spec).error();
    return std::nullopt;
  }

  const json::object& schema_;
  const std::string& pointer_;
  const int depth_;
  FormSpec spec_;
  std::optional<Error> error_;
};

}  // namespace

Result<FormSpec> compile_form_spec(const json::value& schema, const std::string& pointer, int depth) {
  if (!schema.is_object())
    return fail(ErrorCode::invalid_argument,
                {"cần lược đồ là một đối tượng, nhưng gặp giá trị khác",
                 "expected a schema to be an object, but found something else"},
                pointer, "form.schema");
  if (depth > kFormDepthMax)
    return fail(
        ErrorCode::invalid_argument,
        {"cần lược đồ lồng không quá " + std::to_string(kFormDepthMax) + " tầng, nhưng sâu hơn",
         "expected a schema nested at most " + std::to_string(kFormDepthMax) + " deep, but it goes deeper"},
        pointer, "form.schema");
  return Compiler(schema.get_object(), pointer, depth).compile();
}

}  // namespace cadre
