// RFC 6962 section 2.1 word by word, over bytes: slow, and nothing shared with the code under test but the
// hash.
#pragma once

#include <string>
#include <vector>

#include "engine/base/sha256.hpp"

namespace cadre::test {

class PlainTree {
 public:
  explicit PlainTree(std::vector<std::string> entries) : entries_(std::move(entries)) {}

  std::size_t size() const { return entries_.size(); }
  const std::string& entry(std::size_t index) const { return entries_[index]; }
  static Hash leaf(const std::string& entry) { return sha256(std::string(1, '\0') + entry); }

  // MTH(D[from:upto])
  Hash root(std::size_t from, std::size_t upto) const;
  Hash root() const { return root(0, size()); }
  // PATH(index, D[0:size])
  std::vector<Hash> path(std::size_t index, std::size_t size) const;
  // PROOF(old_size, D[0:size])
  std::vector<Hash> proof(std::size_t old_size, std::size_t size) const;

 private:
  std::vector<Hash> path(std::size_t index, std::size_t from, std::size_t upto) const;
  std::vector<Hash> subproof(std::size_t old_upto, std::size_t from, std::size_t upto, bool whole) const;

  std::vector<std::string> entries_;
};

}  // namespace cadre::test
