#include "storage/tree.hpp"

namespace cadre {
Hash Frontier::root() const {
  if (count_ == 0) return empty_root();
  Hash root = roots_[count_ - 1];
  for (std::size_t i = count_ - 1; i > 0; --i) root = node_hash(roots_[i - 1], root);
  return root;
}

void Frontier::append(const Hash& leaf, std::vector<TileRow>& rows) { push(leaf, 0, &rows); }

void Frontier::append_row(unsigned level, const Hash& row) { push(row, level * kTileHeight, nullptr); }

// Two perfect subtrees of one height become one of the next: the carries of a binary addition.
void Frontier::push(const Hash& hash, unsigned height, std::vector<TileRow>* rows) {
  INVARIANT((size_ & ((std::uint64_t{1} << height) - 1)) == 0, "a subtree begins at a multiple of its width");
  Hash merged = hash;
  unsigned at = height;
  for (; (size_ >> at & 1) != 0; ++at) {
    merged = node_hash(roots_[--count_], merged);
    const unsigned above = at + 1;
    if (rows != nullptr && above % kTileHeight == 0)
      rows->push_back({above / kTileHeight, size_ >> above, merged});
  }
  roots_[count_++] = merged;
  size_ += std::uint64_t{1} << height;
}

}  // namespace cadre
