// An officer's own view: who am I, and when is something due.
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"

namespace cadre {
namespace {

Result<HttpResponse> me(const Call& call, const Reading& reading, const Service&) {
  json::object view = actor_view(call.actor);
  put_lenders(view, reading);
  return json_answer(view);
}

Result<Period> period_of(const Query& query) {
  constexpr std::uint64_t kCountMax = 10'000;
  const std::pair<std::string_view, Span> spans[] = {
      {"working_days", Span::working_days}, {"days", Span::days}, {"months", Span::months}};
  std::optional<Period> period;
  for (const auto& [name, span] : spans) {
    if (!query.has(name)) continue;
    if (period) {
      period.reset();
      break;
    }
    TRY(count, query.number(name, 0, kCountMax));
    period = Period{span, static_cast<int>(count), false};
  }
  if (!period)
    return fail(
        ErrorCode::invalid_argument,
        {"cần đúng một trong working_days, days, months", "expected one of working_days, days and months"},
        "working_days", "query.exclusive");
  TRY(before, query.flag("before"));
  period->before = before.value_or(false);
  return *period;
}

Result<HttpResponse> deadline(const Call& call, const Reading& reading, const Service&) {
  TRY(from, call.query.date("from"));
  TRY(period, period_of(call.query));
  const Calendar calendar = reading.calendar();
  return json_answer(to_json(calendar, calendar.explain(from.value_or(reading.today()), period), period));
}

}  // namespace

std::vector<Route> office_routes() {
  return {{.method = "GET", .pattern = "/v1/me", .handler = me, .with_one_time_password = true},
          {.method = "GET",
           .pattern = "/v1/deadline",
           .handler = deadline,
           .query = {"from", "working_days", "days", "months", "before"}}};
}

}  // namespace cadre
