#include "workflows/rights/grave.hpp"

#include <algorithm>

#include "workflows/embedded.hpp"
#include "workflows/rights/rights.hpp"

namespace cadre {
namespace {

std::vector<std::string> texts(const json::object& file, std::string_view name) {
  std::vector<std::string> found;
  for (const json::value& item : array_at(file, name))
    if (item.is_string()) found.emplace_back(item.get_string());
  return found;
}

bool any_like(const std::vector<std::string>& patterns, std::string_view text) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const std::string& pattern) { return is_like(pattern, text); });
}

Result<GraveActs> read_grave_acts() {
  json::object file;
  for (const EmbeddedFile& one : embedded_files())
    if (one.path == "rights/grave.json")
      if (auto value = parse_json(one.text); value && value->is_object()) file = value->get_object();
  GraveActs acts{texts(file, "fields"), texts(file, "facts")};
  if (!acts.fields.empty() && !acts.facts.empty()) return acts;
  return fail(ErrorCode::invalid_argument,
              {"rights/grave.json thiếu trường hoặc loại dữ kiện",
               "expected rights/grave.json to name fields and kinds of facts"},
              "/fields", "rights.grave");
}

}  // namespace

bool GraveActs::has_field(const json::object& form_schema) const {
  const json::object& properties = object_at(form_schema, "properties");
  return std::any_of(properties.begin(), properties.end(),
                     [&](const auto& member) { return any_like(fields, member.key()); });
}

bool GraveActs::has_fact(std::string_view kind) const { return any_like(facts, kind); }

const Result<GraveActs>& shipped_grave_acts() {
  static const Result<GraveActs> kActs = read_grave_acts();
  return kActs;
}

}  // namespace cadre
