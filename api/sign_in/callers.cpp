#include "api/sign_in/callers.hpp"

namespace cadre {

Result<Caller> Callers::of(const HttpRequest& request, bool touch) {
  if (!request.authorization.empty() || request.cookie.empty()) {
    TRY(account, tokens_.account(request.authorization));
    return Caller{std::move(account), std::nullopt};
  }
  TRY(session, sign_in_.session(request.cookie, touch));
  Caller caller{session.account, std::move(session)};
  return caller;
}

}  // namespace cadre
