// What is asked of every request before its route's own handler sees it. Pure.
#pragma once

#include <optional>

#include "api/routes/route.hpp"

namespace cadre {

// The answer when a header field does not fit the route: 406, 415. nullopt: it does.
std::optional<HttpResponse> check_content(const HttpRequest& request, const Route& route, Language language);

// Errors: invalid_argument "key.missing", "key.format" (1 to 64 printable ASCII characters).
Result<void> check_key(std::string_view key);

// Of an On-Behalf-Of field. Errors: invalid_argument "delegation.account" (no name that an account may have).
Result<void> check_principal(std::string_view account);

// Of one who asks in the name of another. Errors: forbidden "delegation.none" (who lends nothing today).
Result<void> check_lent(const Actor& actor);

// "/a/b?c" -> {"a","b"}, "c". A trailing slash is a segment of its own and matches nothing.
struct Target {
  std::vector<std::string_view> segments;
  std::string_view query;
};
Target split_target(std::string_view target);

}  // namespace cadre
