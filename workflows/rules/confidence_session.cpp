#include "workflows/rules/confidence_session.hpp"

#include <set>

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/graded_rows.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

std::int64_t year_of(Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

// Why somebody is not voted on that day; empty when they are.
Text exemption_of(const RuleContext& context, const json::object& row, const json::array& reasons, Date on) {
  const SubjectFacts& facts = facts_of(context, "cadre", text_at(row, "cadre"));
  for (const Fact* fact : facts.all("exemption", on))
    if (const std::string_view reason = text_at(fact->value, "reason"); lists(reasons, reason))
      return {say("được miễn (", reason, ", ", text_at(fact->value, "document"), ")"),
              say("exempt (", reason, ", ", text_at(fact->value, "document"), ")")};
  for (const Fact* fact : facts.all("holds", on)) {
    if (text_at(fact->value, "post") != text_at(row, "post")) continue;
    const auto appointed = parse_date(text_at(fact->value, "appointed_on"));
    const Date since = appointed ? *appointed : fact->from;
    if (year_of(since) == year_of(on))
      return {say("được bầu, bổ nhiệm trong năm (", day_month_year(since), ")"),
              say("elected or appointed in the year (", format_date(since), ")")};
  }
  return {};
}

// Asks about everybody in the list; `wanted` says whether they ought to be exempt.
Verdict ask_exempt(const RuleContext& context, const json::object& params, bool wanted) {
  const std::string_view name = text_at(params, "field");
  const json::array& reasons = array_at(params, "reasons");
  if (reasons.empty()) return broken_parameter("reasons");
  const auto on = date_field(context, text_at(params, "on"));
  if (!on) return missing_field(context, text_at(params, "on"));
  const auto rows = rows_of(context, name);
  if (rows.empty() && !wanted) return missing_field(context, name);
  Faults faults;
  for (const json::object* row : rows) {
    const Text why = exemption_of(context, *row, reasons, *on);
    if (why.en.empty() && wanted) faults.add(*row, {"không thuộc trường hợp được miễn", "is not exempt"});
    if (!why.en.empty() && !wanted) faults.add(*row, why);
  }
  return faults.verdict({{"on", format_date(*on)}});
}

bool elected_holder(const RuleContext& context, const SubjectFacts& facts, Date on) {
  for (const Fact* held : facts.all("holds", on)) {
    const auto appointed = parse_date(text_at(held->value, "appointed_on"));
    const bool this_year = year_of(appointed ? *appointed : held->from) == year_of(on);
    if (!this_year && bool_at(post_value(context, text_at(held->value, "post")), "elected")) return true;
  }
  return false;
}

bool voted_elsewhere(const RuleContext& context, const SubjectFacts& facts, Date on) {
  for (const Fact* vote : facts.all("confidence")) {
    const auto day = parse_date(text_at(vote->value, "vote_date"));
    if (day && year_of(*day) == year_of(on) && *day <= on &&
        text_at(vote->value, "place") != context.state.unit)
      return true;
  }
  return false;
}

}  // namespace

Verdict confidence_after_council(const RuleContext& context, const json::object& params) {
  const std::string_view unless = text_at(params, "unless");
  if (!unless.empty() && text_field(context, "session") == unless) return holds();
  const auto on = date_field(context, text_at(params, "on"));
  if (!on) return missing_field(context, text_at(params, "on"));
  Faults faults;
  for (const json::object* row : rows_of(context, text_at(params, "field"))) {
    const SubjectFacts& facts = facts_of(context, "cadre", text_at(*row, "cadre"));
    if (!elected_holder(context, facts, *on) || !facts.all("exemption", *on).empty()) continue;
    if (!voted_elsewhere(context, facts, *on))
      faults.add(*row, {"chưa được lấy phiếu ở cơ quan dân cử trong năm",
                        "was not voted on in the elected body this year"});
  }
  return faults.verdict({{"on", format_date(*on)}});
}

Verdict confidence_none_exempt(const RuleContext& context, const json::object& params) {
  return ask_exempt(context, params, false);
}

Verdict confidence_all_exempt(const RuleContext& context, const json::object& params) {
  return ask_exempt(context, params, true);
}

Verdict confidence_places(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const std::int64_t at_most = int_at(params, "at_most");
  if (at_most < 1) return broken_parameter("at_most");
  const auto on = date_field(context, text_at(params, "on"));
  if (!on) return missing_field(context, text_at(params, "on"));
  Faults faults;
  for (const json::object* row : rows_of(context, name)) {
    std::set<std::string_view> places{context.state.unit};
    for (const Fact* fact : facts_of(context, "cadre", text_at(*row, "cadre")).all("confidence"))
      if (const auto day = parse_date(text_at(fact->value, "vote_date"));
          day && year_of(*day) == year_of(*on) && fact->value.contains("place"))
        places.insert(text_at(fact->value, "place"));
    if (static_cast<std::int64_t>(places.size()) > at_most)
      faults.add(*row, {say("sẽ được lấy phiếu ở ", places.size(), " nơi trong năm, tối đa ", at_most),
                        say("would be voted on in ", places.size(), " places this year, at most ", at_most)});
  }
  return faults.verdict();
}

Verdict confidence_term_year(const RuleContext& context, const json::object& params) {
  const std::int64_t wanted = int_at(params, "year");
  if (wanted < 1) return broken_parameter("year");
  if (const std::string_view unless = text_at(params, "unless");
      !unless.empty() && text_field(context, "session") == unless)
    return holds();
  const auto on = date_field(context, text_at(params, "on"));
  const json::value* first = field(context, text_at(params, "first"));
  if (!on) return missing_field(context, text_at(params, "on"));
  if (first == nullptr || !first->is_int64()) return missing_field(context, text_at(params, "first"));
  const std::int64_t now = year_of(*on) - first->get_int64() + 1;
  return found(now == wanted, {{"year_of_term", now}, {"wanted", wanted}},
               {say("Ngày lấy phiếu thuộc năm thứ ", now, " của nhiệm kỳ; quy định là năm thứ ", wanted, "."),
                say("The vote falls in year ", now, " of the term; the text says year ", wanted, ".")});
}

}  // namespace cadre::rules
