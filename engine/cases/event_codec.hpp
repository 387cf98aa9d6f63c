// How events look in entries, and states in the views. The only place that knows; old versions are read here
// for ever.
//
// Types: cadre.case.opened.v1, cadre.case.act-accepted.v1, cadre.case.delay-elapsed.v1,
// cadre.case.migrated.v1, cadre.case.held.v1, cadre.case.released.v1; refusals (evolve never sees them):
// cadre.case.opening-refused.v1, cadre.case.act-refused.v1, cadre.case.migration-refused.v1.
#pragma once

#include <string_view>

#include "engine/cases/event.hpp"
#include "engine/log/entry.hpp"

namespace cadre {

// The entry of an event, without position, time, id, actor and command id, which the sequencer gives.
// `procedure` is the version that governs afterwards. What the event says moves into the entry.
Entry entry_of(CaseEvent event, const CaseState& before, const Procedure& procedure);

// The people named in fields whom the entry's case is about (engine/cases/people.hpp): "about" in its data, a
// search term each.
void put_people(Entry& entry, const std::vector<std::string>& people);

// Whether entries of this type change a case.
bool changes_case(std::string_view type);

// Whether entries of this type are openings or acts that were accepted: what somebody asked for, and not what
// it brought about.
bool is_submitted(std::string_view type);

// The event of an entry for which changes_case holds; `procedure` is the version that entry.procedure names.
// Errors: corruption, for a type version this program does not know and for data that does not fit the
// definition.
Result<CaseEvent> event_of(const Entry& entry, const Procedure& procedure);
// The same for one entry of very many: its form and its documents move into the event, which lives no longer
// than their storage does. The rest of the entry stays as it is.
Result<CaseEvent> event_of(Entry&& entry, const Procedure& procedure);

// Views: the state as canonical JSON. States are written by this program only: reading aborts on anything
// else.
std::string canonical_state(const CaseState& state, const Procedure& procedure);
json::object to_json(const CaseState& state, const Procedure& procedure);  // the same, to be shown
CaseState case_state_from_json(const json::object& value, const Procedure& procedure);
std::string_view procedure_of(const json::object& case_state);  // the reference, to find the procedure first

}  // namespace cadre
