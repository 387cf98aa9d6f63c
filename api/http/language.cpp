#include "api/http/language.hpp"

#include <algorithm>
#include <cctype>
#include <string>

namespace cadre {

// Quality values are not weighed: the language named first wins, as every client in use sends them in that
// order.
Language choose_language(std::string_view asked, std::string_view accept_language) {
  if (asked == "en") return Language::en;
  if (asked == "vi") return Language::vi;
  std::string field(accept_language);
  std::transform(field.begin(), field.end(), field.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const std::size_t english = field.find("en"), vietnamese = field.find("vi");
  return english < vietnamese ? Language::en : Language::vi;
}

}  // namespace cadre
