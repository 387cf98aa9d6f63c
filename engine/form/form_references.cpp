#include "engine/form/form_references.hpp"

#include <algorithm>
#include <optional>

namespace cadre {
namespace {

class ReferenceReader {
 public:
  Result<std::vector<FormReference>> read(const json::object& schema) {
    read_node(schema, "", false);
    if (error_) return tl::make_unexpected(std::move(*error_));
    return std::move(found_);
  }

 private:
  void refuse(const std::string& field, std::string rule, Text message) {
    if (!error_) error_ = Error{ErrorCode::invalid_argument, std::move(message), field, std::move(rule)};
  }

  void read_node(const json::object& schema, const std::string& pointer, bool about) {
    const bool says_about = schema.contains("x-about");
    if (says_about && !bool_at(schema, "x-about"))
      refuse(pointer + "/x-about", "form.about", {"'x-about' phải là true", "expected 'x-about' to be true"});
    const std::size_t before = cadres_;
    if (schema.contains("x-refers")) read_reference(schema, pointer, about || says_about);
    for (const auto& property : object_at(schema, "properties"))
      read_below(property.key(), property.value(), pointer + "/properties/" + std::string(property.key()),
                 about || says_about);
    if (const json::value* items = schema.if_contains("items"))
      read_below("", *items, pointer + "/items", about || says_about);
    if (says_about && cadres_ == before)
      refuse(pointer + "/x-about", "form.about",
             {"'x-about' đòi hỏi một trường có \"x-refers\": \"cadre\"",
              "expected a field with \"x-refers\": \"cadre\" under 'x-about', but there is none"});
  }

  void read_below(std::string_view step, const json::value& schema, const std::string& pointer, bool about) {
    if (!schema.is_object()) return;
    path_.emplace_back(step);
    read_node(schema.get_object(), pointer, about);
    path_.pop_back();
  }

  void read_reference(const json::object& schema, const std::string& pointer, bool about) {
    const std::string subject(text_at(schema, "x-refers"));
    const bool known = subject == "cadre" || subject == "post" || subject == "unit";
    if (!known || text_at(schema, "type") != "string")
      return refuse(pointer + "/x-refers", "form.refers",
                    {"'x-refers' phải là cadre, post hoặc unit và đặt ở trường kiểu string",
                     "expected 'x-refers' to be cadre, post or unit, on a string"});
    const bool cadre = subject == "cadre";
    if (cadre) ++cadres_;
    found_.push_back({path_, subject, about && cadre});
  }

  std::vector<std::string> path_;
  std::vector<FormReference> found_;
  std::size_t cadres_ = 0;  // references to cadres so far
  std::optional<Error> error_;
};

using Each = std::function<void(std::string_view, const std::string&)>;

void walk(const json::value& value, const std::vector<std::string>& path, std::size_t step,
          const std::string& pointer, const Each& each) {
  if (step == path.size()) {
    if (value.is_string()) each(value.get_string(), pointer);
    return;
  }
  if (!path[step].empty()) {
    const json::value* member = value.is_object() ? value.get_object().if_contains(path[step]) : nullptr;
    if (member != nullptr) walk(*member, path, step + 1, pointer + "/" + path[step], each);
    return;
  }
  if (!value.is_array()) return;
  const json::array& items = value.get_array();
  for (std::size_t i = 0; i < items.size(); ++i)
    walk(items[i], path, step + 1, pointer + "/" + std::to_string(i), each);
}

}  // namespace

Result<std::vector<FormReference>> form_references(const json::object& schema) {
  return ReferenceReader().read(schema);
}

void for_each_reference(const FormReference& reference, const json::object& form, const Each& each) {
  const json::value* first = form.if_contains(reference.path.front());
  if (first != nullptr) walk(*first, reference.path, 1, "/" + reference.path.front(), each);
}

}  // namespace cadre
