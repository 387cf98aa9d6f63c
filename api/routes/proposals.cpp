// Cases that acts elsewhere say should be opened: read, and declined.
#include "engine/running/proposals.hpp"
#include "api/command_json.hpp"
#include "api/reading/sight.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"

namespace cadre {
namespace {

Result<HttpResponse> list(const Call& call, const Reading& reading, const Service&) {
  ProposalFilter filter;
  filter.procedure = call.query.text("procedure");
  filter.unit = call.query.text("unit");
  TRY(mine, call.query.flag("mine"));
  filter.only_may_open = mine.value_or(false);
  TRY(limit, call.query.limit());
  const ProposalPage page = proposals(reading, call.actor, filter, call.query.text("cursor"), limit);
  json::array items;
  for (const Proposal& proposal : page.items)
    if (proposal.may_open || may_read_unit(call.actor, proposal.unit, reading))
      items.push_back(proposal_view(proposal, reading.today()));
  return json_answer({{"items", std::move(items)},
                      {"next", page.cursor ? json::value(*page.cursor) : json::value(nullptr)}});
}

Checked<Order> decline_order(const Call& call, const Service&) {
  return decode_decline(call.request->body, call.captured[0]);
}

HttpResponse declined(const Outcome& outcome, const Service&) {
  const Entry& entry = outcome.entries.front();
  return json_answer({{"outcome", "accepted"},
                      {"repeated", outcome.repeated},
                      {"position", entry.position.value},
                      {"proposal", entry.cause->value}});
}

}  // namespace

std::vector<Route> proposal_routes() {
  return {{.method = "GET",
           .pattern = "/v1/proposals",
           .handler = list,
           .query = {"procedure", "unit", "mine", "cursor", "limit"}},
          {.method = "POST",
           .pattern = "/v1/proposals/{position}/decline",
           .handler = WriteHandler{decline_order, declined},
           .body = Body::json}};
}

}  // namespace cadre
