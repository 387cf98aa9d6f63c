// Whether the server lives, and how it does: /health, /ready, /metrics, /openapi.json. Public; no personal
// data.
#include "api/metrics.hpp"
#include "api/routes/openapi.hpp"
#include "api/routes/route.hpp"

namespace cadre {
namespace {

// An alarm is the answer: whoever watches this server must hear of it.
HttpResponse health(const Call&, const Service& service) {
  HttpResponse response;
  const auto alarm = service.evidence ? service.evidence->alarm() : std::nullopt;
  if (alarm) {
    response.status = 503;
    response.body =
        json::serialize(json::object{{"status", "alarm"},
                                     {"rule", alarm->rule},
                                     {"text", {{"vi", alarm->message.vi}, {"en", alarm->message.en}}}});
    return response;
  }
  response.body = R"({"status":"ok"})";
  return response;
}

// Whether a write would be taken now: not after a failed sync, and not on a full disk.
HttpResponse ready(const Call& call, const Service& service) {
  if (service.engine.failed())
    return problem(Error{ErrorCode::unavailable, {}, "", "not-ready"}, call.language);
  if (const auto room = service.journal.has_room(); !room) return problem(room.error(), call.language);
  HttpResponse response;
  response.body = R"({"status":"ready"})";
  return response;
}

HttpResponse metrics(const Call&, const Service& service) {
  HttpResponse response;
  response.content_type = "text/plain; version=0.0.4; charset=utf-8";
  response.body = metrics_text(service.engine.figures(),
                               service.evidence ? service.evidence->figures() : EvidenceFigures{},
                               service.sign_in.figures(), service.connections ? service.connections() : 0);
  return response;
}

HttpResponse openapi(const Call&, const Service&) {
  HttpResponse response;
  response.body = openapi_text();
  return response;
}

}  // namespace

std::vector<Route> system_routes() {
  return {{.method = "GET", .pattern = "/health", .handler = health},
          {.method = "GET", .pattern = "/ready", .handler = ready},
          {.method = "GET", .pattern = "/metrics", .handler = metrics, .produces = "text/plain"},
          {.method = "GET", .pattern = "/openapi.json", .handler = openapi}};
}

}  // namespace cadre
