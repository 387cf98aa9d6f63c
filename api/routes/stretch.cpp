#include "api/routes/stretch.hpp"

#include <algorithm>

#include "api/entries/sight.hpp"
#include "api/reading/sight.hpp"

namespace cadre {
namespace {

constexpr std::uint64_t kEntriesMax = 200'000;  // of one answer
constexpr std::uint64_t kPage = 10'000;  // entries seen with the rights of one moment: a tenth of a second

Result<void> check_may(const Actor& actor) {
  if (has_role(actor, "inspector") || has_role(actor, "supervisor")) return {};
  return tl::make_unexpected(not_permitted());
}

Result<void> take_page(Conduct& conduct, Conducted& done, std::uint64_t count, const Call& call,
                       const Service& service) {
  TRY(reading, service.engine.read());
  const Actor actor = reading.actor(call.actor);
  CHECK(check_may(actor));
  EntrySight sight(actor, reading);
  Result<void> read;
  CHECK(service.journal.read(done.upto, count, [&](Position position, std::string_view bytes) {
    auto entry = decode(bytes);
    if (!entry) return read = tl::make_unexpected(std::move(entry).error()), false;
    done.upto = next(position);
    if (!entry->type.starts_with("cadre.case.") && entry->outcome != "refused") return true;
    const SeenEntry seen = sight.see(std::move(*entry));
    done.entries_hidden += seen.shown || !seen.told ? 0 : 1;
    done.fields_withheld += seen.withheld.size();
    if (seen.shown) conduct.take(seen.entry);
    return true;
  }));
  return read;
}

}  // namespace

Result<Stretch> stretch_of(const Call& call, const Service& service) {
  TRY(reading, service.engine.read());
  CHECK(check_may(reading.actor(call.actor)));
  Stretch stretch{Position{0}, Position{reading.upto()}, reading.calendar()};
  if (call.query.has("from")) {
    TRY(from, parse_date(call.query.text("from")));
    TRY(position, reading.position_at(office_midnight(from)));
    stretch.from = position;
  }
  if (call.query.has("to")) {
    TRY(to, parse_date(call.query.text("to")));
    TRY(position, reading.position_at(office_midnight(to + std::chrono::days{1})));
    stretch.upto = position;
  }
  TRY(cursor, call.query.number("cursor", stretch.from.value, std::uint64_t{1} << 53));
  stretch.from = std::max(stretch.from, Position{cursor});
  return stretch;
}

json::value Conducted::next_json() const {
  return next ? json::value(std::to_string(next->value)) : json::value(nullptr);
}

Result<Conducted> conducted(const Stretch& stretch, const Call& call, const Service& service) {
  Conduct conduct(conduct_settings(), stretch.calendar);
  Conducted done;
  done.upto = stretch.from;
  const std::uint64_t count = stretch.upto > stretch.from ? stretch.upto.value - stretch.from.value : 0;
  const Position end{stretch.from.value + std::min<std::uint64_t>(count, kEntriesMax)};
  while (done.upto < end) {
    const Position before = done.upto;
    CHECK(take_page(conduct, done, std::min(kPage, end.value - before.value), call, service));
    INVARIANT(done.upto > before, "a log has the entries below its size");
  }
  if (count > kEntriesMax) done.next = done.upto;
  done.report = conduct.finish();
  return done;
}

}  // namespace cadre
