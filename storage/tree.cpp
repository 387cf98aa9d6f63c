#include "storage/tree.hpp"

namespace cadre {
namespace {

std::string_view view(const Hash& hash) { return {reinterpret_cast<const char*>(hash.data()), hash.size()}; }

std::string three_digits(std::uint64_t value) {
  std::string text = std::to_string(value);
  return std::string(3 - text.size(), '0') + text;
}

}  // namespace

Hash node_hash(const Hash& left, const Hash& right) { return sha256_prefixed(1, view(left), view(right)); }
Hash empty_root() { return sha256({}); }

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

std::string tile_path(unsigned level, std::uint64_t index, std::uint64_t width) {
  std::string path = three_digits(index % 1000);
  for (std::uint64_t rest = index / 1000; rest != 0; rest /= 1000)
    path = "x" + three_digits(rest % 1000) + "/" + path;
  path = "tile/" + std::to_string(level) + "/" + path;
  if (width != kTileWidth) path += ".p/" + std::to_string(width);
  return path;
}

}  // namespace cadre
