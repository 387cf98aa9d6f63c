// Stored cases: the views keep a long case as it stood at some of its entries, and the log has the rest.
// Whoever needs the present state replays the few entries that follow, or all of a short case: writing the
// state at every act would cost more than the act.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "engine/cases/case_state.hpp"
#include "engine/log/journal.hpp"
#include "engine/log/views.hpp"
#include "engine/procedure/library.hpp"

namespace cadre {

inline constexpr std::uint32_t kRevisionsBetweenStored = 8;

// Whether the views keep this state. By the state alone, so that live, catching up and rebuilding keep the
// same ones: every eighth revision. Of a case that has not come so far they keep none.
inline bool is_stored(const CaseState& state) {
  return state.revision > 0 && state.revision % kRevisionsBetweenStored == 0;
}

std::string case_key(std::string_view id);  // in Table::state

struct LoadedCase {
  CaseState state;
  std::shared_ptr<const Procedure> procedure;
};

using ProcedureOf = std::function<Result<std::shared_ptr<const Procedure>>(std::string_view reference)>;

// The case as it stands in `snapshot`; nullopt when there is none. Errors: corruption.
Result<std::optional<LoadedCase>> load_case(std::string_view id, const ViewSnapshot& snapshot,
                                            const Journal& journal, const ProcedureOf& procedure_named);

}  // namespace cadre
