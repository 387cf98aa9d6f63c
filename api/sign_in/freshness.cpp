#include "api/sign_in/freshness.hpp"

#include <algorithm>

#include "workflows/rights/grave.hpp"

namespace cadre {
namespace {

const GraveActs& grave() { return *shipped_grave_acts(); }

bool is_fresh(const Call& call, const Service& service) {
  return !call.session || service.clock.now() < call.session->fresh_until;
}

bool signs(const SubmitAct& order, const Reading& reading) {
  const auto state = reading.case_state(order.case_id);
  if (!state) return false;
  const auto procedure = reading.procedure(state->procedure);
  if (!procedure) return false;
  const auto& acts = (*procedure)->all_acts();
  return std::any_of(acts.begin(), acts.end(), [&](const ActSpec& act) {
    return act.act == order.act && grave().has_field(act.form.schema());
  });
}

bool signs(const OpenCase& order, const Reading& reading) {
  const auto procedure = order.version ? reading.version(order.procedure, *order.version)
                                       : reading.in_force(order.procedure, order.submission.effective);
  return procedure && grave().has_field((*procedure)->opening().form.schema());
}

// An act in a case that is not there yet may be one in a case that is opened before it: nobody knows.
bool signs(const SubmitTogether& order, const Reading& reading) {
  return std::any_of(order.items.begin(), order.items.end(), [&](const TogetherItem& item) {
    const auto* act = std::get_if<SubmitAct>(&item.order);
    if (act == nullptr) return signs(std::get<OpenCase>(item.order), reading);
    return !reading.case_state(act->case_id) || signs(*act, reading);
  });
}

bool is_grave(const Order& order, const Reading& reading) {
  if (const auto* act = std::get_if<SubmitAct>(&order)) return signs(*act, reading);
  if (const auto* open = std::get_if<OpenCase>(&order)) return signs(*open, reading);
  if (const auto* together = std::get_if<SubmitTogether>(&order)) return signs(*together, reading);
  const auto* record = std::get_if<RecordFacts>(&order);
  return record != nullptr && std::any_of(record->facts.begin(), record->facts.end(),
                                          [](const FactInput& fact) { return grave().has_fact(fact.kind); });
}

}  // namespace

Result<void> check_fresh(const Call& call, const Service& service) {
  if (is_fresh(call, service)) return {};
  return fail(ErrorCode::forbidden,
              {"việc này cần xác nhận lại mật khẩu trước khi thực hiện",
               "expected another proof of identity before this act: the last one is too old"},
              {}, "session.fresh");
}

Result<void> check_fresh_for(const Order& order, const Call& call, const Service& service) {
  if (is_fresh(call, service)) return {};
  TRY(reading, service.engine.read());
  return is_grave(order, reading) ? check_fresh(call, service) : Result<void>();
}

}  // namespace cadre
