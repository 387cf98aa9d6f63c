#include "api/sign_in/tokens.hpp"

#include <boost/algorithm/string/predicate.hpp>

namespace cadre {
namespace {

constexpr std::string_view kScheme = "Bearer ";
constexpr std::size_t kTokenBytesMax = 256;

tl::unexpected<Error> nobody() {
  return fail(ErrorCode::unauthenticated,
              {"cần một mã truy cập còn hiệu lực (Authorization: Bearer …)",
               "expected a token that is in force (Authorization: Bearer ...)"},
              "Authorization", "token");
}

}  // namespace

std::string_view Tokens::token_of(std::string_view authorization) {
  if (!boost::algorithm::istarts_with(authorization, kScheme)) return {};
  return authorization.substr(kScheme.size());
}

Result<std::string> Tokens::account(std::string_view authorization) {
  const std::string_view token = token_of(authorization);
  if (token.empty() || token.size() > kTokenBytesMax) return nobody();

  const Hash hash = sha256(token);
  const std::uint64_t epoch = epoch_.load(std::memory_order_acquire);
  const Date day = office_date(clock_.now());
  {
    const std::lock_guard lock(mutex_);
    const auto found = known_.find(hash);
    if (found != known_.end() && found->second.epoch == epoch && found->second.day == day)
      return found->second.account;
  }
  TRY(reading, engine_.read());
  auto account = reading.account_of_token(hash);
  if (!account)
    return account.error().code == ErrorCode::unauthenticated ? Result<std::string>(nobody())
                                                              : std::move(account);
  const std::lock_guard lock(mutex_);
  if (known_.size() >= kKnownMax) known_.clear();
  known_[hash] = {*account, epoch, day};
  return account;
}

}  // namespace cadre
