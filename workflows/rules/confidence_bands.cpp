#include "workflows/rules/confidence_bands.hpp"

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/fraction.hpp"
#include "workflows/rules/graded_rows.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

struct Band {
  std::optional<Fraction> above, below;

  static std::optional<Band> from(const json::object& params) {
    Band band;
    if (params.contains("above")) band.above = Fraction::from(object_at(params, "above"));
    if (params.contains("below")) band.below = Fraction::from(object_at(params, "below"));
    const bool broken =
        (params.contains("above") && !band.above) || (params.contains("below") && !band.below);
    return broken || (!band.above && !band.below) ? std::nullopt : std::optional(band);
  }

  bool holds(std::int64_t low, std::int64_t of) const {
    return (!above || above->reached(low, of)) && (!below || !below->reached(low, of));
  }

  Text text() const {
    Text out;
    if (above) out = {above->vi(), above->en()};
    if (below) {
      out.vi += say(out.vi.empty() ? "" : ", ", "chưa tới mức ", below->vi());
      out.en += say(out.en.empty() ? "" : ", ", "not ", below->en());
    }
    return out;
  }
};

struct Vote {
  std::int64_t low = 0, returned = 0;
  const Fact* fact = nullptr;
};

Vote latest_vote(const RuleContext& context) {
  Vote latest;
  for (const Fact* fact : cadre_facts_of_kind(context, "confidence"))
    latest = {int_at(fact->value, "low"), int_at(fact->value, "returned"), fact};
  return latest;
}

Verdict in_band(const Band& band, std::int64_t low, std::int64_t of, json::object figures) {
  const Text text = band.text();
  figures["low"] = low;
  figures["of"] = of;
  return found(band.holds(low, of), std::move(figures),
               {say("Tín nhiệm thấp ", low, "/", of, " (mốc: ", text.vi, ")."),
                say("Low confidence ", low, " of ", of, " (band: ", text.en, ").")});
}

const json::object* trigger_line(const json::array& table, std::string_view body, std::string_view trigger) {
  for (const json::value& item : table)
    if (const json::object* line = item.if_object();
        line && text_at(*line, "body") == body && text_at(*line, "trigger") == trigger)
      return line;
  return nullptr;
}

Verdict motion_reached(const RuleContext& context, const json::object& line) {
  const auto share = Fraction::from(line);
  if (!share) return broken_parameter("numerator");
  const json::object& motion = object_field(context, "motion");
  if (!motion.contains("asking") || !motion.contains("all")) return missing_field(context, "motion");
  const std::int64_t asking = int_at(motion, "asking");
  const std::int64_t all = int_at(motion, "all");
  return found(asking <= all && share->reached(asking, all), {{"asking", asking}, {"all", all}},
               {say("Số đại biểu đề nghị: ", asking, "/", all, " (cần ", share->vi(), ")."),
                say("Deputies who ask: ", asking, " of ", all, " (needs ", share->en(), ").")});
}

Verdict band_reached(const RuleContext& context, const json::object& line) {
  const auto band = Band::from(line);
  if (!band) return broken_parameter("above");
  const Vote vote = latest_vote(context);
  if (vote.fact == nullptr)
    return fails({"Chưa có kết quả lấy phiếu tín nhiệm.", "No confidence vote is on record."});
  return in_band(*band, vote.low, vote.returned, {{"entries", json::array{vote.fact->position.value}}});
}

}  // namespace

Verdict confidence_band(const RuleContext& context, const json::object& params) {
  const auto band = Band::from(params);
  if (!band) return broken_parameter("above");
  const std::int64_t low = int_at(params, "low", -1);
  const std::int64_t of = int_at(params, "of", -1);
  if (low < 0 || of < 0) return broken_parameter("low");
  const std::string_view planned = text_at(params, "planned");
  if (!planned.empty() && !in_a_plan(context, planned))
    return fails({say(planned, " không có trong quy hoạch."), say(planned, " stands in no plan.")});
  return in_band(*band, low, of, {});
}

Verdict no_confidence_trigger(const RuleContext& context, const json::object& params) {
  const json::array& table = table_of(context, params);
  if (table.empty()) return broken_parameter("table");
  const std::string_view trigger = text_field(context, text_at(params, "field"));
  const std::string_view body = text_field(context, text_at(params, "body"));
  if (trigger.empty()) return missing_field(context, text_at(params, "field"));
  if (body.empty()) return missing_field(context, text_at(params, "body"));
  const json::object* line = trigger_line(table, body, trigger);
  if (line == nullptr)
    return fails({say("'", trigger, "' không phải là căn cứ bỏ phiếu tín nhiệm ở '", body, "'."),
                  say("'", trigger, "' does not call for a ballot in '", body, "'.")});
  const std::string_view needs = text_at(*line, "needs");
  if (needs == "motion") return motion_reached(context, *line);
  if (needs == "band") return band_reached(context, *line);
  return holds({{"trigger", trigger}, {"body", body}});
}

}  // namespace cadre::rules
