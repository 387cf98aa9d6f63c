// The words of a definition's forms: what a field is called, and what its values are. Titles of fields are in
// Vietnamese, as definitions have them: in English a field is shown by its name.
#pragma once

#include <map>
#include <string>

#include "api/cli/console.hpp"

namespace cadre {

class FormTitles {
 public:
  // One form's JSON schema. Of a field that several forms have, the first title counts.
  void add(const json::object& schema, const Console& console);

  // "Ngày trao đổi" for "talk_date"; what has no title is shown by its own name.
  std::string field(const std::string& name) const;
  // As people read it: days as they write them, words by their labels, what is nested with its own titles.
  std::string value(const std::string& name, const json::value& value, const Console& console) const;

 private:
  void add_field(const std::string& path, const json::object& schema, const Console& console);

  std::map<std::string, std::string> titles_;  // by path: "placement/kind"
  std::map<std::string, std::string> labels_;  // by path, zero byte, value
};

}  // namespace cadre
