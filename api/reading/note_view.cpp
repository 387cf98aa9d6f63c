#include "api/reading/note_view.hpp"

#include "engine/base/date_text.hpp"

namespace cadre {

json::array notes_view(const std::vector<Note>& notes) {
  json::array out;
  for (const Note& note : notes) {
    json::object one{{"kind", note.act == kReceipt ? "receipt" : "reminder"},
                     {"position", note.position.value},
                     {"role", note.role},
                     {"actor", note.actor},
                     {"on", format_date(note.on)},
                     {"reason", note.reason},
                     {"to", json::value_from(note.to)}};
    if (!note.on_behalf_of.empty()) one["onbehalfof"] = note.on_behalf_of;
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace cadre
