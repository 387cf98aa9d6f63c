#include "storage/verify.hpp"

#include "engine/tlog/tile_stack.hpp"
#include "storage/damage.hpp"
#include "storage/journal_format.hpp"

namespace cadre {
namespace {

constexpr std::uint64_t kProgressEvery = 4096;

Result<void> compare(const LmdbJournal& journal, const std::vector<CompletedRow>& completed) {
  for (const CompletedRow& row : completed) {
    TRY(stored, journal.rows(row.level, row.index, 1));
    const Hash found = stored.empty() ? Hash{} : stored.front();
    if (found != row.hash) return damaged_row(row, found);
  }
  return {};
}

// Hashes the entries behind the stack's size, and compares what they complete. Returns the stored head.
Result<TreeHead> hash_again(const LmdbJournal& journal, TileStack& stack, const TreeHead& stored,
                            const std::function<void(std::uint64_t)>& progress) {
  Result<void> good;
  std::vector<CompletedRow> completed;
  const auto each = [&](Position position, const Hash& kept, std::string_view bytes) {
    const Hash leaf = leaf_hash(bytes);
    if (leaf != kept) return good = damaged_entry(position, kept, leaf), false;
    stack.add(0, leaf, completed);
    if (completed.empty()) return true;
    good = compare(journal, completed);
    completed.clear();
    if (progress && stack.size() % kProgressEvery == 0) progress(stack.size());
    return good.has_value();
  };
  CHECK(journal.scan(Position{stack.size()}, stored.size - stack.size(), each));
  CHECK(good);
  if (stack.size() != stored.size) return missing_entry(Position{stack.size()}, stored.size);
  if (const Hash root = stack.root(); root != stored.root) return damaged_head(stored, root);
  return stored;
}

}  // namespace

RowReader rows_of(const LmdbJournal& journal) {
  return [&journal](unsigned level, std::uint64_t from, std::uint64_t count) -> Result<std::vector<Hash>> {
    TRY(rows, journal.rows(level, from, count));
    if (rows.size() != count)
      return missing_entry(Position{from << (kTileHeight * level)}, journal.head().size);
    return rows;
  };
}

Result<TreeHead> verify(const LmdbJournal& journal, const std::function<void(std::uint64_t)>& progress) {
  TRY(stored, journal.stored_head());
  TileStack nothing;
  return hash_again(journal, nothing, stored, progress);
}

Result<TreeHead> read_back(const LmdbJournal& journal, const TreeHead& signed_head) {
  TRY(stored, journal.stored_head());
  if (stored.size < signed_head.size) return shorter_log(stored, signed_head);
  TRY(stack, TileStack::load(rows_of(journal), signed_head.size));
  if (const Hash root = stack.root(); root != signed_head.root) return forked_log(signed_head, root);
  return hash_again(journal, stack, stored, {});
}

}  // namespace cadre
