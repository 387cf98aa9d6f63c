#include "engine/cases/holds.hpp"

namespace cadre {

std::vector<Reason> held_back(const ActSpec& act, const CaseState& state) {
  std::vector<Reason> reasons;
  if (act.while_held) return reasons;
  for (const Hold& hold : state.holds) {
    Reason reason;
    reason.rule = "case.on-hold";
    reason.article = hold.article;
    reason.mark = hold.mark;
    reason.figures = {{"by", hold.by}};
    reason.text = {"hồ sơ đang tạm dừng theo hồ sơ " + hold.by + ": " + hold.reason.vi,
                   "expected a case that goes on, but " + hold.by + " put it on hold: " + hold.reason.en};
    reason.acknowledgeable = !blocks(hold.mark);
    reasons.push_back(std::move(reason));
  }
  return reasons;
}

}  // namespace cadre
