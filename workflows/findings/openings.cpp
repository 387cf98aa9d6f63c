#include "workflows/findings/openings.hpp"

#include <algorithm>

#include "engine/procedure/template.hpp"

namespace cadre::findings {
namespace {

bool fits(const json::object& row, const json::object& figures, Date on) {
  const auto until = parse_date(text_at(row, "until"));
  if (until && *until < on) return false;
  const json::object& when = object_at(row, "when");
  return std::all_of(when.begin(), when.end(), [&](const auto& wanted) {
    const json::value* figure = figures.if_contains(wanted.key());
    return figure != nullptr && *figure == wanted.value();
  });
}

json::object form_of(const json::object& row, const Observation& found, Date on) {
  const NameValues figure = [&](const std::string& name) -> std::optional<json::value> {
    if (name == "on") return json::value(format_date(on));
    if (name == "sentence") return json::value(found.text.vi);
    const json::value* value = found.figures.if_contains(name);
    return value == nullptr ? std::nullopt : std::optional<json::value>(*value);
  };
  auto filled = fill(json::value(object_at(row, "form")), figure);
  INVARIANT(filled && filled->is_object(), "a form of the shipped table is an object of figures");
  return std::move(filled->get_object());
}

std::string unit_of(const std::string& post, Date on, const Facts& facts) {
  const SubjectFacts* known = facts.find("post/" + post);
  const Fact* fact = known ? known->current("post", on) : nullptr;
  return fact ? std::string(text_at(fact->value, "unit")) : std::string();
}

}  // namespace

std::optional<ProposedOpening> opening_of(const Observation& found, Date on, const Facts& facts) {
  for (const json::value& item : found.spec->opens) {
    const json::object& row = item.as_object();
    if (!fits(row, found.figures, on)) continue;
    ProposedOpening opening;
    opening.procedure = std::string(text_at(row, "procedure"));
    opening.form = form_of(row, found, on);
    const std::string_view about = text_at(row, "about");
    if (about == "unit") {
      opening.unit = unit_of(found.post, on, facts);
      return opening;
    }
    if (about.empty()) opening.cadre = found.cadre;
    opening.post = found.post;
    return opening;
  }
  return std::nullopt;
}

}  // namespace cadre::findings
