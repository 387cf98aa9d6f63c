#include "api/random.hpp"

#include <openssl/rand.h>

#include <algorithm>
#include <cstring>

namespace cadre {
namespace {

constexpr std::size_t kPoolBytes = 4096;
constexpr char kDigits[] = "0123456789abcdef";

void fill(unsigned char* out, std::size_t bytes) {
  INVARIANT(RAND_bytes(out, static_cast<int>(bytes)) == 1, "the system has randomness");
}

void append_hex(std::string& out, const unsigned char* bytes, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    out += kDigits[bytes[i] >> 4];
    out += kDigits[bytes[i] & 15];
  }
}

}  // namespace

void random_bytes(unsigned char* out, std::size_t bytes) { fill(out, bytes); }

std::string random_token() {
  unsigned char bytes[32];
  fill(bytes, sizeof bytes);
  std::string token = "cadre_";
  append_hex(token, bytes, sizeof bytes);
  return token;
}

void RandomIds::draw(unsigned char* out, std::size_t bytes) {
  if (pool_.size() - used_ < bytes) {
    pool_.resize(kPoolBytes);
    fill(reinterpret_cast<unsigned char*>(pool_.data()), kPoolBytes);
    used_ = 0;
  }
  std::memcpy(out, pool_.data() + used_, bytes);
  used_ += bytes;
}

std::string RandomIds::uuid(Timestamp at) {
  unsigned char bytes[16];
  const auto ms = static_cast<std::uint64_t>(std::max<std::int64_t>(at.time_since_epoch().count(), 0));
  for (int i = 0; i < 6; ++i) bytes[i] = static_cast<unsigned char>(ms >> (40 - 8 * i));
  draw(bytes + 6, 10);
  bytes[6] = static_cast<unsigned char>(0x70 | (bytes[6] & 0x0f));  // version 7
  bytes[8] = static_cast<unsigned char>(0x80 | (bytes[8] & 0x3f));  // RFC 9562 variant
  std::string text;
  text.reserve(36);
  constexpr std::size_t kGroups[] = {4, 2, 2, 2, 6};
  const unsigned char* from = bytes;
  for (const std::size_t group : kGroups) {
    if (from != bytes) text += '-';
    append_hex(text, from, group);
    from += group;
  }
  return text;
}

}  // namespace cadre
