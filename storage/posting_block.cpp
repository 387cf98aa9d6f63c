#include "storage/posting_block.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "engine/base/result.hpp"

namespace cadre {
namespace {

constexpr std::size_t kPositionBytes = 8;
constexpr std::size_t kOffsetBytes = 4;

template <class Integer>
Integer read_integer(const char* at) {
  Integer value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

template <class Integer>
void write_integer(char* at, Integer value) {
  std::memcpy(at, &value, sizeof value);
}

}  // namespace

PostingKey::PostingKey(std::string_view term, std::uint64_t last) : size_(term.size() + 1 + kPositionBytes) {
  INVARIANT(!term.empty() && size_ <= sizeof bytes_, "terms are cut to their size where they are made");
  static_assert(std::endian::native == std::endian::little);
  std::memcpy(bytes_, term.data(), term.size());
  bytes_[term.size()] = '\0';
  write_integer(bytes_ + term.size() + 1, __builtin_bswap64(last));
}

std::optional<std::string_view> PostingKey::term_of(std::string_view key) {
  if (key.size() <= kPositionBytes + 1 || key[key.size() - kPositionBytes - 1] != '\0') return std::nullopt;
  return key.substr(0, key.size() - kPositionBytes - 1);
}

std::optional<PostingBlock> PostingBlock::read(std::string_view value) {
  const bool whole = value.size() >= kBlockHeaderBytes && value.size() <= kBlockBytesMax &&
                     (value.size() - kBlockHeaderBytes) % kOffsetBytes == 0;
  if (!whole) return std::nullopt;
  PostingBlock block;
  block.before_ = read_integer<std::uint64_t>(value.data());
  block.first_ = read_integer<std::uint64_t>(value.data() + kPositionBytes);
  block.offsets_ = value.data() + kBlockHeaderBytes;
  block.size_ = (value.size() - kBlockHeaderBytes) / kOffsetBytes + 1;
  return block;
}

std::uint64_t PostingBlock::at(std::size_t index) const {
  return index == 0 ? first_ : first_ + read_integer<std::uint32_t>(offsets_ + (index - 1) * kOffsetBytes);
}

std::size_t PostingBlock::at_or_after(std::uint64_t position) const {
  std::size_t begin = 0;
  for (std::size_t count = size_; count > 0;) {
    const std::size_t half = count / 2;
    const bool lies_before = at(begin + half) < position;
    begin = lies_before ? begin + half + 1 : begin;
    count = lies_before ? count - half - 1 : half;
  }
  return begin;
}

std::size_t PostingBlock::copy(std::size_t index, std::span<std::uint64_t> out) const {
  const std::size_t count = std::min(out.size(), size_ - index);
  for (std::size_t i = 0; i < count; ++i) out[i] = at(index + i);
  return count;
}

GrowingBlock::GrowingBlock(std::uint64_t before, std::uint64_t first)
    : size_(kBlockHeaderBytes), first_(first), last_(first) {
  write_integer(bytes_, before);
  write_integer(bytes_ + kPositionBytes, first);
}

GrowingBlock::GrowingBlock(std::string_view value) : size_(value.size()) {
  const auto block = PostingBlock::read(value);
  INVARIANT(block, "the pages of the views are sound; `cadre rebuild` makes them anew");
  std::memcpy(bytes_, value.data(), value.size());
  first_ = block->at(0);
  last_ = block->last();
}

bool GrowingBlock::add(std::uint64_t position) {
  INVARIANT(position > last_, "the caller has compared them");
  if (size_ == sizeof bytes_ || position - first_ > UINT32_MAX) return false;
  write_integer(bytes_ + size_, static_cast<std::uint32_t>(position - first_));
  size_ += kOffsetBytes;
  last_ = position;
  return true;
}

std::uint64_t GrowingBlock::upto() const {
  return read_integer<std::uint64_t>(bytes_) + (size_ - kBlockHeaderBytes) / kOffsetBytes + 1;
}

}  // namespace cadre
