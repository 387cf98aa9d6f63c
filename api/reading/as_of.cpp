#include "api/reading/as_of.hpp"

namespace cadre {
namespace {

Result<AsOf> at_position(std::uint64_t at, const Reading& reading) {
  TRY(entry, reading.entry(Position{at}));
  return AsOf{Position{at + 1}, office_date(entry.time)};
}

Result<AsOf> at_moment(const std::string& text, const Reading& reading) {
  if (const auto day = parse_date(text)) {
    TRY(upto, reading.position_at(office_midnight(*day + std::chrono::days(1))));
    return AsOf{upto, *day};
  }
  const auto moment = parse_timestamp(text);
  if (!moment)
    return fail(ErrorCode::invalid_argument,
                {"as_of là một ngày (2026-02-12) hoặc một thời điểm (2026-02-12T08:00:00+07:00)",
                 "expected as_of to be a day (2026-02-12) or a moment (2026-02-12T08:00:00+07:00)"},
                "as_of", "query.as_of");
  TRY(upto, reading.position_at(*moment + std::chrono::milliseconds(1)));
  return AsOf{upto, office_date(*moment)};
}

}  // namespace

Result<std::optional<AsOf>> as_of(const Query& query, const Reading& reading) {
  if (query.has("at") && query.has("as_of"))
    return fail(ErrorCode::invalid_argument,
                {"chỉ dùng một trong at và as_of", "expected one of at and as_of"}, "at", "query.exclusive");
  if (query.has("at")) {
    TRY(at, query.number("at", 0, reading.upto() == 0 ? 0 : reading.upto() - 1));
    TRY(known, at_position(at, reading));
    return std::optional(known);
  }
  if (!query.has("as_of")) return std::optional<AsOf>();
  TRY(known, at_moment(query.text("as_of"), reading));
  return std::optional(known);
}

}  // namespace cadre
