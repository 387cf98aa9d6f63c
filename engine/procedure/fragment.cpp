#include "engine/procedure/fragment.hpp"

#include <algorithm>
#include <array>

namespace cadre {
namespace {

constexpr std::string_view kOpening = "{{", kClosing = "}}", kSpread = "...";
constexpr std::array<std::string_view, 5> kFragmentKeys{"$schema", "fragment", "title", "parameters", "body"};
constexpr std::array<std::string_view, 2> kParameterKeys{"title", "default"};

bool is_parameter_name(std::string_view name) {
  return !name.empty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](char c) {
    return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || c == '_' || c == '-';
  });
}

tl::unexpected<Error> malformed(Text message) {
  return fail(ErrorCode::invalid_argument, std::move(message), {}, "fragment.malformed");
}

template <std::size_t kCount>
Result<void> only_keys(const json::object& object, const std::array<std::string_view, kCount>& known) {
  for (const auto& member : object) {
    const std::string key(member.key());
    if (std::find(known.begin(), known.end(), key) == known.end())
      return malformed({"tệp mảnh có khóa lạ '" + key + "'", "expected no key '" + key + "' in a fragment"});
  }
  return {};
}

Result<void> check_parameters(const json::object& parameters) {
  for (const auto& member : parameters) {
    const std::string name(member.key());
    if (!is_parameter_name(name))
      return malformed(
          {"tên tham số '" + name + "' phải gồm a-z, 0-9, '_' và '-'",
           "expected the name of a parameter to be of a-z, 0-9, '_' and '-', but got '" + name + "'"});
    if (!member.value().is_object())
      return malformed({"tham số '" + name + "' phải là một đối tượng",
                        "expected the parameter '" + name + "' to be an object"});
    CHECK(only_keys(member.value().get_object(), kParameterKeys));
  }
  return {};
}

tl::unexpected<Error> no_parameter(std::string_view text) {
  const std::string shown(text);
  return fail(ErrorCode::invalid_argument,
              {"'" + shown + "' không nêu tham số nào của mảnh",
               "expected a parameter of the fragment, but got '" + shown + "'"},
              {}, "fragment.placeholder");
}

}  // namespace

Result<Fragment> read_fragment(std::string_view name, const json::object& file) {
  CHECK(only_keys(file, kFragmentKeys));
  const json::value* body = file.if_contains("body");
  if (text_at(file, "fragment") != name || body == nullptr)
    return malformed(
        {"tệp mảnh phải nêu 'fragment': '" + std::string(name) + "' và 'body'",
         "expected a fragment file to have 'fragment': '" + std::string(name) + "' and a 'body'"});
  const json::value* parameters = file.if_contains("parameters");
  if (parameters != nullptr && !parameters->is_object())
    return malformed({"'parameters' phải là một đối tượng", "expected 'parameters' to be an object"});
  CHECK(check_parameters(object_at(file, "parameters")));
  return Fragment{text_at(file, "fragment"), object_at(file, "parameters"), *body};
}

std::optional<Placeholder> whole_placeholder(std::string_view text) {
  if (!text.starts_with(kOpening) || text.find(kClosing) + kClosing.size() != text.size())
    return std::nullopt;
  text = text.substr(kOpening.size(), text.size() - kOpening.size() - kClosing.size());
  if (text.starts_with(kSpread)) return Placeholder{text.substr(kSpread.size()), true};
  return Placeholder{text, false};
}

Result<const json::value*> argument(const Arguments& arguments, std::string_view parameter) {
  const auto found = arguments.find(parameter);
  if (found == arguments.end()) return no_parameter(parameter);
  return &found->second;
}

Result<std::string> fill_text(std::string_view text, const Arguments& arguments) {
  std::string filled;
  for (std::size_t at = text.find(kOpening); at != std::string_view::npos; at = text.find(kOpening)) {
    const std::size_t end = text.find(kClosing, at);
    if (end == std::string_view::npos) return no_parameter(text.substr(at));
    const std::string_view name = text.substr(at + kOpening.size(), end - at - kOpening.size());
    TRY(value, argument(arguments, name));
    if (!value->is_string())
      return fail(ErrorCode::invalid_argument,
                  {"'" + std::string(name) + "' đứng trong chuỗi nên phải là chuỗi",
                   "expected text for '" + std::string(name) + "', which stands inside a text"},
                  {}, "fragment.argument-type");
    filled.append(text.substr(0, at)).append(std::string_view(value->get_string()));
    text.remove_prefix(end + kClosing.size());
  }
  return filled.append(text);
}

}  // namespace cadre
