// How the rules about evaluation read what they judge: a list of people, each with a grade, or one unit's own
// review. A row is {"cadre","grade", …}; a unit's row has no "cadre". Grades from the lowest: not-completed,
// completed, good, excellent (124-QĐ/TW Art 12; 366-QĐ/TW Art 11). Pure; any thread. What is returned points
// into the context and lives as long as it does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// The rows of `field`: the objects of a list, or the one object. With `within` the list lies in that member
// of the object. Items that are no objects are passed over; forms let none in.
std::vector<const json::object*> rows_of(const RuleContext& context, std::string_view field,
                                         std::string_view within = {});

// The lines that parameter `table` of a rule names in meta.parameters of the definition; empty: none.
const json::array& table_of(const RuleContext& context, const json::object& params);

int grade_rank(std::string_view grade);   // 0 "not-completed" to 3 "excellent"; -1: no grade
int level_rank(std::string_view level);   // of one criterion: 0 "poor", "average", "good", 3 "excellent"; -1
Text grade_name(std::string_view grade);  // "hoàn thành tốt nhiệm vụ", "good"

// Whether the cadre stands in a plan (fact "plan-entry") on the effective day.
bool in_a_plan(const RuleContext& context, std::string_view cadre);

// Whom a row is about, for sentences: the cadre's number, or the unit.
Text name_of(const json::object& row);

// What is wrong with which row. A rule that judges many people names every one of them at once.
class Faults {
 public:
  void add(const json::object& row, const Text& what);
  void add(const Text& what);
  bool empty() const { return text_.en.empty(); }
  // Holds when nothing was added; fails with all of it otherwise.
  Verdict verdict(json::object figures = {}) const;

 private:
  Text text_;
  json::array people_;
};

}  // namespace cadre::rules
