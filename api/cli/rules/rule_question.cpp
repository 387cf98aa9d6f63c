#include "api/cli/rules/rule_question.hpp"

#include <algorithm>

#include "api/http/fields.hpp"

namespace cadre {
namespace {

constexpr std::size_t kFactsGivenMax = 500, kDocumentsMax = 50, kMandatesMax = 50, kDeedsMax = 200;

bool is_of_type(const json::value& value, std::string_view type) {
  if (type == "string") return value.is_string();
  if (type == "integer") return value.is_int64() || value.is_uint64();
  if (type == "boolean") return value.is_bool();
  if (type == "array") return value.is_array();
  if (type == "object") return value.is_object();
  return true;
}

void check_params(const json::object& params, const Rule& rule, Faults& faults) {
  for (const auto& member : params) {
    const std::string name(member.key()), pointer = "/params/" + name;
    const json::value* known = rule.params.if_contains(name);
    if (known == nullptr) {
      faults.push_back({ErrorCode::invalid_argument,
                        {"quy tắc không có tham số '" + name + "'",
                         "expected a parameter of the rule, which has no '" + name + "'"},
                        pointer,
                        "params.unknown"});
    } else if (const std::string type(text_at(known->as_object(), "type"));
               !is_of_type(member.value(), type)) {
      faults.push_back({ErrorCode::invalid_argument,
                        {"tham số '" + name + "' phải thuộc kiểu " + type,
                         "expected '" + name + "' to be of type " + type},
                        pointer,
                        "params.type"});
    }
  }
}

json::array objects_of(Fields& fields, std::string_view name) {
  json::array all;
  for (const json::value& item : fields.array(name, kDocumentsMax)) {
    if (item.is_object()) {
      all.push_back(item);
    } else {
      fields.fault(name, "field.type", {"cần các đối tượng JSON", "expected JSON objects"});
    }
  }
  return all;
}

CaseState read_case(const json::object& value, Faults& faults) {
  const json::value holder(value);
  Fields fields(holder, "/case", faults);
  CaseState state;
  state.id = "case";
  state.cadre = fields.text("cadre", {.required = false});
  state.post = fields.text("post", {.required = false});
  state.unit = fields.text("unit", {.required = false});
  state.opened = fields.optional_date("opened").value_or(Date{});
  state.data = fields.object("data");
  state.documents = objects_of(fields, "documents");
  const json::array& deeds = fields.array("deeds", kDeedsMax);
  for (std::size_t i = 0; i < deeds.size(); ++i) {
    Fields deed(deeds[i], "/case/deeds/" + std::to_string(i), faults);
    state.deeds.push_back({deed.text("act"), deed.text("actor", {.required = false}),
                           deed.text("person", {.required = false}), deed.date("effective")});
    deed.no_more();
  }
  fields.no_more();
  return state;
}

Actor read_actor(const json::object& value, Faults& faults) {
  const json::value holder(value);
  Fields fields(holder, "/actor", faults);
  Actor actor{fields.text("account", {.required = false}), fields.text("cadre", {.required = false}), {}};
  const json::array& mandates = fields.array("mandates", kMandatesMax);
  for (std::size_t i = 0; i < mandates.size(); ++i) {
    Fields mandate(mandates[i], "/actor/mandates/" + std::to_string(i), faults);
    actor.mandates.push_back({mandate.text("role"), mandate.text("unit", {.required = false})});
    mandate.no_more();
  }
  fields.no_more();
  return actor;
}

void read_fact(const json::value& value, std::size_t row, const FactKinds& kinds, QuestionFacts& facts,
               Faults& faults) {
  const std::string pointer = "/facts/" + std::to_string(row);
  Fields fields(value, pointer, faults);
  const std::string subject = fields.text("subject"), name = fields.text("kind");
  Fact fact{name, fields.date("from"), fields.optional_date("until"), Position{row}, fields.object("value")};
  fact.declared = fact.until;
  fields.no_more();
  const FactKind* kind = kinds.find(std::string_view(subject).substr(0, subject.find('/')), name);
  if (kind == nullptr)
    return fields.fault("kind", "fact.kind",
                        {"không có loại dữ kiện '" + name + "' cho '" + subject + "'",
                         "expected a kind of fact about '" + subject + "', but there is no '" + name + "'"});
  for (Error& fault : kind->form.validate(fact.value, pointer + "/value")) faults.push_back(std::move(fault));
  facts.add(subject, *kind, std::move(fact));
}

bool same_place(const FactKind& kind, const Fact& a, const Fact& b) {
  return a.kind == b.kind && std::all_of(kind.per.begin(), kind.per.end(), [&](const std::string& field) {
           const json::value* x = a.value.if_contains(field);
           const json::value* y = b.value.if_contains(field);
           return (x == nullptr) == (y == nullptr) && (x == nullptr || *x == *y);
         });
}

}  // namespace

void QuestionFacts::add(const std::string& subject, const FactKind& kind, Fact fact) {
  std::vector<Fact>& facts = subjects_[subject].facts;
  const auto place = std::upper_bound(facts.begin(), facts.end(), fact,
                                      [](const Fact& a, const Fact& b) { return a.from < b.from; });
  const auto added = facts.insert(place, std::move(fact));
  if (!kind.exclusive) return;
  const auto same = [&](const Fact& other) { return same_place(kind, other, *added); };
  const auto ends = [](Fact& before, const Fact& after) {
    if (!before.until || *before.until > after.from) before.until = after.from;
  };
  const auto later = std::find_if(std::next(added), facts.end(), same);
  if (later != facts.end()) ends(*added, *later);
  const auto earlier = std::find_if(std::make_reverse_iterator(added), facts.rend(), same);
  if (earlier != facts.rend()) ends(*earlier, *added);
}

const SubjectFacts* QuestionFacts::find(std::string_view subject) const {
  const auto found = subjects_.find(subject);
  return found == subjects_.end() ? nullptr : &found->second;
}

std::vector<std::string> QuestionFacts::cadres_with(std::string_view kind, std::string_view post) const {
  return cadre::cadres_with(subjects_, kind, post);
}

Checked<RuleQuestion> read_question(const json::object& params, const json::object& data, const Rule& rule,
                                    const FactKinds& kinds) {
  Faults faults;
  check_params(params, rule, faults);
  const json::value holder(data);
  Fields fields(holder, "", faults);
  RuleQuestion question;
  question.params = params;
  question.form = fields.object("form");
  question.documents = objects_of(fields, "documents");
  question.state = read_case(fields.object("case"), faults);
  question.actor = read_actor(fields.object("actor"), faults);
  const json::array& facts = fields.array("facts", kFactsGivenMax);
  for (std::size_t i = 0; i < facts.size(); ++i) read_fact(facts[i], i, kinds, question.facts, faults);
  question.effective = fields.date("effective");
  question.today = fields.optional_date("today").value_or(question.effective);
  if (question.state.opened == Date{}) question.state.opened = question.effective;
  fields.no_more();
  if (!faults.empty()) return tl::make_unexpected(std::move(faults));
  return question;
}

}  // namespace cadre
