// Signing in and out, and passwords.
#include "api/http/fields.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"
#include "api/sign_in/cookie.hpp"
#include "api/sign_in/sign_in.hpp"

namespace cadre {
namespace {

// One name of a user: as long as the id of a subject may be.
constexpr TextRule kUserRule{.required = true, .bytes_max = 64};
constexpr TextRule kPasswordRule{.required = true, .bytes_max = kPasswordBytesMax};

HttpResponse not_to_be_kept(HttpResponse response) {
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

HttpResponse done() {
  HttpResponse response;
  response.status = 204;
  return not_to_be_kept(std::move(response));
}

Result<WebSession> session_of(const Call& call) {
  if (call.session) return *call.session;
  return fail(ErrorCode::unauthenticated,
              {"đây là việc của phiên đăng nhập bằng trình duyệt, không phải của mã truy cập",
               "expected the cookie of a session, but the request came with a token"},
              "Cookie", "session");
}

HttpResponse session_view(const WebSession& session, const Reading& reading, const Service& service,
                          unsigned status) {
  json::object view = actor_view(reading.own_actor(session.account));
  put_lenders(view, reading);
  view["csrf"] = session.csrf;
  view["idle_seconds"] = service.sign_in.options().sessions.idle.count();
  view["until"] = format_timestamp(session.until);
  view["fresh_until"] = format_timestamp(session.fresh_until);
  view["must_change_password"] = session.must_change_password;
  return not_to_be_kept(json_answer(view, status));
}

Result<HttpResponse> session_view(const WebSession& session, const Service& service, unsigned status) {
  TRY(reading, service.engine.read());
  return session_view(session, reading, service, status);
}

// Who must wait is told how long.
HttpResponse not_proved(const Error& error, const std::string& account, const Call& call,
                        const Service& service) {
  HttpResponse response = problem(error, call.language);
  if (const auto wait = service.sign_in.must_wait(account, call.request->peer);
      wait && error.rule == "sign-in.attempts")
    response.headers.emplace_back("Retry-After", std::to_string(wait->count()));
  return not_to_be_kept(std::move(response));
}

// The members of a body, by name; all of them passwords but "user".
Checked<std::vector<std::string>> decode(const std::string& body,
                                         std::initializer_list<std::string_view> names) {
  auto parsed = parse_json(body);
  if (!parsed) return tl::make_unexpected(Faults{parsed.error()});
  Faults faults;
  Fields fields(*parsed, "", faults);
  std::vector<std::string> values;
  for (const std::string_view name : names)
    values.push_back(fields.text(name, name == "user" ? kUserRule : kPasswordRule));
  fields.no_more();
  if (!faults.empty()) return tl::make_unexpected(std::move(faults));
  return values;
}

Result<HttpResponse> begin(const Call& call, const Service& service) {
  const auto sent = decode(call.request->body, {"user", "password"});
  if (!sent) return problem(sent.error(), call.language);
  const std::string& user = sent->at(0);
  const auto begun = service.sign_in.sign_in(user, sent->at(1), call.request->peer);
  if (!begun) return not_proved(begun.error(), user, call, service);
  TRY(response, session_view(begun->session, service, 201));
  response.headers.emplace_back("Set-Cookie",
                                cookie_for(begun->cookie, service.sign_in.options().secure_cookie));
  return response;
}

Result<HttpResponse> show(const Call& call, const Reading& reading, const Service& service) {
  TRY(session, session_of(call));
  return session_view(session, reading, service, 200);
}

Result<HttpResponse> end(const Call& call, const Service& service) {
  TRY(session, session_of(call));
  CHECK(service.sign_in.sign_out(session));
  HttpResponse response = done();
  response.headers.emplace_back("Set-Cookie", cookie_gone(service.sign_in.options().secure_cookie));
  return response;
}

Result<HttpResponse> prove_again(const Call& call, const Service& service) {
  TRY(session, session_of(call));
  const auto sent = decode(call.request->body, {"password"});
  if (!sent) return problem(sent.error(), call.language);
  const auto proved = service.sign_in.prove_again(session, sent->at(0), call.request->peer);
  if (!proved) return not_proved(proved.error(), session.account, call, service);
  return session_view(*proved, service, 200);
}

Result<HttpResponse> change_password(const Call& call, const Service& service) {
  TRY(session, session_of(call));
  const auto sent = decode(call.request->body, {"old", "new"});
  if (!sent) return problem(sent.error(), call.language);
  const auto changed = service.sign_in.change_password(session, sent->at(0), sent->at(1), call.request->peer);
  if (!changed) return not_proved(changed.error(), session.account, call, service);
  return done();
}

Result<HttpResponse> issue_password(const Call& call, const Service& service) {
  const std::string& account = call.captured[0];
  TRY(issued, service.sign_in.issue_password(call.actor.account, account));
  return not_to_be_kept(json_answer(
      {{"account", account}, {"password", issued.password}, {"until", format_timestamp(issued.until)}}, 201));
}

}  // namespace

std::vector<Route> session_routes() {
  return {{.method = "POST",
           .pattern = "/v1/session",
           .handler = SessionHandler{begin, true},
           .body = Body::json},
          {.method = "GET",
           .pattern = "/v1/session",
           .handler = show,
           .with_one_time_password = true,
           .prolongs = false},
          {.method = "DELETE",
           .pattern = "/v1/session",
           .handler = SessionHandler{end},
           .with_one_time_password = true},
          {.method = "POST",
           .pattern = "/v1/session/fresh",
           .handler = SessionHandler{prove_again},
           .body = Body::json,
           .with_one_time_password = true},
          {.method = "PUT",
           .pattern = "/v1/session/password",
           .handler = SessionHandler{change_password},
           .body = Body::json,
           .with_one_time_password = true},
          {.method = "POST",
           .pattern = "/v1/accounts/{id}/password",
           .handler = SessionHandler{issue_password},
           .grave = true}};
}

}  // namespace cadre
