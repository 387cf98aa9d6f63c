// counters: "notes/" case -> {"since": position of the case's last step, "notes": [...]}. A row from before
// the last step says nothing any more: acts do not touch it.
#include "engine/running/notes.hpp"

#include <algorithm>

#include "engine/base/date_text.hpp"
#include "engine/running/reading_access.hpp"

namespace cadre {
namespace {

std::string notes_key(const std::string& case_id) { return "notes/" + case_id; }

json::object to_json(const Note& note) {
  return {{"act", note.act},
          {"actor", note.actor},
          {"on", format_date(note.on)},
          {"onbehalfof", note.on_behalf_of},
          {"position", note.position.value},
          {"reason", note.reason},
          {"role", note.role},
          {"to", json::value_from(note.to)}};
}

Note note_of(const json::object& row) {
  Note note{Position{static_cast<std::uint64_t>(int_at(row, "position"))},
            std::string(text_at(row, "act")),
            std::string(text_at(row, "role")),
            std::string(text_at(row, "actor")),
            std::string(text_at(row, "onbehalfof")),
            std::string(text_at(row, "reason")),
            {},
            parse_date(text_at(row, "on")).value_or(Date{})};
  for (const json::value& role : array_at(row, "to"))
    if (role.is_string()) note.to.emplace_back(role.get_string());
  return note;
}

std::vector<Note> notes_of(const std::optional<std::string>& bytes, Position last) {
  std::vector<Note> notes;
  const auto row = bytes ? parse_json(*bytes) : Result<json::value>(nullptr);
  if (!row || !row->is_object()) return notes;
  if (static_cast<std::uint64_t>(int_at(row->get_object(), "since", -1)) != last.value) return notes;
  for (const json::value& note : array_at(row->get_object(), "notes"))
    if (note.is_object()) notes.push_back(note_of(note.get_object()));
  return notes;
}

}  // namespace

std::vector<Note> notes_on(const CaseState& state, const Reading& reading) {
  return notes_of(snapshot_of(reading).get(Table::counters, notes_key(state.id)), state.last);
}

std::vector<Note> notes_on(const CaseState& state, const World& world) {
  return notes_of(world.get(Table::counters, notes_key(state.id)), state.last);
}

void project_note(const Entry& entry, const CaseState& state, World& world) {
  std::vector<Note> notes = notes_on(state, world);
  Note note{entry.position,
            entry.act,
            entry.role,
            entry.actor,
            entry.on_behalf_of,
            std::string(text_at(entry.data, "reason")),
            {},
            office_date(entry.time)};
  for (const json::value& role : array_at(entry.data, "to"))
    if (role.is_string()) note.to.emplace_back(role.get_string());
  notes.push_back(std::move(note));
  if (notes.size() > kNotesKept) notes.erase(notes.begin());
  json::array rows;
  for (const Note& one : notes) rows.push_back(to_json(one));
  world.put(Table::counters, notes_key(state.id),
            canonical(json::object{{"since", state.last.value}, {"notes", std::move(rows)}}));
}

std::vector<std::string> roles_that_act(const CaseState& state, const Procedure& procedure) {
  std::vector<std::string> roles;
  for (const ActSpec* act : procedure.acts(state.configuration)) {
    if (!state.holds.empty() && !act->while_held) continue;
    for (const std::string& role : act->by)
      if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.push_back(role);
  }
  return roles;
}

}  // namespace cadre
