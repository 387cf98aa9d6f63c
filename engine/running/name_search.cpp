#include "engine/running/name_search.hpp"

#include <algorithm>
#include <set>

#include "engine/query/fold.hpp"

namespace cadre {
namespace {

constexpr std::size_t kNamesMax = 40;       // subjects that words may fit
constexpr std::size_t kFactsRead = 500;     // facts looked at for them
constexpr std::size_t kWordsCompared = 64;  // of one entry

using Words = std::vector<std::string>;

// Whether all of `words` stand in what people wrote in the entry, marks and all.
bool has_exactly(const Entry& entry, const Words& words) {
  std::set<std::string> there;
  for (const std::string_view text : written_texts(entry))
    for (std::string& word : words_of(text, kWordsCompared)) there.insert(std::move(word));
  return std::ranges::all_of(words, [&](const std::string& word) { return there.contains(word); });
}

// What entries about a subject carry.
void add_terms_of_subject(const std::string& subject, Words& terms) {
  const std::size_t slash = subject.find('/');
  const std::string type = subject.substr(0, slash);
  const std::string id = subject.substr(std::min(slash + 1, subject.size()));
  terms.push_back(make_term("subject", subject));
  if (type == "cadre") terms.push_back(make_term("cadre", id));
  if (type == "account") terms.push_back(make_term("actor", id));
  if (type == "unit") terms.insert(terms.end(), {make_term("unit", id), make_term("within", id)});
}

struct Named {  // terms of the subjects whose names have the words
  Words folded, exact;
};

tl::unexpected<Error> too_many(const Words& words) {
  std::string typed;
  for (const std::string& word : words) (typed += typed.empty() ? "" : " ") += word;
  const std::string most = std::to_string(kNamesMax);
  return fail(ErrorCode::invalid_argument,
              {"'" + typed + "' có trong hơn " + most +
                   " tên; hãy gõ thêm từ, hoặc dùng cán-bộ:, đơn-vị:, người-làm:",
               "expected words that fit at most " + most + " names, but '" + typed +
                   "' fits more: add a word, or use cadre:, unit:, actor:"},
              "q", "query.word");
}

Result<Named> named(const Words& words, const Words& word_terms, const Reading& reading) {
  EntryQuery facts;
  facts.terms = word_terms;
  facts.terms.push_back(make_term("type", "cadre.fact.recorded.v1"));
  facts.newest_first = true;
  facts.limit = kFactsRead;
  TRY(page, reading.entries(facts));
  if (page.next) return too_many(words);
  std::set<std::string> folded, exact;
  for (const Entry& entry : page.entries) {
    folded.insert(entry.subject);
    if (has_exactly(entry, words)) exact.insert(entry.subject);
  }
  if (folded.size() > kNamesMax) return too_many(words);
  Named found;
  for (const std::string& subject : folded) add_terms_of_subject(subject, found.folded);
  for (const std::string& subject : exact) add_terms_of_subject(subject, found.exact);
  return found;
}

// (every word in the entry) or (a term of a subject), as lists of which each must be met.
EntryQuery narrowed(const EntryQuery& base, const Words& word_terms, const Words& subjects) {
  EntryQuery query = base;
  for (const std::string& word : word_terms) {
    query.any.push_back({word});
    query.any.back().insert(query.any.back().end(), subjects.begin(), subjects.end());
  }
  return query;
}

// Terms of the index are not all in terms_of: "within" is known when recorded. A unit's exact name counts for
// its own entries and, through them, for those below in either phase alike.
bool carries(const Entry& entry, const Words& subjects) {
  const Words terms = terms_of(entry);
  return std::ranges::any_of(subjects, [&](const std::string& term) {
    return std::binary_search(terms.begin(), terms.end(), term);
  });
}

}  // namespace

void keep_also(EntryQuery& query, std::function<bool(const Entry&)> more) {
  query.keep = [before = std::move(query.keep), more = std::move(more)](const Entry& entry) {
    return (!before || before(entry)) && more(entry);
  };
}

Result<std::vector<EntryQuery>> with_words(const Words& words, const EntryQuery& base,
                                           const Reading& reading) {
  Words word_terms;
  for (const std::string& word : words) word_terms.push_back(make_term("word", fold(word)));
  TRY(subjects, named(words, word_terms, reading));
  const bool marked = std::ranges::any_of(words, [](const std::string& word) { return fold(word) != word; });
  std::vector<EntryQuery> phases;
  const auto is_exact = [words, exact = subjects.exact](const Entry& entry) {
    return has_exactly(entry, words) || carries(entry, exact);
  };
  if (marked) {
    phases.push_back(narrowed(base, word_terms, subjects.exact));
    keep_also(phases.back(), is_exact);
  }
  phases.push_back(narrowed(base, word_terms, subjects.folded));
  if (marked) keep_also(phases.back(), [is_exact](const Entry& entry) { return !is_exact(entry); });
  return phases;
}

}  // namespace cadre
