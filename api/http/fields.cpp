#include "api/http/fields.hpp"

#include "engine/base/json.hpp"

namespace cadre {

Fields::Fields(const json::value& value, std::string pointer, Faults& faults)
    : object_(value.if_object()), pointer_(std::move(pointer)), faults_(faults) {
  if (object_ == nullptr)
    faults_.push_back({ErrorCode::invalid_argument,
                       {"cần một đối tượng JSON", "expected a JSON object"},
                       pointer_,
                       "json.type"});
}

std::string Fields::pointer_to(std::string_view name) const {
  std::string pointer = pointer_ + "/";
  for (const char c : name) {
    if (c == '~')
      pointer += "~0";
    else if (c == '/')
      pointer += "~1";
    else
      pointer += c;
  }
  return pointer;
}

void Fields::fault(std::string_view name, std::string_view rule, Text text) {
  faults_.push_back({ErrorCode::invalid_argument, std::move(text), pointer_to(name), std::string(rule)});
}

const json::value* Fields::take(std::string_view name) {
  asked_.emplace(name);
  return object_ ? object_->if_contains(name) : nullptr;
}

void Fields::missing(std::string_view name) {
  if (object_ == nullptr) return;  // told already
  const std::string field(name);
  fault(name, "field.required", {"thiếu trường '" + field + "'", "expected field '" + field + "'"});
}

void Fields::wrong_type(std::string_view name, std::string_view vi, std::string_view en) {
  const std::string field(name);
  fault(name, "field.type",
        {"trường '" + field + "' phải là " + std::string(vi),
         "expected field '" + field + "' to be " + std::string(en)});
}

std::string Fields::text(std::string_view name, TextRule rule) {
  const json::value* value = take(name);
  if (value == nullptr) {
    if (rule.required) missing(name);
    return {};
  }
  const json::string* text = value->if_string();
  if (text == nullptr) {
    wrong_type(name, "chuỗi", "a string");
    return {};
  }
  if ((rule.required && text->empty()) || text->size() > rule.bytes_max) {
    const std::string limit = std::to_string(rule.bytes_max), field(name);
    fault(name, "field.length",
          {"trường '" + field + "' phải dài từ 1 đến " + limit + " byte",
           "expected field '" + field + "' to have 1 to " + limit + " bytes"});
    return {};
  }
  if (const auto plain = check_text(*text, pointer_to(name)); !plain) faults_.push_back(plain.error());
  return std::string(*text);
}

std::optional<std::uint64_t> Fields::optional_number(std::string_view name, std::uint64_t max) {
  const json::value* value = take(name);
  if (value == nullptr) return std::nullopt;
  json::error_code error;
  const auto number = value->to_number<std::uint64_t>(error);
  if (value->is_double() || error || number > max) {
    const std::string range = "0.." + std::to_string(max);
    wrong_type(name, "số nguyên trong khoảng " + range, "an integer in " + range);
    return std::nullopt;
  }
  return number;
}

std::uint64_t Fields::number(std::string_view name, std::uint64_t max) {
  if (object_ && !object_->contains(name)) missing(name);
  return optional_number(name, max).value_or(0);
}

std::optional<Date> Fields::optional_date(std::string_view name) {
  const json::value* value = take(name);
  if (value == nullptr) return std::nullopt;
  const json::string* text = value->if_string();
  if (text == nullptr) {
    wrong_type(name, "chuỗi dạng NĂM-THÁNG-NGÀY", "a string such as 2026-02-12");
    return std::nullopt;
  }
  auto date = parse_date(*text);
  if (date) return *date;
  Error error = date.error();
  error.field = pointer_to(name);
  faults_.push_back(std::move(error));
  return std::nullopt;
}

Date Fields::date(std::string_view name) {
  if (object_ && !object_->contains(name)) missing(name);
  return optional_date(name).value_or(Date{});
}

json::object Fields::object(std::string_view name) {
  const json::value* value = take(name);
  if (value == nullptr) return {};
  if (const json::object* found = value->if_object()) return *found;
  wrong_type(name, "đối tượng", "an object");
  return {};
}

const json::array& Fields::array(std::string_view name, std::size_t items_max) {
  static const json::array kNone;
  const json::value* value = take(name);
  if (value == nullptr) return kNone;
  const json::array* found = value->if_array();
  if (found != nullptr && found->size() <= items_max) return *found;
  const std::string limit = std::to_string(items_max);
  wrong_type(name, "mảng có nhiều nhất " + limit + " phần tử", "an array of at most " + limit + " items");
  return kNone;
}

void Fields::no_more() {
  if (object_ == nullptr) return;
  for (const auto& member : *object_) {
    if (asked_.contains(std::string_view(member.key()))) continue;
    const std::string field(member.key());
    fault(field, "field.unknown",
          {"không có trường '" + field + "' ở đây", "there is no field '" + field + "' here"});
  }
}

}  // namespace cadre
