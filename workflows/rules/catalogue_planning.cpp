// Rules about planning.
#include "workflows/rules/catalogue_rows.hpp"
#include "workflows/rules/planning.hpp"
#include "workflows/rules/planning_caps.hpp"

namespace cadre::rules {
namespace {

void add_entry_rules(Rules& rules) {
  rules.add("plan.member",
            {plan_member,
             {"Trong quy hoạch", "Planned"},
             documentation({{"titles", "string", "", "this, equal-or-higher or any"},
                            {"who", "string", "", "form field with the people; else the case's cadre"},
                            {"except", "string", "", "form field with those struck off"},
                            {"exception", "string", "", "what the deciding level may waive"}})});
  const json::object term = documentation({{"term", "string", "", "field with the term"}});
  rules.add("plan.entry-held",
            {plan_entry_held, {"Đang trong quy hoạch chức danh này", "Planned for this title"}, term});
  rules.add("plan.entry-new",
            {plan_entry_new, {"Chưa trong quy hoạch chức danh này", "Not planned for it yet"}, term});
  rules.add("plan.higher-title",
            {plan_higher_title, {"Chức danh quy hoạch cao hơn", "The planned title is higher"}, {}});
  rules.add("plan.not-barred",
            {plan_not_barred, {"Không trong thời gian bị đưa ra", "No removal bars from coming back"}, {}});
}

void add_list_rules(Rules& rules) {
  const json::object cap = documentation({{"field", "string", "", "list field of {cadre, post}"},
                                          {"leaving", "string", "", "list field of those taken out"},
                                          {"term", "string", "", "field with the term"},
                                          {"at_most", "integer", "persons or titles", "the cap"}});
  rules.add(
      "plan.persons-per-title",
      {plan_persons_per_title, {"Số người quy hoạch một chức danh", "Persons planned for a title"}, cap});
  rules.add(
      "plan.titles-per-person",
      {plan_titles_per_person, {"Số chức danh quy hoạch một người", "Titles planned for a person"}, cap});
  rules.add("plan.share",
            {plan_share,
             {"Cơ cấu nữ, trẻ", "Share of women, of the young"},
             documentation({{"fields", "array", "", "list fields of {cadre}"},
                            {"group", "string", "", "women or young"},
                            {"age_below", "integer", "years", "who is young"},
                            {"on", "string", "date field", "the day of the age"},
                            {"numerator", "integer", "", "of the share"},
                            {"denominator", "integer", "", "of the share"},
                            {"inclusive", "boolean", "", "whether exactly the share is enough"},
                            {"explained_by", "string", "", "text field that explains a missed share"}})});
  rules.add("plan.age-bands",
            {plan_age_bands,
             {"Cơ cấu ba độ tuổi", "Ages that lie apart"},
             documentation({{"fields", "array", "", "list fields of {cadre}"},
                            {"bands", "integer", "", "at least so many ages"},
                            {"years", "integer", "years", "how far they lie apart"},
                            {"explained_by", "string", "", "text field that explains missing ones"}})});
  rules.add("plan.list-fits",
            {plan_list_fits,
             {"Danh sách khớp kết quả bỏ phiếu", "The list is what the ballots put through"},
             documentation({{"field", "string", "", "list field of {cadre, post}"},
                            {"results", "string", "", "list field of {post, names}"}})});
  rules.add("plan.narrows", {plan_narrows,
                             {"Bước sau không thêm người", "A later ballot adds nobody"},
                             documentation({{"results", "string", "", "list field of {post, names}"},
                                            {"of", "string", "", "the same, of the step before"}})});
  rules.add("plan.all-reviewed", {plan_all_reviewed,
                                  {"Rà soát đủ người trong quy hoạch", "Everybody planned is reviewed"},
                                  documentation({{"staying", "string", "", "list field of {cadre, post}"},
                                                 {"leaving", "string", "", "list field of {cadre, post}"},
                                                 {"term", "string", "", "field with the term"}})});
}

void add_removal_tests(Rules& rules) {
  rules.add("plan.disciplined", {plan_disciplined,
                                 {"Bị kỷ luật từ khi quy hoạch", "Disciplined since planned"},
                                 documentation({{"forms", "array", "", "forms of discipline that count"}})});
  rules.add("plan.reached",
            {plan_reached, {"Đã giữ chức vụ quy hoạch", "Holds the planned title or above"}, {}});
  rules.add("plan.standard-not-met",
            {plan_standard_not_met, {"Không đủ tiêu chuẩn chính trị", "Political standards not met"}, {}});
  rules.add("plan.titles-over", {plan_titles_over,
                                 {"Quá số chức danh quy hoạch", "Planned for too many titles"},
                                 documentation({{"at_most", "integer", "titles", "the cap"}})});
}

}  // namespace

void add_planning_rules(Rules& rules) {
  add_entry_rules(rules);
  add_list_rules(rules);
  add_removal_tests(rules);
}

}  // namespace cadre::rules
