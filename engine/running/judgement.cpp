#include "engine/running/judgement.hpp"

#include "engine/cases/event_codec.hpp"
#include "engine/cases/people.hpp"
#include "engine/running/effects.hpp"
#include "engine/running/opening_subject.hpp"

namespace cadre {
namespace {

json::object map_of(const MigrateCase& order) {
  json::object map;
  for (const auto& [from, to] : order.states) map[from] = to;
  return map;
}

// What the officer tried, whole: who decides it again must find all of it (rejudge.hpp).
void put_attempt(Entry& entry, const Submission& submission) {
  entry.effective = submission.effective;
  if (!submission.form.empty()) entry.data["form"] = submission.form;
  if (!submission.documents.empty()) entry.data["documents"] = submission.documents;
  json::array acknowledged;
  for (const Acknowledgement& one : submission.acknowledged)
    acknowledged.push_back({{"rule", one.rule}, {"reason", one.reason}, {"document", one.document}});
  if (!acknowledged.empty()) entry.data["acknowledged"] = std::move(acknowledged);
}

void put_attempt(Entry& entry, const OpenCase& order) {
  entry.type = "cadre.case.opening-refused.v1";
  entry.act = "open";
  if (!order.post.empty()) entry.data["post"] = order.post;
  entry.cause = order.proposal;
  put_attempt(entry, order.submission);
}

void put_attempt(Entry& entry, const SubmitAct& order) {
  entry.type = "cadre.case.act-refused.v1";
  entry.act = order.act;
  put_attempt(entry, order.submission);
}

void put_attempt(Entry& entry, const MigrateCase& order) {
  entry.type = "cadre.case.migration-refused.v1";
  entry.act = "migrate";
  entry.data["to"] = order.version;
  entry.data["map"] = map_of(order);
  entry.data["reason"] = order.reason;
  entry.data["document"] = order.document;
}

}  // namespace

Entry refusal_entry(const Order& order, const Judgement& judgement, const Refusal& refusal) {
  const bool opening = std::holds_alternative<OpenCase>(order);
  Entry entry;
  entry.outcome = "refused";
  entry.subject =
      opening ? subject_of(*judgement.before, *judgement.procedure) : "case/" + judgement.before->id;
  if (!opening) entry.case_id = judgement.before->id;
  entry.cadre = judgement.before->cadre;
  entry.unit = judgement.before->unit;
  entry.procedure = judgement.procedure->reference();
  entry.data["refusal"] = to_json(refusal);
  put_people(entry, people_named(*judgement.procedure, *judgement.before, {}));
  if (const auto* open = std::get_if<OpenCase>(&order)) put_attempt(entry, *open);
  if (const auto* act = std::get_if<SubmitAct>(&order)) put_attempt(entry, *act);
  if (const auto* migration = std::get_if<MigrateCase>(&order)) put_attempt(entry, *migration);
  return entry;
}

void bring_about(Judgement& judgement, World& world, const FactKinds& kinds, const Actor& actor, Date today,
                 Position first) {
  const auto* event = std::get_if<CaseEvent>(&judgement.decision);
  if (event == nullptr || judgement.procedure->effects().empty()) return;
  auto entries =
      effects_of({*judgement.procedure, *judgement.before, *event, world, kinds, actor, today, first});
  if (entries)
    judgement.effects = std::move(*entries);
  else if (std::holds_alternative<DelayElapsed>(*event))
    judgement.undone = std::move(entries.error());
  else
    judgement.decision = std::move(entries.error());
}

std::vector<Entry> entries_of(Judgement judgement, const Order& order) {
  std::vector<Entry> entries;
  entries.push_back(
      entry_of(std::get<CaseEvent>(std::move(judgement.decision)), *judgement.before, *judgement.procedure));
  if (const auto* open = std::get_if<OpenCase>(&order)) entries.front().cause = open->proposal;
  if (const auto* migration = std::get_if<MigrateCase>(&order))
    entries.front().data["map"] = map_of(*migration);
  if (judgement.undone) entries.front().data["undone"] = to_json(*judgement.undone);
  if (judgement.effects.empty()) return entries;
  std::move(judgement.effects.begin(), judgement.effects.end(), std::back_inserter(entries));
  for (std::size_t part = 0; part < entries.size(); ++part) {
    entries[part].data["part"] = part;
    entries[part].data["parts"] = entries.size();
  }
  return entries;
}

}  // namespace cadre
