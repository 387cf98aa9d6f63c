#include <algorithm>

#include "workflows/findings/observers.hpp"
#include "workflows/rules/ground_table.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::findings {
namespace {

using rules::say;

// Grounds that some other finding tells already.
bool told_elsewhere(const rules::Ground& ground, const json::array& left_out) {
  return std::any_of(ground.tests->begin(), ground.tests->end(), [&](const json::value& item) {
    const json::object& call = item.as_object();
    return std::any_of(left_out.begin(), left_out.end(), [&](const json::value& test) {
      const json::object& out = test.as_object();
      return text_at(out, "type") == text_at(call, "type") &&
             (!out.contains("years") || int_at(out, "years") == int_at(object_at(call, "params"), "years"));
    });
  });
}

bool of_marks(const rules::Ground& ground, const json::array& marks) {
  const json::value mark(json::string(to_string(ground.mark)));
  return std::find(marks.begin(), marks.end(), mark) != marks.end();
}

}  // namespace

void grounds_of_post(const RuleContext& context, const FindingSpec& spec, Observations& found) {
  const json::object& parameters = object_at(context.procedure.meta(), "parameters");
  for (const rules::Ground& ground : rules::grounds_of(parameters)) {
    if (!of_marks(ground, array_at(spec.params, "marks"))) continue;
    if (told_elsewhere(ground, array_at(spec.params, "told_elsewhere"))) continue;
    Verdict verdict = rules::check_ground(context, ground);
    if (verdict.finding != Finding::holds) continue;
    const Text name = rules::name_of(ground);
    Observation one{&spec, context.state.cadre, context.state.post, {}, {}, {}, {}, std::nullopt};
    one.figures = {{"ground", ground.code},
                   {"track", ground.track},
                   {"article", ground.article},
                   {"mark", to_string(ground.mark)},
                   {"facts", std::move(verdict.figures)}};
    one.text = {say("Có căn cứ ", name.vi, " ở chức vụ ", context.state.post, ": ", verdict.text.vi, "."),
                say("Ground ", name.en, " exists in post ", context.state.post, ": ", verdict.text.en, ".")};
    found.push_back(std::move(one));
  }
}

}  // namespace cadre::findings
