#include "tests/support/memory_views.hpp"

#include <algorithm>

namespace cadre {
namespace {

class MemorySnapshot final : public ViewSnapshot {
 public:
  explicit MemorySnapshot(std::shared_ptr<const MemoryTables> tables) : tables_(std::move(tables)) {}

  std::uint64_t upto() const override { return tables_->upto; }
  Hash last() const override { return tables_->last; }

  std::optional<std::string> get(Table table, std::string_view key) const override {
    const auto& rows = of(table);
    const auto found = rows.find(key);
    return found == rows.end() ? std::nullopt : std::optional(found->second);
  }

  void scan(Table table, std::string_view from,
            const std::function<bool(std::string_view, std::string_view)>& each) const override {
    const auto& rows = of(table);
    for (auto at = rows.lower_bound(from); at != rows.end(); ++at)
      if (!each(at->first, at->second)) return;
  }

  std::uint64_t count(std::string_view term) const override {
    const auto found = tables_->index.find(term);
    return found == tables_->index.end() ? 0 : found->second.size();
  }

  std::optional<Position> seek_up(std::string_view term, Position at) const override {
    const auto found = tables_->index.find(term);
    if (found == tables_->index.end()) return std::nullopt;
    const auto hit = found->second.lower_bound(at.value);
    return hit == found->second.end() ? std::nullopt : std::optional(Position{*hit});
  }

  std::optional<Position> seek_down(std::string_view term, Position at) const override {
    const auto found = tables_->index.find(term);
    if (found == tables_->index.end()) return std::nullopt;
    const auto beyond = found->second.upper_bound(at.value);
    return beyond == found->second.begin() ? std::nullopt : std::optional(Position{*std::prev(beyond)});
  }

  std::size_t read_up(std::string_view term, Position at, std::span<std::uint64_t> out) const override {
    std::size_t read = 0;
    for (auto found = seek_up(term, at); found && read < out.size(); found = seek_up(term, next(*found)))
      out[read++] = found->value;
    return read;
  }

  std::size_t read_down(std::string_view term, Position at, std::span<std::uint64_t> out) const override {
    std::size_t read = 0;
    for (auto found = seek_down(term, at); found && read < out.size();
         found = seek_down(term, Position{found->value - 1})) {
      out[read++] = found->value;
      if (found->value == 0) break;
    }
    return read;
  }

  void terms(std::string_view prefix,
             const std::function<bool(std::string_view, std::uint64_t)>& each) const override {
    for (auto at = tables_->index.lower_bound(prefix);
         at != tables_->index.end() && at->first.starts_with(prefix); ++at)
      if (!each(at->first, at->second.size())) return;
  }

 private:
  const std::map<std::string, std::string, std::less<>>& of(Table table) const {
    return tables_->tables[static_cast<std::size_t>(table)];
  }
  std::shared_ptr<const MemoryTables> tables_;
};

std::string shown(const std::string& key) {
  std::string text = key;
  std::replace(text.begin(), text.end(), '\0', '|');
  return text;
}

}  // namespace

std::string difference(const MemoryTables& a, const MemoryTables& b) {
  for (std::size_t t = 0; t < kTableCount; ++t) {
    const auto [x, y] =
        std::mismatch(a.tables[t].begin(), a.tables[t].end(), b.tables[t].begin(), b.tables[t].end());
    const auto row = [](auto at, auto end) {
      return at == end ? "nothing" : shown(at->first) + " -> " + at->second;
    };
    if (x != a.tables[t].end() || y != b.tables[t].end())
      return "table " + std::to_string(t) + ": " + row(x, a.tables[t].end()) + " | " +
             row(y, b.tables[t].end());
  }
  if (a.index != b.index) return "the index";
  if (a.last != b.last) return "the last entry they stand for";
  return a.upto == b.upto ? "" : "upto " + std::to_string(a.upto) + " and " + std::to_string(b.upto);
}

Result<std::unique_ptr<ViewSnapshot>> MemoryViews::snapshot() const {
  const std::lock_guard lock(mutex_);
  return std::unique_ptr<ViewSnapshot>(std::make_unique<MemorySnapshot>(now_));
}

Result<void> MemoryViews::apply(const ViewBatch& batch) {
  if (applies_until_failure == 0)
    return fail(ErrorCode::unavailable,
                {"đĩa đầy (thử nghiệm)", "expected room on the disk, but it is full (injected)"});
  if (applies_until_failure > 0) --applies_until_failure;
  MemoryTables after = tables();
  for (const ViewWrite& write : batch.writes) {
    auto& rows = after.tables[static_cast<std::size_t>(write.table)];
    if (write.value) {
      rows[write.key] = *write.value;
    } else {
      rows.erase(write.key);
    }
  }
  for (const auto& [term, positions] : batch.postings.by_term())
    after.index[std::string(term)].insert(positions.begin(), positions.end());
  after.upto = batch.upto;
  after.last = batch.last;
  const std::lock_guard lock(mutex_);
  now_ = std::make_shared<MemoryTables>(std::move(after));
  return {};
}

Result<void> MemoryViews::clear() {
  const std::lock_guard lock(mutex_);
  now_ = std::make_shared<MemoryTables>();
  return {};
}

MemoryTables MemoryViews::tables() const {
  const std::lock_guard lock(mutex_);
  return *now_;
}

}  // namespace cadre
