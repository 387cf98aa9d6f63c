#include "storage/verify.hpp"

#include "storage/journal_format.hpp"

namespace cadre {
namespace {

constexpr std::uint64_t kProgressEvery = 4096;

tl::unexpected<Error> damaged_row(const TileRow& computed, const Hash& stored) {
  const std::string tile = tile_path(computed.level, computed.index / kTileWidth);
  const std::string row = std::to_string(computed.index % kTileWidth);
  const std::string first = std::to_string(computed.index << (kTileHeight * computed.level));
  return fail(ErrorCode::corruption,
              {"cần dòng " + row + " của '" + tile + "' (từ vị trí " + first + ") là " +
                   to_hex(computed.hash) + ", nhưng đang lưu " + to_hex(stored),
               "expected row " + row + " of '" + tile + "' (from position " + first + " on) to be " +
                   to_hex(computed.hash) + ", but " + to_hex(stored) + " is stored"});
}

tl::unexpected<Error> damaged_head(const TreeHead& stored, const Hash& computed) {
  const std::string size = std::to_string(stored.size);
  return fail(ErrorCode::corruption, {"cần gốc cây của " + size + " mục là " + to_hex(computed) +
                                          ", nhưng đang lưu " + to_hex(stored.root),
                                      "expected the root over " + size + " entries to be " +
                                          to_hex(computed) + ", but " + to_hex(stored.root) + " is stored"});
}

// Feeds one entry after the other and remembers the first thing that is wrong.
class Verification {
 public:
  explicit Verification(const LmdbJournal& journal) : journal_(journal) {}

  Result<void> add(Position position, const Hash& stored, std::string_view bytes) {
    const Hash leaf = leaf_hash(bytes);
    if (leaf != stored) return damaged_entry(position, stored, leaf);
    rows_.clear();
    frontier_.append(leaf, rows_);
    for (const TileRow& row : rows_) CHECK(compare(row));
    return {};
  }
  Hash root() const { return frontier_.root(); }
  std::uint64_t size() const { return frontier_.size(); }

 private:
  Result<void> compare(const TileRow& row) const {
    TRY(stored, journal_.rows(row.level, row.index, 1));
    if (stored.size() != 1) return damaged_row(row, Hash{});
    if (stored[0] != row.hash) return damaged_row(row, stored[0]);
    return {};
  }

  const LmdbJournal& journal_;
  Frontier frontier_;
  std::vector<TileRow> rows_;
};

}  // namespace

Result<TreeHead> verify(const LmdbJournal& journal, const std::function<void(std::uint64_t)>& progress) {
  TRY(head, journal.stored_head());
  Verification verification(journal);
  Result<void> good;
  CHECK(journal.scan(Position{0}, head.size,
                     [&](Position position, const Hash& stored, std::string_view bytes) {
                       good = verification.add(position, stored, bytes);
                       if (progress && verification.size() % kProgressEvery == 0)
                         progress(verification.size());
                       return good.has_value();
                     }));
  CHECK(good);
  if (verification.size() != head.size) return missing_entry(Position{verification.size()}, head.size);
  if (verification.root() != head.root) return damaged_head(head, verification.root());
  return head;
}

}  // namespace cadre
