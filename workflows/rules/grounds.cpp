#include "workflows/rules/grounds.hpp"

#include "engine/procedure/procedure.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/ground_table.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

const json::object& parameters(const RuleContext& context) {
  return object_at(context.procedure.meta(), "parameters");
}

RuleContext as_of(const RuleContext& context, Date day) {
  RuleContext then = context;
  then.effective = day;
  return then;
}

Verdict wrong_track(const Ground& ground, std::string_view wanted) {
  const Text name = name_of(ground);
  return fails({say("Căn cứ ", name.vi, " thuộc hướng '", ground.track, "', không dùng cho '", wanted, "'."),
                say("Ground ", name.en, " belongs to '", ground.track, "', not to '", wanted, "'.")},
               {{"ground", ground.code}, {"ground_track", ground.track}, {"track", wanted}});
}

// The chosen ground and what the facts say of it; a verdict instead when that cannot be said.
struct Chosen {
  std::optional<Ground> ground;
  Date on{};
  Verdict verdict;
};

Chosen choose(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const std::string_view code = text_field(context, name);
  if (code.empty()) return {std::nullopt, {}, missing_field(context, name)};
  const auto day = date_field(context, text_at(params, "on"));
  if (!day) return {std::nullopt, {}, missing_field(context, text_at(params, "on"))};
  const auto ground = find_ground(parameters(context), code);
  if (!ground)
    return {std::nullopt, *day,
            fails({say("Quy định này không có căn cứ '", code, "'."),
                   say("This regulation has no ground '", code, "'.")},
                  {{"ground", code}})};
  if (ground->track != track(context)) return {std::nullopt, *day, wrong_track(*ground, track(context))};
  Chosen chosen{ground, *day, check_ground(as_of(context, *day), *ground)};
  chosen.verdict.figures["on"] = format_date(*day);
  return chosen;
}

Verdict no_ground_against(const RuleContext& context, const NoGround& wanted, bool confirmed) {
  if (!wanted.tracks.include(context)) return holds();
  json::array found;
  std::int64_t examined = 0;
  Text listed;
  for (const Ground& ground : grounds_of(parameters(context))) {
    if (ground.track != wanted.against || blocks(ground.mark) != confirmed) continue;
    ++examined;
    Verdict verdict = check_ground(context, ground);
    if (!holding(verdict)) continue;
    const Text name = name_of(ground);
    listed.vi += say(listed.vi.empty() ? "" : "; ", name.vi, ": ", verdict.text.vi);
    listed.en += say(listed.en.empty() ? "" : "; ", name.en, ": ", verdict.text.en);
    found.emplace_back(std::move(verdict.figures));
  }
  if (found.empty()) return holds({{"examined", examined}});
  return fails(
      {"Cán bộ thuộc trường hợp phải xem xét miễn nhiệm nên không được từ chức hoặc cho thôi giữ chức vụ: " +
           listed.vi + ".",
       "Whoever must be dismissed may not resign or be relieved, but a ground for dismissal exists: " +
           listed.en + "."},
      {{"grounds", std::move(found)}});
}

}  // namespace

Verdict ground_established(const RuleContext& context, const json::object& params) {
  Chosen chosen = choose(context, params);
  if (!chosen.ground || holding(chosen.verdict)) return std::move(chosen.verdict);
  if (!blocks(chosen.ground->mark)) return holds(std::move(chosen.verdict.figures));
  const Text name = name_of(*chosen.ground);
  const Text& facts = chosen.verdict.text;
  return fails(
      {say("Chưa đủ căn cứ ", name.vi, " tại ngày ", day_month_year(chosen.on), ": ", facts.vi, "."),
       say("Expected ground ", name.en, " to exist on ", format_date(chosen.on), ", but: ", facts.en, ".")},
      std::move(chosen.verdict.figures));
}

Verdict ground_confirmed(const RuleContext& context, const json::object& params) {
  Chosen chosen = choose(context, params);
  // What makes the choice itself wrong is said, and refused, by ground_established.
  if (!chosen.ground || blocks(chosen.ground->mark)) return holds();
  const Text name = name_of(*chosen.ground);
  const Text& facts = chosen.verdict.text;
  const bool fit = holding(chosen.verdict);
  return fails({say("Căn cứ ", name.vi, " chưa đối chiếu với nguyên văn quy định; dữ kiện ",
                    fit ? "" : "chưa ", "phù hợp: ", facts.vi, "."),
                say("The wording of ground ", name.en, " was not checked against the original; the facts ",
                    fit ? "" : "do not ", "fit it: ", facts.en, ".")},
               std::move(chosen.verdict.figures));
}

ReadParams<NoGround> NoGround::from(const json::object& params) {
  NoGround wanted{text_of(params, "against"), Tracks::from(params)};
  if (wanted.against.empty()) return broken("against");
  return wanted;
}

Verdict no_dismissal_ground(const RuleContext& context, const NoGround& wanted) {
  return no_ground_against(context, wanted, true);
}

Verdict no_unconfirmed_dismissal_ground(const RuleContext& context, const NoGround& wanted) {
  return no_ground_against(context, wanted, false);
}

}  // namespace cadre::rules
