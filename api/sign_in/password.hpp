// Passwords: how they are kept, which will do, and those that the program makes up. Argon2id (RFC 9106) with
// a salt of its own for each; length is all that is asked of one, and that it is neither the name of the
// account nor among the first that are guessed (NIST SP 800-63B-4). Knows no accounts and no sessions. Any
// thread; hashing takes its time and its memory.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"

namespace cadre {

// What one guess costs whoever stole the hashes. A hash says its own cost: others may follow later.
struct PasswordCost {
  std::uint32_t memory_kib = 19 * 1024;
  std::uint32_t passes = 2;
  std::uint32_t lanes = 1;
};

inline constexpr std::size_t kPasswordLettersMin = 15;   // nothing else is asked with it
inline constexpr std::size_t kPasswordLettersMax = 128;  // and as many as anybody types
inline constexpr std::size_t kPasswordBytesMax = 4 * kPasswordLettersMax;

// "$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>". Errors: unavailable (no memory).
Result<std::string> hash_password(std::string_view password, const PasswordCost& cost);

// False also for a hash that is none. Takes as long whatever the password is.
bool is_password(std::string_view password, const std::string& hash);

// Whether somebody may choose it. `field`: of the error. Errors: invalid_argument "password.length",
// "password.guessable" (holds the account's name; guessable.hpp).
Result<void> check_password(std::string_view password, std::string_view account, std::string field);

// 100 random bits that can be read out: "k7mp3-2qdxr-94wzn-hs3tb".
std::string random_password();

}  // namespace cadre
