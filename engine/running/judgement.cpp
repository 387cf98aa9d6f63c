#include "engine/running/judgement.hpp"

#include "engine/cases/event_codec.hpp"
#include "engine/cases/people.hpp"
#include "engine/running/effects.hpp"
#include "engine/running/opening_subject.hpp"

namespace cadre {
namespace {

// What the officer tried, for the entry of a refusal.
struct Attempt {
  std::string type, act;
  const Submission* submission = nullptr;
};

Attempt attempt_of(const Order& order) {
  if (const auto* open = std::get_if<OpenCase>(&order))
    return {"cadre.case.opening-refused.v1", "open", &open->submission};
  if (const auto* act = std::get_if<SubmitAct>(&order))
    return {"cadre.case.act-refused.v1", act->act, &act->submission};
  return {"cadre.case.migration-refused.v1", "migrate", nullptr};
}

}  // namespace

Entry refusal_entry(const Order& order, const Judgement& judgement, const Refusal& refusal) {
  const Attempt attempt = attempt_of(order);
  const bool opening = std::holds_alternative<OpenCase>(order);
  Entry entry;
  entry.type = attempt.type;
  entry.act = attempt.act;
  entry.outcome = "refused";
  entry.subject =
      opening ? subject_of(*judgement.before, *judgement.procedure) : "case/" + judgement.before->id;
  if (!opening) entry.case_id = judgement.before->id;
  entry.cadre = judgement.before->cadre;
  entry.unit = judgement.before->unit;
  entry.procedure = judgement.procedure->reference();
  entry.data["refusal"] = to_json(refusal);
  put_people(entry, people_named(*judgement.procedure, *judgement.before, {}));
  if (attempt.submission == nullptr) return entry;
  entry.effective = attempt.submission->effective;
  if (!attempt.submission->form.empty()) entry.data["form"] = attempt.submission->form;
  if (!attempt.submission->documents.empty()) entry.data["documents"] = attempt.submission->documents;
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
      entry_of(std::get<CaseEvent>(judgement.decision), *judgement.before, *judgement.procedure));
  if (const auto* open = std::get_if<OpenCase>(&order)) entries.front().cause = open->proposal;
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
