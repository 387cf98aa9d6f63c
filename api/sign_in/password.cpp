#include "api/sign_in/password.hpp"

#include <argon2.h>

#include <algorithm>
#include <boost/algorithm/string/predicate.hpp>

#include "api/random.hpp"
#include "api/sign_in/guessable.hpp"

namespace cadre {
namespace {

constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kHashBytes = 32;
constexpr int kGroups = 4, kGroupLetters = 5;
constexpr char kReadable[] = "abcdefghjkmnpqrstuvwxyz234567890";  // 32; no i, l and o
static_assert(sizeof kReadable == 33);

// UTF-8 was checked when the request was read.
std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

Result<std::string> hash_password(std::string_view password, const PasswordCost& cost) {
  unsigned char salt[kSaltBytes];
  random_bytes(salt, sizeof salt);
  std::string encoded(
      argon2_encodedlen(cost.passes, cost.memory_kib, cost.lanes, kSaltBytes, kHashBytes, Argon2_id), '\0');
  const int failed =
      argon2id_hash_encoded(cost.passes, cost.memory_kib, cost.lanes, password.data(), password.size(), salt,
                            sizeof salt, kHashBytes, encoded.data(), encoded.size());
  if (failed != ARGON2_OK)
    return fail(ErrorCode::unavailable,
                {"không tính được dấu băm của mật khẩu: " + std::string(argon2_error_message(failed)),
                 "expected to hash a password, but: " + std::string(argon2_error_message(failed))});
  encoded.resize(encoded.find('\0'));
  return encoded;
}

bool is_password(std::string_view password, const std::string& hash) {
  return argon2id_verify(hash.c_str(), password.data(), password.size()) == ARGON2_OK;
}

Result<void> check_password(std::string_view password, std::string_view account, std::string field) {
  const std::size_t letters = letters_in(password);
  if (letters < kPasswordLettersMin || letters > kPasswordLettersMax) {
    const std::string least = std::to_string(kPasswordLettersMin), most = std::to_string(kPasswordLettersMax);
    return fail(ErrorCode::invalid_argument,
                {"mật khẩu phải dài từ " + least + " đến " + most + " ký tự; dùng ký tự nào cũng được",
                 "expected a password of " + least + " to " + most + " characters, whichever they are"},
                std::move(field), "password.length");
  }
  if (!account.empty() && boost::algorithm::icontains(password, account))
    return fail(ErrorCode::invalid_argument,
                {"mật khẩu không được chứa tên đăng nhập",
                 "expected a password that does not hold the user name, but it does"},
                std::move(field), "password.guessable");
  if (is_guessable(password))
    return fail(ErrorCode::invalid_argument,
                {"mật khẩu này dễ đoán: chỉ gồm những từ thông dụng, chữ số liền nhau hoặc một đoạn lặp lại; "
                 "hãy thêm vài từ chỉ riêng bạn nghĩ ra",
                 "expected a password that is hard to guess, but it is made of common words, digits in a row "
                 "or one piece repeated; add some words of your own"},
                std::move(field), "password.guessable");
  return {};
}

std::string random_password() {
  unsigned char bytes[kGroups * kGroupLetters];
  random_bytes(bytes, sizeof bytes);
  std::string password;
  for (int i = 0; i < kGroups * kGroupLetters; ++i) {
    if (i > 0 && i % kGroupLetters == 0) password += '-';
    password += kReadable[bytes[i] % 32];
  }
  return password;
}

}  // namespace cadre
