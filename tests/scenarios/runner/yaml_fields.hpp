// YamlFields: reading one mapping of a scenario file strictly. Every key is asked for, or it is a problem;
// problems carry the line.
#pragma once

#include <yaml-cpp/yaml.h>

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/base/json.hpp"
#include "engine/base/time.hpp"

namespace cadre::scenarios {

struct YamlFile {
  std::string name;
  std::vector<std::string> problems;

  std::string place(const YAML::Node& node) const;  // "name:12"
  void report(const YAML::Node& node, const std::string& what);
};

class YamlFields {
 public:
  YamlFields(const YAML::Node& node, YamlFile& file);

  bool has(const std::string& key);
  YAML::Node node(const std::string& key);  // undefined when absent
  std::string text(const std::string& key, bool required = false);
  std::vector<std::string> texts(const std::string& key);  // one or several
  std::optional<Date> date(const std::string& key, bool required = false);
  json::object object(const std::string& key);

  // `Each` gets every element; one that stands alone counts as a list of one.
  template <class Each>
  void each(const std::string& key, Each&& each) {
    const YAML::Node found = node(key);
    if (!found) return;
    if (!found.IsSequence()) return each(found);
    for (const YAML::Node& item : found) each(item);
  }

  void report(const std::string& what) { file_.report(node_, what); }
  void refuse_others();  // keys that nobody asked for

 private:
  const YAML::Node node_;
  YamlFile& file_;
  std::set<std::string> asked_;
};

// Plain scalars are numbers, true, false and null where they look like it; everything quoted, and dates, are
// text.
json::value to_json(const YAML::Node& node, YamlFile& file);

}  // namespace cadre::scenarios
