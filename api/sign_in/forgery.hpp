// Request forgery: what a page of somebody else could make a browser send. A request that changes something
// and rides on a cookie names the session's secret and comes from a page of ours (OWASP: synchroniser token,
// Fetch metadata, Origin). Programs with a token of their own are not asked: no browser sends it by itself.
// Pure.
#pragma once

#include "api/http/message.hpp"
#include "api/sign_in/web_sessions.hpp"

namespace cadre {

// GET and HEAD change nothing.
bool is_safe_method(std::string_view method);

// Origin and Sec-Fetch-Site, where the browser sent them. Errors: forbidden "csrf.origin".
Result<void> check_origin(const HttpRequest& request);

// Also X-CSRF-Token. Errors: forbidden "csrf.origin", "csrf.token".
Result<void> check_forgery(const HttpRequest& request, const WebSession& session);

}  // namespace cadre
