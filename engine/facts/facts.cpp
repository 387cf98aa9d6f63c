#include "engine/facts/facts.hpp"

#include <algorithm>

#include "engine/base/names.hpp"
#include "engine/facts/naming.hpp"

namespace cadre {
namespace {

constexpr int kUnitDepthMax = 32;

std::vector<std::string> texts(const json::array& array) {
  std::vector<std::string> out;
  for (const json::value& item : array)
    if (item.is_string()) out.emplace_back(item.get_string());
  return out;
}

Date must_date(std::string_view text) {
  const auto date = parse_date(text);
  INVARIANT(date, "dates in a stored state were checked when they came in");
  return *date;
}

}  // namespace

const Fact* SubjectFacts::current(std::string_view kind, Date on) const {
  const Fact* latest = nullptr;
  for (const Fact& fact : facts)
    if (same_name(fact.kind, kind) && fact.holds_on(on)) latest = &fact;
  return latest;
}

std::vector<const Fact*> SubjectFacts::all(std::string_view kind) const {
  std::vector<const Fact*> found;
  for (const Fact& fact : facts)
    if (fact.kind == kind) found.push_back(&fact);
  return found;
}

std::vector<const Fact*> SubjectFacts::all(std::string_view kind, Date on) const {
  std::vector<const Fact*> found = all(kind);
  std::erase_if(found, [on](const Fact* fact) { return !fact->holds_on(on); });
  return found;
}

bool names_post(const Fact& fact, std::string_view kind, std::string_view post) {
  return fact.kind == kind && text_at(fact.value, "post") == post;
}

std::vector<std::string> cadres_with(const std::map<std::string, SubjectFacts, std::less<>>& subjects,
                                     std::string_view kind, std::string_view post) {
  const FindSubject find = [&subjects](std::string_view subject) {
    const auto at = subjects.find(subject);
    return at == subjects.end() ? nullptr : &at->second;
  };
  std::vector<std::string> found;
  for (const auto& [subject, known] : subjects)
    if (subject.starts_with("cadre/") &&
        std::any_of(known.facts.begin(), known.facts.end(),
                    [&](const Fact& fact) { return names(fact, kind, post, find); }))
      found.push_back(subject.substr(subject.find('/') + 1));
  return found;
}

bool covers(const Facts& facts, std::string_view above, std::string_view unit, Date on) {
  if (above.empty()) return true;
  std::string_view at = unit;
  for (int depth = 0; depth < kUnitDepthMax && !at.empty(); ++depth) {
    if (same_name(at, above)) return true;
    const SubjectFacts* subject = facts.find("unit/" + std::string(at));
    const Fact* fact = subject ? subject->current("unit", on) : nullptr;
    if (fact == nullptr) return false;
    at = text_at(fact->value, "parent");
  }
  return false;
}

Result<FactKinds> FactKinds::from_json(const json::object& value) {
  FactKinds kinds;
  for (const json::value& item : array_at(value, "kinds")) {
    const json::object* object = item.if_object();
    if (object == nullptr || text_at(*object, "name").empty() || text_at(*object, "subject").empty())
      return fail(ErrorCode::invalid_argument,
                  {"loại dữ kiện thiếu 'name' hoặc 'subject'", "expected a fact kind with name and subject"},
                  "/kinds");
    FactKind kind;
    kind.name = std::string(text_at(*object, "name"));
    kind.subject = std::string(text_at(*object, "subject"));
    if (kind.subject == "case" || kind.subject == "procedure")
      return fail(ErrorCode::invalid_argument,
                  {"dữ kiện không thể nói về hồ sơ hay thủ tục",
                   "expected facts about subjects, but '" + kind.subject + "' has a state of its own"},
                  "/kinds", "kind.subject");
    const json::object& title = object_at(*object, "title");
    kind.title = {std::string(text_at(title, "vi")), std::string(text_at(title, "en"))};
    TRY(form, Form::compile(object_at(*object, "form")));
    kind.form = std::move(form);
    kind.by = texts(array_at(*object, "by"));
    kind.ends = bool_at(*object, "ends");
    kind.exclusive = bool_at(*object, "exclusive");
    kind.per = texts(array_at(*object, "per"));
    kind.refers = texts(array_at(*object, "refers"));
    kinds.kinds_.push_back(std::move(kind));
  }
  return kinds;
}

const FactKind* FactKinds::find(std::string_view subject_type, std::string_view kind) const {
  const auto found = std::find_if(kinds_.begin(), kinds_.end(), [&](const FactKind& k) {
    return k.subject == subject_type && k.name == kind;
  });
  return found == kinds_.end() ? nullptr : &*found;
}

json::object to_json(const SubjectFacts& facts) {
  json::array list;
  for (const Fact& fact : facts.facts) {
    json::object item{{"kind", fact.kind},
                      {"from", format_date(fact.from)},
                      {"position", fact.position.value},
                      {"value", fact.value}};
    if (fact.until) item["until"] = format_date(*fact.until);
    if (fact.until != fact.declared) item["declared"] = fact.declared ? format_date(*fact.declared) : "";
    list.push_back(std::move(item));
  }
  return json::object{{"facts", std::move(list)}};
}

SubjectFacts subject_facts_from_json(const json::object& value) {
  SubjectFacts facts;
  for (const json::value& item : array_at(value, "facts")) {
    const json::object& object = item.as_object();
    Fact fact;
    fact.kind = std::string(text_at(object, "kind"));
    fact.from = must_date(text_at(object, "from"));
    if (object.contains("until")) fact.until = must_date(text_at(object, "until"));
    fact.position = Position{static_cast<std::uint64_t>(int_at(object, "position"))};
    fact.value = object_at(object, "value");
    fact.declared = fact.until;
    if (const std::string_view day = text_at(object, "declared"); object.contains("declared"))
      fact.declared = day.empty() ? std::nullopt : std::optional(must_date(day));
    facts.facts.push_back(std::move(fact));
  }
  return facts;
}

}  // namespace cadre
