#include <map>

#include "api/exports/markup.hpp"
#include "api/exports/mining.hpp"
#include "api/exports/table.hpp"

namespace cadre {
namespace {

void append_attribute(std::string& out, std::string_view type, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  out.append("<").append(type).append(" key=\"").append(key).append("\" value=\"");
  append_markup(out, value);
  out += "\"/>\n";
}

void append_event(std::string& out, const Entry& entry) {
  out += "<event>\n";
  append_attribute(out, "string", "concept:name", entry.act.empty() ? entry.type : entry.act);
  append_attribute(out, "date", "time:timestamp", format_timestamp(entry.time));
  append_attribute(out, "string", "lifecycle:transition",
                   entry.outcome == "refused" ? "pi_abort" : "complete");
  append_attribute(out, "string", "org:resource", entry.actor);
  append_attribute(out, "string", "cadre:onbehalfof", entry.on_behalf_of);
  append_attribute(out, "string", "org:role", entry.role);
  append_attribute(out, "string", "org:group", entry.unit);
  append_attribute(out, "string", "cadre:outcome", entry.outcome);
  append_attribute(out, "string", "cadre:type", entry.type);
  append_attribute(out, "string", "cadre:withheld", withheld_fields(entry));
  append_attribute(out, "int", "cadre:position", std::to_string(entry.position.value));
  if (entry.effective)
    append_attribute(out, "date", "cadre:effective", format_date(*entry.effective) + "T00:00:00+07:00");
  out += "</event>\n";
}

constexpr std::string_view kHeader = R"(<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
<extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
<global scope="trace">
<string key="concept:name" value=""/>
</global>
<global scope="event">
<string key="concept:name" value=""/>
<date key="time:timestamp" value="1970-01-01T00:00:00Z"/>
<string key="lifecycle:transition" value="complete"/>
</global>
<classifier name="Activity" scope="event" keys="concept:name"/>
)";

}  // namespace

std::string xes_of(const std::vector<Entry>& entries, const ExportNote& note) {
  std::map<std::string, std::map<Position, const Entry*>> traces;
  for (const Entry& entry : entries)
    if (!entry.case_id.empty()) traces[entry.case_id].emplace(entry.position, &entry);
  std::string out(kHeader);
  append_attribute(out, "string", "lifecycle:model", "standard");
  append_attribute(out, "string", "cadre:question", note.asked);
  append_attribute(out, "date", "cadre:exported", format_timestamp(note.at));
  append_attribute(out, "int", "cadre:log-size", std::to_string(note.log_size));
  append_attribute(out, "int", "cadre:hidden", std::to_string(note.hidden));
  for (const auto& [case_id, events] : traces) {
    const Entry& first = *events.begin()->second;
    out += "<trace>\n";
    append_attribute(out, "string", "concept:name", case_id);
    append_attribute(out, "string", "cadre:procedure", first.procedure);
    append_attribute(out, "string", "cadre:cadre", first.cadre);
    for (const auto& [position, entry] : events) append_event(out, *entry);
    out += "</trace>\n";
  }
  return out += "</log>\n";
}

}  // namespace cadre
