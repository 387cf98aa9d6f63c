#include "engine/running/stored_case.hpp"

#include "engine/cases/decide.hpp"
#include "engine/cases/event_codec.hpp"

namespace cadre {
namespace {

Result<LoadedCase> stored(const std::string& bytes, const ProcedureOf& procedure_named) {
  const json::value value = json::parse(bytes);
  TRY(procedure, procedure_named(procedure_of(value.as_object())));
  return LoadedCase{case_state_from_json(value.as_object(), *procedure), procedure};
}

// Refused attempts stand between the entries that changed the case.
Result<void> replay(LoadedCase& loaded, Position at, const Journal& journal,
                    const ProcedureOf& procedure_named) {
  TRY(bytes, journal.at(at));
  TRY(entry, decode_for_replay(bytes));
  if (!changes_case(entry.type)) return {};
  TRY(procedure, procedure_named(entry.procedure));
  TRY(event, event_of(entry, *procedure));
  evolve_in_place(loaded.state, std::move(event), entry.position);
  loaded.procedure = std::move(procedure);
  return {};
}

}  // namespace

std::string case_key(std::string_view id) { return "case/" + std::string(id); }

Result<std::optional<LoadedCase>> load_case(std::string_view id, const ViewSnapshot& snapshot,
                                            const Journal& journal, const ProcedureOf& procedure_named) {
  LoadedCase loaded;
  Position from;
  if (const auto bytes = snapshot.get(Table::state, case_key(id))) {
    TRY(found, stored(*bytes, procedure_named));
    from = next(found.state.last);
    loaded = std::move(found);
  }
  const std::string term = make_term("case", id);
  for (auto at = snapshot.seek_up(term, from); at && !loaded.state.done;
       at = snapshot.seek_up(term, next(*at)))
    CHECK(replay(loaded, *at, journal, procedure_named));
  return loaded.procedure ? std::optional(std::move(loaded)) : std::nullopt;
}

}  // namespace cadre
