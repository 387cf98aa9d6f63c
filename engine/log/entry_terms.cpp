// The terms that an entry is found by.
#include <algorithm>

#include <boost/container/small_vector.hpp>

#include "engine/base/sha256.hpp"
#include "engine/log/entry.hpp"
#include "engine/query/fold.hpp"

namespace cadre {
namespace {

constexpr std::size_t kDocumentTermsMax = 20;
constexpr std::size_t kRuleTermsMax = 16;
constexpr std::size_t kWordTermsMax = 16;
constexpr int kTextDepthMax = 4;

std::string_view before(std::string_view text, char separator) {
  return text.substr(0, text.find(separator));
}

// Hands out each term as it is found, written into one buffer.
class Terms {
 public:
  explicit Terms(const TermSink& each) : each_(each) {}

  void add(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    ++count_;
    const std::size_t size = key.size() + 1 + value.size();
    if (size > kTermBytesMax || value.find('\0') != std::string_view::npos)
      return each_(make_term(key, value));
    char* const behind_key = std::ranges::copy(key, term_).out;
    *behind_key = ':';
    std::ranges::copy(value, behind_key + 1);
    each_({term_, size});
  }
  void add_documents(const json::array& documents) {
    const std::size_t most = count_ + kDocumentTermsMax;
    for (const json::value& document : documents) {
      if (count_ >= most) return;
      const json::object* object = document.if_object();
      if (object == nullptr) continue;
      add("document", text_at(*object, "number"));
      add("document", text_at(*object, "sha256"));
    }
  }
  void add_rules(const json::array& reasons) {
    const std::size_t most = count_ + kRuleTermsMax;
    for (const json::value& reason : reasons)
      if (count_ < most && reason.is_object()) add("rule", text_at(reason.get_object(), "rule"));
  }
  void add_words(const Entry& entry) {
    std::size_t left = kWordTermsMax;
    for (const std::string_view text : written_texts(entry))
      for (const std::string& word : words_of(fold(text), left)) {
        add("word", word);
        --left;
      }
  }

 private:
  const TermSink& each_;
  char term_[kTermBytesMax];
  std::size_t count_ = 0;
};

bool is_written(std::string_view key, std::string_view text) {
  return key == "name" || key == "title" || text.find(' ') != std::string_view::npos;
}

// Members in the order of their names, not of the text: a client's order and the canonical one give the same.
auto by_name(const json::object& object) {
  boost::container::small_vector<const json::key_value_pair*, 16> members;
  for (const auto& member : object) members.push_back(&member);
  std::sort(members.begin(), members.end(), [](const auto* a, const auto* b) { return a->key() < b->key(); });
  return members;
}

void gather(std::string_view key, const json::value& value, int depth, std::vector<std::string_view>& texts) {
  if (texts.size() >= kWordTermsMax || depth > kTextDepthMax) return;
  if (const json::string* text = value.if_string()) {
    if (is_written(key, *text)) texts.push_back(*text);
  } else if (const json::object* object = value.if_object()) {
    for (const auto* member : by_name(*object)) gather(member->key(), member->value(), depth + 1, texts);
  } else if (const json::array* array = value.if_array()) {
    for (const json::value& item : *array) gather(key, item, depth + 1, texts);
  }
}

// A read is found by its reader, and by what was read and whom it tells of under a key of its own; with a
// case or a person only where the record itself says so.
void each_term_of_read(const Entry& entry, const TermSink& each) {
  Terms terms(each);
  terms.add("act", entry.act);
  terms.add("actor", entry.actor);
  terms.add("cadre", entry.cadre);
  terms.add("case", entry.case_id);
  terms.add("onbehalfof", entry.on_behalf_of);
  terms.add("outcome", entry.outcome == "accepted" ? "" : entry.outcome);
  terms.add("read", entry.subject);
  terms.add("role", entry.role);
  terms.add("type", entry.type);
  for (const json::value& person : array_at(entry.data, "whose"))
    if (person.is_string()) terms.add("read", "cadre/" + std::string(person.get_string()));
}

}  // namespace

std::string make_term(std::string_view key, std::string_view value) {
  std::string term;
  term.reserve(key.size() + 1 + value.size());
  term.append(key).append(":").append(value);
  const std::size_t zero = term.find('\0');
  if (term.size() <= kTermBytesMax && zero == std::string::npos) return term;
  const std::string digest = to_hex(sha256(term));
  term.resize(std::min({zero, term.size(), kTermBytesMax - digest.size()}));
  return term + digest;
}

std::vector<std::string_view> written_texts(const Entry& entry) {
  std::vector<std::string_view> texts;
  for (const char* member : {"value", "form", "reason"})
    if (const json::value* value = entry.data.if_contains(member)) gather({}, *value, 0, texts);
  for (const json::value& item : array_at(entry.data, "acknowledged"))
    if (const json::object* object = item.if_object())
      if (const json::value* reason = object->if_contains("reason")) gather({}, *reason, 0, texts);
  return texts;
}

void each_term(const Entry& entry, const TermSink& each) {
  if (entry.type.starts_with("cadre.read.")) return each_term_of_read(entry, each);
  Terms terms(each);
  terms.add("act", entry.act);
  terms.add("actor", entry.actor);
  terms.add("cadre", entry.cadre);
  terms.add("case", entry.case_id);
  terms.add_documents(array_at(entry.data, "documents"));
  if (entry.effective) terms.add("effective", std::string_view(format_date(*entry.effective)).substr(0, 7));
  terms.add("onbehalfof", entry.on_behalf_of);
  const json::object& value = object_at(entry.data, "value");
  if (!value.empty() && text_at(entry.data, "kind") == "delegation")
    terms.add("delegate", text_at(value, "to"));
  if (entry.outcome != "accepted") terms.add("outcome", entry.outcome.empty() ? "none" : entry.outcome);
  terms.add("procedure", before(entry.procedure, '@'));
  terms.add("role", entry.role);
  terms.add_rules(array_at(object_at(entry.data, "refusal"), "reasons"));
  if (entry.case_id.empty() || !entry.subject.starts_with("case/")) terms.add("subject", entry.subject);
  terms.add("token", text_at(value, "sha256"));
  terms.add("type", entry.type);
  terms.add("unit", entry.unit);
  terms.add_words(entry);
  for (const json::value& person : array_at(entry.data, "about"))
    if (person.is_string()) terms.add("cadre", person.get_string());
}

std::vector<std::string> terms_of(const Entry& entry) {
  std::vector<std::string> terms;
  terms.reserve(16);
  each_term(entry, [&](std::string_view term) { terms.emplace_back(term); });
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

}  // namespace cadre
