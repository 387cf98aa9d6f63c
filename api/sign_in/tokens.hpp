// From "Authorization: Bearer <token>" to an account. Tokens are known by their SHA-256 only.
#pragma once

#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "engine/running/engine.hpp"

namespace cadre {

class Tokens {
 public:
  explicit Tokens(Engine& engine, Clock& clock) : engine_(engine), clock_(clock) {}

  // Any thread. Errors: unauthenticated (no token, not a bearer token, unknown or revoked), unavailable.
  Result<std::string> account(std::string_view authorization);

  // What stands behind "Bearer "; "" when there is no token.
  static std::string_view token_of(std::string_view authorization);

  // Facts about an account were recorded: what was remembered no longer counts. Called before that is
  // answered, so that whoever reads the answer sees its effect. Any thread.
  void forget() { epoch_.fetch_add(1, std::memory_order_release); }

 private:
  struct Known {
    std::string account;
    std::uint64_t epoch = 0;
    Date day{};  // tokens begin and end on days
  };
  static constexpr std::size_t kKnownMax = 4096;

  Engine& engine_;
  Clock& clock_;
  std::atomic<std::uint64_t> epoch_{0};
  std::mutex mutex_;  // guards known_
  std::map<Hash, Known> known_;
};

}  // namespace cadre
