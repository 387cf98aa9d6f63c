#include "api/sign_in/password.hpp"

#include <gtest/gtest.h>

#include <set>

namespace cadre {
namespace {

constexpr PasswordCost kCheap{.memory_kib = 8, .passes = 1, .lanes = 1};

TEST(Password, IsKnownByItsHashAndNoOtherIs) {
  const std::string hash = *hash_password("mật khẩu của Ẩn danh", kCheap);
  EXPECT_TRUE(is_password("mật khẩu của Ẩn danh", hash));
  for (const char* other : {"", "mật khẩu của Ẩn dan", "mật khẩu của Ẩn danh ", "MẬT KHẨU CỦA ẨN DANH"})
    EXPECT_FALSE(is_password(other, hash)) << other;
}

TEST(Password, HasASaltOfItsOwnAndSaysItsCost) {
  const std::string first = *hash_password("the same for both", kCheap);
  EXPECT_NE(first, *hash_password("the same for both", kCheap));
  EXPECT_TRUE(first.starts_with("$argon2id$v=19$m=8,t=1,p=1$")) << first;
  EXPECT_TRUE(hash_password("as it is kept", PasswordCost{})->starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
}

TEST(Password, IsNothingToAHashThatIsNone) {
  for (const char* hash : {"", "x", "$argon2id$", "$argon2i$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaA"})
    EXPECT_FALSE(is_password("whatever it is", hash)) << hash;
}

// Letters are counted, not bytes: a Vietnamese one has up to three.
TEST(Password, IsAskedForItsLengthAndNotForItsLetters) {
  const auto letters = [](std::size_t count) {
    constexpr const char* kLetters[] = {"ẫ", "x", "ồ", "k", "ứ", "w", "ệ"};
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += kLetters[i * i % 11 % 7];
    return text;
  };
  EXPECT_TRUE(check_password(letters(kPasswordLettersMin), "an.tc", "/new"));
  EXPECT_TRUE(check_password(letters(kPasswordLettersMax), "an.tc", "/new"));
  for (const std::size_t count : {kPasswordLettersMin - 1, kPasswordLettersMax + 1}) {
    const auto checked = check_password(letters(count), "an.tc", "/new");
    ASSERT_FALSE(checked) << count;
    EXPECT_EQ(checked.error().rule, "password.length");
    EXPECT_EQ(checked.error().field, "/new");
  }
}

TEST(Password, IsNotTheNameOfTheUser) {
  const auto checked = check_password("I am An.Tc and nobody else", "an.tc", "/new");
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().rule, "password.guessable");
}

TEST(Password, IsNotAmongTheFirstThatAreGuessed) {
  for (const char* password :
       {"passwordpassword", "Password1234567", "123456789012345", "987654321098765", "qwertyuiop12345",
        "Mật khẩu 123456789", "matkhau@matkhau", "Toi yeu Viet Nam 2026!", "anhyeuem anhyeuem",
        "Độc lập - Tự do - Hạnh phúc", "abcabcabcabcabcab", "               ", "aaaaaaaaaaaaaaaaa",
        "admin-admin-2026", "----- 19 1919 19191919", "Vietnam vô địch 2018"}) {
    const auto checked = check_password(password, "an.tc", "/new");
    ASSERT_FALSE(checked) << password;
    EXPECT_EQ(checked.error().rule, "password.guessable") << password;
  }
  for (const char* password : {"con mèo nhà bà Tư hay ngủ", "thanh-pho-mau-cadre", "correct horse battery",
                               "matkhau cua co hang xom", "80417 29563 11937 4", "a made-up password"})
    EXPECT_TRUE(check_password(password, "an.tc", "/new")) << password;
}

TEST(Password, MadeUpByTheProgramWillDoAndIsNeverTheSame) {
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    const std::string password = random_password();
    EXPECT_TRUE(check_password(password, "an.tc", "")) << password;
    EXPECT_TRUE(seen.insert(password).second) << password;
  }
}

}  // namespace
}  // namespace cadre
