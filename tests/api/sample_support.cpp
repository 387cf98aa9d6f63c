#include "tests/api/sample_support.hpp"

#include <gtest/gtest.h>

#include "storage/lmdb_journal.hpp"
#include "workflows/catalogue.hpp"

namespace cadre::test {
namespace {

void collect_outcomes(const json::object& state, std::set<std::string>& outcomes) {
  const std::string_view outcome = text_at(object_at(state, "meta"), "outcome");
  if (!outcome.empty()) outcomes.emplace(outcome);
  for (const auto& child : object_at(state, "states")) collect_outcomes(child.value().as_object(), outcomes);
}

const json::array& reasons_of(const Entry& entry) {
  return array_at(object_at(entry.data, "refusal"), "reasons");
}

}  // namespace

SampleCity::SampleCity(const sample::Plan& plan) {
  auto loaded = sample::load(folder_.path(), plan);
  EXPECT_TRUE(loaded) << loaded.error().message.en;
  if (!loaded) return;
  loaded_ = std::move(*loaded);
  const auto journal = LmdbJournal::open(folder_.path());
  EXPECT_TRUE(journal);
  const auto read =
      (*journal)->read(Position{0}, loaded_->head.size, [this](Position, std::string_view bytes) {
        entries_.push_back(decode(bytes).value());
        return true;
      });
  EXPECT_TRUE(read);
}

const SampleCity& the_sample_city() {
  static const SampleCity city;
  return city;
}

std::vector<const Entry*> SampleCity::of_type(std::string_view type) const {
  std::vector<const Entry*> found;
  for (const Entry& entry : entries_)
    if (entry.type == type) found.push_back(&entry);
  return found;
}

std::set<std::string> SampleCity::outcomes() const {
  std::set<std::string> words;
  for (const Entry& entry : entries_)
    if (bool_at(entry.data, "done")) words.emplace(text_at(entry.data, "result"));
  return words;
}

std::set<std::string> SampleCity::ends() const {
  std::set<std::string> words;
  for (const Entry& entry : entries_)
    if (bool_at(entry.data, "done"))
      words.insert(entry.procedure.substr(0, entry.procedure.find('#')) + " " +
                   std::string(text_at(entry.data, "result")));
  return words;
}

std::set<std::string> SampleCity::grounds(std::string_view version) const {
  std::set<std::string> codes;
  for (const Entry* entry : of_type("cadre.case.opened.v1"))
    if (entry->procedure.find("@" + std::string(version) + "#") != std::string::npos)
      codes.emplace(text_at(object_at(entry->data, "form"), "ground"));
  return codes;
}

std::set<std::string> SampleCity::refusal_kinds() const {
  std::set<std::string> kinds;
  for (const Entry& entry : entries_)
    if (entry.outcome == "refused") kinds.emplace(text_at(object_at(entry.data, "refusal"), "kind"));
  return kinds;
}

std::set<std::string> SampleCity::refusal_rules() const {
  std::set<std::string> rules;
  for (const Entry& entry : entries_)
    for (const json::value& reason : reasons_of(entry)) rules.emplace(text_at(reason.as_object(), "rule"));
  return rules;
}

std::vector<Definition> shipped_dismissals() {
  std::vector<Definition> definitions;
  for (const json::object& shipped : shipped_definitions()) {
    if (text_at(shipped, "id") != "dismissal") continue;
    Definition definition{std::string(text_at(shipped, "version")), {}, {}};
    collect_outcomes(shipped, definition.outcomes);
    for (const json::value& ground : array_at(object_at(object_at(shipped, "meta"), "parameters"), "grounds"))
      definition.grounds.emplace(text_at(ground.as_object(), "code"));
    definitions.push_back(std::move(definition));
  }
  return definitions;
}

std::set<std::string> shipped_ends() {
  std::set<std::string> ends;
  for (const json::object& shipped : shipped_definitions()) {
    std::set<std::string> outcomes;
    collect_outcomes(shipped, outcomes);
    for (const std::string& outcome : outcomes)
      ends.insert(std::string(text_at(shipped, "id")) + "@" + std::string(text_at(shipped, "version")) + " " +
                  outcome);
  }
  return ends;
}

}  // namespace cadre::test
