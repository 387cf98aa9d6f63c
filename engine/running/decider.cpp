#include "engine/running/decider.hpp"

#include "engine/cases/case_number.hpp"
#include "engine/cases/decide.hpp"
#include "engine/cases/examination.hpp"
#include "engine/cases/regime.hpp"
#include "engine/running/actors.hpp"
#include "engine/running/judgement.hpp"
#include "engine/running/notes.hpp"
#include "engine/running/opening_subject.hpp"
#include "engine/running/read_acts.hpp"
#include "engine/running/version_choice.hpp"

namespace cadre {
namespace {

constexpr Position kNowhere{std::uint64_t{1} << 52};  // of what a dry run does not write: behind every log

tl::unexpected<Error> unknown(std::string_view what_vi, std::string_view what_en, const std::string& id,
                              std::string field) {
  return fail(ErrorCode::not_found,
              {"không có " + std::string(what_vi) + " '" + id + "'",
               "expected a known " + std::string(what_en) + ", but there is no '" + id + "'"},
              std::move(field), "reference.unknown");
}

Refusal already_open(const std::string& running) {
  Reason reason;
  reason.rule = "case.already-open";
  reason.figures = {{"case", running}};
  reason.text = {"đang có hồ sơ " + running + " theo cùng thủ tục",
                 "expected no running case of this procedure, but " + running + " is open"};
  return Refusal{RefusalKind::rules_failed, {std::move(reason)}};
}

// An opening that goes by another text than the one of its day of recording: told together with what else
// stands against it, until an officer answers for it.
Result<void> warn_of_changed_text(const OpenCase& order, const Procedure& applied, const World& world,
                                  Date today, Decision& decision) {
  auto* refusal = std::get_if<Refusal>(&decision);
  const bool told_with_rules = refusal != nullptr && (refusal->kind == RefusalKind::rules_failed ||
                                                      refusal->kind == RefusalKind::needs_acknowledgement);
  if (order.submission.effective >= today || (refusal != nullptr && !told_with_rules)) return {};
  std::shared_ptr<const Procedure> now;
  if (const auto version = world.version_in_force(order.procedure, today)) {
    TRY(found, world.procedure(order.procedure + "@" + *version));
    now = std::move(found);
  }
  auto warning = text_changed_since(applied, now.get(), order.submission.effective, today);
  if (!warning || is_acknowledged(order.submission.acknowledged, warning->rule)) return {};
  if (refusal == nullptr)
    decision = Refusal{RefusalKind::needs_acknowledgement, {std::move(*warning)}};
  else
    refusal->reasons.push_back(std::move(*warning));
  return {};
}

Result<Judgement> judge_open(const OpenCase& order, World& world, const Actor& actor, Date today) {
  CHECK(check_known(order, world));
  TRY(procedure, version_for(order, world));
  auto fresh = std::make_unique<CaseState>();
  CaseState& state = *fresh;
  CHECK(put_subject(state, order, *procedure, world));
  CHECK(check_proposal(order, state, *procedure, world));
  const std::string year = std::string(procedure->prefix()) + "-" + format_date(today).substr(0, 4);
  state.id = case_number(procedure->prefix(), today, world.get(Table::counters, year).value_or(""));
  const Surroundings around{world, world.calendar(), actor, today};
  Decision decision = decide_open(*procedure, state, OpenCase(order), around);
  CHECK(warn_of_changed_text(order, *procedure, world, today, decision));
  const auto running =
      world.get(Table::counters, open_case_key(order.procedure, subject_of(state, *procedure)));
  const bool several = bool_at(procedure->meta(), "several");
  if (running && !several && std::holds_alternative<CaseEvent>(decision)) decision = already_open(*running);
  return Judgement{std::move(decision), &state, std::move(procedure), std::move(fresh)};
}

tl::unexpected<Error> stale(const std::string& case_id, std::uint32_t seen, std::uint32_t now) {
  return fail(
      ErrorCode::conflict,
      {"hồ sơ " + case_id + " đã sang phiên " + std::to_string(now) + " trong khi bạn thấy phiên " +
           std::to_string(seen),
       "expected revision " + std::to_string(now) + " of " + case_id + ", but got " + std::to_string(seen)},
      "/revision", "revision.stale");
}

Result<Judgement> judge_act(const SubmitAct& order, World& world, const Actor& actor, Date today) {
  TRY(opened, world.find_case(order.case_id));
  if (opened == nullptr) return unknown("hồ sơ", "case", order.case_id, "/case");
  if (opened->state.revision != order.revision)
    return stale(order.case_id, order.revision, opened->state.revision);
  const Surroundings around{world, world.calendar(), actor, today};
  return Judgement{decide_act(*opened->procedure, opened->state, SubmitAct(order), around), &opened->state,
                   opened->procedure};
}

Result<Judgement> judge_delay(const ElapseDelay& order, World& world, const Actor& actor, Date today) {
  TRY(opened, world.find_case(order.case_id));
  if (opened == nullptr) return unknown("hồ sơ", "case", order.case_id, "/case");
  const Surroundings around{world, world.calendar(), actor, today};
  return Judgement{decide_delay(*opened->procedure, opened->state, order, around), &opened->state,
                   opened->procedure};
}

Result<Judgement> judge_migration(const MigrateCase& order, World& world, const Actor& actor, Date today) {
  TRY(opened, world.find_case(order.case_id));
  if (opened == nullptr) return unknown("hồ sơ", "case", order.case_id, "/case");
  if (opened->state.revision != order.revision)
    return stale(order.case_id, order.revision, opened->state.revision);
  TRY(to, version_for(order, opened->procedure->id().id, today, world));
  const Surroundings around{world, world.calendar(), actor, today};
  Decision decision = decide_migration(*opened->procedure, *to, opened->state, order, around);
  const bool moves = std::holds_alternative<CaseEvent>(decision);
  return Judgement{std::move(decision), &opened->state, moves ? std::move(to) : opened->procedure};
}

Result<Judgement> judge_order(const Order& order, World& world, const Actor& actor, Date today) {
  if (const auto* open = std::get_if<OpenCase>(&order)) return judge_open(*open, world, actor, today);
  if (const auto* act = std::get_if<SubmitAct>(&order)) return judge_act(*act, world, actor, today);
  if (const auto* delay = std::get_if<ElapseDelay>(&order)) return judge_delay(*delay, world, actor, today);
  if (const auto* migrate = std::get_if<MigrateCase>(&order))
    return judge_migration(*migrate, world, actor, today);
  return fail(ErrorCode::invalid_argument,
              {"lệnh này không có bản chạy thử",
               "expected an opening, an act or a migration: other orders have no dry run"});
}

Decided decided_case(const Command& command, World& world, const FactKinds& kinds, const Actor& actor,
                     Date today, Position first) {
  Decided decided;
  auto judgement = judge_order(command.order, world, actor, today);
  if (judgement) bring_about(*judgement, world, kinds, actor, today, first);
  if (!judgement) {
    decided.error = std::move(judgement).error();
    if (const auto* act = std::get_if<SubmitAct>(&command.order);
        act && decided.error->code == ErrorCode::conflict)
      decided.revision = (*world.find_case(act->case_id))->state.revision;
    if (const auto* move = std::get_if<MigrateCase>(&command.order);
        move && decided.error->code == ErrorCode::conflict)
      decided.revision = (*world.find_case(move->case_id))->state.revision;
    return decided;
  }
  if (std::holds_alternative<CaseEvent>(judgement->decision)) {
    decided.entries = entries_of(std::move(*judgement), command.order);
    return decided;
  }
  const Refusal& refusal = std::get<Refusal>(judgement->decision);
  if (std::holds_alternative<ElapseDelay>(
          command.order))  // asked again with every tick: not an entry each time
    return failed(ErrorCode::conflict, refusal.reasons.front().text, {}, refusal.reasons.front().rule);
  decided.entries.push_back(refusal_entry(command.order, *judgement, refusal));
  return decided;
}

Result<Actor> known_actor(const Command& command, const World& world, Date today) {
  const std::string& account = command.account;
  const SubjectFacts* facts = world.find("account/" + account);
  const bool in_force = facts != nullptr && facts->current("account", today) != nullptr;
  if (in_force || account == kSystemAccount) return actor_for(world, account, command.on_behalf_of, today);
  return fail(ErrorCode::unauthenticated,
              {"tài khoản không còn hiệu lực", "expected an account that is in force today, but it is not"});
}

Decided decide_kept(const KeepRecord& record, const Actor& actor, World& world, Date today) {
  if (record.type == kReadType) return decide_read(record, actor, world, today);
  if (record.type == kNotedType) return decide_notes(record, actor, world, today);
  return decide_record(record, actor);
}

}  // namespace

Decided Decider::decide(const Command& command, World& world, Timestamp now, Position first) const {
  const Date today = office_date(now);
  const auto actor = known_actor(command, world, today);
  if (!actor) return Decided{{}, actor.error(), {}};
  if (const auto* together = std::get_if<SubmitTogether>(&command.order))
    return decide_together(*together, command, *this, world, now, first);
  if (const auto* facts = std::get_if<RecordFacts>(&command.order))
    return decide_facts(*facts, kinds_, *actor, world, today, first);
  if (const auto* decline = std::get_if<DeclineProposal>(&command.order))
    return decide_decline(*decline, *actor, world, today);
  if (const auto* publish = std::get_if<PublishProcedure>(&command.order))
    return decide_publication(*publish, kinds_, *actor, world);
  if (const auto* current = std::get_if<MakeCurrent>(&command.order))
    return decide_current(*current, *actor, world, today);
  if (const auto* record = std::get_if<KeepRecord>(&command.order))
    return decide_kept(*record, *actor, world, today);
  return decided_case(command, world, kinds_, *actor, today, first);
}

Result<Decision> Decider::judge(const Command& command, World& world, Timestamp now) const {
  const Date today = office_date(now);
  TRY(actor, known_actor(command, world, today));
  TRY(judgement, judge_order(command.order, world, actor, today));
  bring_about(judgement, world, kinds_, actor, today, kNowhere);
  return std::move(judgement.decision);
}

}  // namespace cadre
