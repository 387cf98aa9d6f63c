#include <map>
#include <set>

#include "api/exports/mining.hpp"
#include "api/exports/table.hpp"

namespace cadre {
namespace {

using Objects = std::map<std::string, std::string>;  // id -> type
constexpr const char* kNoteType = "export";          // no subject is of this type

class OcelEvent {
 public:
  OcelEvent(const Entry& entry, Objects& objects) : objects_(objects) {
    relate("case", entry.case_id, "case");
    relate("cadre", entry.cadre, "about");
    relate("unit", entry.unit, "unit");
    relate("account", entry.actor, "actor");
    relate("account", entry.on_behalf_of, "on-behalf-of");
    relate("procedure", entry.procedure.substr(0, entry.procedure.find('@')), "procedure");
    const std::size_t slash = entry.subject.find('/');
    if (slash != std::string::npos)
      relate(entry.subject.substr(0, slash), entry.subject.substr(slash + 1), "subject");
    attribute("position", std::to_string(entry.position.value));
    attribute("type", entry.type);
    attribute("outcome", entry.outcome);
    attribute("role", entry.role);
    attribute("effective", entry.effective ? format_date(*entry.effective) : std::string());
    attribute("withheld", withheld_fields(entry));
  }
  json::array relationships, attributes;

 private:
  void relate(const std::string& type, const std::string& id, std::string_view qualifier) {
    if (id.empty()) return;
    const std::string key = type + "/" + id;
    objects_.emplace(key, type);
    relationships.push_back({{"objectId", key}, {"qualifier", qualifier}});
  }
  void attribute(std::string_view name, const std::string& value) {
    if (!value.empty()) attributes.push_back({{"name", name}, {"value", value}});
  }
  Objects& objects_;
};

void append_list(std::string& out, std::string_view name, const std::vector<json::object>& items, bool last) {
  out.append("\"").append(name).append("\":[");
  for (std::size_t i = 0; i < items.size(); ++i) (out += i == 0 ? "\n" : ",\n") += json::serialize(items[i]);
  out += last ? "]" : "],\n";
}

json::object type_of(const std::string& name, const std::vector<std::string>& attributes) {
  json::array declared;
  for (const std::string& attribute : attributes)
    declared.push_back({{"name", attribute}, {"type", "string"}});
  return {{"name", name}, {"attributes", std::move(declared)}};
}

std::vector<json::object> types_of(const std::set<std::string>& names,
                                   const std::vector<std::string>& attributes) {
  std::vector<json::object> types;
  for (const std::string& name : names) types.push_back(type_of(name, attributes));
  return types;
}

// The format has no place for what is true of the whole file: it is an object that no event is about.
json::object note_object(const ExportNote& note) {
  json::array attributes;
  const auto add = [&](std::string_view name, const std::string& value) {
    attributes.push_back({{"name", name}, {"value", value}, {"time", format_timestamp(note.at)}});
  };
  add("question", note.asked);
  add("by", note.account);
  add("log-size", std::to_string(note.log_size));
  add("hidden", std::to_string(note.hidden));
  return {{"id", kNoteType},
          {"type", kNoteType},
          {"attributes", std::move(attributes)},
          {"relationships", json::array()}};
}

}  // namespace

std::string ocel_of(const std::vector<Entry>& entries, const ExportNote& note) {
  Objects known;
  std::set<std::string> event_types, object_types;
  std::vector<json::object> events, objects;
  for (const Entry& entry : entries) {
    OcelEvent made(entry, known);
    const std::string& type = entry.act.empty() ? entry.type : entry.act;
    event_types.insert(type);
    events.push_back({{"id", "e" + std::to_string(entry.position.value)},
                      {"type", type},
                      {"time", format_timestamp(entry.time)},
                      {"attributes", std::move(made.attributes)},
                      {"relationships", std::move(made.relationships)}});
  }
  for (const auto& [id, type] : known) {
    object_types.insert(type);
    objects.push_back(
        {{"id", id}, {"type", type}, {"attributes", json::array()}, {"relationships", json::array()}});
  }
  objects.push_back(note_object(note));
  std::vector<json::object> described = types_of(object_types, {});
  described.push_back(type_of(kNoteType, {"question", "by", "log-size", "hidden"}));
  std::string out = "{";
  append_list(out, "objectTypes", described, false);
  append_list(out, "eventTypes",
              types_of(event_types, {"position", "type", "outcome", "role", "effective", "withheld"}), false);
  append_list(out, "objects", objects, false);
  append_list(out, "events", events, true);
  return out += "}\n";
}

}  // namespace cadre
