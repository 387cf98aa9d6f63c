#include "storage/posting_table.hpp"

namespace cadre {
namespace {

constexpr std::size_t kTermBytesAtMost = 500;

Result<void> put(MDB_cursor* cursor, std::string_view term, const PostingKey& key, std::string_view value,
                 unsigned flags) {
  MDB_val k = as_value(key.view());
  MDB_val v = as_value(value);
  if (const int code = mdb_cursor_put(cursor, &k, &v, flags))
    return lmdb_fail(code,
                     {"ghi chỉ mục của '" + std::string(term) + "'", "index '" + std::string(term) + "'"});
  return {};
}

tl::unexpected<Error> not_behind(std::string_view term) {
  return lmdb_fail(MDB_KEYEXIST,
                   {"ghi chỉ mục của '" + std::string(term) + "'", "index '" + std::string(term) + "'"});
}

}  // namespace

void must_be_sound(int code) {
  INVARIANT(code == 0 || code == MDB_NOTFOUND,
            "the pages of the views are sound; `cadre rebuild` makes them anew");
}

std::optional<PostingBlock> TermBlocks::block(int code, const MDB_val& key, const MDB_val& value) const {
  must_be_sound(code);
  if (code != 0 || PostingKey::term_of(as_view(key)) != term_) return std::nullopt;
  const auto read = PostingBlock::read(as_view(value));
  must_be_sound(read ? 0 : MDB_CORRUPTED);
  return read;
}

std::optional<PostingBlock> TermBlocks::seek(std::uint64_t position) {
  if (term_.empty() || term_.size() > kTermBytesAtMost) return std::nullopt;
  const PostingKey wanted(term_, position);
  MDB_val key = as_value(wanted.view());
  MDB_val value{};
  const int code = mdb_cursor_get(cursor_, &key, &value, MDB_SET_RANGE);
  return block(code, key, value);
}

std::optional<PostingBlock> TermBlocks::step(MDB_cursor_op way) {
  MDB_val key{};
  MDB_val value{};
  const int code = mdb_cursor_get(cursor_, &key, &value, way);
  return block(code, key, value);
}

Result<void> append_postings(MDB_cursor* cursor, std::string_view term,
                             std::span<const std::uint64_t> positions) {
  const PostingKey growing = PostingKey::growing(term);
  MDB_val key = as_value(growing.view());
  MDB_val value{};
  const int code = mdb_cursor_get(cursor, &key, &value, MDB_SET);
  must_be_sound(code);
  unsigned flags = code == 0 ? MDB_CURRENT : 0;
  GrowingBlock block = code == 0 ? GrowingBlock(as_view(value)) : GrowingBlock(0, positions.front());
  if (code != 0) positions = positions.subspan(1);
  for (const std::uint64_t position : positions) {
    if (position <= block.last()) return not_behind(term);
    if (block.add(position)) continue;
    CHECK(put(cursor, term, PostingKey(term, block.last()), block.value(), 0));
    block = GrowingBlock(block.upto(), position);
    flags = 0;
  }
  return put(cursor, term, growing, block.value(), flags);
}

}  // namespace cadre
