#include "tests/scenarios/runner/yaml_fields.hpp"

#include <charconv>
#include <cstdint>

namespace cadre::scenarios {
namespace {

json::value scalar(const std::string& text) {
  if (text == "true") return true;
  if (text == "false") return false;
  if (text == "null" || text == "~") return nullptr;
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (!text.empty() && error == std::errc() && end == text.data() + text.size()) return number;
  return json::value(text);
}

}  // namespace

std::string YamlFile::place(const YAML::Node& node) const {
  return name + ":" + std::to_string(node.Mark().line + 1);
}

void YamlFile::report(const YAML::Node& node, const std::string& what) {
  problems.push_back(place(node) + ": " + what);
}

YamlFields::YamlFields(const YAML::Node& node, YamlFile& file) : node_(node), file_(file) {
  if (!node_.IsMap()) {
    file_.report(node_, "expected a mapping");
    return;
  }
  std::set<std::string> seen;
  for (const auto& member : node_)
    if (!seen.insert(member.first.Scalar()).second)
      file_.report(member.first, "'" + member.first.Scalar() + "' stands here twice");
}

YAML::Node YamlFields::node(const std::string& key) {
  asked_.insert(key);
  if (!node_.IsMap()) return YAML::Node(YAML::NodeType::Undefined);
  return node_[key];
}

bool YamlFields::has(const std::string& key) { return static_cast<bool>(node(key)); }

std::string YamlFields::text(const std::string& key, bool required) {
  const YAML::Node found = node(key);
  if (!found) {
    if (required) report("expected '" + key + "'");
    return {};
  }
  if (!found.IsScalar()) file_.report(found, "expected '" + key + "' to be a text");
  return found.IsScalar() ? found.Scalar() : std::string();
}

std::vector<std::string> YamlFields::texts(const std::string& key) {
  std::vector<std::string> all;
  each(key, [&](const YAML::Node& item) {
    if (!item.IsScalar()) return file_.report(item, "expected '" + key + "' to hold texts");
    all.push_back(item.Scalar());
  });
  return all;
}

std::optional<Date> YamlFields::date(const std::string& key, bool required) {
  const std::string written = text(key, required);
  if (written.empty()) return std::nullopt;
  const auto day = parse_date(written);
  if (day) return *day;
  file_.report(node(key), "expected '" + key + "' to be a day, but got '" + written + "'");
  return std::nullopt;
}

json::object YamlFields::object(const std::string& key) {
  const YAML::Node found = node(key);
  if (!found) return {};
  if (!found.IsMap()) file_.report(found, "expected '" + key + "' to be a mapping");
  return found.IsMap() ? to_json(found, file_).as_object() : json::object();
}

void YamlFields::refuse_others() {
  if (!node_.IsMap()) return;
  for (const auto& member : node_)
    if (!asked_.contains(member.first.Scalar()))
      file_.report(member.first, "nobody knows the key '" + member.first.Scalar() + "'");
}

json::value to_json(const YAML::Node& node, YamlFile& file) {
  if (node.IsMap()) {
    json::object out;
    for (const auto& member : node)
      if (!out.emplace(member.first.Scalar(), to_json(member.second, file)).second)
        file.report(member.first, "'" + member.first.Scalar() + "' stands here twice");
    return out;
  }
  if (node.IsSequence()) {
    json::array out;
    for (const YAML::Node& item : node) out.push_back(to_json(item, file));
    return out;
  }
  if (node.IsNull()) return nullptr;
  return node.Tag() == "!" ? json::value(node.Scalar()) : scalar(node.Scalar());
}

}  // namespace cadre::scenarios
