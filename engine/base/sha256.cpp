#include "engine/base/sha256.hpp"

#include <openssl/sha.h>

namespace cadre {
namespace {

constexpr char kDigits[] = "0123456789abcdef";

int nibble(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

// OpenSSL 3 marks the direct functions deprecated for FIPS providers; the EVP ones cost four times as much on
// a short entry, because they allocate. The algorithm is the same.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
Hash digest(const std::uint8_t* prefix, std::string_view a, std::string_view b) {
  SHA256_CTX context;
  SHA256_Init(&context);
  if (prefix != nullptr) SHA256_Update(&context, prefix, 1);
  SHA256_Update(&context, bytes_of(a), a.size());
  SHA256_Update(&context, bytes_of(b), b.size());
  Hash hash;
  SHA256_Final(hash.data(), &context);
  return hash;
}
#pragma GCC diagnostic pop

}  // namespace

Hash sha256(std::string_view bytes) { return digest(nullptr, bytes, {}); }

Hash sha256_prefixed(std::uint8_t prefix, std::string_view a, std::string_view b) {
  return digest(&prefix, a, b);
}

std::string to_hex(const Hash& hash) {
  std::string hex;
  hex.reserve(64);
  for (const std::uint8_t byte : hash) {
    hex += kDigits[byte >> 4];
    hex += kDigits[byte & 15];
  }
  return hex;
}

Result<Hash> hash_from_hex(std::string_view hex) {
  Hash hash{};
  bool good = hex.size() == 64;
  for (std::size_t i = 0; good && i < 32; ++i) {
    const int high = nibble(hex[2 * i]);
    const int low = nibble(hex[2 * i + 1]);
    good = high >= 0 && low >= 0;
    if (good) hash[i] = static_cast<std::uint8_t>(high << 4 | low);
  }
  if (!good) {
    return fail(ErrorCode::invalid_argument,
                {"cần một giá trị SHA-256 gồm 64 chữ số thập lục phân viết thường",
                 "expected a SHA-256 of 64 lower-case hexadecimal digits, but got something else"},
                {}, "format.sha256");
  }
  return hash;
}

}  // namespace cadre
