// The hashes of a Merkle tree as RFC 6962 section 2.1 defines them; the third, that of a leaf, is leaf_hash
// in engine/log/journal.hpp. The one thing that the writer of the log and those who check it have in common.
#pragma once

#include "engine/log/journal.hpp"

namespace cadre {

Hash node_hash(const Hash& left, const Hash& right);  // SHA-256(0x01 || left || right)
Hash empty_root();                                    // SHA-256 of nothing

std::string to_base64(const Hash& hash);
Result<Hash> hash_from_base64(std::string_view text);  // or invalid_argument "format.hash"

}  // namespace cadre
