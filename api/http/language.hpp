// The two languages of the product, and which one a caller reads.
#pragma once

#include <string_view>

#include "engine/base/result.hpp"

namespace cadre {

enum class Language { vi, en };

// `asked` is ?lang=; it wins over Accept-Language. Vietnamese unless English is asked for and Vietnamese is
// not preferred.
Language choose_language(std::string_view asked, std::string_view accept_language);

inline const std::string& in(Language language, const Text& text) {
  return language == Language::vi ? text.vi : text.en;
}

}  // namespace cadre
