#include "api/outcome_answer.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "api/entries/sight.hpp"
#include "api/reading/view_json.hpp"

namespace cadre {
namespace {

// What happened since the officer looked, as far as that officer may read it.
json::array readable_meanwhile(const Outcome& outcome, const Call& call, const Service& service) {
  json::array list;
  auto reading = service.engine.read();
  if (!reading) return list;
  const Actor actor = reading->actor(call.actor);
  for (const Entry& entry : outcome.meanwhile) {
    if (!may_read_entry(actor, entry, *reading)) continue;
    json::object item{{"position", entry.position.value},
                      {"time", format_timestamp(entry.time)},
                      {"type", entry.type},
                      {"act", entry.act},
                      {"actor", entry.actor}};
    if (!entry.on_behalf_of.empty()) item["onbehalfof"] = entry.on_behalf_of;
    if (entry.revision) item["revision"] = *entry.revision;
    list.push_back(std::move(item));
  }
  return list;
}

// Of acts together: every reason against every one of them, and where it stands in the request.
HttpResponse refused_together(const Outcome& outcome, const Call& call) {
  json::array faults;
  for (const ItemFault& fault : outcome.faults)
    for (const Reason& reason : fault.reasons) {
      json::object told = to_json(reason);
      told["field"] = "/acts/" + std::to_string(fault.item) + reason.field;
      faults.push_back(std::move(told));
    }
  const Error& error = *outcome.error;
  return problem(problem_kind("refused"), error.message, call.language,
                 {{"rule", error.rule}, {"field", error.field}, {"faults", std::move(faults)}});
}

HttpResponse failed(const Outcome& outcome, const Call& call, const Service& service) {
  if (!outcome.faults.empty()) return refused_together(outcome, call);
  const Error& error = *outcome.error;
  if (!outcome.revision) return problem(error, call.language);
  json::object more{{"revision", *outcome.revision},
                    {"meanwhile", readable_meanwhile(outcome, call, service)}};
  if (!error.rule.empty()) more["rule"] = error.rule;
  if (!error.field.empty()) more["field"] = error.field;
  return problem(problem_kind(error.code), error.message, call.language, std::move(more));
}

const json::object& refusal_of(const Entry& entry) {
  const json::object& nested = object_at(entry.data, "refusal");
  return nested.empty() ? entry.data : nested;
}

// Of a command about several things: why each of those that stand in the way does.
json::array reasons_of(const Outcome& outcome) {
  json::array reasons;
  for (const Entry& entry : outcome.entries)
    if (entry.outcome == "refused")
      for (const json::value& reason : array_at(refusal_of(entry), "reasons")) reasons.push_back(reason);
  return reasons;
}

HttpResponse refused(const Entry& entry, const Outcome& outcome, const Call& call) {
  const json::object& refusal = refusal_of(entry);
  const json::array reasons = reasons_of(outcome);
  Text detail{"hành vi không được phép lúc này", "the act may not be done now"};
  if (!reasons.empty() && reasons.front().is_object()) {
    const json::object& text = object_at(reasons.front().get_object(), "text");
    detail = {std::string(text_at(text, "vi")), std::string(text_at(text, "en"))};
  }
  json::object more{{"position", entry.position.value},
                    {"kind", text_at(refusal, "kind")},
                    {"reasons", reasons},
                    {"act", entry.act},
                    {"repeated", outcome.repeated}};
  if (!entry.case_id.empty()) more["case"] = entry.case_id;
  return problem(problem_kind("refused"), detail, call.language, std::move(more));
}

}  // namespace

HttpResponse answer_outcome(const Outcome& outcome, const WriteHandler& handler, const Call& call,
                            const Service& service) {
  if (outcome.error) return failed(outcome, call, service);
  const auto refusal = std::find_if(outcome.entries.begin(), outcome.entries.end(),
                                    [](const Entry& entry) { return entry.outcome == "refused"; });
  if (refusal != outcome.entries.end()) return refused(*refusal, outcome, call);
  return handler.answer(outcome, service);
}

}  // namespace cadre
