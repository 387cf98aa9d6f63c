// What waits for the account's mandates, by filters with their counts; and as it waited at an earlier moment.
#include <algorithm>
#include <array>

#include "api/desk/work_desk.hpp"
#include "api/reading/as_of.hpp"
#include "api/reading/note_view.hpp"
#include "api/reading/sight.hpp"
#include "api/reading/view_json.hpp"
#include "api/routes/route.hpp"
#include "engine/running/actors.hpp"
#include "engine/running/proposals.hpp"

namespace cadre {
namespace {

constexpr std::array<std::string_view, 6> kViews = {"", "mine", "unit", "unassigned", "waiting", "reminded"};
constexpr const char* kFilters[] = {"view", "overdue", "due_within", "procedure", "person", "unit", "until"};
constexpr std::uint64_t kDaysMax = 500;
constexpr int kSoon = 5;  // working days, when nobody says how many

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
  for (const char* name : kFilters)
    if (call.query.has(name))
      return fail(ErrorCode::invalid_argument,
                  {std::string(name) + " không dùng cùng at hoặc as_of",
                   "expected " + std::string(name) + " without at and as_of"},
                  name, "query.exclusive");
  const Past past(reading, then.upto);
  TRY(page, past.worklist(actor_for(past, call.actor.account, call.actor.on_behalf_of, then.day), then.day,
                          call.query.text("cursor"), limit));
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

Result<DeskFilter> filter_of(const Query& query) {
  DeskFilter filter{query.text("view"), {}, {}, query.text("procedure"), query.text("person"),
                    query.text("unit")};
  if (std::find(kViews.begin(), kViews.end(), filter.view) == kViews.end())
    return fail(ErrorCode::invalid_argument,
                {"view là mine, unit, unassigned, waiting hoặc reminded",
                 "expected mine, unit, unassigned, waiting or reminded, but got another view"},
                "view", "worklist.view");
  TRY(overdue, query.flag("overdue"));
  filter.overdue = overdue;
  if (!query.has("due_within")) return filter;
  TRY(days, query.number("due_within", 0, kDaysMax));
  filter.due_within = static_cast<int>(days);
  return filter;
}

std::string name_of(const std::string& subject, std::string_view kind, const Reading& reading) {
  const SubjectFacts* known = reading.find(subject);
  const Fact* fact = known ? known->current(kind, reading.today()) : nullptr;
  return fact ? std::string(text_at(fact->value, "name")) : std::string();
}

json::array titled_states(const DeskItem& item) {
  json::array out;
  for (const std::string& leaf : item.work.state) {
    const auto node = item.procedure->chart().find(leaf);
    out.push_back(
        {{"id", leaf}, {"title", both(node ? item.procedure->node_title(*node) : Text{leaf, leaf})}});
  }
  return out;
}

json::array titled_acts(const DeskItem& item) {
  json::array out;
  for (const ActSpec* act : item.procedure->acts(item.state.configuration)) {
    const auto& acts = item.work.acts;
    const bool known = std::any_of(out.begin(), out.end(), [&](const json::value& one) {
      return text_at(one.get_object(), "act") == act->act;
    });
    if (!known && std::find(acts.begin(), acts.end(), act->act) != acts.end())
      out.push_back({{"act", act->act}, {"title", both(act->title)}});
  }
  return out;
}

json::object item_view(const DeskItem& item, const Actor& actor, const Reading& reading) {
  json::object out = work_item_view(item.work);
  out["title"] = both(item.procedure->title());
  out["states"] = titled_states(item);
  out["acts_titles"] = titled_acts(item);
  out["cadre_name"] = name_of("cadre/" + item.work.cadre, "identity", reading);
  out["unit_name"] = name_of("unit/" + item.work.unit, "unit", reading);
  out["mine"] = item.mine;
  out["unassigned"] = item.unassigned;
  out["working_days_left"] =
      item.working_days_left ? json::value(*item.working_days_left) : json::value(nullptr);
  const CaseSight sight(actor, item.state, reading);
  if (!item.notes.empty() && sight.may("case")) out["notes"] = notes_view(item.notes);
  if (item.waiting) out["waits_for"] = json::value_from(item.waits_for);
  return out;
}

json::object counts_view(const DeskCounts& counts, bool exact) {
  json::object by_procedure;
  for (const auto& [procedure, count] : counts.by_procedure) by_procedure[procedure] = count;
  return {{"all", counts.all},
          {"mine", counts.mine},
          {"unassigned", counts.unassigned},
          {"waiting", counts.waiting},
          {"reminded", counts.reminded},
          {"overdue", counts.overdue},
          {"due_within", counts.due_within},
          {"by_procedure", std::move(by_procedure)},
          {"exact", exact}};
}

Result<HttpResponse> worklist(const Call& call, const Reading& reading, const Service&) {
  TRY(limit, call.query.limit());
  TRY(then, as_of(call.query, reading));
  if (then) return past_worklist(call, *then, limit, reading);
  TRY(until, call.query.date("until"));
  TRY(filter, filter_of(call.query));
  TRY(desk, desk_of(call.actor, until, reading));
  const std::string after = call.query.text("cursor");
  json::array items;
  json::value next = nullptr;
  std::string last;
  for (const DeskItem& item : desk.items) {
    if (!filter.narrows(item, reading) || !filter.fits(item) || place_of(item) <= after) continue;
    if (items.size() == limit) {
      next = json::value(last);
      break;
    }
    last = place_of(item);
    items.push_back(item_view(item, call.actor, reading));
  }
  json::object body{{"items", std::move(items)}, {"next", std::move(next)}};
  if (!after.empty()) return json_answer(body);
  body["counts"] =
      counts_view(counts_of(desk, filter, filter.due_within.value_or(kSoon), reading), desk.exact);
  body["proposals"] = may_be_opened(call.actor, reading);
  return json_answer(body);
}

}  // namespace

std::vector<Route> worklist_routes() {
  return {{.method = "GET",
           .pattern = "/v1/worklist",
           .handler = worklist,
           .query = {"until", "at", "as_of", "cursor", "limit", "view", "overdue", "due_within", "procedure",
                     "person", "unit"}}};
}

}  // namespace cadre
