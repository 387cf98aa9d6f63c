// Procedure definitions: reading them, checking one, publishing, making a version current.
#include "api/command_json.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"
#include "workflows/catalogue.hpp"

namespace cadre {
namespace {

json::array versions_view(const std::string& id, const Reading& reading) {
  json::array out;
  for (const PublishedVersion& version : reading.versions(id))
    out.push_back({{"version", version.version},
                   {"hash", to_hex(version.hash)},
                   {"published", version.published.value},
                   {"current", version.current}});
  return out;
}

// What a case opened today would get, or the latest published while nothing is in force.
Result<std::shared_ptr<const Procedure>> current_version(const std::string& id, const Reading& reading) {
  if (auto today = reading.in_force(id, reading.today())) return today;
  const std::vector<PublishedVersion> versions = reading.versions(id);
  return reading.version(id, versions.empty() ? std::string() : versions.back().version);
}

Result<HttpResponse> list(const Call&, const Reading& reading, const Service&) {
  json::array procedures;
  for (const std::string& id : reading.procedure_ids()) {
    TRY(procedure, current_version(id, reading));
    procedures.push_back(
        {{"id", id}, {"title", both(procedure->title())}, {"versions", versions_view(id, reading)}});
  }
  return json_answer({{"procedures", std::move(procedures)}});
}

Result<HttpResponse> show(const Call& call, const Reading& reading, const Service&) {
  TRY(procedure, current_version(call.captured[0], reading));
  json::object body = procedure_view(*procedure);
  body["versions"] = versions_view(call.captured[0], reading);
  return json_answer(body);
}

Result<HttpResponse> versions(const Call& call, const Reading& reading, const Service&) {
  TRY(procedure, current_version(call.captured[0], reading));
  return json_answer({{"id", procedure->id().id}, {"versions", versions_view(call.captured[0], reading)}});
}

Result<HttpResponse> definition(const Call& call, const Reading& reading, const Service&) {
  TRY(procedure, reading.version(call.captured[0], call.captured[1]));
  HttpResponse response;
  response.body = procedure->bytes();
  return response;
}

json::object problem_view(const Problem& found) {
  return {
      {"state", found.state}, {"act", found.act}, {"reason", found.reason}, {"text", both(found.message)}};
}

json::object problem_view(const Error& found) {
  return {{"state", ""},
          {"act", ""},
          {"pointer", found.field},
          {"reason", found.rule},
          {"text", both(found.message)}};
}

template <class Problems>
HttpResponse unpublishable(const Problems& found) {
  json::array problems;
  for (const auto& one : found) problems.push_back(problem_view(one));
  return json_answer({{"publishable", false}, {"problems", std::move(problems)}});
}

Result<HttpResponse> check(const Call& call, const Service& service) {
  auto order = decode_publication(call.request->body);
  if (!order) return problem(order.error(), call.language);
  const auto complete = compose_with_shipped(std::get<PublishProcedure>(*order).definition);
  if (!complete) return unpublishable(complete.error());
  const auto compiled = Procedure::compile(*complete, service.rules);
  if (!compiled) return unpublishable(compiled.error());
  return json_answer({{"publishable", true}, {"problems", json::array()}});
}

// What is published is the complete text. Compiled here to name every problem; the sequencer's own check
// would name the first.
Checked<Order> publication_order(const Call& call, const Service& service) {
  auto source = decode_publication(call.request->body);
  if (!source) return source;
  auto complete = compose_with_shipped(std::get<PublishProcedure>(*source).definition);
  if (!complete) return tl::make_unexpected(std::move(complete).error());
  const auto compiled = Procedure::compile(*complete, service.rules);
  if (compiled) return Order(PublishProcedure{std::move(*complete)});
  Faults faults;
  for (const Problem& found : compiled.error())
    faults.push_back({ErrorCode::invalid_argument, found.message,
                      found.act.empty() ? found.state : found.state + " " + found.act, found.reason});
  return tl::make_unexpected(std::move(faults));
}

Checked<Order> current_order(const Call& call, const Service&) {
  return decode_current(call.request->body, call.captured[0]);
}

HttpResponse written(const Outcome& outcome, unsigned status) {
  INVARIANT(!outcome.entries.empty(), "what was accepted wrote an entry");
  const Entry& entry = outcome.entries.front();
  return json_answer({{"outcome", "accepted"},
                      {"repeated", outcome.repeated},
                      {"procedure", entry.procedure},
                      {"position", entry.position.value}},
                     status);
}

HttpResponse published(const Outcome& outcome, const Service&) { return written(outcome, 201); }
HttpResponse made_current(const Outcome& outcome, const Service&) { return written(outcome, 200); }

}  // namespace

std::vector<Route> procedure_routes() {
  return {{.method = "GET", .pattern = "/v1/procedures", .handler = list},
          {.method = "POST",
           .pattern = "/v1/procedures",
           .handler = WriteHandler{publication_order, published},
           .body = Body::json,
           .grave = true},
          {.method = "POST", .pattern = "/v1/procedures/check", .handler = check, .body = Body::json},
          {.method = "GET", .pattern = "/v1/procedures/{id}", .handler = show},
          {.method = "GET", .pattern = "/v1/procedures/{id}/versions", .handler = versions},
          {.method = "GET", .pattern = "/v1/procedures/{id}/versions/{version}", .handler = definition},
          {.method = "PUT",
           .pattern = "/v1/procedures/{id}/current",
           .handler = WriteHandler{current_order, made_current},
           .body = Body::json,
           .grave = true}};
}

}  // namespace cadre
