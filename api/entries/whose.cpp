#include "api/entries/whose.hpp"

#include <algorithm>

#include "api/entries/pages.hpp"
#include "engine/base/json_scan.hpp"
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

constexpr std::string_view kTypesOfFiles[] = {"cadre.fact.recorded.v1", "cadre.fact.ended.v1",
                                              "cadre.fact.refused.v1", kCorrectionType};

bool is_of_file(const Entry& entry) {
  return entry.subject.starts_with(kCadre) &&
         std::ranges::find(kTypesOfFiles, entry.type) != std::end(kTypesOfFiles);
}

// What they carry in common: one of these terms.
std::vector<std::string> terms_of_files() {
  std::vector<std::string> terms;
  for (const std::string_view type : kTypesOfFiles) terms.push_back(make_term("type", type));
  return terms;
}

// All pages of what the query finds, as the actor is shown it, until `each` answers false.
Result<void> every_page(EntryQuery query, const Actor& actor, const Reading& reading,
                        const std::function<bool(const std::vector<SeenEntry>&)>& each) {
  constexpr std::size_t kPageMax = 500;
  for (;;) {
    TRY(page, readable_entries(query, actor, reading));
    if (!each(page.entries) || !page.next) return {};
    (query.newest_first ? query.upto.emplace() : query.from) = *page.next;
    query.limit = std::min(kPageMax, 4 * query.limit);
  }
}

// Of few entries: whoever they show.
Result<void> add_those_in(EntryQuery files, const Actor& actor, const Reading& reading,
                          std::set<std::string>& people) {
  files.limit = 500;
  return every_page(std::move(files), actor, reading, [&](const std::vector<SeenEntry>& page) {
    people.merge(people_in(page));
    return true;
  });
}

// Of many: person by person, whether anything of theirs is shown.
Result<void> add_each(const EntryQuery& files, const Actor& actor, const Reading& reading,
                      std::set<std::string>& people) {
  constexpr std::size_t kPage = 1000;
  std::vector<std::string> ids = reading.subjects("cadre", "", kPage);
  for (; !ids.empty(); ids = reading.subjects("cadre", ids.back(), kPage))
    for (const std::string& id : ids) {
      EntryQuery query = files;
      query.terms.push_back(make_term("subject", std::string(kCadre) + id));
      query.limit = 1;  // mostly the first is shown, or none
      bool shown = false;
      CHECK(every_page(std::move(query), actor, reading, [&](const std::vector<SeenEntry>& page) {
        shown = !page.empty();
        return !shown;
      }));
      if (shown) people.insert(id);
    }
  return {};
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

Result<std::set<std::string>> people_shown(const EntryPlan& plan, const Actor& actor,
                                           const Reading& reading) {
  constexpr std::uint64_t kFew = 2000;
  std::set<std::string> people;
  for (EntryQuery files : plan.phases) {
    files.any.push_back(terms_of_files());
    TRY(found, reading.count(files, kFew));
    const bool few = found.exact && found.entries <= kFew;
    CHECK(few ? add_those_in(std::move(files), actor, reading, people)
              : add_each(files, actor, reading, people));
  }
  return people;
}

std::string file_in(std::string_view stored) {
  constexpr std::string_view kMarks[] = {R"("type":"cadre.fact.)", R"("type":"cadre.correction.)"};
  const bool may_be =
      std::ranges::any_of(kMarks, [&](std::string_view mark) { return has_bytes(stored, mark); });
  if (!may_be) return {};
  const auto entry = decode(stored);
  return entry && is_of_file(*entry) ? entry->subject.substr(kCadre.size()) : std::string();
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
