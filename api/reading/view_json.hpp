// What the API shows of things: encoding only, no decisions.
#pragma once

#include "api/entries/pages.hpp"
#include "api/service.hpp"
#include "engine/running/proposals.hpp"

namespace cadre {

json::object both(const Text& text);  // {"vi","en"}

// The state as the views keep it (engine/cases/event_codec.hpp), and titles, XState's value and the act's
// ways out.
json::object case_view(const CaseState& state, const Procedure& procedure);

// Number, procedure, state, whether it is over; nothing about its content.
json::object case_summary(const CaseState& state, const Procedure& procedure);

json::object prospect_view(const Prospect& prospect, const Procedure& procedure, const CaseState& state);
json::object procedure_view(const Procedure& procedure);
json::object actor_view(const Actor& actor);
// "lenders": the accounts in whose name this one may act today.
void put_lenders(json::object& view, const Reading& reading);
json::object work_item_view(const WorkItem& item);

// With "open", the body of POST /v1/cases that opens it on that day.
json::object proposal_view(const Proposal& proposal, Date today);

// {"entries":[<stored bytes>,...],"hidden":n,"next":"..."}: entries are served byte for byte as they are
// stored, or say what was withheld of them; "hidden" only where the page tells it. `next` as the route's
// cursor says it; `count`, when there is one, as "count":{"entries":n,"exact":true}.
std::string entries_body(const ReadablePage& page, const std::optional<std::string>& next,
                         const Service& service, const std::optional<EntryCount>& count = {});

HttpResponse json_answer(const json::object& body, unsigned status = 200);

}  // namespace cadre
