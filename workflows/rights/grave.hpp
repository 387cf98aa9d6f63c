// Grave acts: those that decide about a person or about who may decide, so that a browser left open for a
// moment must not be enough for them. Data (workflows/rights/grave.json). Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/json.hpp"

namespace cadre {

struct GraveActs {
  std::vector<std::string> fields;  // patterns of names; in a form they make its act grave
  std::vector<std::string> facts;   // patterns of kinds

  // Whether what is submitted with a form of this schema signs something.
  bool has_field(const json::object& form_schema) const;
  bool has_fact(std::string_view kind) const;
};

// Errors: invalid_argument "rights.grave"; asked at start.
const Result<GraveActs>& shipped_grave_acts();

}  // namespace cadre
