// Fragments and sources as text, for the tests of composition.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/procedure/compose.hpp"
#include "tests/support/loan_definition.hpp"

namespace cadre {

// Fragments and sources by name, as the text of their files.
struct Shelf {
  std::map<std::string, json::object, std::less<>> fragments, definitions;

  void fragment(const std::string& name, const std::string& parameters, const std::string& body) {
    fragments[name] = parsed(R"({"fragment": ")" + name + R"(", "title": {"vi": "Mảnh", "en": "A piece"},)" +
                             R"("parameters": )" + parameters + R"(, "body": )" + body + "}");
  }

  auto compose(const json::object& source) const {
    const auto in = [](const auto& files, std::string_view name) -> const json::object* {
      const auto found = files.find(name);
      return found == files.end() ? nullptr : &found->second;
    };
    return cadre::compose(
        source, {.fragment = [this, in](std::string_view name) { return in(fragments, name); },
                 .definition = [this, in](std::string_view name) { return in(definitions, name); }});
  }

  std::string composed(std::string_view source) const {
    const auto whole = compose(parsed(source));
    return whole ? json::serialize(*whole) : problems(whole.error());
  }

  static std::string problems(const std::vector<Error>& found) {
    std::string out;
    for (const Error& one : found) out += (out.empty() ? "" : "; ") + one.field + " " + one.rule;
    return out;
  }
};

inline std::string compact(std::string_view text) { return json::serialize(parsed(text)); }

// A few fragments that the tests speak of.
inline Shelf shelf() {
  Shelf shelf;
  shelf.fragment(
      "sign", R"({"who": {}, "paper": {"default": "to-trinh"}})",
      R"({"title": {"vi": "Ký {{paper}}", "en": "Sign"}, "by": "{{who}}", "documents": ["{{paper}}"]})");
  shelf.fragment("gates", R"({"more": {"default": []}})",
                 R"([{"type": "first"}, "{{...more}}", {"type": "last"}])");
  shelf.fragment("named", R"({"p": {}})", R"({"{{p}}_on": {"type": "date"}, "say": "of {{p}} and {{p}}"})");
  shelf.fragment(
      "twice", R"({"who": {}})",
      R"({"one": {"fragment": "sign", "with": {"who": "{{who}}"}}, "two": {"fragment": "gates"}})");
  return shelf;
}

}  // namespace cadre
