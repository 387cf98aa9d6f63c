// An officer's own view: who am I, what waits for me, when is it due.
#include "api/reading/as_of.hpp"
#include "api/reading/sight.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"
#include "engine/running/proposals.hpp"

namespace cadre {
namespace {

Result<HttpResponse> me(const Call& call, const Reading&, const Service&) {
  return json_answer(actor_view(call.actor));
}

// What the actor may open because an act elsewhere proposed it: with the first page, for no day is set.
json::array may_be_opened(const Actor& actor, const Reading& reading) {
  constexpr std::size_t kShownMax = 100;
  ProposalFilter mine;
  mine.only_may_open = true;
  json::array out;
  for (const Proposal& proposal : proposals(reading, actor, mine, "", kShownMax).items)
    out.push_back(proposal_view(proposal, reading.today()));
  return out;
}

// Of the account as it stood then; shown of it is what the account may read now.
Result<HttpResponse> past_worklist(const Call& call, const AsOf& then, std::size_t limit,
                                   const Reading& reading) {
  if (call.query.has("until"))
    return fail(ErrorCode::invalid_argument,
                {"until không dùng cùng at hoặc as_of", "expected until without at and as_of"}, "until",
                "query.exclusive");
  const Past past(reading, then.upto);
  TRY(page,
      past.worklist(past.actor(call.actor.account, then.day), then.day, call.query.text("cursor"), limit));
  json::array items;
  std::uint64_t hidden = 0;
  for (const WorkItem& item : page.items) {
    TRY(state, reading.case_state(item.case_id));
    const CaseSight sight(call.actor, state, reading);
    if (sight.may("case-header"))
      items.push_back(work_item_view(item));
    else if (!sight.mine())
      ++hidden;
  }
  return json_answer({{"items", std::move(items)},
                      {"hidden", hidden},
                      {"next", page.cursor ? json::value(*page.cursor) : json::value(nullptr)}});
}

Result<HttpResponse> worklist(const Call& call, const Reading& reading, const Service&) {
  TRY(limit, call.query.limit());
  TRY(then, as_of(call.query, reading));
  if (then) return past_worklist(call, *then, limit, reading);
  TRY(until, call.query.date("until"));
  TRY(page, reading.worklist(call.actor, until, call.query.text("cursor"), limit));
  json::array items;
  for (const WorkItem& item : page.items) items.push_back(work_item_view(item));
  json::object body{{"items", std::move(items)},
                    {"next", page.cursor ? json::value(*page.cursor) : json::value(nullptr)}};
  if (call.query.text("cursor").empty()) body["proposals"] = may_be_opened(call.actor, reading);
  return json_answer(body);
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
           .pattern = "/v1/worklist",
           .handler = worklist,
           .query = {"until", "at", "as_of", "cursor", "limit"}},
          {.method = "GET",
           .pattern = "/v1/deadline",
           .handler = deadline,
           .query = {"from", "working_days", "days", "months", "before"}}};
}

}  // namespace cadre
