// What a fragment's use stands for, and what a source extends.
#include "engine/base/json_merge.hpp"
#include "engine/procedure/composer.hpp"

namespace cadre {
namespace {

bool is_rest(std::string_view key) { return key != "fragment" && key != "with"; }

}  // namespace

json::value Composer::use(const json::object& call, const Arguments* outer, const Place& place) {
  const std::optional<Fragment> fragment = called(call, place);
  if (!fragment || !spend(std::size_t{1})) return {};
  const std::size_t problems_before = problems_.size();
  const Arguments arguments = bind(*fragment, call, outer, place);
  if (problems_.size() != problems_before) return {};  // the body would only repeat them
  json::value body = value(fragment->body, &arguments, place.inside(std::string(fragment->name), "/body"));
  return with_rest(std::move(body), call, outer, place);
}

std::optional<Fragment> Composer::called(const json::object& call, const Place& place) {
  const std::string name(text_at(call, "fragment"));
  if (name.empty()) {
    report(place.at("fragment"), "fragment.name",
           {"'fragment' phải là tên một mảnh", "expected 'fragment' to be the name of a fragment"});
    return std::nullopt;
  }
  if (!may_enter(place, name, "fragment")) return std::nullopt;
  const json::object* file = sources_.fragment(name);
  if (file == nullptr) {
    report(
        place.at("fragment"), "fragment.unknown",
        {"không có mảnh '" + name + "'", "expected a fragment that exists, but there is no '" + name + "'"});
    return std::nullopt;
  }
  auto fragment = read_fragment(name, *file);
  if (fragment) return std::move(*fragment);
  report(place.at("fragment"), fragment.error().rule, fragment.error().message);
  return std::nullopt;
}

Arguments Composer::bind(const Fragment& fragment, const json::object& call, const Arguments* outer,
                         const Place& place) {
  Arguments arguments;
  const json::value* given = call.if_contains("with");
  if (given != nullptr && !given->is_object()) {
    report(place.at("with"), "fragment.argument-type",
           {"'with' phải là một đối tượng", "expected 'with' to be an object"});
    return arguments;
  }
  const json::object& with = object_at(call, "with");
  refuse_strangers(fragment, with, place.at("with"));
  for (const auto& parameter : fragment.parameters) {
    const std::string name(parameter.key());
    const json::value* otherwise = parameter.value().get_object().if_contains("default");
    if (const json::value* argument = with.if_contains(name)) {
      arguments[name] = value(*argument, outer, place.at("with").at(name));
    } else if (otherwise != nullptr) {
      arguments[name] = value(*otherwise, nullptr, place.inside(std::string(fragment.name), "/parameters"));
    } else {
      report(place, "fragment.argument-missing",
             {"mảnh '" + std::string(fragment.name) + "' cần '" + name + "' trong 'with'",
              "expected '" + name + "' in 'with' for the fragment '" + std::string(fragment.name) + "'"});
    }
  }
  return arguments;
}

void Composer::refuse_strangers(const Fragment& fragment, const json::object& with, const Place& place) {
  for (const auto& member : with) {
    if (fragment.parameters.contains(member.key())) continue;
    const std::string name(member.key()), owner(fragment.name);
    report(place.at(name), "fragment.argument-unknown",
           {"mảnh '" + owner + "' không có tham số '" + name + "'",
            "expected a parameter of the fragment '" + owner + "', which has no '" + name + "'"});
  }
}

json::value Composer::with_rest(json::value body, const json::object& call, const Arguments* outer,
                                const Place& place) {
  json::object rest;
  for (const auto& member : call)
    if (is_rest(member.key())) rest.emplace(member.key(), member.value());
  if (rest.empty()) return body;
  if (!body.is_object()) {
    report(place, "fragment.rest",
           {"mảnh này không phải là đối tượng nên không thêm khóa bên cạnh được",
            "expected no further keys: this fragment is not an object"});
    return {};
  }
  const json::value more = object(rest, outer, place);
  const auto conflict = merge_disjoint(body.get_object(), more.get_object());
  if (!conflict) return body;
  Place where = place;
  (where.within.empty() ? where.pointer : where.inner) += *conflict;
  report(where, "fragment.merge",
         {"khóa này đã có trong mảnh", "expected a key that the fragment does not give"});
  return {};
}

json::value Composer::definition(const json::object& source, const Place& place) {
  const json::value* extended = source.if_contains("extends");
  if (extended == nullptr) return value(source, nullptr, place);
  for (const auto& member : source) {
    const std::string_view key = member.key();
    if (key != "extends" && key != "changes" && key != "$schema")
      report(place.at(key), "extends.form",
             {"cạnh 'extends' chỉ được có 'changes'", "expected nothing but 'changes' beside 'extends'"});
  }
  json::value whole = extended_definition(text_at(source, "extends"), place);
  const json::value* changes = source.if_contains("changes");
  const json::value patch =
      changes == nullptr ? json::value() : value(*changes, nullptr, place.at("changes"));
  if (!patch.is_object() || patch.get_object().empty())
    report(place.at("changes"), "extends.form",
           {"'changes' phải là đối tượng có nội dung", "expected 'changes' to be an object with content"});
  merge_patch(whole, patch);
  return whole;
}

json::value Composer::extended_definition(std::string_view reference, const Place& place) {
  const std::string name(reference);
  if (!may_enter(place, name, "extends")) return {};
  const json::object* base = sources_.definition(name);
  if (base != nullptr) return definition(*base, place.at("extends").inside(name, ""));
  report(place.at("extends"), "extends.unknown",
         {"không có định nghĩa '" + name + "'",
          "expected a definition that exists, but there is no '" + name + "'"});
  return {};
}

}  // namespace cadre
