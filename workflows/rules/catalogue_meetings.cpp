// Rules about meetings, terms and examinations.
#include "workflows/rules/catalogue_rows.hpp"
#include "workflows/rules/exam.hpp"
#include "workflows/rules/meeting_members.hpp"
#include "workflows/rules/meetings.hpp"
#include "workflows/rules/term.hpp"

namespace cadre::rules {
namespace {

constexpr Parameter kFrom{"from", "string", "date field", "where counting begins"};
constexpr Parameter kUntil{"until", "string", "date field", "the last day of the term"};
constexpr Parameter kMonths{"months", "integer", "months", "a full term"};
constexpr Parameter kWho{"who", "string", "", "form field with the person; else the case's cadre"};

void add_conduct(Rules& rules) {
  rules.add("meeting.collective", {meeting_collective,
                                   {"Đúng tập thể họp ở bước này", "The collective of this step met"},
                                   documentation({{"field", "string", "", "form field with the collective"},
                                                  {"by", "string", "", "form field with the kind of body"},
                                                  {"of", "object", "", "kind of body -> collective"}})});
  rules.add("meeting.nobody-left-out",
            {meeting_nobody_left_out,
             {"Không bỏ sót người phải triệu tập", "Nobody to be summoned was left out"},
             documentation({{"field", "string", "", "form field with the ballot"},
                            {"by", "string", "", "form field with the kind of body"},
                            {"of", "object", "", "kind of body -> collective"},
                            {"roll", "string", "", "form field with the groups summoned"},
                            {"recused", "string", "", "form field with those who stay out"}})});
  rules.add("difference.explained",
            {difference_explained,
             {"Giải trình kết quả khác bước trước", "A different result is explained"},
             documentation({{"names", "string", "", "form field with the people now"},
                            {"before", "string", "", "field with those of the step before"},
                            {"field", "string", "", "form field with the explanation"}})});
  rules.add("given.when", {given_when,
                           {"Phải báo cáo kèm theo", "To be told along with it"},
                           documentation({{"field", "string", "", "form field with the report"},
                                          {"when", "string", "", "form field that calls for it"},
                                          {"values", "array", "", "only when it says one of these"}})});
  rules.add("field.given", {field_given,
                            {"Đã có thông tin", "The field is given"},
                            documentation({{"field", "string", "", "the field"}})});
  rules.add("late.reported",
            {late_reported,
             {"Đúng hạn, hoặc có báo cáo việc chậm", "In time, or the delay is reported"},
             documentation({kFrom,
                            {"on", "string", "date field", "the day looked at; else the effective one"},
                            {"working_days", "integer", "working days", "the time"},
                            {"days", "integer", "days", "the time, in calendar days"},
                            {"before", "boolean", "", "counted backwards"},
                            {"kinds", "array", "", "papers that report the delay"}})});
  rules.add("not-frozen",
            {not_frozen,
             {"Không trong thời gian tạm dừng", "No instruction pauses it"},
             documentation({{"families", "array", "", "what may be paused"},
                            {"unless", "string", "", "form field with the paper of an exception"}})});
}

void add_terms_and_exams(Rules& rules) {
  rules.add("term.full",
            {term_full, {"Đủ thời hạn bổ nhiệm", "A full term"}, documentation({kFrom, kUntil, kMonths})});
  rules.add("term.or-retirement", {term_or_retirement,
                                   {"Đủ thời hạn hoặc đến tuổi nghỉ hưu", "A full term, or until retirement"},
                                   documentation({kWho, kFrom, kUntil, kMonths})});
  rules.add("term.to-retirement",
            {term_to_retirement, {"Đến tuổi nghỉ hưu", "Until retirement"}, documentation({kWho, kUntil})});
  const Parameter marks{"marks", "string", "hundredths of a point", "form field with the marks"};
  const Parameter at_least{"at_least", "integer", "hundredths of a point", "this much or more"};
  rules.add("list.size", {list_size,
                          {"Đủ số người", "Enough people"},
                          documentation({{"field", "string", "", "form field that lists them"},
                                         {"at_least", "integer", "persons", "how many"}})});
  rules.add("exam.passed", {exam_passed,
                            {"Những người đạt điểm", "Those who passed"},
                            documentation({marks,
                                           at_least,
                                           {"part", "string", "", "written or defence"},
                                           {"names", "string", "", "form field that lists them"}})});
  rules.add("exam.highest",
            {exam_highest,
             {"Người có điểm cao nhất", "The highest mark"},
             documentation({marks, at_least, {"who", "string", "", "form field that names the person"}})});
}

}  // namespace

void add_meeting_rules(Rules& rules) {
  add_conduct(rules);
  add_terms_and_exams(rules);
}

}  // namespace cadre::rules
