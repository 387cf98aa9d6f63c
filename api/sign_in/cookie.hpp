// The session's cookie: reading it, and the header fields that set and remove it. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cadre {

// The value in a Cookie field. nullopt: there is none, it cannot be one of ours, or there are two: who sent
// the other, nobody knows.
std::optional<std::string_view> session_cookie(std::string_view cookies);

// Values of Set-Cookie. Scripts cannot read it, other sites cannot send it along; it goes with the browser.
std::string cookie_for(std::string_view value, bool secure);
std::string cookie_gone(bool secure);

}  // namespace cadre
