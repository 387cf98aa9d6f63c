// A row of the postings table (FORMAT.md): a block of positions of one term, ascending. Pure.
//
// A term has full blocks, whose keys say their last position, and behind them one that grows. Where blocks
// end follows from the positions alone, not from the batches they came in.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace cadre {

// Few enough that a growing block is quickly written again, and four of them share a page.
inline constexpr std::size_t kBlockPostingsMax = 240;
inline constexpr std::size_t kBlockHeaderBytes = 16;
inline constexpr std::size_t kBlockBytesMax = kBlockHeaderBytes + (kBlockPostingsMax - 1) * 4;

// The key of a block: the term, a zero byte, and the block's last position with its high byte first; of the
// growing one the highest there is. So the first block at or behind a position's key is the one to look at.
class PostingKey {
 public:
  PostingKey(std::string_view term, std::uint64_t last);  // INVARIANT: a term of 1 to 500 bytes
  static PostingKey growing(std::string_view term) { return {term, UINT64_MAX}; }
  std::string_view view() const { return {bytes_, size_}; }

  // nullopt: not a key of this table.
  static std::optional<std::string_view> term_of(std::string_view key);

 private:
  char bytes_[511];
  std::size_t size_;
};

// A view; what it points to outlives it.
class PostingBlock {
 public:
  // nullopt: no such row is written here.
  static std::optional<PostingBlock> read(std::string_view value);

  std::uint64_t before() const { return before_; }  // postings of the term in the blocks before it
  std::size_t size() const { return size_; }        // at least 1
  std::uint64_t at(std::size_t index) const;
  std::uint64_t last() const { return at(size_ - 1); }
  std::size_t at_or_after(std::uint64_t position) const;  // its index; size() when all lie before

  // Copies those from `index` on, as many as there is room for, and says how many.
  std::size_t copy(std::size_t index, std::span<std::uint64_t> out) const;

 private:
  std::uint64_t before_ = 0;
  std::uint64_t first_ = 0;
  const char* offsets_ = nullptr;  // of the second and later ones from the first, 4 bytes each
  std::size_t size_ = 0;
};

// A block that is being filled.
class GrowingBlock {
 public:
  GrowingBlock(std::uint64_t before, std::uint64_t first);
  explicit GrowingBlock(std::string_view value);  // INVARIANT: one that PostingBlock reads

  // False: it is full, or `position` is too far from the first. INVARIANT: behind the last.
  bool add(std::uint64_t position);
  std::uint64_t last() const { return last_; }
  std::uint64_t upto() const;  // postings of the term, those in this block included
  std::string_view value() const { return {bytes_, size_}; }

 private:
  char bytes_[kBlockBytesMax];
  std::size_t size_;
  std::uint64_t first_;
  std::uint64_t last_;
};

}  // namespace cadre
