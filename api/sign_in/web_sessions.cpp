#include "api/sign_in/web_sessions.hpp"

#include <algorithm>

#include "api/random.hpp"

namespace cadre {
namespace {

constexpr std::size_t kSecretBytes = 32;

std::string random_secret() {
  Hash bytes{};
  static_assert(sizeof bytes == kSecretBytes);
  random_bytes(bytes.data(), bytes.size());
  return to_hex(bytes);
}

}  // namespace

Hash session_id(std::string_view cookie) { return sha256(cookie); }

bool WebSessions::over(const WebSession& session, Timestamp now) const {
  return now >= session.until || now >= session.used + limits_.idle;
}

void WebSessions::make_room(const std::string& account, Timestamp now) {
  std::erase_if(sessions_, [&](const auto& one) { return over(one.second, now); });
  for (;;) {
    std::size_t count = 0;
    auto oldest = sessions_.end();
    for (auto at = sessions_.begin(); at != sessions_.end(); ++at) {
      if (at->second.account != account) continue;
      ++count;
      if (oldest == sessions_.end() || at->second.used < oldest->second.used) oldest = at;
    }
    if (count < limits_.of_account_max) return;
    sessions_.erase(oldest);
  }
}

std::optional<WebSessions::Begun> WebSessions::begin(const std::string& account, bool must_change_password,
                                                     Timestamp now) {
  Begun begun{random_secret(), {}};
  begun.session = {
      session_id(begun.cookie), account, random_secret(), now, now + limits_.absolute, now + limits_.fresh,
      must_change_password};
  const std::lock_guard lock(mutex_);
  make_room(account, now);
  if (sessions_.size() >= limits_.sessions_max) return std::nullopt;
  sessions_[begun.session.id] = begun.session;
  return begun;
}

std::optional<WebSession> WebSessions::find(const Hash& id, Timestamp now, bool touch) {
  const std::lock_guard lock(mutex_);
  const auto found = sessions_.find(id);
  if (found == sessions_.end()) return std::nullopt;
  if (over(found->second, now)) {
    sessions_.erase(found);
    return std::nullopt;
  }
  if (touch) found->second.used = std::max(found->second.used, now);
  return found->second;
}

std::optional<WebSession> WebSessions::proved(const Hash& id, Timestamp now) {
  const std::lock_guard lock(mutex_);
  const auto found = sessions_.find(id);
  if (found == sessions_.end()) return std::nullopt;
  found->second.fresh_until = now + limits_.fresh;
  return found->second;
}

std::optional<WebSession> WebSessions::password_changed(const Hash& id, Timestamp now) {
  const std::lock_guard lock(mutex_);
  const auto found = sessions_.find(id);
  if (found == sessions_.end()) return std::nullopt;
  WebSession session = found->second;
  session.fresh_until = now + limits_.fresh;
  session.must_change_password = false;
  std::erase_if(sessions_, [&](const auto& one) { return one.second.account == session.account; });
  sessions_[id] = session;
  return session;
}

void WebSessions::end(const Hash& id) {
  const std::lock_guard lock(mutex_);
  sessions_.erase(id);
}

void WebSessions::end_all(const std::string& account) {
  const std::lock_guard lock(mutex_);
  std::erase_if(sessions_, [&](const auto& one) { return one.second.account == account; });
}

std::size_t WebSessions::count() const {
  const std::lock_guard lock(mutex_);
  return sessions_.size();
}

}  // namespace cadre
