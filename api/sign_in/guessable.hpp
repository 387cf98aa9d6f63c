// Passwords that are long and yet among the first to be guessed: made of common words and digits alone
// ("Mật khẩu 123456789", "toiyeuvietnam2026"), of one piece again and again, or of digits in a row. Common
// words are data: common_words.txt, Vietnamese and English. Pure; any thread.
#pragma once

#include <span>
#include <string_view>

#include "workflows/embedded.hpp"

namespace cadre {

std::span<const EmbeddedFile> common_word_files();  // common_words.txt as it was when the program was built

bool is_guessable(std::string_view password);

}  // namespace cadre
