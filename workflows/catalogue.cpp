#include "workflows/catalogue.hpp"

#include "workflows/embedded.hpp"

namespace cadre {
namespace {

json::object parsed(const EmbeddedFile& file) {
  const auto value = parse_json(file.text);
  INVARIANT(value && value->is_object(), "shipped files are proved to be JSON objects by tests/workflows");
  return value->get_object();
}

}  // namespace

std::vector<json::object> shipped_definitions() {
  std::vector<json::object> definitions;
  for (const EmbeddedFile& file : embedded_files())
    if (file.path.starts_with("procedures/")) definitions.push_back(parsed(file));
  return definitions;
}

FactKinds shipped_fact_kinds() {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path != "facts/kinds.json") continue;
    auto kinds = FactKinds::from_json(parsed(file));
    INVARIANT(kinds, "the shipped kinds are proved to compile by tests/workflows");
    return std::move(*kinds);
  }
  INVARIANT(false, "workflows/facts/kinds.json is embedded");
}

}  // namespace cadre
