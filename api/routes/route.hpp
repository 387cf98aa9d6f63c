// A route: a method and a pattern, what it takes, and the plain function that answers. Handlers come in six
// shapes:
//
//   Open    public; a constant or a figure                    (/health, /metrics)
//   Read    from one consistent sight of the views, at once    (most GETs)
//   Write   a pair: request -> order, outcome -> answer; the sequencer lies between. Needs an Idempotency-Key
//   Recorded  a Read whose answer is given only when the entry that says so is durable
//   (api/reading/reading_act.hpp) Work    slow or blocking; runs on the worker thread        (documents,
//   backups, checks)
//   Session hashes passwords: runs on a worker of its own, which no backup holds up
#pragma once

#include <span>
#include <variant>

#include "api/reading/reading_act.hpp"

namespace cadre {

using OpenHandler = HttpResponse (*)(const Call&, const Service&);
using ReadHandler = Result<HttpResponse> (*)(const Call&, const Reading&, const Service&);
using WorkHandler = Result<HttpResponse> (*)(const Call&, const Service&);
struct WriteHandler {
  Checked<Order> (*order)(const Call&, const Service&);
  HttpResponse (*answer)(const Outcome&,
                         const Service&);  // only for what was written: not errors, not refusals
  ReadHandler dry_run = nullptr;           // answers ?dry_run=true, when the route knows that
};
// Made on the reading; when `read` is there, given behind its entry. A refusal (`permitted` is false) is
// recorded too, and then `response` is what it is answered with.
struct RecordedAnswer {
  HttpResponse response;
  std::optional<GivenRead> read;
};
struct RecordedHandler {
  Result<RecordedAnswer> (*answer)(const Call&, const Reading&, const Service&);
  bool blocks = false;  // reads files: on the worker thread
};

struct SessionHandler {
  Result<HttpResponse> (*answer)(const Call&, const Service&);
  bool open = false;  // to whoever has no session yet; the request still comes from a page of ours
};

enum class Body : std::uint8_t { none, json, bytes };

struct Route {
  std::string_view method;
  std::string_view pattern;  // "/v1/cases/{case}/acts"
  std::variant<OpenHandler, ReadHandler, WorkHandler, WriteHandler, RecordedHandler, SessionHandler> handler;
  Body body = Body::none;
  std::vector<std::string_view> query = {};        // names of parameters it knows, besides lang
  std::string_view produces = "application/json";  // or several media types, with commas between
  bool grave = false;                              // a session proves again who is there, before
  bool with_one_time_password = false;             // asked by sessions that must change their password, too
  bool prolongs = true;                            // a session that asks is in use
  bool tail = false;       // the last capture takes the rest of the path, slashes and all
  bool any_query = false;  // a page: what stands behind the "?" is read by the browser
};

// One function per resource (api/routes/*.cpp). To add an endpoint see api/README.md.
std::vector<Route> system_routes();
std::vector<Route> case_routes();
std::vector<Route> act_routes();
std::vector<Route> subject_routes();
std::vector<Route> procedure_routes();
std::vector<Route> entry_routes();
std::vector<Route> export_routes();
std::vector<Route> document_routes();
std::vector<Route> office_routes();  // me, deadline
std::vector<Route> proposal_routes();
std::vector<Route> finding_routes();
std::vector<Route> route_sheet_routes();
std::vector<Route> audit_routes();
std::vector<Route> reader_routes();
std::vector<Route> casefile_routes();
std::vector<Route> target_routes();
std::vector<Route> session_routes();
std::vector<Route> organisation_routes();
std::vector<Route> procedure_change_routes();
std::vector<Route> system_state_routes();
std::vector<Route> worklist_routes();
std::vector<Route> recommendation_routes();
std::vector<Route> correction_routes();
std::vector<Route> note_routes();
std::vector<Route> evaluation_routes();
std::vector<Route> planning_routes();
std::vector<Route> duration_routes();
std::vector<Route> evidence_routes();  // checkpoint, tiles, proofs

std::vector<Route> all_routes();   // the API: what openapi.json describes
std::vector<Route> page_routes();  // the web page, which is no part of it

}  // namespace cadre
