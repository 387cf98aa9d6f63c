// Notes on cases, many at once: an office received what lies with it; somebody reminds those who owe a step.
// A note decides nothing: it changes neither a case's state nor its revision, so that no act of anybody
// becomes stale by it. It is an entry of the case, and until the case's next entry of state it stands in the
// worklists of those whom it concerns.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/running/decider.hpp"
#include "engine/running/reading.hpp"

namespace cadre {

inline constexpr std::string_view kNotedType = "cadre.case.noted.v1";
inline constexpr std::string_view kNoteRefusedType = "cadre.case.note-refused.v1";
inline constexpr std::string_view kReceipt = "note-receipt", kReminder = "note-reminder";  // acts
inline constexpr std::size_t kNotedCasesMax = 100;

struct NoteRequest {
  std::string act;                 // kReceipt or kReminder
  std::vector<std::string> cases;  // 1 to kNotedCasesMax, each once; all or none
  std::string reason;              // what is asked for or said, or ""
};
KeepRecord record_of(const NoteRequest& request);
NoteRequest note_request_of(const KeepRecord& record);

// One entry for each case, or one for each case that may not be noted on and nothing else. Refused: whoever
// may not act in the case ("actor.…", "delegation.none"); a case that has ended ("case.closed"); a receipt
// of what the role received already, a second reminder on one day ("note.repeated"); a reminder where nobody
// else owes a step ("note.nobody-owes"). Errors: not_found.
Decided decide_notes(const KeepRecord& record, const Actor& actor, World& world, Date today);

// What stands beside a case since its last step. Of the latest kNotesKept.
struct Note {
  Position position;
  std::string act, role, actor, on_behalf_of, reason;
  std::vector<std::string> to;  // the roles that a reminder is for
  Date on{};
};
inline constexpr std::size_t kNotesKept = 20;
std::vector<Note> notes_on(const CaseState& state, const Reading& reading);
std::vector<Note> notes_on(const CaseState& state, const World& world);
void project_note(const Entry& entry, const CaseState& state, World& world);

// The roles that have an act where the case lies, while it is not on hold.
std::vector<std::string> roles_that_act(const CaseState& state, const Procedure& procedure);

}  // namespace cadre
