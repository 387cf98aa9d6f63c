#include "engine/base/date_text.hpp"
#include "workflows/findings/observers.hpp"
#include "workflows/rules/evaluation_cap.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::findings {

using rules::say;

void text_repealed(const CaseState& state, const Procedure& pinned, const Procedure* in_force, Date on,
                   const FindingSpec& spec, Observations& found) {
  if (state.done || pinned.in_force(on)) return;
  const auto until = pinned.effective_until();
  if (!until || on <= *until) return;
  const std::string newer = in_force == nullptr ? "" : in_force->id().version;
  Observation one{&spec, state.cadre, state.post, state.id, newer, {}, {}, std::nullopt};
  one.figures = {{"version", pinned.id().version}, {"until", format_date(*until)}, {"in_force", newer}};
  one.text = {
      say("Hồ sơ ", state.id, " theo ", pinned.id().version, ", hết hiệu lực từ sau ngày ",
          day_month_year(*until), newer.empty() ? "." : "; nay áp dụng ", newer, newer.empty() ? "" : "."),
      say("Case ", state.id, " runs under ", pinned.id().version, ", which was in force until ",
          format_date(*until), newer.empty() ? "." : "; today it is ", newer, newer.empty() ? "" : ".")};
  found.push_back(std::move(one));
}

void cap_over(const CaseState& state, const Procedure& pinned, const RuleContext& context,
              const FindingSpec& spec, Observations& found) {
  if (state.done && state.outcome == "cancelled") return;
  for (const ActSpec& act : pinned.all_acts())
    for (const RuleCall& call : act.requires_all) {
      if (call.type != "evaluation.cap" || !state.data.contains(text_at(call.params, "field"))) continue;
      Verdict verdict = rules::excellent_cap(context, call.params);
      if (verdict.finding != Finding::fails) continue;
      Observation one{&spec,
                      state.cadre,
                      state.post,
                      state.id,
                      {},
                      std::move(verdict.figures),
                      std::move(verdict.text),
                      std::nullopt};
      one.figures["unit"] = state.unit;
      found.push_back(std::move(one));
      return;
    }
}

}  // namespace cadre::findings
