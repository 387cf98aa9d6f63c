#include "api/reading/field_classes.hpp"

#include <algorithm>
#include <mutex>

#include "api/reading/access.hpp"

namespace cadre {
namespace {

constexpr std::size_t kKeptMax = 256;

void add(FieldClasses& fields, const ActSpec& act) {
  for (const auto& [name, schema] : object_at(act.form.schema(), "properties")) {
    FieldClass& field = fields[std::string(name)];
    field.data_class = class_of_field(act.form.schema(), name, "case");
    for (const std::string& role : act.by)
      if (std::find(field.recorders.begin(), field.recorders.end(), role) == field.recorders.end())
        field.recorders.push_back(role);
  }
}

std::shared_ptr<const FieldClasses> made(const Procedure& procedure) {
  FieldClasses fields;
  add(fields, procedure.opening());
  for (const ActSpec& act : procedure.all_acts()) add(fields, act);
  return std::make_shared<const FieldClasses>(std::move(fields));
}

}  // namespace

std::string class_of_field(const json::object& schema, std::string_view field, std::string_view otherwise) {
  const std::string_view said = text_at(object_at(object_at(schema, "properties"), field), "x-class");
  if (!said.empty()) return std::string(said);
  const std::string_view usual = rights().of_field(field);
  return std::string(usual.empty() ? otherwise : usual);
}

std::shared_ptr<const FieldClasses> field_classes(const Procedure& procedure) {
  static std::mutex mutex;
  static std::map<std::string, std::shared_ptr<const FieldClasses>, std::less<>> kept;  // guarded by mutex
  {
    const std::lock_guard lock(mutex);
    if (const auto found = kept.find(procedure.reference()); found != kept.end()) return found->second;
  }
  auto fields = made(procedure);
  const std::lock_guard lock(mutex);
  if (kept.size() >= kKeptMax) kept.clear();
  kept[procedure.reference()] = fields;
  return fields;
}

std::string_view class_of_fact(std::string_view subject_type, std::string_view kind) {
  const std::string_view usual = rights().of_fact(kind);
  return usual.empty() ? rights().of_subject(subject_type) : usual;
}

}  // namespace cadre
