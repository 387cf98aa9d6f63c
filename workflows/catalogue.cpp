#include "workflows/catalogue.hpp"

#include <map>

#include "engine/procedure/compose.hpp"
#include "workflows/embedded.hpp"

namespace cadre {
namespace {

using FilesByName = std::map<std::string, json::object, std::less<>>;

constexpr std::string_view kProcedures = "procedures/", kFragments = "fragments/", kEnding = ".json";

json::object parsed(const EmbeddedFile& file) {
  const auto value = parse_json(file.text);
  INVARIANT(value && value->is_object(), "shipped files are proved to be JSON objects by tests/workflows");
  return value->get_object();
}

// By path below `folder`, without the ending.
FilesByName files_below(std::string_view folder) {
  FilesByName files;
  for (const EmbeddedFile& file : embedded_files()) {
    std::string_view name = file.path;
    if (!name.starts_with(folder) || !name.ends_with(kEnding)) continue;
    name.remove_prefix(folder.size());
    name.remove_suffix(kEnding.size());
    files.emplace(name, parsed(file));
  }
  return files;
}

const FilesByName& sources() {
  static const FilesByName kFiles = files_below(kProcedures);
  return kFiles;
}

const FilesByName& fragments() {
  static const FilesByName kFiles = files_below(kFragments);
  return kFiles;
}

const json::object* find(const FilesByName& files, std::string_view name) {
  const auto found = files.find(name);
  return found == files.end() ? nullptr : &found->second;
}

}  // namespace

std::vector<ShippedSource> shipped_sources() {
  std::vector<ShippedSource> all;
  for (const auto& [name, source] : sources()) all.push_back({name, source});
  return all;
}

std::vector<json::object> shipped_fragments() {
  std::vector<json::object> all;
  for (const auto& [name, fragment] : fragments()) all.push_back(fragment);
  return all;
}

tl::expected<json::object, std::vector<Error>> compose_with_shipped(const json::object& source) {
  return compose(source, {.fragment = [](std::string_view name) { return find(fragments(), name); },
                          .definition = [](std::string_view name) { return find(sources(), name); }});
}

std::vector<json::object> shipped_definitions() {
  std::vector<json::object> definitions;
  for (const auto& [name, source] : sources()) {
    auto complete = compose_with_shipped(source);
    INVARIANT(complete, "shipped sources are proved to compose by tests/workflows");
    definitions.push_back(std::move(*complete));
  }
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
