#include "api/entries/whose.hpp"

#include <algorithm>

#include "engine/running/corrections.hpp"

namespace cadre {
namespace {

constexpr std::string_view kCadre = "cadre/";

// Ids that the question names: cadre:CB-0042, subject:cadre/CB-0042.
std::set<std::string> named_in(const Question& question) {
  std::set<std::string> ids;
  for (const Condition& condition : question.conditions) {
    if (condition.negated) continue;
    for (const std::string& value : condition.values) {
      if (condition.key == QuestionKey::cadre) ids.insert(value);
      if (condition.key == QuestionKey::subject && value.starts_with(kCadre))
        ids.insert(value.substr(kCadre.size()));
    }
  }
  return ids;
}

// Those whose names its words fit. The plan has them as terms beside the words.
std::set<std::string> found_by_name(const EntryPlan& plan) {
  constexpr std::string_view kTerm = "cadre:";
  std::set<std::string> ids;
  for (const EntryQuery& query : plan.phases)
    for (const auto& terms : query.any)
      for (const std::string& term : terms)
        if (term.starts_with(kTerm)) ids.insert(term.substr(kTerm.size()));
  return ids;
}

bool is_of_file(const Entry& entry) {
  const bool of_file = entry.type.starts_with("cadre.fact.") || entry.type == kCorrectionType;
  return of_file && entry.subject.starts_with(kCadre);
}

}  // namespace

std::optional<GivenRead> read_of_question(const Question& question, const EntryPlan& plan,
                                          const std::string& asked, std::string what,
                                          const Reading& reading) {
  std::set<std::string> ids = named_in(question);
  const bool by_id = !ids.empty();
  if (!question.words.empty()) ids.merge(found_by_name(plan));
  if (ids.empty()) return std::nullopt;
  GivenRead given;
  for (const std::string& id : ids)
    if (reading.find(std::string(kCadre) + id) != nullptr) given.whose.push_back(id);
  given.subject = given.whose.size() == 1 ? std::string(kCadre) + given.whose.front() : "log/entries";
  given.what = std::move(what);
  given.query = {{"q", asked}};
  given.purpose_asked = by_id;
  return given;
}

std::optional<GivenRead> read_of_entry(const Entry& entry) {
  if (!is_of_file(entry)) return std::nullopt;
  GivenRead given;
  given.subject = entry.subject;
  given.what = "entries";
  given.whose = {entry.subject.substr(kCadre.size())};
  given.purpose_asked = false;
  given.once_a_day = {entry.subject};
  given.first = false;
  return given;
}

std::set<std::string> people_in(const std::vector<SeenEntry>& page) {
  std::set<std::string> people;
  for (const SeenEntry& seen : page)
    if (is_of_file(seen.entry)) people.insert(seen.entry.subject.substr(kCadre.size()));
  return people;
}

std::optional<GivenRead> read_of_files(std::set<std::string> people, std::string subject, std::string what,
                                       const Actor& reader) {
  people.erase(reader.cadre);
  if (people.empty()) return std::nullopt;
  GivenRead given;
  given.whose.assign(people.begin(), people.end());
  given.subject = people.size() == 1 ? std::string(kCadre) + *people.begin() : std::move(subject);
  given.what = std::move(what);
  given.purpose_asked = false;
  for (const std::string& id : people) given.once_a_day.push_back(std::string(kCadre) + id);
  given.first = false;
  return given;
}

std::string person_of(const Entry& entry) {
  if (!entry.cadre.empty()) return entry.cadre;
  return entry.subject.starts_with(kCadre) ? entry.subject.substr(kCadre.size()) : std::string();
}

}  // namespace cadre
