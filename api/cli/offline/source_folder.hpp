// SourceFolder: fragments and sources of a folder laid out like workflows/ (fragments/NAME.json,
// procedures/FAMILY/VERSION.json), for composing what the program was not built with. A value; what
// `sources` answers looks into it.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "engine/procedure/compose.hpp"

namespace cadre {

class SourceFolder {
 public:
  // Errors: invalid_argument "input.unreadable", "input.size", and those of parse_json, with the file named.
  static Result<SourceFolder> read(const std::filesystem::path& folder);

  CompositionSources sources() const;

 private:
  using Files = std::map<std::string, json::object, std::less<>>;
  static Result<Files> read_below(const std::filesystem::path& folder);

  Files fragments_, procedures_;
};

}  // namespace cadre
