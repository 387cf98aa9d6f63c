#include "api/entries/stream.hpp"

#include <algorithm>

#include <spdlog/spdlog.h>

#include "api/entries/stored.hpp"
#include "api/http/request_checks.hpp"
#include "api/sign_in/sign_in.hpp"
#include "api/sign_in/tokens.hpp"

namespace cadre {
namespace {

constexpr std::size_t kPage = 100;  // entries that are decoded

}  // namespace

Result<StreamSeat> StreamSeat::take(const Service& service) {
  if (service.seats->take()) return StreamSeat(service.seats);
  return fail(ErrorCode::overloaded,
              {"đang có quá nhiều luồng dữ liệu, hãy thử lại sau",
               "expected room for one more stream, but there are too many; try again later"},
              {}, "stream.seats");
}

Result<Actor> present_actor(const Call& call, const Reading& reading, const Service& service) {
  std::string account = call.actor.account;
  if (call.session) {
    CHECK(service.sign_in.check(*call.session, reading));
  } else {
    TRY(holder, reading.account_of_token(sha256(Tokens::token_of(call.request->authorization))));
    account = std::move(holder);
  }
  Actor actor = reading.actor(account, call.actor.on_behalf_of);
  CHECK(check_lent(actor));
  return actor;
}

BodySource::More EntryStream::next(std::string& out) {
  try {
    const auto more = step(out);
    if (more) return *more;
  } catch (...) {  // of a library
    spdlog::error("event=stream-threw");
  }
  return More::broken;
}

Result<BodySource::More> EntryStream::step(std::string& out) {
  TRY(reading, service_.engine.read());
  TRY(actor, present_actor(call_, reading, service_));
  if (!begun_) {
    begun_ = true;
    for (EntryQuery& query : plan_.phases)
      query.upto = std::min(query.upto.value_or(Position{reading.upto()}), Position{reading.upto()});
    writer_->begin(out);
  }
  const std::size_t phase = at_ ? at_->phase : 0;
  const bool stored = writer_->takes_bytes() && sees_everything(actor, reading) && !plan_.phases[phase].keep;
  CHECK(stored ? add_stored(out, reading) : add_page(out, actor, reading));
  if (!ended_) return More::yes;
  writer_->end(out, entries_, hidden_);
  return More::end;
}

Result<void> EntryStream::add_page(std::string& out, const Actor& actor, const Reading& reading) {
  TRY(page, asked_page(plan_, at_, kPage, actor, reading));
  for (const SeenEntry& seen : page.page.entries) writer_->add(out, seen);
  entries_ += page.page.entries.size();
  hidden_ += page.page.hidden.value_or(0);
  at_ = page.next;
  ended_ = !at_;
  return {};
}

Result<void> EntryStream::add_stored(std::string& out, const Reading& reading) {
  const std::size_t phase = at_ ? at_->phase : 0;
  EntryQuery query = plan_.phases[phase];
  if (at_) (query.newest_first ? query.upto.emplace() : query.from) = at_->at;
  const std::size_t most = out.size() + kPieceBytes;
  TRY(next, read_stored(query, reading, service_.journal, [&](Position, std::string_view bytes) {
        writer_->add_bytes(out, bytes);
        ++entries_;
        return out.size() < most;
      }));
  leave(phase, next);
  return {};
}

// To `next` in this phase, or to the beginning of the one behind it.
void EntryStream::leave(std::size_t phase, std::optional<Position> next) {
  if (next) {
    at_ = {phase, *next};
  } else if (phase + 1 < plan_.phases.size()) {
    const EntryQuery& query = plan_.phases[phase + 1];
    at_ = {phase + 1, query.newest_first ? query.upto.value_or(Position{kCursorMax}) : query.from};
  } else {
    ended_ = true;
  }
}

}  // namespace cadre
