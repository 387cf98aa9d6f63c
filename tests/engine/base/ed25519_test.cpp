#include "engine/base/ed25519.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "engine/base/sha256.hpp"

namespace cadre {
namespace {

std::string_view view(const Ed25519Signature& signature) {
  return {reinterpret_cast<const char*>(signature.data()), signature.size()};
}

// RFC 8032 section 7.1, test 2: one byte, 0x72.
TEST(Ed25519, HasTheVectorOfItsDefinition) {
  const Ed25519Seed seed = *hash_from_hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
  const Ed25519PublicKey key = ed25519_public_key(seed);
  EXPECT_EQ(to_hex(key), "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
  const Ed25519Signature signature = ed25519_sign(seed, "\x72");
  Hash first, second;
  std::copy_n(signature.begin(), 32, first.begin());
  std::copy_n(signature.begin() + 32, 32, second.begin());
  EXPECT_EQ(to_hex(first), "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da");
  EXPECT_EQ(to_hex(second), "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
  EXPECT_TRUE(ed25519_verify(key, "\x72", view(signature)));
}

TEST(Ed25519, RefusesWhatWasNotSigned) {
  const Ed25519Seed seed{7};
  const Ed25519PublicKey key = ed25519_public_key(seed);
  const Ed25519Signature signature = ed25519_sign(seed, "text");
  EXPECT_TRUE(ed25519_verify(key, "text", view(signature)));
  EXPECT_FALSE(ed25519_verify(key, "texts", view(signature)));
  EXPECT_FALSE(ed25519_verify(key, "text", view(signature).substr(1)));
  EXPECT_FALSE(ed25519_verify(key, "text", ""));
  EXPECT_FALSE(ed25519_verify(ed25519_public_key(Ed25519Seed{8}), "text", view(signature)));
  for (std::size_t bit = 0; bit < 8 * signature.size(); ++bit) {
    Ed25519Signature forged = signature;
    forged[bit / 8] = static_cast<std::uint8_t>(forged[bit / 8] ^ (1u << bit % 8));
    EXPECT_FALSE(ed25519_verify(key, "text", view(forged))) << bit;
  }
}

}  // namespace
}  // namespace cadre
