#include "api/sign_in/forgery.hpp"

#include <openssl/crypto.h>

#include <boost/algorithm/string/predicate.hpp>

namespace cadre {
namespace {

// "https://cadre.local:8041" -> "cadre.local:8041"; empty for "null" and for what is no web page.
std::string_view authority_of(std::string_view origin) {
  for (const std::string_view scheme : {"https://", "http://"})
    if (boost::algorithm::istarts_with(origin, scheme)) return origin.substr(scheme.size());
  return {};
}

bool same_secret(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace

bool is_safe_method(std::string_view method) { return method == "GET" || method == "HEAD"; }

Result<void> check_origin(const HttpRequest& request) {
  const bool site =
      request.fetch_site.empty() || request.fetch_site == "same-origin" || request.fetch_site == "none";
  const bool origin =
      request.origin.empty() ||
      (!request.host.empty() && boost::algorithm::iequals(authority_of(request.origin), request.host));
  if (site && origin) return {};
  return fail(ErrorCode::forbidden,
              {"yêu cầu không đến từ trang của hệ thống này",
               "expected a request from a page of this server, but another site sent it"},
              site ? "Origin" : "Sec-Fetch-Site", "csrf.origin");
}

Result<void> check_forgery(const HttpRequest& request, const WebSession& session) {
  CHECK(check_origin(request));
  if (same_secret(request.csrf_token, session.csrf)) return {};
  return fail(ErrorCode::forbidden,
              {"thiếu hoặc sai X-CSRF-Token của phiên làm việc",
               "expected the X-CSRF-Token of the session, but it is missing or another"},
              "X-CSRF-Token", "csrf.token");
}

}  // namespace cadre
