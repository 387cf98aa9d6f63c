// How Vietnamese text is searched: without case, and without tone marks when the asker types none.
//
// Folding takes every mark off a letter, and makes d of đ, which Unicode does not decompose. "Hoà" and "hòa"
// fold to the same. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cadre {

std::string lower(std::string_view text);  // small letters, in NFC; marks stay
std::string fold(std::string_view text);   // small letters without marks

inline constexpr std::size_t kWordBytesMax = 64;  // longer ones are cut

// The runs of letters and digits in `text`, in small letters with their marks; at most `max`.
std::vector<std::string> words_of(std::string_view text, std::size_t max);

}  // namespace cadre
