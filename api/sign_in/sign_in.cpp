#include "api/sign_in/sign_in.hpp"

#include <spdlog/spdlog.h>

#include "api/sign_in/cookie.hpp"
#include "engine/cases/authority.hpp"

namespace cadre {
namespace {

constexpr const char* kPasswordSet = "cadre.account.password-set.v1";

tl::unexpected<Error> not_signed_in() {
  return fail(ErrorCode::unauthenticated,
              {"chưa đăng nhập, hoặc phiên làm việc đã kết thúc: hãy đăng nhập lại",
               "expected a session that goes on, but there is none or it has ended: sign in again"},
              "Cookie", "session");
}

tl::unexpected<Error> wrong() {
  return fail(ErrorCode::unauthenticated,
              {"tên đăng nhập hoặc mật khẩu không đúng, hoặc mật khẩu đã hết hạn",
               "expected a user name and its password, but they do not go together, or the password is over"},
              "/password", "sign-in.failed");
}

bool in_force(const Reading& reading, std::string_view account) {
  const SubjectFacts* facts = reading.find("account/" + std::string(account));
  return facts != nullptr && facts->current("account", reading.today()) != nullptr;
}

}  // namespace

Result<std::unique_ptr<SignIn>> SignIn::make(Engine& engine, Clock& clock, Credentials credentials,
                                             SignInOptions options) {
  TRY(nobodys, hash_password(random_password(), options.cost));
  return std::unique_ptr<SignIn>(
      new SignIn(engine, clock, std::move(credentials), options, std::move(nobodys)));
}

Result<Entry> SignIn::record(const std::string& by, std::string type, const std::string& account,
                             json::object data, std::string role) {
  KeepRecord record;
  record.type = std::move(type);
  record.subject = "account/" + account;
  record.role = std::move(role);
  record.data = std::move(data);
  Outcome outcome = engine_.run(Command{std::move(record), by, "", {}});
  if (outcome.error) return tl::make_unexpected(std::move(*outcome.error));
  return std::move(outcome.entries.at(0));
}

// What is told of failures in the log is bounded: one entry each time that a known name must wait.
Result<void> SignIn::failed(const std::string& account, bool known, std::string_view address) {
  failed_.fetch_add(1);
  if (!attempts_.failed({account, address}, clock_.now())) return {};
  locked_.fetch_add(1);
  spdlog::warn("event=sign-in-locked");
  if (!known) return {};
  CHECK(record("system", "cadre.account.locked.v1", account,
               {{"failures", options_.attempts.here.max},
                {"minutes", std::chrono::ceil<std::chrono::minutes>(options_.attempts.here.wait).count()}}));
  return {};
}

Result<SignIn::Proof> SignIn::prove(const std::string& account, std::string_view password,
                                    std::string_view address) {
  const Timestamp now = clock_.now();
  if (attempts_.must_wait({account, address}, now))
    return fail(ErrorCode::forbidden,
                {"đã nhập sai quá nhiều lần; hãy đợi rồi thử lại",
                 "there were too many failed attempts; wait, then try again"},
                {}, "sign-in.attempts");
  TRY(credential, credentials_.find(account));
  bool known = false;
  {
    TRY(reading, engine_.read());
    known = in_force(reading, account);
  }
  const bool fits = is_password(password, credential ? credential->password : nobodys_);
  const bool over = credential && credential->until && now >= *credential->until;
  if (!fits || !credential || !known || over) {
    CHECK(failed(account, known, address));
    return wrong();
  }
  return Proof{credential->one_time, attempts_.succeeded({account, address}, now)};
}

Result<WebSessions::Begun> SignIn::sign_in(const std::string& account, std::string_view password,
                                           std::string_view address) {
  TRY(proof, prove(account, password, address));
  CHECK(record(account, "cadre.account.signed-in.v1", account,
               proof.failures > 0 ? json::object{{"failures", proof.failures}} : json::object{}));
  auto begun = sessions_.begin(account, proof.must_change, clock_.now());
  if (!begun)
    return fail(ErrorCode::overloaded,
                {"đang có quá nhiều phiên làm việc, hãy thử lại sau",
                 "expected room for one more session, but there are too many; try again later"},
                {}, "session.count");
  signed_in_.fetch_add(1);
  return std::move(*begun);
}

Result<WebSession> SignIn::prove_again(const WebSession& session, std::string_view password,
                                       std::string_view address) {
  CHECK(prove(session.account, password, address));
  CHECK(record(session.account, "cadre.account.proved-again.v1", session.account));
  const auto proved = sessions_.proved(session.id, clock_.now());
  if (!proved) return not_signed_in();
  return *proved;
}

Result<void> SignIn::sign_out(const WebSession& session) {
  sessions_.end(session.id);
  CHECK(record(session.account, "cadre.account.signed-out.v1", session.account));
  return {};
}

Result<void> SignIn::put(const std::string& account, std::string_view password, bool one_time) {
  TRY(hash, hash_password(password, options_.cost));
  Credential credential{account, std::move(hash), clock_.now(), one_time, {}};
  if (one_time) credential.until = credential.set + options_.one_time_password;
  return credentials_.put(credential);
}

Result<void> SignIn::change_password(const WebSession& session, std::string_view before,
                                     std::string_view after, std::string_view address) {
  CHECK(prove(session.account, before, address));
  CHECK(check_password(after, session.account, "/new"));
  if (after == before)
    return fail(ErrorCode::invalid_argument,
                {"mật khẩu mới phải khác mật khẩu cũ", "expected another password than the old one"}, "/new",
                "password.same");
  CHECK(record(session.account, "cadre.account.password-changed.v1", session.account));
  CHECK(put(session.account, after, false));
  if (!sessions_.password_changed(session.id, clock_.now())) sessions_.end_all(session.account);
  return {};
}

Result<OneTimePassword> SignIn::issue_password(const std::string& by, const std::string& account) {
  {
    TRY(reading, engine_.read());
    if (is_administrator(reading.own_actor(by)) && !in_force(reading, account))
      return fail(ErrorCode::not_found,
                  {"không có tài khoản này đang có hiệu lực",
                   "expected an account that is in force today, but there is none of that name"},
                  "id", "reference.unknown");
  }
  TRY(entry, record(by, kPasswordSet, account, {{"one_time", true}}, std::string(kAdministratorRole)));
  if (entry.outcome == "refused")
    return fail(ErrorCode::forbidden,
                {"tài khoản không quản trị hệ thống", "expected an administrator, but the account is none"},
                {}, "actor.role");
  const OneTimePassword issued{random_password(), clock_.now() + options_.one_time_password};
  CHECK(put(account, issued.password, true));
  sessions_.end_all(account);
  return issued;
}

Result<void> SignIn::install_password(const std::string& account, std::string_view password, bool one_time) {
  CHECK(
      record("system", kPasswordSet, account, one_time ? json::object{{"one_time", true}} : json::object{}));
  return put(account, password, one_time);
}

Result<WebSession> SignIn::session(std::string_view cookies, bool touch) {
  const auto cookie = session_cookie(cookies);
  if (!cookie) return not_signed_in();
  const auto found = sessions_.find(session_id(*cookie), clock_.now(), touch);
  if (!found) return not_signed_in();
  TRY(reading, engine_.read());
  CHECK(check(*found, reading));
  return *found;
}

Result<void> SignIn::check(const WebSession& session, const Reading& reading) {
  if (!sessions_.find(session.id, clock_.now(), false)) return not_signed_in();
  if (in_force(reading, session.account)) return {};
  sessions_.end_all(session.account);
  return not_signed_in();
}

std::optional<std::chrono::seconds> SignIn::must_wait(std::string_view account,
                                                      std::string_view address) const {
  return attempts_.must_wait({account, address}, clock_.now());
}

SignInFigures SignIn::figures() const {
  return {signed_in_.load(), failed_.load(), locked_.load(), sessions_.count()};
}

}  // namespace cadre
