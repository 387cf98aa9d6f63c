// Reads that are entries: the answer is made first, recorded, and given when the entry is durable.
#include "api/http/router.hpp"

namespace cadre {
namespace {

void give(const Answer& later, HttpResponse response) {
  later([kept = std::make_shared<HttpResponse>(std::move(response))] { return std::move(*kept); });
}

struct Prepared {
  HttpResponse response;
  std::optional<ReadAct> order;
};

}  // namespace

std::optional<HttpResponse> Router::recorded(const RecordedHandler& handler, std::shared_ptr<const Call> call,
                                             const Answer& later) {
  if (!handler.blocks) return give_recorded(handler, call, later), std::nullopt;
  const Language language = call->language;
  const bool queued =
      worker_.post([this, handler, call = std::move(call), later] { give_recorded(handler, call, later); });
  if (queued) return std::nullopt;
  return problem(Error{ErrorCode::overloaded,
                       {"máy chủ đang bận, hãy thử lại", "the server is busy: try again"},
                       "",
                       "queue"},
                 language);
}

// The reading ends before the entry is waited for: it is never held over a sync.
void Router::give_recorded(const RecordedHandler& handler, const std::shared_ptr<const Call>& call,
                           const Answer& later) {
  auto made = [&]() -> Result<Prepared> {
    TRY(reading, service_.engine.read());
    Call known = *call;
    known.actor = reading.actor(call->actor.account);
    TRY(answer, handler.answer(known, reading, service_));
    if (!answer.read) return Prepared{std::move(answer.response), std::nullopt};
    TRY(order, reading_act(known, *answer.read, reading));
    return Prepared{std::move(answer.response), std::move(order)};
  }();
  if (!made) return give(later, problem(made.error(), call->language));
  if (!made->order) return give(later, std::move(made->response));
  record_read(service_, call->actor.account, std::move(*made->order),
              [later, language = call->language,
               response = std::make_shared<HttpResponse>(std::move(made->response))](Result<void> recorded) {
                const bool given = recorded || recorded.error().rule == "access";
                give(later, given ? std::move(*response) : problem(recorded.error(), language));
              });
}

}  // namespace cadre
