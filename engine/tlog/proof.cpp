#include "engine/tlog/proof.hpp"

#include <algorithm>
#include <bit>

#include "engine/tlog/tile.hpp"

namespace cadre {
namespace {

// The root of the 2^height leaves from index * 2^height on, which lies within a tile or is a row of one.
Result<Hash> subtree(const RowReader& rows, unsigned height, std::uint64_t index) {
  const unsigned level = height / kTileHeight;
  const std::uint64_t width = std::uint64_t{1} << (height % kTileHeight);
  TRY(hashes, rows(level, index * width, width));
  INVARIANT(hashes.size() == width, "a reader of rows gives all that were asked for");
  return pair_up(std::move(hashes));
}

// The root of the leaves from `from` up to `upto`, which RFC 6962 splits off as one: all subtrees in it but
// the last are perfect, and lie at multiples of their width.
Result<Hash> range_root(const RowReader& rows, std::uint64_t from, std::uint64_t upto) {
  std::vector<Hash> roots;
  while (from < upto) {
    const auto height = static_cast<unsigned>(std::bit_width(upto - from) - 1);
    TRY(root, subtree(rows, height, from >> height));
    roots.push_back(root);
    from += std::uint64_t{1} << height;
  }
  Hash root = roots.back();
  for (std::size_t i = roots.size() - 1; i > 0; --i) root = node_hash(roots[i - 1], root);
  return root;
}

// Where RFC 6962 splits the leaves from `from` up to `upto`.
std::uint64_t split_of(std::uint64_t from, std::uint64_t upto) {
  return from + std::bit_floor(upto - from - 1);
}

Result<void> one_of(bool holds, const char* rule, const Text& message) {
  if (holds) return {};
  return fail(ErrorCode::corruption, message, {}, rule);
}

Result<void> same_root(const Hash& proven, const Hash& wanted, std::uint64_t size, const char* rule) {
  const std::string entries = std::to_string(size);
  return one_of(proven == wanted, rule,
                {"cần gốc cây của " + entries + " mục là " + to_hex(wanted) + ", nhưng bằng chứng cho " +
                     to_hex(proven),
                 "expected the root over " + entries + " entries to be " + to_hex(wanted) +
                     ", but the proof leads to " + to_hex(proven)});
}

Result<void> has_length(std::size_t have, std::size_t want) {
  return one_of(have == want, "proof.length",
                {"cần bằng chứng gồm " + std::to_string(want) + " mã băm, nhưng có " + std::to_string(have),
                 "expected a proof of " + std::to_string(want) + " hashes, but got " + std::to_string(have)});
}

std::size_t ones_of(std::uint64_t number) { return static_cast<std::size_t>(std::popcount(number)); }

}  // namespace

Hash pair_up(std::vector<Hash> hashes) {
  INVARIANT(std::has_single_bit(hashes.size()), "a perfect tree has a power of two of leaves");
  for (std::size_t left = hashes.size(); left > 1; left /= 2)
    for (std::size_t i = 0; i < left / 2; ++i) hashes[i] = node_hash(hashes[2 * i], hashes[2 * i + 1]);
  return hashes.front();
}

Result<Hash> tree_root(const RowReader& rows, std::uint64_t size) {
  if (size == 0) return empty_root();
  return range_root(rows, 0, size);
}

Result<std::vector<Hash>> inclusion_proof(const RowReader& rows, Position position, std::uint64_t size) {
  if (position.value >= size) {
    const std::string at = std::to_string(position.value);
    return fail(ErrorCode::invalid_argument,
                {"cần vị trí nhỏ hơn " + std::to_string(size) + ", nhưng là " + at,
                 "expected a position below " + std::to_string(size) + ", but got " + at},
                "position", "proof.position");
  }
  std::vector<Hash> proof;
  for (std::uint64_t from = 0, upto = size; upto - from > 1;) {
    const std::uint64_t split = split_of(from, upto);
    const bool left = position.value < split;
    TRY(beside, left ? range_root(rows, split, upto) : range_root(rows, from, split));
    proof.push_back(beside);
    (left ? upto : from) = split;
  }
  std::reverse(proof.begin(), proof.end());
  return proof;
}

Result<std::vector<Hash>> consistency_proof(const RowReader& rows, std::uint64_t old_size,
                                            std::uint64_t size) {
  if (old_size > size) {
    return fail(
        ErrorCode::invalid_argument,
        {"cần cỡ cũ không lớn hơn " + std::to_string(size) + ", nhưng là " + std::to_string(old_size),
         "expected an old size of at most " + std::to_string(size) + ", but got " + std::to_string(old_size)},
        "from", "proof.size");
  }
  std::vector<Hash> proof;
  if (old_size == 0 || old_size == size) return proof;
  std::uint64_t from = 0, upto = size;
  while (old_size != upto) {
    const std::uint64_t split = split_of(from, upto);
    const bool left = old_size <= split;
    TRY(beside, left ? range_root(rows, split, upto) : range_root(rows, from, split));
    proof.push_back(beside);
    (left ? upto : from) = split;
  }
  if (from != 0) {  // else the old root itself, which is known
    TRY(last, range_root(rows, from, upto));
    proof.push_back(last);
  }
  std::reverse(proof.begin(), proof.end());
  return proof;
}

// The way up: as long as there are neighbours within the tree, they are beside it; then only the subtrees on
// the left remain, one for each bit of the position above.
Result<void> check_inclusion(Position position, const Hash& leaf, std::span<const Hash> proof,
                             const TreeHead& head) {
  CHECK(one_of(
      position.value < head.size, "proof.position",
      {"vị trí " + std::to_string(position.value) + " nằm ngoài cây " + std::to_string(head.size) + " mục",
       "expected a position below " + std::to_string(head.size) + ", but got " +
           std::to_string(position.value)}));
  const auto inner = static_cast<std::size_t>(std::bit_width(position.value ^ (head.size - 1)));
  CHECK(has_length(proof.size(), inner + ones_of(inner < 64 ? position.value >> inner : 0)));
  Hash root = leaf;
  for (std::size_t i = 0; i < proof.size(); ++i) {
    const bool on_the_left = i >= inner || (position.value >> i & 1) != 0;
    root = on_the_left ? node_hash(proof[i], root) : node_hash(root, proof[i]);
  }
  return same_root(root, head.root, head.size, "proof.root");
}

// The old tree's last perfect subtree stands where the position old_size - 1 does, at the height of its
// trailing zeroes; from there both roots are walked to at once.
Result<void> check_consistency(const TreeHead& old_head, const TreeHead& head, std::span<const Hash> proof) {
  CHECK(one_of(old_head.size <= head.size, "proof.size",
               {"cây mới có " + std::to_string(head.size) + " mục, ít hơn cây cũ (" +
                    std::to_string(old_head.size) + ")",
                "expected a tree of at least " + std::to_string(old_head.size) + " entries, but got one of " +
                    std::to_string(head.size)}));
  if (old_head.size == 0 || old_head.size == head.size) {
    CHECK(has_length(proof.size(), 0));
    if (old_head.size == 0) return same_root(empty_root(), old_head.root, 0, "proof.old-root");
    return same_root(head.root, old_head.root, head.size, "proof.old-root");
  }
  const auto height = static_cast<unsigned>(std::countr_zero(old_head.size));
  const std::uint64_t at = (old_head.size - 1) >> height;
  const std::uint64_t last = (head.size - 1) >> height;
  const auto inner = static_cast<std::size_t>(std::bit_width(at ^ last));
  const bool known =
      std::has_single_bit(old_head.size);  // the old tree is that subtree: its root is the seed
  CHECK(has_length(proof.size(), inner + ones_of(at >> inner) + (known ? 0 : 1)));
  Hash old_root = known ? old_head.root : proof.front();
  Hash root = old_root;
  if (!known) proof = proof.subspan(1);
  for (std::size_t i = 0; i < proof.size(); ++i) {
    const bool on_the_left = i >= inner || (at >> i & 1) != 0;
    if (on_the_left) old_root = node_hash(proof[i], old_root);
    root = on_the_left ? node_hash(proof[i], root) : node_hash(root, proof[i]);
  }
  CHECK(same_root(old_root, old_head.root, old_head.size, "proof.old-root"));
  return same_root(root, head.root, head.size, "proof.root");
}

void TreeFold::add(const Hash& root, unsigned height) {
  INVARIANT((size_ & ((std::uint64_t{1} << height) - 1)) == 0, "a subtree begins at a multiple of its width");
  Subtree merged{height, root};
  while (!subtrees_.empty() && subtrees_.back().height == merged.height) {
    merged = {merged.height + 1, node_hash(subtrees_.back().root, merged.root)};
    subtrees_.pop_back();
  }
  subtrees_.push_back(merged);
  size_ += std::uint64_t{1} << height;
}

Hash TreeFold::root() const {
  if (subtrees_.empty()) return empty_root();
  Hash root = subtrees_.back().root;
  for (std::size_t i = subtrees_.size() - 1; i > 0; --i) root = node_hash(subtrees_[i - 1].root, root);
  return root;
}

}  // namespace cadre
