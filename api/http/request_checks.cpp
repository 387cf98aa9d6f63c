#include "api/http/request_checks.hpp"

#include <boost/algorithm/string/predicate.hpp>

#include <algorithm>
#include <cctype>

#include "api/http/accept.hpp"
#include "engine/cases/authority.hpp"

namespace cadre {
namespace {

constexpr std::size_t kKeyBytesMax = 64;

std::vector<std::string_view> types_in(std::string_view list) {
  std::vector<std::string_view> types;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    types.push_back(list.substr(0, comma));
    list.remove_prefix(std::min(list.size(), comma + 1));
  }
  return types;
}

}  // namespace

std::optional<HttpResponse> check_content(const HttpRequest& request, const Route& route, Language language) {
  const std::string produces(route.produces);
  if (!preferred(request.accept, types_in(produces)))
    return problem(problem_kind("not-acceptable"),
                   {"tài nguyên này chỉ có dạng " + produces, "expected Accept to allow " + produces},
                   language);
  if (route.body == Body::json &&
      !boost::algorithm::iequals(media_type(request.content_type), "application/json"))
    return problem(problem_kind("unsupported-media-type"),
                   {"thân yêu cầu phải là application/json", "expected a body of type application/json"},
                   language);
  return std::nullopt;
}

Result<void> check_key(std::string_view key) {
  if (key.empty())
    return fail(
        ErrorCode::invalid_argument,
        {"yêu cầu ghi phải có Idempotency-Key", "expected an Idempotency-Key on a request that writes"},
        "Idempotency-Key", "key.missing");
  const bool printable = std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c <= '~'; });
  if (!printable || key.size() > kKeyBytesMax)
    return fail(ErrorCode::invalid_argument,
                {"Idempotency-Key phải gồm 1 đến 64 ký tự ASCII in được",
                 "expected an Idempotency-Key of 1 to 64 printable ASCII characters"},
                "Idempotency-Key", "key.format");
  return {};
}

Result<void> check_principal(std::string_view account) {
  const bool plain = std::all_of(account.begin(), account.end(), [](unsigned char c) {
    return std::isalnum(c) || c == '.' || c == '_' || c == '-';
  });
  if (plain && account.size() <= kKeyBytesMax) return {};
  return fail(ErrorCode::invalid_argument,
              {"On-Behalf-Of phải là tên một tài khoản",
               "expected On-Behalf-Of to be the name of an account, but it is none"},
              "On-Behalf-Of", "delegation.account");
}

Result<void> check_lent(const Actor& actor) {
  if (!lacks_loan(actor)) return {};
  Reason reason = not_lent(actor);
  return fail(ErrorCode::forbidden, std::move(reason.text), "On-Behalf-Of", std::move(reason.rule));
}

Target split_target(std::string_view target) {
  Target parts;
  const std::size_t mark = std::min(target.find('?'), target.size());
  if (mark < target.size()) parts.query = target.substr(mark + 1);
  std::string_view path = target.substr(0, mark);
  if (path.starts_with('/')) path.remove_prefix(1);
  for (;;) {
    const std::size_t slash = path.find('/');
    parts.segments.push_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return parts;
    path.remove_prefix(slash + 1);
  }
}

}  // namespace cadre
