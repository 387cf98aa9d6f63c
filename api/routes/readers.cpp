// Who read a personal file: as far as the rules let the one who asks know.
#include "api/entries/pages.hpp"
#include "api/reading/recorded_reads.hpp"
#include "api/reading/sight.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"

namespace cadre {
namespace {

// Without what the reader may not see of it: for what, and what was asked.
json::object read_view(const SeenEntry& seen) {
  const Entry& entry = seen.entry;
  json::object view{{"position", entry.position.value},
                    {"time", format_timestamp(entry.time)},
                    {"reader", entry.actor},
                    {"role", entry.role},
                    {"outcome", entry.outcome}};
  if (!entry.on_behalf_of.empty()) view["onbehalfof"] = entry.on_behalf_of;
  for (const char* key : {"what", "purpose", "count", "query"})
    if (const json::value* value = entry.data.if_contains(key)) view[key] = *value;
  if (!seen.withheld.empty()) view["withheld"] = to_json(seen.withheld);
  return view;
}

Result<HttpResponse> readers(const Call& call, const Reading& reading, const Service&) {
  const std::string subject = "cadre/" + call.captured[0];
  if (!may_read_facts(call.actor, subject, "access-log", {}, reading))
    return tl::make_unexpected(not_permitted());
  EntryQuery query;
  query.any.push_back({make_term("read", subject), make_term("read", kBundles)});
  query.newest_first = true;
  TRY(limit, call.query.limit());
  query.limit = limit;
  TRY(cursor, call.query.number("cursor", kCursorMax, kCursorMax));
  query.upto = Position{cursor};
  TRY(page, readable_entries(query, call.actor, reading));
  json::array items;
  for (const SeenEntry& seen : page.entries) items.push_back(read_view(seen));
  const auto next = cursor_text(page.next);
  return json_answer(
      {{"items", std::move(items)}, {"next", next ? json::value(*next) : json::value(nullptr)}});
}

}  // namespace

std::vector<Route> reader_routes() {
  return {{.method = "GET",
           .pattern = "/v1/cadres/{id}/readers",
           .handler = readers,
           .query = {"cursor", "limit"}}};
}

}  // namespace cadre
