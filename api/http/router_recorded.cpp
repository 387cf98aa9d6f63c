// Reads that are entries: the answer is made first, recorded, and given when the entry is durable.
#include "api/http/router.hpp"
#include "api/reading/recorded_reads.hpp"

namespace cadre {
namespace {

void give(const Answer& later, HttpResponse response) {
  later([kept = std::make_shared<HttpResponse>(std::move(response))] { return std::move(*kept); });
}

struct Prepared {
  HttpResponse response;
  std::optional<ReadAct> order;
  std::vector<std::string> once;  // what is noted when it is recorded
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
    known.actor = reading.actor(call->actor);
    TRY(answer, handler.answer(known, reading, service_));
    if (!answer.read) return Prepared{std::move(answer.response), std::nullopt, {}};
    TRY(order, reading_act(known, *answer.read, reading));
    std::vector<std::string> once = once_of(*answer.read, known.actor);
    if (!answer.read->first && service_.reads_today->told(once, reading.today()))
      return Prepared{std::move(answer.response), std::nullopt, {}};
    return Prepared{std::move(answer.response), std::move(order), std::move(once)};
  }();
  if (!made) return give(later, problem(made.error(), call->language));
  if (!made->order) return give(later, std::move(made->response));
  record_read(service_, call->actor, std::move(*made->order),
              [this, later, language = call->language, once = std::move(made->once),
               response = std::make_shared<HttpResponse>(std::move(made->response))](Result<void> recorded) {
                if (recorded) service_.reads_today->note(once, office_date(service_.clock.now()));
                const bool given = recorded || recorded.error().rule == "access";
                give(later, given ? std::move(*response) : problem(recorded.error(), language));
              });
}

}  // namespace cadre
