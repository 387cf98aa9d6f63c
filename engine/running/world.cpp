#include "engine/running/world.hpp"

#include <algorithm>
#include <set>

#include "engine/cases/case_number.hpp"
#include "engine/cases/event_codec.hpp"
#include "engine/running/fetch.hpp"
#include "engine/running/stored_case.hpp"

namespace cadre {
namespace {

constexpr std::size_t kUnitDepthMax = 32;

template <class Map>
void forget_clean(Map& map, std::size_t keep) {
  if (map.size() <= keep) return;
  std::erase_if(map, [](const auto& item) { return !item.second->dirty; });
}

}  // namespace

Result<OpenedCase*> World::find_case(std::string_view id) {
  if (asked_last_ != nullptr && asked_last_->state.id == id) return asked_last_;
  const std::string key(id);
  if (const auto found = cases_.find(key); found != cases_.end()) return asked_last_ = found->second.get();
  TRY(opened, load(id));
  if (opened == nullptr) return nullptr;
  return asked_last_ = cases_.emplace(key, std::move(opened)).first->second.get();
}

Result<std::unique_ptr<OpenedCase>> World::load(std::string_view id) {
  if (below_ != nullptr) {
    TRY(known, below_->find_case(id));
    return known == nullptr ? nullptr : std::make_unique<OpenedCase>(*known);
  }
  const auto procedure_named = [this](std::string_view reference) { return procedure(reference); };
  TRY(loaded, load_case(id, *snapshot_, journal_, procedure_named));
  if (!loaded) return nullptr;
  auto opened = std::make_unique<OpenedCase>();
  opened->rows = rows_of(loaded->state, *loaded->procedure);
  opened->state = std::move(loaded->state);
  opened->procedure = std::move(loaded->procedure);
  return opened;
}

OpenedCase& World::new_case(const std::string& id) {
  const auto [at, fresh] = cases_.emplace(id, std::make_unique<OpenedCase>());
  INVARIANT(fresh, "a case number is given once");
  return *at->second;
}

void World::fetch_state(const std::string& id) const {
  if (const auto found = cases_.find(id); found != cases_.end()) fetch_object(*found->second);
}

void World::fetch_gathered(const std::string& id) const {
  const auto found = cases_.find(id);
  if (found == cases_.end()) return;
  const CaseState& state = found->second->state;
  fetch_bytes(state.data.begin(), state.data.end());
  fetch_bytes(state.deeds.data(), state.deeds.data() + state.deeds.size());
  fetch_bytes(state.documents.data(), state.documents.data() + state.documents.size());
}

void World::mark(OpenedCase& opened) {
  if (is_stored(opened.state))
    put(Table::state, case_key(opened.state.id), canonical_state(opened.state, *opened.procedure));
  if (!opened.dirty) dirty_cases_.push_back(&opened);
  opened.dirty = true;
}

const SubjectFacts* World::find(std::string_view subject) const {
  const std::string key(subject);
  auto found = subjects_.find(key);
  if (found == subjects_.end() && below_ != nullptr) return below_->find(subject);
  if (found == subjects_.end()) {
    auto opened = std::make_unique<OpenedSubject>();
    if (const auto bytes = snapshot_->get(Table::state, key))
      opened->facts = subject_facts_from_json(json::parse(*bytes).as_object());
    found = subjects_.emplace(key, std::move(opened)).first;
  }
  return found->second->facts ? &*found->second->facts : nullptr;
}

const std::vector<std::string>& World::units_above(const std::string& unit, Date day) const {
  const auto [at, fresh] = above_.try_emplace(unit);
  Above& above = at->second;
  if (!fresh && above.day == day) return above.units;
  above = {day, {}};
  for (std::string below = unit; above.units.size() + 1 < kUnitDepthMax && !below.empty();) {
    const SubjectFacts* subject = find("unit/" + below);
    const Fact* fact = subject ? subject->current("unit", day) : nullptr;
    std::string parent(fact ? text_at(fact->value, "parent") : std::string_view());
    if (parent.empty() || parent == unit || std::ranges::find(above.units, parent) != above.units.end())
      break;
    above.units.push_back(parent);
    below = std::move(parent);
  }
  return above.units;
}

std::vector<std::string> World::cadres_with(std::string_view kind, std::string_view post) const {
  const std::string prefix = naming_prefix(post, kind);
  std::vector<std::string> found = keys(Table::counters, prefix);
  for (std::string& key : found) key.erase(0, prefix.size());
  return found;
}

SubjectFacts& World::change_subject(const std::string& subject) {
  const SubjectFacts* known = find(subject);
  const auto [at, of_below] = subjects_.try_emplace(subject);
  if (of_below) at->second = std::make_unique<OpenedSubject>();
  OpenedSubject& opened = *at->second;
  if (!opened.facts) opened.facts = known == nullptr ? SubjectFacts() : *known;
  if (!opened.dirty) dirty_subjects_.push_back(subject);
  opened.dirty = true;
  if (subject == kCalendarSubject) calendar_.reset();
  if (subject.starts_with("unit/")) above_.clear();
  return *opened.facts;
}

const std::optional<std::string>* World::laid_over(Table table, const std::string& key) const {
  for (const Puts* puts : {&puts_, &flushed_puts_}) {
    const auto& rows = (*puts)[static_cast<std::size_t>(table)];
    if (const auto found = rows.find(key); found != rows.end()) return &found->second;
  }
  return nullptr;
}

std::optional<std::string> World::get(Table table, const std::string& key) const {
  if (const auto* over = laid_over(table, key)) return *over;
  return below_ != nullptr ? below_->get(table, key) : snapshot_->get(table, key);
}

std::vector<std::string> World::keys(Table table, const std::string& prefix) const {
  std::set<std::string> found;
  const auto stored = [&](std::string_view key, std::string_view) {
    if (!key.starts_with(prefix)) return false;
    found.emplace(key);
    return true;
  };
  if (below_ == nullptr)
    snapshot_->scan(table, prefix, stored);
  else
    for (std::string& key : below_->keys(table, prefix)) found.insert(std::move(key));
  for (const Puts* puts : {&flushed_puts_, &puts_})  // the later ones last
    for (const auto& [key, value] : (*puts)[static_cast<std::size_t>(table)]) {
      if (!key.starts_with(prefix)) continue;
      if (value)
        found.insert(key);
      else
        found.erase(key);
    }
  return {found.begin(), found.end()};
}

void World::put(Table table, const std::string& key, std::optional<std::string> value) {
  puts_[static_cast<std::size_t>(table)][key] = std::move(value);
}

Result<std::shared_ptr<const Procedure>> World::procedure(std::string_view reference) const {
  for (const Published* published : {&published_, &flushed_published_})
    if (const auto fresh = published->find(without_hash(reference)); fresh != published->end())
      return fresh->second;
  return below_ != nullptr ? below_->procedure(reference) : library_->get(reference, *snapshot_);
}

Result<std::shared_ptr<const Procedure>> World::publish(const json::object& definition) {
  TRY(recalled, library_->recall(canonical(definition)));
  published_.insert_or_assign(std::string(without_hash(recalled->reference())), recalled);
  return recalled;
}

json::object World::procedure_state(std::string_view id) const {
  const auto bytes = get(Table::state, "procedure/" + std::string(id));
  return bytes ? json::parse(*bytes).as_object() : json::object();
}

std::optional<std::string> World::version_in_force(std::string_view id, Date day) const {
  std::optional<std::string> best;
  std::int64_t made_current = -1;
  const json::object state = procedure_state(id);
  for (const json::value& item : array_at(state, "versions")) {
    const json::object& version = item.as_object();
    const std::int64_t since = int_at(version, "current_since", -1);
    if (since <= made_current) continue;
    const std::string name(text_at(version, "version"));
    const auto compiled = procedure(std::string(id) + "@" + name);
    if (!compiled || !(*compiled)->in_force(day)) continue;
    made_current = since;
    best = name;
  }
  return best;
}

const Calendar& World::calendar() const {
  if (calendar_) return *calendar_;
  if (below_ != nullptr && !subjects_.contains(std::string(kCalendarSubject))) return below_->calendar();
  const SubjectFacts* facts = find(kCalendarSubject);
  const auto all = facts ? facts->all("calendar") : std::vector<const Fact*>{};
  auto made = all.empty() ? Result<Calendar>(Calendar()) : Calendar::from_json(all.back()->value);
  calendar_ = made ? std::move(*made) : Calendar();
  return *calendar_;
}

void World::flush_rows(OpenedCase& opened, ViewBatch& batch) {
  std::vector<Row> rows = rows_of(opened.state, *opened.procedure);
  const auto has = [](const std::vector<Row>& all, const Row& row) {
    return std::binary_search(all.begin(), all.end(), row);
  };
  for (Row& row : opened.rows)
    if (!has(rows, row)) batch.writes.push_back({row.table, std::move(row.key), std::nullopt});
  for (const Row& row : rows)
    if (!has(opened.rows, row)) batch.writes.push_back({row.table, row.key, value_of(row, opened.state)});
  opened.rows = std::move(rows);
  opened.dirty = false;
}

void World::flush(ViewBatch& batch, std::size_t keep) {
  forget(keep);  // what is dirty now is not in the views before the next flush
  for (OpenedCase* opened : dirty_cases_) {
    flush_rows(*opened, batch);
    if (opened->state.done) ended_.push_back(opened->state.id);
  }
  for (const std::string& subject : dirty_subjects_) {
    OpenedSubject& opened = *subjects_.at(subject);
    batch.writes.push_back({Table::state, subject, canonical(to_json(*opened.facts))});
    opened.dirty = false;
  }
  for (std::size_t table = 0; table < kTableCount; ++table)
    for (const auto& [key, value] : puts_[table])
      batch.writes.push_back({static_cast<Table>(table), key, value});
  for (auto& [key, procedure] : flushed_published_) library_->keep(std::move(procedure));
  dirty_cases_.clear();
  dirty_subjects_.clear();
  flushed_puts_ = std::exchange(puts_, {});
  flushed_published_ = std::exchange(published_, {});
}

void World::forget(std::size_t keep) {
  asked_last_ = nullptr;
  if (above_.size() > keep) above_.clear();
  forget_ended();
  forget_clean(cases_, keep);
  forget_clean(subjects_, keep);
}

void World::forget_ended() {
  for (const std::string& id : ended_)
    if (const auto found = cases_.find(id); found != cases_.end() && !found->second->dirty)
      cases_.erase(found);
  ended_.clear();
}

void World::reset() {
  asked_last_ = nullptr;
  cases_.clear();
  subjects_.clear();
  dirty_cases_.clear();
  ended_.clear();
  dirty_subjects_.clear();
  puts_ = {};
  flushed_puts_ = {};
  published_.clear();
  flushed_published_.clear();
  calendar_.reset();
  above_.clear();
}

}  // namespace cadre
