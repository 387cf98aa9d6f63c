// Of which class each field of a procedure's forms is, and which roles may record it. What a form says
// (x-class) goes before the patterns of workflows/rights/classes.json; a field that neither knows is content
// of the case. Made once for each version of a procedure, and kept.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/facts/facts.hpp"
#include "engine/procedure/procedure.hpp"

namespace cadre {

struct FieldClass {
  std::string data_class;
  std::vector<std::string> recorders;
};
using FieldClasses = std::map<std::string, FieldClass, std::less<>>;  // by the name of the field

// Any thread.
std::shared_ptr<const FieldClasses> field_classes(const Procedure& procedure);

// Of a field of a form; `otherwise` when neither the form nor a pattern says.
std::string class_of_field(const json::object& schema, std::string_view field, std::string_view otherwise);

// Of the values of a kind of fact, before its fields are looked at.
std::string_view class_of_fact(std::string_view subject_type, std::string_view kind);

}  // namespace cadre
