#include "workflows/rules/ballots_levels.hpp"

#include <algorithm>
#include <set>

#include "workflows/rules/ballot_reading.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/fraction.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

struct Row {
  std::string_view cadre;
  std::int64_t high, confidence, low, valid;  // -1: not recorded
};

Row row_from(const json::value& item) {
  static const json::object kNothing;
  const json::object& row = item.is_object() ? item.get_object() : kNothing;
  return {text_at(row, "cadre"), int_at(row, "high", -1), int_at(row, "confidence", -1),
          int_at(row, "low", -1), int_at(row, "valid", -1)};
}

// What is wrong with a row; empty when it adds up.
Text fault_of(const Row& row, std::int64_t returned) {
  if (row.cadre.empty() || std::min({row.high, row.confidence, row.low, row.valid}) < 0)
    return {"có dòng thiếu số liệu", "a row is not complete"};
  if (row.high + row.confidence + row.low != row.valid)
    return {say(row.cadre, ": ba mức cộng lại khác ", row.valid, " phiếu hợp lệ"),
            say(row.cadre, ": the three levels do not sum to ", row.valid, " valid votes")};
  if (row.valid > returned)
    return {say(row.cadre, ": ", row.valid, " phiếu hợp lệ vượt ", returned, " phiếu thu về"),
            say(row.cadre, ": ", row.valid, " valid votes exceed ", returned, " ballots returned")};
  return {};
}

const json::value* row_of(const json::object& ballot, std::string_view cadre) {
  for (const json::value& item : array_at(ballot, "votes"))
    if (row_from(item).cadre == cadre) return &item;
  return nullptr;
}

}  // namespace

Verdict ballot_three_level(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const json::object& ballot = object_field(context, name);
  if (!ballot.contains("votes")) return missing_field(context, name);
  Text broken;
  std::set<std::string_view> seen;
  for (const json::value& item : array_at(ballot, "votes")) {
    const Row row = row_from(item);
    Text fault = fault_of(row, int_at(ballot, "collected", -1));
    if (fault.en.empty() && !seen.insert(row.cadre).second)
      fault = {say(row.cadre, " được ghi hai lần"), say(row.cadre, " is listed twice")};
    if (fault.en.empty()) continue;
    broken.vi += (broken.vi.empty() ? "" : "; ") + fault.vi;
    broken.en += (broken.en.empty() ? "" : "; ") + fault.en;
  }
  if (broken.en.empty()) return holds();
  return fails(
      {"Phiếu tín nhiệm không khớp: " + broken.vi + ".", "The levels do not add up: " + broken.en + "."},
      {{"votes", array_at(ballot, "votes")}});
}

Verdict ballot_low_share(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const auto fraction = Fraction::from(params);
  const Base* base = base_named(text_at(params, "base"));
  if (!fraction) return broken_parameter("numerator");
  if (base == nullptr) return broken_parameter("base");
  const json::object& ballot = object_field(context, name);
  const std::string_view who = text_at(params, "who");
  const std::string_view cadre =
      who.empty() ? std::string_view(context.state.cadre) : text_field(context, who);
  const json::value* item = row_of(ballot, cadre);
  const auto of = count_of(ballot, base->name);
  if (item == nullptr || !of) return missing_field(context, name);
  const Row row = row_from(*item);
  const std::int64_t whole = base->name == "valid" ? row.valid : *of;
  return found(fraction->reached(row.low, whole),
               {{"cadre", cadre}, {"low", row.low}, {std::string(base->name), whole}},
               {say("Tín nhiệm thấp của ", cadre, ": ", row.low, "/", whole, " ", base->vi, " (mốc ",
                    fraction->vi(), ")."),
                say("Low confidence in ", cadre, ": ", row.low, " of ", whole, " ", base->en, " (mark ",
                    fraction->en(), ").")});
}

}  // namespace cadre::rules
