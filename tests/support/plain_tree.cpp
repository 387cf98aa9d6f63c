#include "tests/support/plain_tree.hpp"

namespace cadre::test {
namespace {

// k: the largest power of two smaller than n.
std::size_t half_of(std::size_t n) {
  std::size_t k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

}  // namespace

Hash PlainTree::root(std::size_t from, std::size_t upto) const {
  if (from == upto) return sha256({});
  if (upto - from == 1) return leaf(entries_[from]);
  const std::size_t split = from + half_of(upto - from);
  const Hash left = root(from, split);
  const Hash right = root(split, upto);
  std::string bytes(1, '\1');
  bytes.append(left.begin(), left.end()).append(right.begin(), right.end());
  return sha256(bytes);
}

std::vector<Hash> PlainTree::path(std::size_t index, std::size_t size) const { return path(index, 0, size); }

std::vector<Hash> PlainTree::path(std::size_t index, std::size_t from, std::size_t upto) const {
  if (upto - from == 1) return {};
  const std::size_t split = from + half_of(upto - from);
  std::vector<Hash> hashes = index < split ? path(index, from, split) : path(index, split, upto);
  hashes.push_back(index < split ? root(split, upto) : root(from, split));
  return hashes;
}

std::vector<Hash> PlainTree::proof(std::size_t old_size, std::size_t size) const {
  return subproof(old_size, 0, size, true);
}

std::vector<Hash> PlainTree::subproof(std::size_t old_upto, std::size_t from, std::size_t upto,
                                      bool whole) const {
  if (old_upto == upto) return whole ? std::vector<Hash>{} : std::vector<Hash>{root(from, upto)};
  const std::size_t split = from + half_of(upto - from);
  std::vector<Hash> hashes =
      old_upto <= split ? subproof(old_upto, from, split, whole) : subproof(old_upto, split, upto, false);
  hashes.push_back(old_upto <= split ? root(split, upto) : root(from, split));
  return hashes;
}

}  // namespace cadre::test
