#include "workflows/rules/clean_record.hpp"

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/months.hpp"
#include "workflows/rules/people.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

// Whether the call speaks of decisions of that day.
bool asked_about(Date decided, const json::object& params) {
  const auto from = date_in(params, "decided_from");
  const auto before = date_in(params, "decided_before");
  return (!from || decided >= *from) && (!before || decided < *before);
}

Text wait_sentence(const Person& person, const Fact& discipline, std::int64_t months) {
  const std::string_view form = text_at(discipline.value, "form");
  const std::string_view decision = text_at(discipline.value, "decision");
  if (months < 1)
    return {say(person.cadre, ": quyết định kỷ luật số ", decision, " (", form, ") không cho phép xem xét."),
            say(person.cadre, ": discipline decision ", decision, " (", form, ") bars for good.")};
  const Date over = months_after(discipline.from, months);
  return {say(person.cadre, ": quyết định kỷ luật số ", decision, " ngày ", day_month_year(discipline.from),
              " cần chờ ", months, " tháng, đến ", day_month_year(over), "."),
          say(person.cadre, ": discipline decision ", decision, " of ", format_date(discipline.from),
              " needs a wait of ", months, " months, until ", format_date(over), ".")};
}

Verdict waited(const RuleContext& context, const Person& person, const json::object& params) {
  if (bool_at(params, "only_rising") && !rises(context, person)) return holds({{"rises", false}});
  json::array waits;
  Text text;
  for (const Fact* fact : person.facts.all("discipline")) {
    if (fact->from > context.effective || !asked_about(fact->from, params)) continue;
    const std::int64_t months = int_at(params, text_at(fact->value, "form"));
    const bool over =
        months >= 1 && months <= kMonthsMax && months_after(fact->from, months) <= context.effective;
    waits.push_back({{"decision", text_at(fact->value, "decision")},
                     {"form", text_at(fact->value, "form")},
                     {"months", months},
                     {"over", over},
                     {"entry", fact->position.value}});
    if (over) continue;
    const Text sentence = wait_sentence(person, *fact, months);
    text.vi += (text.vi.empty() ? "" : " ") + sentence.vi;
    text.en += (text.en.empty() ? "" : " ") + sentence.en;
  }
  const bool none_runs = text.en.empty();
  return found(none_runs, {{"waits", std::move(waits)}}, std::move(text));
}

Verdict no_scrutiny(const RuleContext& context, const Person& person, const json::object& params) {
  const json::array& kinds = array_at(params, "kinds");
  for (const Fact* fact : person.facts.all("scrutiny", context.effective)) {
    const std::string_view kind = text_at(fact->value, "kind");
    if (!lists(kinds, kind)) continue;
    const std::string_view document = text_at(fact->value, "document");
    return fails({say(person.cadre, ": đang bị xem xét (", kind, ") theo văn bản số ", document, "."),
                  say(person.cadre, " is under scrutiny (", kind, ") by document ", document, ".")},
                 {{"kind", kind}, {"document", document}, {"entries", json::array{fact->position.value}}});
  }
  return holds();
}

Verdict not_suspended(const RuleContext& context, const Person& person, const json::object&) {
  for (const Fact* fact : person.facts.all("suspension", context.effective)) {
    const auto last = date_in(fact->value, "last_day");
    if (last && *last < context.effective) continue;
    const std::string_view decision = text_at(fact->value, "decision");
    return fails({say(person.cadre, ": đang bị tạm đình chỉ công tác theo quyết định số ", decision,
                      ", đến hết ", last ? day_month_year(*last) : "–", "."),
                  say(person.cadre, " is suspended from duty by decision ", decision, ", until ",
                      last ? format_date(*last) : "further notice", ".")},
                 {{"decision", decision}, {"entries", json::array{fact->position.value}}});
  }
  return holds();
}

}  // namespace

Verdict suspension_none(const RuleContext& context, const json::object& params) {
  return about_people(context, params, not_suspended);
}

Verdict discipline_waited(const RuleContext& context, const json::object& params) {
  return about_people(context, params, waited);
}

Verdict scrutiny_none(const RuleContext& context, const json::object& params) {
  if (array_at(params, "kinds").empty()) return broken_parameter("kinds");
  return about_people(context, params, no_scrutiny);
}

}  // namespace cadre::rules
