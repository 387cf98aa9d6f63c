#include "engine/procedure/template.hpp"

namespace cadre {
namespace {

bool begins_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool goes_on(char c) { return begins_name(c) || (c >= '0' && c <= '9'); }

// The name that `text` begins with: "ballot.agree" of "ballot.agree: yes." Empty when there is none.
std::string_view leading_name(std::string_view text) {
  std::size_t end = 0;
  if (text.empty() || !begins_name(text[0])) return {};
  for (;;) {
    while (end < text.size() && goes_on(text[end])) ++end;
    const bool part_follows = end + 1 < text.size() && text[end] == '.' && begins_name(text[end + 1]);
    if (!part_follows) return text.substr(0, end);
    ++end;
  }
}

// Calls `plain` with what stands as it is, `name` with every name, in order. False: a dollar sign alone.
template <class Plain, class Name>
bool scan(std::string_view text, Plain&& plain, Name&& name) {
  while (!text.empty()) {
    const std::size_t dollar = text.find('$');
    plain(text.substr(0, dollar));
    if (dollar == std::string_view::npos) return true;
    text.remove_prefix(dollar + 1);
    if (text.starts_with('$')) {
      plain(text.substr(0, 1));
      text.remove_prefix(1);
      continue;
    }
    const std::string_view found = leading_name(text);
    if (found.empty()) return false;
    name(std::string(found));
    text.remove_prefix(found.size());
  }
  return true;
}

// "$name" and nothing else.
std::optional<std::string> only_name(std::string_view text) {
  if (!text.starts_with('$') || leading_name(text.substr(1)).size() + 1 != text.size()) return std::nullopt;
  return text.size() == 1 ? std::nullopt : std::optional<std::string>(text.substr(1));
}

tl::unexpected<Error> nothing(const std::string& name) {
  return fail(ErrorCode::invalid_argument,
              {"'$" + name + "' không có giá trị trong hồ sơ",
               "expected a value for '$" + name + "', but the case has none that fits"},
              {}, "template.nothing");
}

bool collect(const json::value& value, std::vector<std::string>& names) {
  const auto add = [&](std::string name) { names.push_back(std::move(name)); };
  if (const json::string* text = value.if_string())
    return scan(
        *text, [](std::string_view) {}, add);
  bool good = true;
  if (const json::array* array = value.if_array())
    for (const json::value& item : *array) good = collect(item, names) && good;
  if (const json::object* object = value.if_object())
    for (const auto& member : *object) good = collect(member.value(), names) && good;
  return good;
}

// nullopt: one name, which stands for nothing.
Result<std::optional<json::value>> filled(const json::value& value, const NameValues& values);

Result<std::optional<json::value>> filled(const json::array& array, const NameValues& values) {
  json::array out;
  for (const json::value& item : array) {
    TRY(made, filled(item, values));
    if (made) out.push_back(std::move(*made));
  }
  return std::optional<json::value>(std::move(out));
}

Result<std::optional<json::value>> filled(const json::object& object, const NameValues& values) {
  json::object out;
  for (const auto& member : object) {
    TRY(made, filled(member.value(), values));
    if (made) out[member.key()] = std::move(*made);
  }
  return std::optional<json::value>(std::move(out));
}

Result<std::optional<json::value>> filled(const json::value& value, const NameValues& values) {
  if (const json::array* array = value.if_array()) return filled(*array, values);
  if (const json::object* object = value.if_object()) return filled(*object, values);
  const json::string* text = value.if_string();
  if (text == nullptr) return std::optional<json::value>(value);
  if (const auto name = only_name(*text)) return values(*name);
  TRY(made, fill_text(*text, values));
  return std::optional<json::value>(std::move(made));
}

}  // namespace

Result<std::vector<std::string>> names_in(const json::value& value) {
  std::vector<std::string> names;
  if (collect(value, names)) return names;
  return fail(ErrorCode::invalid_argument,
              {"sau '$' phải là tên trường; viết '$$' cho chính dấu '$'",
               "expected a name behind '$'; a dollar sign itself is written '$$'"},
              {}, "template.name");
}

Result<json::value> fill(const json::value& value, const NameValues& values) {
  TRY(made, filled(value, values));
  if (made) return std::move(*made);
  return nothing(*only_name(value.get_string()));
}

Result<std::string> fill_text(std::string_view text, const NameValues& values) {
  std::string out;
  std::optional<std::string> lacking;
  const bool good = scan(
      text, [&](std::string_view plain) { out += plain; },
      [&](std::string name) {
        const auto value = values(name);
        if (value && value->is_string())
          out += value->get_string();
        else if (value && value->is_int64())
          out += std::to_string(value->get_int64());
        else if (!lacking)
          lacking = std::move(name);
      });
  INVARIANT(good, "publication refuses a dollar sign without a name");
  if (lacking) return nothing(*lacking);
  return out;
}

}  // namespace cadre
