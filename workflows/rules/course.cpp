#include "workflows/rules/course.hpp"

#include <algorithm>

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/names.hpp"
#include "workflows/rules/parameters.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {

ReadParams<TrackIs> TrackIs::from(const json::object& params) {
  TrackIs wanted{texts_of(params, "tracks")};
  if (wanted.tracks.empty()) return broken("tracks");
  return wanted;
}

Verdict track_is(const RuleContext& context, const TrackIs& wanted) {
  const std::string_view now = track(context);
  const auto figures = [&] { return json::object{{"track", now}}; };
  return found(context, lists(wanted.tracks, now), figures, [&] {
    const Text named = value_name(context, "track", now);
    return Text{say("Việc này không áp dụng cho hướng '", named.vi, "' của hồ sơ."),
                say("This does not apply to a case of the track '", named.en, "'.")};
  });
}

ReadParams<ActDone> ActDone::from(const json::object& params) {
  ActDone wanted{text_of(params, "act")};
  if (wanted.act.empty()) return broken("act");
  return wanted;
}

Verdict act_done(const RuleContext& context, const ActDone& wanted) {
  const std::string& act = wanted.act;
  const auto& deeds = context.state.deeds;
  const auto deed =
      std::find_if(deeds.rbegin(), deeds.rend(), [&](const Deed& done) { return done.act == act; });
  if (deed == deeds.rend())
    return fails(
        {say("Chưa thực hiện bước ", named_act(context.procedure, act).vi, "."),
         say("Expected ", named_act(context.procedure, act).en, " to be done first, but it is not.")},
        {{"act", act}});
  return holds({{"act", act}, {"on", format_date(deed->effective)}});
}

Verdict law_silent(const RuleContext&, const json::object& params) {
  return fails({std::string(text_at(params, "vi")), std::string(text_at(params, "en"))});
}

Verdict not_barred(const RuleContext& context, const json::object& params) {
  const json::array& kinds = array_at(params, "kinds");
  if (kinds.empty()) return broken_parameter("kinds");
  if (!concerns(context, params)) return holds();
  json::array entries;
  json::array bars;
  std::string listed;
  for (const Fact* fact : cadre_facts_of_kind(context, "bar")) {
    const std::string_view kind = text_at(fact->value, "kind");
    if (!lists(kinds, kind)) continue;
    entries.emplace_back(fact->position.value);
    bars.emplace_back(kind);
    listed += say(listed.empty() ? "" : ", ", kind, " (", text_at(fact->value, "document"), ")");
  }
  if (bars.empty()) return holds();
  return fails({"Cán bộ đang thuộc diện chưa xem xét cho rời chức vụ: " + listed + ".",
                "The cadre is barred from leaving for now: " + listed + "."},
               {{"bars", std::move(bars)}, {"entries", std::move(entries)}});
}

}  // namespace cadre::rules
