// ProcedureLibrary: compiled definitions, kept for ever once compiled (a published version never changes).
// Any thread.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "engine/procedure.hpp"
#include "engine/views.hpp"

namespace cadre {

class ProcedureLibrary {
 public:
  explicit ProcedureLibrary(const Rules& rules) : rules_(rules) {}  // `rules` outlives the library

  // `reference`: "id@version#hash" or "id@version". Compiles from the definitions table at the first call.
  // Errors: not_found; corruption, when a stored definition no longer compiles (a rule it names is gone from
  // the program).
  Result<std::shared_ptr<const Procedure>> get(std::string_view reference, const ViewSnapshot& snapshot);

  // A definition that is published but not in the views yet.
  Result<std::shared_ptr<const Procedure>> add(const json::object& definition);

  const Rules& rules() const { return rules_; }

 private:
  const Rules& rules_;
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const Procedure>, std::less<>> known_;  // by "id@version"
};

// "dismissal@41-qd-tw-2021" of "dismissal@41-qd-tw-2021#0123456789abcdef".
inline std::string_view without_hash(std::string_view reference) {
  return reference.substr(0, reference.find('#'));
}

}  // namespace cadre
