#include "api/entries/mask.hpp"

#include "api/reading/field_classes.hpp"
#include "workflows/catalogue.hpp"

namespace cadre {
namespace {

const FactKinds& kinds() {
  static const FactKinds kKinds = shipped_fact_kinds();
  return kKinds;
}

std::string_view type_of(std::string_view subject) { return subject.substr(0, subject.find('/')); }

std::string envelope_of(const Entry& entry) {
  if (entry.type.starts_with("cadre.fact.")) return std::string(rights().of_subject(type_of(entry.subject)));
  if (entry.type.starts_with("cadre.read.") && entry.role == "inspector") return "inspection-log";
  return std::string(rights().of_entry(entry.type));
}

// A verdict without its figures still says which rule was asked.
void strip_verdict(json::object& verdict) {
  verdict.erase("figures");
  verdict.erase("text");
}

}  // namespace

EntryMask::EntryMask(EntrySight& sight, const EntrySight::Place& place, SeenEntry& seen)
    : sight_(sight), place_(place), seen_(seen), envelope_(envelope_of(seen.entry)) {
  if (!place.procedure) return;
  if (seen.entry.act == "open") recorders_ = place.procedure->opening().by;
  for (const ActSpec& act : place.procedure->all_acts())
    if (act.act == seen.entry.act) recorders_.insert(recorders_.end(), act.by.begin(), act.by.end());
}

bool EntryMask::may(std::string_view data_class, std::span<const std::string> recorders) {
  if (!recorders.empty()) return sight_.may(data_class, place_, recorders);
  const auto found = asked_.find(data_class);
  if (found != asked_.end()) return found->second;
  return asked_[std::string(data_class)] = sight_.may(data_class, place_);
}

void EntryMask::withhold(const std::string& pointer, std::string_view data_class) {
  const DataClass* found = rights().find(data_class);
  static const DataClass kUnknown{"unknown", {"không rõ loại", "of no known class"}, "", Mark::unknown, true,
                                  {}};
  seen_.withheld.push_back({pointer, found != nullptr ? found : &kUnknown});
}

void EntryMask::mask_form(json::object& form, const std::string& at) {
  const auto fields =
      place_.procedure ? field_classes(*place_.procedure) : std::make_shared<const FieldClasses>();
  static const std::vector<std::string> kNobody;
  std::vector<std::string> gone;
  for (const auto& [name, value] : form) {
    const auto known = fields->find(name);
    const std::string of =
        known != fields->end() ? known->second.data_class : class_of_field({}, name, "case");
    if (may(of, known != fields->end() && of != "case" ? known->second.recorders : kNobody)) continue;
    withhold(at + "/" + std::string(name), of);
    gone.emplace_back(name);
  }
  for (const std::string& name : gone) form.erase(name);
}

void EntryMask::mask_fact() {
  json::object& data = seen_.entry.data;
  const std::string_view type = type_of(seen_.entry.subject);
  const std::string_view kind_name = text_at(data, "kind");
  const FactKind* kind = kinds().find(type, kind_name);
  const std::string_view otherwise = class_of_fact(type, kind_name);
  static const json::object kNoSchema;
  static const std::vector<std::string> kNobody;
  json::value* value = data.if_contains("value");
  if (value == nullptr || !value->is_object()) return;
  std::vector<std::string> gone;
  for (const auto& [name, unused] : value->get_object()) {
    const json::object& schema = kind != nullptr ? kind->form.schema() : kNoSchema;
    const std::string_view said = text_at(object_at(object_at(schema, "properties"), name), "x-class");
    const std::string_view of = said.empty() ? otherwise : said;
    if (may(of, kind != nullptr ? kind->by : kNobody)) continue;
    withhold("/data/value/" + std::string(name), of);
    gone.emplace_back(name);
  }
  for (const std::string& name : gone) value->get_object().erase(name);
}

void EntryMask::mask_read() {
  for (const char* key : {"purpose", "query", "count", "what"}) mask_member(key, "access-content");
}

void EntryMask::mask_documents() {
  json::value* documents = seen_.entry.data.if_contains("documents");
  if (documents == nullptr || !documents->is_array()) return;
  json::array kept;
  std::size_t index = 0;
  static const std::vector<std::string> kNobody;
  for (json::value& document : documents->get_array()) {
    const std::size_t at = index++;
    const json::object* object = document.if_object();
    const std::string_view of =
        rights().of_document(object != nullptr ? text_at(*object, "kind") : std::string_view());
    if (may(of, of == "document" ? kNobody : recorders_))
      kept.push_back(std::move(document));
    else
      withhold("/data/documents/" + std::to_string(at), of);
  }
  *documents = std::move(kept);
}

void EntryMask::mask_verdicts(json::object& holder, const std::string& key, const std::string& at) {
  json::value* verdicts = holder.if_contains(key);
  if (verdicts == nullptr || !verdicts->is_array()) return;
  std::size_t index = 0;
  for (json::value& verdict : verdicts->get_array()) {
    const std::size_t place = index++;
    json::object* object = verdict.if_object();
    if (object == nullptr || (!object->contains("figures") && !object->contains("text"))) continue;
    const std::string_view usual = rights().of_rule(text_at(*object, "rule"));
    const std::string_view of = usual.empty() ? std::string_view("case") : usual;
    // The reasons of a refusal about the act itself are for whoever may see the refusal.
    if (usual.empty() && envelope_ == "refusal") continue;
    if (may(of, usual.empty() ? std::vector<std::string>{} : recorders_)) continue;
    strip_verdict(*object);
    withhold(at + "/" + key + "/" + std::to_string(place), of);
  }
}

void EntryMask::mask_member(const char* key, std::string_view data_class) {
  if (!seen_.entry.data.contains(key) || may(data_class)) return;
  seen_.entry.data.erase(key);
  withhold(std::string("/data/") + key, data_class);
}

void EntryMask::apply() {
  Entry& entry = seen_.entry;
  if (entry.type.starts_with("cadre.fact.recorded.")) return mask_fact();
  if (entry.type.starts_with("cadre.read.")) return mask_read();
  if (!entry.type.starts_with("cadre.case.")) return;
  if (json::value* form = entry.data.if_contains("form"); form != nullptr && form->is_object())
    mask_form(form->get_object(), "/data/form");
  mask_documents();
  mask_verdicts(entry.data, "asked", "/data");
  mask_verdicts(entry.data, "reasons", "/data");
  if (json::value* refusal = entry.data.if_contains("refusal"); refusal != nullptr && refusal->is_object())
    mask_verdicts(refusal->get_object(), "reasons", "/data/refusal");
  for (const char* key : {"acknowledged", "reason", "document"}) mask_member(key, "case");
}

}  // namespace cadre
