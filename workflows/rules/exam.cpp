#include "workflows/rules/exam.hpp"

#include <algorithm>

#include "workflows/rules/ballot_reading.hpp"
#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

struct Marked {
  std::string_view cadre;
  std::int64_t mark;  // -1: not marked
};

std::vector<Marked> marks_of(const json::value& rows, std::string_view part) {
  std::vector<Marked> out;
  if (!rows.is_array()) return out;
  for (const json::value& item : rows.get_array())
    if (const json::object* row = item.if_object())
      out.push_back({text_at(*row, "cadre"), int_at(*row, part, -1)});
  return out;
}

}  // namespace

Verdict list_size(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const json::value* list = field(context, name);
  if (list == nullptr) return missing_field(context, name);
  const std::int64_t at_least = int_at(params, "at_least");
  if (at_least < 1) return broken_parameter("at_least");
  const auto count = static_cast<std::int64_t>(people_in(*list).size());
  return found(count >= at_least, {{"count", count}, {"at_least", at_least}},
               {say("Có ", count, " người (cần từ ", at_least, " người)."),
                say("There are ", count, " people (needs at least ", at_least, ").")});
}

Verdict exam_passed(const RuleContext& context, const json::object& params) {
  const json::value* rows = field(context, text_at(params, "marks"));
  const json::value* names = field(context, text_at(params, "names"));
  if (rows == nullptr) return missing_field(context, text_at(params, "marks"));
  if (names == nullptr) return missing_field(context, text_at(params, "names"));
  const std::int64_t at_least = int_at(params, "at_least", -1);
  if (at_least < 0) return broken_parameter("at_least");
  std::vector<std::string_view> expected;
  for (const Marked& row : marks_of(*rows, text_at(params, "part")))
    if (row.mark >= at_least) expected.push_back(row.cadre);
  const auto given = people_in(*names);
  return found(
      same_people(given, expected), {{"expected", as_json(expected)}, {"given", as_json(given)}},
      {say("Đạt từ ", at_least, " phần trăm điểm: ", joined(expected), " (đã ghi: ", joined(given), ")."),
       say("Reached ", at_least, " hundredths of a point: ", joined(expected), " (given: ", joined(given),
           ").")});
}

Verdict exam_highest(const RuleContext& context, const json::object& params) {
  const json::value* rows = field(context, text_at(params, "marks"));
  const std::string_view who = text_field(context, text_at(params, "who"));
  if (rows == nullptr) return missing_field(context, text_at(params, "marks"));
  if (who.empty()) return missing_field(context, text_at(params, "who"));
  std::int64_t own = -1;
  std::int64_t best_other = -1;
  for (const Marked& row : marks_of(*rows, "defence")) {
    std::int64_t& best = row.cadre == who ? own : best_other;
    best = std::max(best, row.mark);
  }
  return found(
      own >= int_at(params, "at_least") && own > best_other,
      {{"cadre", who}, {"mark", own}, {"best_other", best_other}},
      {say(who, " đạt ", own, ", người khác cao nhất ", best_other, " (phần trăm điểm)."),
       say(who, " has ", own, ", the best of the others ", best_other, " (hundredths of a point).")});
}

}  // namespace cadre::rules
