// Writing cases: opening and acting, one by one or together; migrating. Dry runs of the first two.
#include "api/command_json.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"
#include "engine/cases/event_codec.hpp"

namespace cadre {
namespace {

void fault_unknown_documents(const Submission& submission, const std::string& pointer,
                             const Documents& stored, Faults& faults) {
  for (std::size_t i = 0; i < submission.documents.size(); ++i) {
    const auto hash = hash_from_hex(text_at(submission.documents[i].as_object(), "sha256"));
    if (!hash || stored.exists(*hash)) continue;
    faults.push_back({ErrorCode::invalid_argument,
                      {"chưa có tệp nào với mã băm này; hãy gửi tệp lên /v1/documents trước",
                       "expected a stored file, but none has this hash; send it to /v1/documents first"},
                      pointer + "/documents/" + std::to_string(i) + "/sha256",
                      "document.unknown"});
  }
}

void fault_unknown_documents(const Order& order, const Documents& stored, Faults& faults) {
  if (const auto* act = std::get_if<SubmitAct>(&order))
    fault_unknown_documents(act->submission, "", stored, faults);
  if (const auto* open = std::get_if<OpenCase>(&order))
    fault_unknown_documents(open->submission, "", stored, faults);
  const auto* together = std::get_if<SubmitTogether>(&order);
  for (std::size_t i = 0; together != nullptr && i < together->items.size(); ++i)
    std::visit(
        [&](const auto& one) {
          fault_unknown_documents(one.submission, "/acts/" + std::to_string(i), stored, faults);
        },
        together->items[i].order);
}

// A file is stored before an entry names it: otherwise the log, and every backup of it, would promise a
// document that nobody has.
Checked<Order> with_stored_documents(Checked<Order> order, const Documents& stored) {
  if (!order) return order;
  Faults faults;
  fault_unknown_documents(*order, stored, faults);
  if (!faults.empty()) return tl::make_unexpected(std::move(faults));
  return order;
}

Date today(const Service& service) { return office_date(service.clock.now()); }

Checked<Order> open_order(const Call& call, const Service& service) {
  return with_stored_documents(decode_open_case(call.request->body, today(service)), service.documents);
}
Checked<Order> act_order(const Call& call, const Service& service) {
  return with_stored_documents(decode_act(call.request->body, call.captured[0], today(service)),
                               service.documents);
}
Checked<Order> together_order(const Call& call, const Service& service) {
  return with_stored_documents(decode_together(call.request->body, today(service)), service.documents);
}
Checked<Order> migration_order(const Call& call, const Service&) {
  return decode_migration(call.request->body, call.captured[0]);
}

// {"outcome","case","revision","position","repeated","entry"}; the entry byte for byte as it is stored.
HttpResponse accepted(const Outcome& outcome, const Service& service) {
  INVARIANT(!outcome.entries.empty(), "an accepted act wrote an entry");
  const Entry& entry = outcome.entries.front();
  HttpResponse response;
  std::string& body = response.body;
  body = R"({"outcome":"accepted","case":)";
  append_canonical_string(body, entry.case_id);
  body += ",\"revision\":" + std::to_string(entry.revision.value_or(0));
  body += ",\"position\":" + std::to_string(entry.position.value);
  body += outcome.repeated ? ",\"repeated\":true" : ",\"repeated\":false";
  body += ",\"entry\":" + (outcome.repeated ? encode(entry, service.source) : outcome.bytes.front()) + "}";
  return response;
}

HttpResponse opened(const Outcome& outcome, const Service& service) {
  HttpResponse response = accepted(outcome, service);
  response.status = 201;
  response.headers.emplace_back("Location", "/v1/cases/" + outcome.entries.front().case_id);
  return response;
}

// {"outcome","repeated","acts":[{"case","revision","position"}]}: of what was asked for, in its order.
HttpResponse accepted_together(const Outcome& outcome, const Service&) {
  json::array acts;
  for (const Entry& entry : outcome.entries)
    if (is_submitted(entry.type))
      acts.push_back({{"case", entry.case_id},
                      {"revision", entry.revision.value_or(0)},
                      {"position", entry.position.value}});
  return json_answer({{"outcome", "accepted"}, {"repeated", outcome.repeated}, {"acts", std::move(acts)}},
                     201);
}

const Movement& movement_of(const CaseEvent& event) {
  return std::visit([](const auto& e) -> const Movement& { return e.movement; }, event);
}

// The procedure that a dry run was decided by.
Result<std::shared_ptr<const Procedure>> procedure_for(const Order& order, const Reading& reading) {
  if (const auto* act = std::get_if<SubmitAct>(&order)) {
    TRY(state, reading.case_state(act->case_id));
    return reading.procedure(state.procedure);
  }
  const OpenCase& opening = std::get<OpenCase>(order);
  return reading.in_force(opening.procedure, opening.submission.effective);
}

Result<HttpResponse> tried(const Order& order, const Call& call, const Reading& reading) {
  TRY(decision, reading.dry_run(Command{order, call.actor.account, "", {}, call.actor.on_behalf_of}));
  if (const auto* refusal = std::get_if<Refusal>(&decision)) {
    json::object body = to_json(*refusal);
    body["dry_run"] = true;
    body["outcome"] = "refused";
    return json_answer(body);
  }
  TRY(procedure, procedure_for(order, reading));
  const Movement& movement = movement_of(std::get<CaseEvent>(decision));
  json::object body{
      {"dry_run", true}, {"outcome", "accepted"}, {"done", movement.done}, {"result", movement.outcome}};
  body["state"] = json::value_from(procedure->chart().leaves(movement.configuration));
  return json_answer(body);
}

template <Checked<Order> (*decode)(const Call&, const Service&)>
Result<HttpResponse> try_out(const Call& call, const Reading& reading, const Service& service) {
  auto order = decode(call, service);
  if (!order) return problem(order.error(), call.language);
  return tried(*order, call, reading);
}

}  // namespace

std::vector<Route> act_routes() {
  return {{.method = "POST",
           .pattern = "/v1/cases/{case}/acts",
           .handler = WriteHandler{act_order, accepted, try_out<act_order>},
           .body = Body::json,
           .query = {"dry_run"}},
          {.method = "POST",
           .pattern = "/v1/cases",
           .handler = WriteHandler{open_order, opened, try_out<open_order>},
           .body = Body::json,
           .query = {"dry_run"}},
          {.method = "POST",
           .pattern = "/v1/acts",
           .handler = WriteHandler{together_order, accepted_together},
           .body = Body::json},
          {.method = "POST",
           .pattern = "/v1/cases/{case}/migrations",
           .handler = WriteHandler{migration_order, accepted},
           .body = Body::json,
           .grave = true}};
}

}  // namespace cadre
