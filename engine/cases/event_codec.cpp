#include "engine/cases/event_codec.hpp"

#include "engine/cases/movement_codec.hpp"
#include "engine/cases/people.hpp"

namespace cadre {
namespace {

constexpr std::string_view kOpened = "cadre.case.opened.v1";
constexpr std::string_view kAccepted = "cadre.case.act-accepted.v1";
constexpr std::string_view kElapsed = "cadre.case.delay-elapsed.v1";
constexpr std::string_view kMigrated = "cadre.case.migrated.v1";
constexpr std::string_view kHeld = "cadre.case.held.v1";
constexpr std::string_view kReleased = "cadre.case.released.v1";

// Where a rule that holds stands in the law is said by the definition that the entry pins, and not said
// again.
json::array asked_json(std::vector<RuleAsked> asked) {
  json::array out;
  out.reserve(asked.size());
  for (RuleAsked& rule : asked) {
    json::object item{{"rule", rule.call->type}};
    Verdict& verdict = rule.verdict;
    if (!verdict.figures.empty()) item["figures"] = std::move(verdict.figures);
    if (verdict.finding != Finding::holds) {
      if (!rule.call->article.empty()) item["article"] = rule.call->article;
      if (rule.call->mark != Mark::verified) item["mark"] = to_string(rule.call->mark);
      item["holds"] = false;
      item["text"] = {{"vi", verdict.text.vi}, {"en", verdict.text.en}};
    }
    out.push_back(std::move(item));
  }
  return out;
}

void put_submission(json::object& data, Submission submission) {
  if (!submission.form.empty()) data["form"] = std::move(submission.form);
  if (!submission.documents.empty()) data["documents"] = std::move(submission.documents);
  json::array acknowledged;
  for (const Acknowledgement& a : submission.acknowledged)
    acknowledged.push_back({{"rule", a.rule}, {"reason", a.reason}, {"document", a.document}});
  if (!acknowledged.empty()) data["acknowledged"] = std::move(acknowledged);
}

Submission submission_of(const Entry& entry) {
  return {
      entry.effective.value_or(Date{}), object_at(entry.data, "form"), array_at(entry.data, "documents"), {}};
}

// Without a copy: what is made here keeps the storage of what it is made of.
Submission submission_of(Entry&& entry) {
  json::value* const form = entry.data.if_contains("form");
  json::value* const documents = entry.data.if_contains("documents");
  return {entry.effective.value_or(Date{}),
          form != nullptr && form->is_object() ? std::move(form->get_object()) : json::object(),
          documents != nullptr && documents->is_array() ? std::move(documents->get_array()) : json::array(),
          {}};
}

// Who it was, by account and by person, and in whose name.
template <class Event>
void put_doer(Entry& entry, const Event& e) {
  entry.on_behalf_of = e.on_behalf_of;
  if (!e.person.empty()) entry.data["person"] = e.person;
  if (!e.principal.empty()) entry.data["principal"] = e.principal;
}

void fill(Entry& entry, CaseOpened& e, const Procedure& procedure) {
  entry.type = kOpened;
  entry.act = "open";
  entry.role = e.role;
  entry.effective = e.submission.effective;
  entry.revision = 0;
  entry.case_id = e.id;
  entry.cadre = e.cadre;
  entry.unit = e.unit;
  if (!e.post.empty()) entry.data["post"] = e.post;
  put_doer(entry, e);
  if (!procedure.opening().event.empty()) entry.data["event"] = procedure.opening().event;
  put_submission(entry.data, std::move(e.submission));
  if (!e.asked.empty()) entry.data["asked"] = asked_json(std::move(e.asked));
}

void fill(Entry& entry, ActAccepted& e, const Procedure&) {
  entry.type = kAccepted;
  entry.act = e.act;
  entry.role = e.role;
  entry.effective = e.submission.effective;
  put_doer(entry, e);
  put_submission(entry.data, std::move(e.submission));
  if (!e.asked.empty()) entry.data["asked"] = asked_json(std::move(e.asked));
}

void fill(Entry& entry, const DelayElapsed& e, const Procedure& procedure) {
  entry.type = kElapsed;
  entry.effective = e.due;
  entry.data["delay"] = e.delay;
  entry.data["delay_state"] = procedure.chart().node(e.node).id;
}

void fill(Entry& entry, const CaseMigrated& e, const Procedure&) {
  entry.type = kMigrated;
  entry.act = "migrate";
  entry.role = e.role;
  entry.data["from"] = e.from;
  entry.data["reason"] = e.reason;
  entry.data["document"] = e.document;
  put_doer(entry, e);
}

void fill(Entry& entry, const CaseHeld& e, const Procedure&) {
  entry.type = kHeld;
  put_hold(entry.data, e.hold);
}

void fill(Entry& entry, const CaseReleased& e, const Procedure&) {
  entry.type = kReleased;
  entry.data["by"] = e.by;
  if (e.all) entry.data["all"] = true;
}

const json::object& form_of(const CaseEvent& event) {
  static const json::object kNothing;
  if (const auto* opened = std::get_if<CaseOpened>(&event)) return opened->submission.form;
  if (const auto* accepted = std::get_if<ActAccepted>(&event)) return accepted->submission.form;
  return kNothing;
}

tl::unexpected<Error> misfit(const Entry& entry, std::string_view what) {
  const std::string at = std::to_string(entry.position.value);
  return fail(
      ErrorCode::corruption,
      {"bản ghi số " + at + " (" + entry.type + ") không khớp định nghĩa: " + std::string(what),
       "expected entry " + at + " (" + entry.type + ") to fit its definition, but: " + std::string(what)});
}

Result<CaseEvent> elapsed_of(const Entry& entry, const Procedure& procedure, Movement movement) {
  const auto node = procedure.chart().find(text_at(entry.data, "delay_state"));
  if (!node) return misfit(entry, "delay_state");
  return CaseEvent(DelayElapsed{std::string(text_at(entry.data, "delay")), *node,
                                entry.effective.value_or(Date{}), std::move(movement)});
}

template <class Source>
Result<CaseEvent> read_event(Source&& entry, const Procedure& procedure) {
  auto movement = movement_from(entry.data, procedure);
  if (!movement) return misfit(entry, "state");
  std::string person(text_at(entry.data, "person")), principal(text_at(entry.data, "principal"));
  // An event is large: it is built where it stays.
  const auto made = []<class Event>(std::in_place_type_t<Event> event, auto&&... members) {
    return Result<CaseEvent>(tl::in_place, event, std::forward<decltype(members)>(members)...);
  };
  if (entry.type == kOpened)
    return made(std::in_place_type<CaseOpened>, entry.case_id, entry.cadre,
                std::string(text_at(entry.data, "post")), entry.unit, entry.procedure,
                submission_of(std::forward<Source>(entry)), entry.actor, std::move(person), entry.role,
                std::move(*movement), std::vector<RuleAsked>(), entry.on_behalf_of, std::move(principal));
  if (entry.type == kAccepted)
    return made(std::in_place_type<ActAccepted>, entry.act, submission_of(std::forward<Source>(entry)),
                entry.actor, std::move(person), entry.role, std::move(*movement), std::vector<RuleAsked>(),
                entry.on_behalf_of, std::move(principal));
  if (entry.type == kElapsed) return elapsed_of(entry, procedure, std::move(*movement));
  if (entry.type == kMigrated)
    return CaseEvent(CaseMigrated{
        std::string(text_at(entry.data, "from")), entry.procedure, std::string(text_at(entry.data, "reason")),
        std::string(text_at(entry.data, "document")), entry.actor, std::move(person), entry.role,
        std::move(*movement), entry.on_behalf_of, std::move(principal)});
  if (entry.type == kHeld) return CaseEvent(CaseHeld{hold_from(entry.data), std::move(*movement)});
  if (entry.type == kReleased)
    return CaseEvent(CaseReleased{std::string(text_at(entry.data, "by")), bool_at(entry.data, "all"),
                                  std::move(*movement)});
  return fail(ErrorCode::corruption,
              {"chương trình này chưa biết loại bản ghi '" + entry.type + "'; cần phiên bản mới hơn",
               "expected a known type of entry, but got '" + entry.type + "': a newer program wrote it"});
}

}  // namespace

Entry entry_of(CaseEvent event, const CaseState& before, const Procedure& procedure) {
  Entry entry;
  entry.outcome = "accepted";
  entry.case_id = before.id;
  entry.cadre = before.cadre;
  entry.unit = before.unit;
  entry.revision = before.revision + 1;
  entry.procedure = procedure.reference();
  put_people(entry, people_named(procedure, before, form_of(event)));
  std::visit(
      [&](auto& e) {
        fill(entry, e, procedure);
        put_movement(entry.data, e.movement, procedure);
      },
      event);
  entry.subject = "case/" + entry.case_id;
  for (const ActSpec* spec : procedure.acts(before.configuration))
    if (spec->act == entry.act && !spec->event.empty()) entry.data["event"] = spec->event;
  return entry;
}

void put_people(Entry& entry, const std::vector<std::string>& people) {
  if (!people.empty()) entry.data["about"] = json::value_from(people);
}

bool changes_case(std::string_view type) {
  return type.starts_with("cadre.case.") && type.find("-refused.") == std::string_view::npos &&
         !type.starts_with("cadre.case.proposed.") && !type.starts_with("cadre.case.noted.");
}

bool is_submitted(std::string_view type) { return type == kOpened || type == kAccepted; }

Result<CaseEvent> event_of(const Entry& entry, const Procedure& procedure) {
  return read_event(entry, procedure);
}

Result<CaseEvent> event_of(Entry&& entry, const Procedure& procedure) {
  return read_event(std::move(entry), procedure);
}

}  // namespace cadre
