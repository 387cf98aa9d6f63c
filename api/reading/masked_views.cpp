#include "api/reading/masked_views.hpp"

#include "api/reading/field_classes.hpp"
#include "api/reading/view_json.hpp"

namespace cadre {
namespace {

const std::vector<std::string> kNobody;

void withhold(std::vector<Withheld>& withheld, std::string pointer, std::string_view data_class) {
  if (const DataClass* found = rights().find(data_class)) withheld.push_back({std::move(pointer), found});
}

void mask_data(const CaseSight& sight, const Procedure& procedure, json::object& data,
               std::vector<Withheld>& withheld) {
  const auto fields = field_classes(procedure);
  std::vector<std::string> gone;
  for (const auto& [name, value] : data) {
    const auto known = fields->find(name);
    const std::string of =
        known != fields->end() ? known->second.data_class : class_of_field({}, name, "case");
    if (sight.may(of, known != fields->end() ? known->second.recorders : kNobody)) continue;
    withhold(withheld, "/data/" + std::string(name), of);
    gone.emplace_back(name);
  }
  for (const std::string& name : gone) data.erase(name);
}

void mask_documents(const CaseSight& sight, const Procedure& procedure, json::array& documents,
                    std::vector<Withheld>& withheld) {
  std::vector<std::string> recorders;  // of any paper: the roles that act in the case
  for (const ActSpec& act : procedure.all_acts())
    recorders.insert(recorders.end(), act.by.begin(), act.by.end());
  json::array kept;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const json::object* object = documents[i].if_object();
    const std::string_view of =
        rights().of_document(object != nullptr ? text_at(*object, "kind") : std::string_view());
    if (sight.may(of, of == "document" ? kNobody : recorders))
      kept.push_back(std::move(documents[i]));
    else
      withhold(withheld, "/documents/" + std::to_string(i), of);
  }
  documents = std::move(kept);
}

void mask_value(const Actor& actor, std::string_view subject, const Fact& fact, const FactKind* kind,
                const Reading& reading, json::object& shown, std::vector<Withheld>& withheld) {
  const std::string_view type = subject.substr(0, subject.find('/'));
  const std::string_view otherwise = class_of_fact(type, fact.kind);
  static const json::object kNoSchema;
  const json::object& properties = object_at(kind != nullptr ? kind->form.schema() : kNoSchema, "properties");
  json::object& value = shown.at("value").as_object();
  for (const auto& [name, unused] : fact.value) {
    const std::string_view said = text_at(object_at(properties, name), "x-class");
    const std::string_view of = said.empty() ? otherwise : said;
    if (may_read_facts(actor, subject, of, kind != nullptr ? kind->by : kNobody, reading)) continue;
    withhold(withheld, "/facts/" + std::to_string(fact.position.value) + "/value/" + std::string(name), of);
    value.erase(name);
  }
}

}  // namespace

json::object masked_case(const CaseSight& sight, const CaseState& then, const Procedure& procedure) {
  if (!sight.may("case-header")) return case_summary(then, procedure);
  json::object view = case_view(then, procedure);
  std::vector<Withheld> withheld;
  if (json::value* data = view.if_contains("data"); data != nullptr && data->is_object())
    mask_data(sight, procedure, data->get_object(), withheld);
  if (json::value* documents = view.if_contains("documents"); documents != nullptr && documents->is_array())
    mask_documents(sight, procedure, documents->get_array(), withheld);
  for (const char* key : {"holds", "timers"}) {
    if (!view.contains(key) || sight.may("case")) continue;
    view.erase(key);
    withhold(withheld, std::string("/") + key, "case");
  }
  if (!withheld.empty()) view["withheld"] = to_json(withheld);
  return view;
}

MaskedFacts masked_facts(const Actor& actor, std::string_view subject, const SubjectFacts& facts,
                         const FactKinds& kinds, const Reading& reading) {
  MaskedFacts masked;
  json::object all = to_json(facts);
  masked.facts = std::move(all.at("facts").as_array());
  const std::string_view type = subject.substr(0, subject.find('/'));
  for (std::size_t i = 0; i < facts.facts.size(); ++i)
    mask_value(actor, subject, facts.facts[i], kinds.find(type, facts.facts[i].kind), reading,
               masked.facts[i].as_object(), masked.withheld);
  return masked;
}

}  // namespace cadre
