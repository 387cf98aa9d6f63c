// ProcedureLibrary: compiled definitions, kept for ever once compiled (a published version never changes).
// Any thread.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "engine/log/views.hpp"
#include "engine/procedure/procedure.hpp"

namespace cadre {

class ProcedureLibrary {
 public:
  explicit ProcedureLibrary(const Rules& rules) : rules_(rules) {}  // `rules` outlives the library

  // `reference`: "id@version#hash" or "id@version". Recalled from the definitions table at the first call.
  // Errors: not_found; corruption, when a stored definition's chart cannot be read.
  Result<std::shared_ptr<const Procedure>> get(std::string_view reference, const ViewSnapshot& snapshot);

  // Recalls (Procedure::recall) a definition that is published but not in the views yet, without keeping it.
  // Always from the canonical text: the document order of its states and acts must be the same whenever it is
  // read, and the log keeps no other. Errors: corruption.
  Result<std::shared_ptr<const Procedure>> recall(std::string_view canonical_text) const;

  // From now on `get` knows it. Only for what the log holds for good.
  std::shared_ptr<const Procedure> keep(std::shared_ptr<const Procedure> procedure);

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
