// Ed25519 (RFC 8032): the signatures of checkpoints and of those who witness them. Pure; any thread.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace cadre {

using Ed25519Seed = std::array<std::uint8_t, 32>;  // the secret; 32 bytes of chance (api/random.hpp)
using Ed25519PublicKey = std::array<std::uint8_t, 32>;
using Ed25519Signature = std::array<std::uint8_t, 64>;

Ed25519PublicKey ed25519_public_key(const Ed25519Seed& seed);
Ed25519Signature ed25519_sign(const Ed25519Seed& seed, std::string_view message);

// False for anything that is not the signature of those bytes by that key, whatever its length; and for bytes
// that are no key.
bool ed25519_verify(const Ed25519PublicKey& key, std::string_view message, std::string_view signature);

}  // namespace cadre
