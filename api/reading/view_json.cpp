#include "api/reading/view_json.hpp"

#include "engine/cases/event_codec.hpp"

namespace cadre {
namespace {

json::array reasons(const std::vector<Reason>& list) {
  json::array out;
  for (const Reason& reason : list) out.push_back(to_json(reason));
  return out;
}

json::array titled_states(const CaseState& state, const Procedure& procedure) {
  json::array out;
  for (const std::string& leaf : procedure.chart().leaves(state.configuration)) {
    const auto node = procedure.chart().find(leaf);
    out.push_back({{"id", leaf}, {"title", both(node ? procedure.node_title(*node) : Text{leaf, leaf})}});
  }
  return out;
}

json::value due_of(const std::string& delay, const CaseState& state) {
  for (const Timer& timer : state.timers)
    if (timer.delay == delay) return json::value(format_date(timer.due));
  return nullptr;
}

json::object version_view(const Procedure& procedure) {
  json::object out{{"id", procedure.id().id},
                   {"version", procedure.id().version},
                   {"hash", to_hex(procedure.hash())},
                   {"reference", procedure.reference()},
                   {"title", both(procedure.title())}};
  out["effective"] = {{"from", format_date(procedure.effective_from())}};
  if (const auto until = procedure.effective_until())
    out["effective"].as_object()["until"] = format_date(*until);
  return out;
}

}  // namespace

json::object both(const Text& text) { return {{"vi", text.vi}, {"en", text.en}}; }

json::object case_summary(const CaseState& state, const Procedure& procedure) {
  return {{"id", state.id},
          {"procedure", state.procedure},
          {"title", both(procedure.title())},
          {"states", titled_states(state, procedure)},
          {"done", state.done},
          {"revision", state.revision}};
}

json::object case_view(const CaseState& state, const Procedure& procedure) {
  json::object out = to_json(state, procedure);
  out["title"] = both(procedure.title());
  out["states"] = titled_states(state, procedure);
  out["value"] = procedure.chart().value(state.configuration);
  return out;
}

json::object prospect_view(const Prospect& prospect, const Procedure& procedure, const CaseState& state) {
  const ActSpec& act = *prospect.act;
  json::object out{
      {"act", act.act},      {"title", both(act.title)}, {"state", procedure.chart().node(act.node).id},
      {"may", prospect.may}, {"ready", prospect.ready},  {"by", json::value_from(act.by)}};
  out["different_from"] = json::value_from(act.different_from);
  out["form"] = act.form.schema();
  out["documents"] = json::value_from(act.documents);
  out["evidence_required"] = act.evidence_required;
  if (!act.article.empty()) out["article"] = act.article;
  if (!act.delay.empty()) out["due"] = due_of(act.delay, state);
  out["met"] = reasons(prospect.met);
  out["missing"] = reasons(prospect.missing);
  out["needs_input"] = reasons(prospect.needs_input);
  return out;
}

json::object procedure_view(const Procedure& procedure) {
  json::object out = version_view(procedure);
  json::array basis;
  for (const Basis& text : procedure.basis()) {
    json::object item{{"text", text.text}};
    if (text.signed_on) item["signed"] = format_date(*text.signed_on);
    if (!text.article.empty()) item["article"] = text.article;
    basis.push_back(std::move(item));
  }
  out["basis"] = std::move(basis);
  out["prefix"] = procedure.prefix();
  out["subject"] = to_string(procedure.subject());
  out["opened_by"] = json::value_from(procedure.opening().by);
  out["opening_form"] = procedure.opening().form.schema();
  return out;
}

json::object actor_view(const Actor& actor) {
  json::object out{{"account", actor.account}};
  if (!actor.cadre.empty()) out["cadre"] = actor.cadre;
  json::array mandates;
  for (const Mandate& mandate : actor.mandates)
    mandates.push_back({{"role", mandate.role}, {"unit", mandate.unit}});
  out["mandates"] = std::move(mandates);
  if (!actor.on_behalf_of.empty()) out["on_behalf_of"] = actor.on_behalf_of;
  return out;
}

void put_lenders(json::object& view, const Reading& reading) {
  json::array lenders;
  for (const std::string& account : reading.lenders(text_at(view, "account"))) {
    const SubjectFacts* facts = reading.find("account/" + account);
    const Fact* known = facts != nullptr ? facts->current("account", reading.today()) : nullptr;
    lenders.push_back({{"account", account},
                       {"name", known != nullptr ? text_at(known->value, "name") : std::string_view()}});
  }
  view["lenders"] = std::move(lenders);
}

json::object work_item_view(const WorkItem& item) {
  json::object out{{"case", item.case_id},
                   {"procedure", item.procedure},
                   {"cadre", item.cadre},
                   {"unit", item.unit},
                   {"role", item.role}};
  if (!item.post.empty()) out["post"] = item.post;
  out["acts"] = json::value_from(item.acts);
  out["state"] = json::value_from(item.state);
  out["due"] = item.due ? json::value(format_date(*item.due)) : json::value(nullptr);
  return out;
}

json::object proposal_view(const Proposal& proposal, Date today) {
  json::object out{{"position", proposal.position.value},
                   {"procedure", proposal.procedure},
                   {"subject", proposal.subject},
                   {"unit", proposal.unit},
                   {"case", proposal.case_id},
                   {"reason", both(proposal.reason)},
                   {"article", proposal.article},
                   {"mark", proposal.mark},
                   {"may_open", proposal.may_open}};
  out["on"] = proposal.on ? json::value(format_date(*proposal.on)) : json::value(nullptr);
  const std::size_t slash = proposal.subject.find('/');
  out["open"] = {{"procedure", proposal.procedure},
                 {proposal.subject.substr(0, slash), proposal.subject.substr(slash + 1)},
                 {"proposal", proposal.position.value},
                 {"effective", format_date(today)},
                 {"form", proposal.form}};
  return out;
}

std::string entries_body(const ReadablePage& page, const std::optional<std::string>& next,
                         const Service& service, const std::optional<EntryCount>& count) {
  std::string body = "{\"entries\":[";
  for (const SeenEntry& seen : page.entries) {
    if (&seen != &page.entries.front()) body += ',';
    body += encode_seen(seen, service.source);
  }
  body += ']';
  if (page.hidden) body += ",\"hidden\":" + std::to_string(*page.hidden);
  if (count)
    body +=
        ",\"count\":" + json::serialize(json::object{{"entries", count->entries}, {"exact", count->exact}});
  body += ",\"next\":";
  next ? append_canonical_string(body, *next) : void(body += "null");
  body += '}';
  return body;
}

HttpResponse json_answer(const json::object& body, unsigned status) {
  HttpResponse response;
  response.status = status;
  response.body = json::serialize(body);
  return response;
}

}  // namespace cadre
