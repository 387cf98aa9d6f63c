// Case states as the views keep them.
#include "engine/cases/event_codec.hpp"
#include "engine/cases/movement_codec.hpp"

namespace cadre {
namespace {

json::array deeds_json(const std::vector<Deed>& deeds) {
  json::array out;
  for (const Deed& deed : deeds) {
    json::object item{{"act", deed.act}, {"actor", deed.actor}, {"effective", format_date(deed.effective)}};
    if (!deed.person.empty()) item["person"] = deed.person;
    out.push_back(std::move(item));
  }
  return out;
}

Date must_date(std::string_view text) {
  const auto date = parse_date(text);
  INVARIANT(date, "a stored state has dates that exist");
  return *date;
}

std::vector<Deed> deeds_from(const json::array& array) {
  std::vector<Deed> deeds;
  for (const json::value& item : array) {
    const json::object& object = item.as_object();
    deeds.push_back({std::string(text_at(object, "act")), std::string(text_at(object, "actor")),
                     std::string(text_at(object, "person")), must_date(text_at(object, "effective"))});
  }
  return deeds;
}

}  // namespace

json::object to_json(const CaseState& state, const Procedure& procedure) {
  json::object out{{"id", state.id},
                   {"cadre", state.cadre},
                   {"post", state.post},
                   {"unit", state.unit},
                   {"procedure", state.procedure},
                   {"opened", format_date(state.opened)},
                   {"revision", state.revision},
                   {"done", state.done},
                   {"outcome", state.outcome},
                   {"data", state.data},
                   {"documents", state.documents},
                   {"last", state.last.value}};
  out["state"] = leaves_json(state.configuration, procedure);
  out["deeds"] = deeds_json(state.deeds);
  out["timers"] = timers_json(state.timers, procedure);
  return out;
}

CaseState case_state_from_json(const json::object& value, const Procedure& procedure) {
  CaseState state;
  state.id = std::string(text_at(value, "id"));
  state.cadre = std::string(text_at(value, "cadre"));
  state.post = std::string(text_at(value, "post"));
  state.unit = std::string(text_at(value, "unit"));
  state.procedure = std::string(text_at(value, "procedure"));
  state.opened = must_date(text_at(value, "opened"));
  state.revision = static_cast<std::uint32_t>(int_at(value, "revision"));
  state.done = bool_at(value, "done");
  state.outcome = std::string(text_at(value, "outcome"));
  state.data = object_at(value, "data");
  state.documents = array_at(value, "documents");
  state.last = Position{static_cast<std::uint64_t>(int_at(value, "last"))};
  const auto configuration = configuration_from(array_at(value, "state"), procedure);
  auto timers = timers_from(array_at(value, "timers"), procedure);
  INVARIANT(configuration && timers, "a stored state fits the definition it names");
  state.configuration = *configuration;
  state.timers = std::move(*timers);
  state.deeds = deeds_from(array_at(value, "deeds"));
  return state;
}

std::string_view procedure_of(const json::object& case_state) { return text_at(case_state, "procedure"); }

}  // namespace cadre
