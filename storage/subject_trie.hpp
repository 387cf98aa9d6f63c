// The trie over the chains of all subjects, inside one transaction: rows by key, nodes by prefix.
//
// A node is stored where two subjects or more lie below it; what lies below one subject is its leaf. Nodes
// are only ever replaced: subjects do not go away.
#pragma once

#include <span>

#include "engine/tlog/subject_map.hpp"
#include "storage/lmdb.hpp"

namespace cadre {

struct SubjectTrie {
  Transaction& transaction;
  TableHandle chains;  // key, 32 bytes -> count, 8 bytes little-endian, head, 32 bytes
  TableHandle nodes;   // depth, 1 byte, and the bits of the prefix in whole bytes -> hash

  // Errors of all: unavailable, corruption.
  Result<std::optional<SubjectChain>> chain(const Hash& key) const;
  Result<void> put_chain(const Hash& key, const SubjectChain& chain);

  // Computes again what lies above `changed`, keys in ascending order, whose chains are put already.
  Result<Hash> rehash(std::span<const Hash> changed);
  Result<Hash> root() const;
  // What stands beside the way to `key`, from its leaf upwards.
  Result<std::vector<Hash>> siblings(const Hash& key) const;
};

}  // namespace cadre
