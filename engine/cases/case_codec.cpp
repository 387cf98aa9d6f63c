// Case states as the views keep them.
#include "engine/cases/event_codec.hpp"
#include "engine/cases/movement_codec.hpp"

namespace cadre {
namespace {

// Writes one JSON object; members are added in canonical order.
class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) { out_ += '{'; }
  void text(std::string_view key, std::string_view value) {
    begin(key);
    append_canonical_string(out_, value);
  }
  void number(std::string_view key, std::uint64_t value) { begin(key) += std::to_string(value); }
  std::string& begin(std::string_view key) {
    out_ += first_ ? "\"" : ",\"";
    first_ = false;
    return ((out_ += key) += "\":");
  }
  void end() { out_ += '}'; }

 private:
  std::string& out_;
  bool first_ = true;
};

template <class Items, class Write>
void append_list(std::string& out, const Items& items, Write write) {
  out += '[';
  bool first = true;
  for (const auto& item : items) {
    if (!first) out += ',';
    first = false;
    write(item);
  }
  out += ']';
}

void append_deed(std::string& out, const Deed& deed) {
  Writer writer(out);
  writer.text("act", deed.act);
  writer.text("actor", deed.actor);
  writer.text("effective", format_date(deed.effective));
  if (!deed.on_behalf_of.empty()) writer.text("onbehalfof", deed.on_behalf_of);
  if (!deed.person.empty()) writer.text("person", deed.person);
  if (!deed.principal.empty()) writer.text("principal", deed.principal);
  writer.end();
}

void append_timer(std::string& out, const Timer& timer, const Chart& chart) {
  Writer writer(out);
  writer.text("delay", timer.delay);
  writer.text("due", format_date(timer.due));
  writer.text("state", chart.node(timer.node).id);
  writer.end();
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
                     std::string(text_at(object, "person")), must_date(text_at(object, "effective")),
                     std::string(text_at(object, "onbehalfof")), std::string(text_at(object, "principal"))});
  }
  return deeds;
}

}  // namespace

std::string canonical_state(const CaseState& state, const Procedure& procedure) {
  std::string out;
  out.reserve(2048);
  Writer writer(out);
  writer.text("cadre", state.cadre);
  append_canonical(writer.begin("data"), state.data);
  append_list(writer.begin("deeds"), state.deeds, [&](const Deed& deed) { append_deed(out, deed); });
  append_canonical(writer.begin("documents"), state.documents);
  writer.begin("done") += state.done ? "true" : "false";
  if (!state.holds.empty())
    append_list(writer.begin("holds"), state.holds, [&](const Hold& hold) {
      json::object item;
      put_hold(item, hold);
      append_canonical(out, item);
    });
  writer.text("id", state.id);
  writer.number("last", state.last.value);
  writer.text("opened", format_date(state.opened));
  writer.text("outcome", state.outcome);
  if (!state.overdue.empty())
    append_list(writer.begin("overdue"), state.overdue,
                [&](const Timer& timer) { append_timer(out, timer, procedure.chart()); });
  writer.text("post", state.post);
  writer.text("procedure", state.procedure);
  writer.number("revision", state.revision);
  append_list(writer.begin("state"), procedure.chart().leaves(state.configuration),
              [&](const std::string& leaf) { append_canonical_string(out, leaf); });
  append_list(writer.begin("timers"), state.timers,
              [&](const Timer& timer) { append_timer(out, timer, procedure.chart()); });
  writer.text("unit", state.unit);
  writer.end();
  return out;
}

json::object to_json(const CaseState& state, const Procedure& procedure) {
  return json::parse(canonical_state(state, procedure)).as_object();
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
  auto overdue = timers_from(array_at(value, "overdue"), procedure);
  INVARIANT(configuration && timers && overdue, "a stored state fits the definition it names");
  state.configuration = *configuration;
  state.timers = std::move(*timers);
  for (const json::value& hold : array_at(value, "holds")) state.holds.push_back(hold_from(hold.as_object()));
  state.overdue = std::move(*overdue);
  state.deeds = deeds_from(array_at(value, "deeds"));
  return state;
}

std::string_view procedure_of(const json::object& case_state) { return text_at(case_state, "procedure"); }

}  // namespace cadre
