#include "engine/tlog/tree_hash.hpp"

#include <algorithm>

#include "engine/base/base64.hpp"

namespace cadre {
namespace {

std::string_view view(const Hash& hash) { return {reinterpret_cast<const char*>(hash.data()), hash.size()}; }

}  // namespace

Hash node_hash(const Hash& left, const Hash& right) { return sha256_prefixed(1, view(left), view(right)); }
Hash empty_root() { return sha256({}); }

std::string to_base64(const Hash& hash) { return to_base64(view(hash)); }

Result<Hash> hash_from_base64(std::string_view text) {
  const auto bytes = from_base64(text);
  if (!bytes || bytes->size() != sizeof(Hash)) {
    return fail(ErrorCode::invalid_argument,
                {"cần một mã băm 32 byte viết bằng base64", "expected a hash of 32 bytes in base64"}, {},
                "format.hash");
  }
  Hash hash{};
  std::copy(bytes->begin(), bytes->end(), hash.begin());
  return hash;
}

}  // namespace cadre
