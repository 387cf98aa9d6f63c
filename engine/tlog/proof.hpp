// Proofs over the log's tree (RFC 6962 section 2.1): that an entry is in it, that one tree begins with
// another. Made from the stored rows of tiles; checked with nothing but hashes. Pure.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "engine/tlog/tree_hash.hpp"

namespace cadre {

// Rows `from` to `from + count` of one level of tiles (tile.hpp), all of them: they exist. Never more than a
// tile, and never of two tiles. Errors: whatever the source says.
using RowReader =
    std::function<Result<std::vector<Hash>>(unsigned level, std::uint64_t from, std::uint64_t count)>;

// The root of the first `size` leaves, from a tree of at least that many.
Result<Hash> tree_root(const RowReader& rows, std::uint64_t size);

// The hashes beside the way from a leaf to the root, from the leaf on. Errors: invalid_argument
// "proof.position" (not below `size`), those of `rows`.
Result<std::vector<Hash>> inclusion_proof(const RowReader& rows, Position position, std::uint64_t size);

// What it takes to get both roots. Empty for an `old_size` of 0 and for two of the same size. Errors:
// invalid_argument "proof.size" (`old_size` above `size`), those of `rows`.
Result<std::vector<Hash>> consistency_proof(const RowReader& rows, std::uint64_t old_size,
                                            std::uint64_t size);

// Errors: corruption, naming both roots: "proof.length", "proof.root". A leaf beyond the tree has no proof:
// "proof.position".
Result<void> check_inclusion(Position position, const Hash& leaf, std::span<const Hash> proof,
                             const TreeHead& head);
// As above; also "proof.size": the new tree is smaller; "proof.old-root": the proof does not lead to the old
// root.
Result<void> check_consistency(const TreeHead& old_head, const TreeHead& head, std::span<const Hash> proof);

// The right edge of a growing tree: takes leaves, or whole subtrees, and knows the root. What those who check
// a log count with; the writer has its own.
class TreeFold {
 public:
  // A subtree of 2^height leaves. INVARIANT: size() is a multiple of that many.
  void add(const Hash& root, unsigned height = 0);

  std::uint64_t size() const { return size_; }
  Hash root() const;

 private:
  struct Subtree {
    unsigned height = 0;
    Hash root{};
  };
  std::uint64_t size_ = 0;
  std::vector<Subtree> subtrees_;  // falling heights
};

// Hashes pairs until one is left. INVARIANT: a power of two of them.
Hash pair_up(std::vector<Hash> hashes);

}  // namespace cadre
