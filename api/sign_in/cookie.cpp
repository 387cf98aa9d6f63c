#include "api/sign_in/cookie.hpp"

#include <algorithm>

namespace cadre {
namespace {

constexpr std::string_view kName = "cadre_session=";
constexpr std::size_t kDigits = 64;

bool is_value(std::string_view text) {
  return text.size() == kDigits && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

std::string with_attributes(std::string cookie, bool secure) {
  cookie += "; HttpOnly; SameSite=Strict; Path=/";
  if (secure) cookie += "; Secure";
  return cookie;
}

}  // namespace

std::optional<std::string_view> session_cookie(std::string_view cookies) {
  std::optional<std::string_view> found;
  while (!cookies.empty()) {
    std::string_view item = cookies.substr(0, cookies.find(';'));
    cookies.remove_prefix(std::min(cookies.size(), item.size() + 1));
    item.remove_prefix(std::min(item.size(), item.find_first_not_of(' ')));
    if (!item.starts_with(kName)) continue;
    if (found) return std::nullopt;
    found = item.substr(kName.size());
  }
  if (found && !is_value(*found)) return std::nullopt;
  return found;
}

std::string cookie_for(std::string_view value, bool secure) {
  return with_attributes(std::string(kName) + std::string(value), secure);
}

std::string cookie_gone(bool secure) { return with_attributes(std::string(kName) + "; Max-Age=0", secure); }

}  // namespace cadre
