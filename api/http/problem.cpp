#include "api/http/problem.hpp"

#include <algorithm>
#include <array>

#include "api/cause_log.hpp"

namespace cadre {
namespace {

const ProblemKind kKinds[] = {
    {"invalid-argument", 400, {"Dữ liệu không hợp lệ", "Invalid input"}},
    {"unauthenticated", 401, {"Chưa xác thực", "Not authenticated"}},
    {"forbidden", 403, {"Không có quyền", "Not permitted"}},
    {"not-found", 404, {"Không tìm thấy", "Not found"}},
    {"conflict", 409, {"Đã có thay đổi", "Conflict"}},
    {"overloaded", 503, {"Máy chủ đang quá tải", "Server overloaded"}},
    {"unavailable", 503, {"Tạm thời không phục vụ được", "Temporarily unavailable"}},
    {"corruption", 500, {"Dữ liệu lưu trữ bị hỏng", "Stored data is damaged"}},
    {"too-many-reads", 429, {"Đã xem quá hạn mức trong ngày", "Too many reads on one day"}},
    {"sign-in-failed", 401, {"Đăng nhập không thành công", "Sign-in failed"}},
    {"too-many-attempts", 429, {"Đã thử đăng nhập quá nhiều lần", "Too many attempts to sign in"}},
    {"csrf", 403, {"Yêu cầu không đến từ trang này", "Not a request of this page"}},
    {"reauthentication-required", 403, {"Cần xác nhận lại mật khẩu", "Another proof of identity is needed"}},
    {"password-change-required", 403, {"Cần đổi mật khẩu", "The password must be changed"}},
    {"refused", 422, {"Hành vi bị từ chối", "The act is refused"}},
    {"method-not-allowed", 405, {"Phương thức không được phép", "Method not allowed"}},
    {"unsupported-media-type", 415, {"Kiểu nội dung không được hỗ trợ", "Unsupported media type"}},
    {"not-acceptable", 406, {"Không có dạng biểu diễn được yêu cầu", "Not acceptable"}},
    {"malformed-request", 400, {"Yêu cầu HTTP sai", "Malformed request"}},
};

// Rules that clients tell apart by the type of the problem, not only by its status.
constexpr std::pair<std::string_view, std::string_view> kOwnWords[] = {
    {"read.limit", "too-many-reads"},
    {"sign-in.failed", "sign-in-failed"},
    {"sign-in.attempts", "too-many-attempts"},
    {"csrf.origin", "csrf"},
    {"csrf.token", "csrf"},
    {"session.fresh", "reauthentication-required"},
    {"session.password", "password-change-required"},
};

std::string_view word_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::invalid_argument:
      return "invalid-argument";
    case ErrorCode::unauthenticated:
      return "unauthenticated";
    case ErrorCode::forbidden:
      return "forbidden";
    case ErrorCode::not_found:
      return "not-found";
    case ErrorCode::conflict:
      return "conflict";
    case ErrorCode::overloaded:
      return "overloaded";
    case ErrorCode::unavailable:
      return "unavailable";
    case ErrorCode::corruption:
      return "corruption";
  }
  INVARIANT(false, "every ErrorCode has a word");
}

// Errors of the machine's inside are told without their text.
Text told(const Error& error) {
  if (error.code == ErrorCode::unavailable)
    return {
        "máy chủ tạm thời không đọc hoặc ghi được dữ liệu; hãy gửi lại với cùng Idempotency-Key",
        "the server cannot read or write its data at present; send it again with the same Idempotency-Key"};
  if (error.code == ErrorCode::corruption)
    return {"dữ liệu lưu trữ không đúng như khi được ghi; cần báo người quản trị",
            "stored data is not what was written; tell the administrator"};
  return error.message;
}

json::object fault_json(const Error& error) {
  const Text text = told(error);
  json::object fault{{"text", {{"vi", text.vi}, {"en", text.en}}}};
  if (!error.field.empty()) fault["field"] = error.field;
  if (!error.rule.empty()) fault["rule"] = error.rule;
  return fault;
}

}  // namespace

const ProblemKind& problem_kind(std::string_view word) {
  const auto found = std::find_if(std::begin(kKinds), std::end(kKinds),
                                  [&](const ProblemKind& kind) { return kind.word == word; });
  INVARIANT(found != std::end(kKinds), "problem words are literals of this program");
  return *found;
}

const ProblemKind& problem_kind(ErrorCode code) { return problem_kind(word_of(code)); }

const ProblemKind& problem_kind(const Error& error) {
  for (const auto& [rule, word] : kOwnWords)
    if (rule == error.rule) return problem_kind(word);
  return problem_kind(error.code);
}

HttpResponse problem(const ProblemKind& kind, const Text& detail, Language language, json::object more) {
  json::object body{{"type", "urn:cadre:problem:" + std::string(kind.word)},
                    {"title", in(language, kind.title)},
                    {"status", kind.status},
                    {"detail", in(language, detail)},
                    {"text", {{"vi", detail.vi}, {"en", detail.en}}}};
  for (auto& member : more) body[member.key()] = std::move(member.value());
  HttpResponse response;
  response.status = kind.status;
  response.content_type = "application/problem+json";
  response.body = json::serialize(body);
  if (kind.status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer");
  if (kind.status == 503) response.headers.emplace_back("Retry-After", "1");
  return response;
}

HttpResponse problem(const Error& error, Language language) {
  log_cause(error);
  json::object more = fault_json(error);
  more.erase("text");
  return problem(problem_kind(error), told(error), language, std::move(more));
}

HttpResponse problem(const Faults& faults, Language language) {
  const Error& first = faults.front();
  log_cause(first);
  json::object more = fault_json(first);
  more.erase("text");
  json::array list;
  for (const Error& fault : faults) list.push_back(fault_json(fault));
  more["faults"] = std::move(list);
  return problem(problem_kind(first.code), told(first), language, std::move(more));
}

HttpResponse problem(const HttpFault& fault) {
  ProblemKind kind = problem_kind(fault.status == 401   ? "unauthenticated"
                                  : fault.status == 503 ? "overloaded"
                                                        : "malformed-request");
  kind.status = fault.status;
  return problem(kind, fault.text, Language::vi, {{"rule", fault.rule}});
}

}  // namespace cadre
