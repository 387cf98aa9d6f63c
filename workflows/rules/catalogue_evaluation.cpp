#include "workflows/rules/catalogue_rows.hpp"
#include "workflows/rules/evaluation_cap.hpp"
#include "workflows/rules/evaluation_failing.hpp"
#include "workflows/rules/evaluation_grades.hpp"
#include "workflows/rules/evaluation_people.hpp"
#include "workflows/rules/evaluation_periods.hpp"

namespace cadre::rules {
namespace {

constexpr Parameter kRows{"field", "string", "", "form field with the rows: people, or the unit's own"};
constexpr Parameter kTable{"table", "string", "", "parameter of the definition with the lines"};
constexpr Parameter kYear{"year", "string", "", "form field with the calendar year"};

void add_grades(Rules& rules) {
  rules.add("evaluation.cap",
            {excellent_cap,
             {"Tỷ lệ xuất sắc trong nhóm", "How many of a group may be excellent"},
             documentation({kRows,
                            {"numerator", "integer", "", "of the share"},
                            {"denominator", "integer", "", "of the share"},
                            {"base", "string", "persons", "good, good-or-better or rated"},
                            {"rounding", "string", "", "floor, nearest or ceiling"},
                            {"outstanding", "object", "", "the share of outstanding units"}})});
  rules.add("evaluation.conditions",
            {grade_conditions,
             {"Đủ điều kiện của mức xếp loại", "What the grade takes"},
             documentation({kRows, kTable, {"unit", "string", "", "form field with the unit's own row"}})});
  rules.add("evaluation.points", {points_add_up,
                                  {"Điểm các nhóm tiêu chí khớp nhau", "The points add up"},
                                  documentation({kRows, kTable})});
}

void add_failings(Rules& rules) {
  rules.add("evaluation.discipline", {discipline_in_year,
                                      {"Bị kỷ luật trong năm", "Disciplined in the year"},
                                      documentation({kRows, kYear})});
  rules.add(
      "evaluation.fail-list",
      {fail_list,
       {"Các trường hợp không hoàn thành nhiệm vụ", "What is rated not completed"},
       documentation({kRows, kTable, {"confirmed", "boolean", "", "lines marked V, V~ or the others"}})});
  rules.add(
      "evaluation.unit-missed",
      {unit_missed_year,
       {"Đơn vị không đạt chỉ tiêu năm", "The unit missed its year"},
       documentation({kRows,
                      {"review", "string", "", "form field with the unit's results"},
                      {"percent_tenths_below", "integer", "tenths of a percent", "results below this"}})});
}

void add_people(Rules& rules) {
  rules.add("people.listed", {people_listed,
                              {"Là người trong danh sách", "One of the people on the list"},
                              documentation({{"field", "string", "", "form field that names the person"},
                                             {"of", "string", "", "form field with the list"}})});
  rules.add("people.same", {people_same,
                            {"Đúng những người trong danh sách", "The people on the list, each once"},
                            documentation({kRows,
                                           {"within", "string", "", "member of the field with the list"},
                                           {"of", "string", "", "form field with the list meant"}})});
  rules.add("evaluation.nobody-exempt",
            {nobody_exempt,
             {"Không ai thuộc diện được miễn", "Nobody is exempt from rating"},
             documentation({kRows,
                            {"on", "string", "date field", "the day asked about"},
                            {"months_min", "integer", "months", "membership needed"},
                            {"reasons", "array", "", "reasons of exemption that count"}})});
  rules.add("evaluation.head-after-unit",
            {head_after_unit,
             {"Xếp loại đơn vị trước, người đứng đầu sau", "The head is rated after the unit"},
             documentation({kRows,
                            {"act", "string", "", "the act that rates the unit"},
                            {"since", "string", "", "an act after which it is rated anew"}})});
  rules.add("evaluation.unit-rated",
            {unit_rated,
             {"Đơn vị đã được xếp loại", "The unit is rated"},
             documentation({{"act", "string", "", "the act that rates the unit"},
                            {"since", "string", "", "an act after which it is rated anew"}})});
  rules.add("evaluation.state-first",
            {state_rated_first,
             {"Chính quyền xếp loại trước", "The State side rates first"},
             documentation({kRows, {"staff", "array", "", "kinds of staff asked about"}})});
  rules.add("evaluation.not-above-state",
            {not_above_state,
             {"Không cao hơn xếp loại của chính quyền", "Not above the State side's rating"},
             documentation({kRows, {"grade", "string", "", "the grade asked about"}})});
  rules.add("evaluation.lower-first", {lower_rated_first,
                                       {"Cấp dưới xếp loại trước", "The lower is rated first"},
                                       documentation({kRows, kYear})});
}

void add_periods(Rules& rules) {
  rules.add("evaluation.quarter", {quarter_rated,
                                   {"Quý được xếp loại", "A quarter that is rated"},
                                   documentation({{"field", "string", "", "form field with the quarter"},
                                                  {"rated", "array", "quarters", "those that are"}})});
  rules.add("evaluation.quarter-due",
            {quarter_due,
             {"Ngày báo cáo quý", "When a quarter's report is due"},
             documentation({{"field", "string", "date field", "the due day"},
                            {"quarter", "string", "", "form field with the quarter"},
                            kYear,
                            {"before_day", "integer", "day of the month", "due before this day"}})});
  rules.add("evaluation.review-days",
            {review_days,
             {"Số ngày họp kiểm điểm", "Days of the review meeting"},
             documentation({{"field", "string", "days", "form field with the days; one when not given"},
                            {"days", "integer", "days", "at least so many"},
                            {"of", "array", "days", "[{level, party_body, days}]: other units"}})});
  rules.add("evaluation.follows-periods",
            {follows_periods,
             {"Khớp với kết quả các kỳ trong năm", "The year follows its periods"},
             documentation({kRows, kTable, kYear, {"kind", "string", "", "kind of the periods' facts"}})});
  rules.add("evaluation.failing-again",
            {failing_again,
             {"Không hoàn thành nhiệm vụ các năm liên tiếp", "Failing years in a row"},
             documentation({{"cadre", "string", "", "the cadre: a value"},
                            {"grade", "string", "", "the grade now given: a value"},
                            {"year", "integer", "", "its year: a value"},
                            {"failing", "string", "", "the failing grade"},
                            {"leader", "boolean", "", "whether they lead: a value; false is not asked"},
                            {"staff", "string", "", "kind of staff: a value"},
                            {"of_staff", "array", "", "kinds asked about; all when empty"},
                            {"planned", "boolean", "", "only of those who are in a plan"},
                            {"years", "integer", "calendar years", "how many in a row"}})});
}

}  // namespace

void add_evaluation_rules(Rules& rules) {
  add_grades(rules);
  add_failings(rules);
  add_people(rules);
  add_periods(rules);
}

}  // namespace cadre::rules
