// Rules about the person an appointment or a nomination is about.
#include "workflows/rules/age.hpp"
#include "workflows/rules/assessed.hpp"
#include "workflows/rules/catalogue_rows.hpp"
#include "workflows/rules/clean_record.hpp"
#include "workflows/rules/declarations.hpp"
#include "workflows/rules/kin.hpp"
#include "workflows/rules/political_standard.hpp"
#include "workflows/rules/service.hpp"
#include "workflows/rules/unrolling.hpp"
#include "workflows/rules/vacancy.hpp"

namespace cadre::rules {
namespace {

constexpr Parameter kWho{"who", "string", "", "form field with the people; else the case's cadre"};
constexpr Parameter kExcept{"except", "string", "", "form field with those struck off"};
constexpr Parameter kException{"exception", "string", "", "what the deciding level may waive"};
constexpr Parameter kRising{"only_rising", "boolean", "", "only for a post higher than those held"};
constexpr Parameter kMonths{"months", "integer", "months", "how old it may be"};

void add_time(Rules& rules) {
  rules.add("age.months-left", {age_months_left,
                                {"Còn đủ tuổi công tác", "Enough time is left until retirement"},
                                documentation({kWho,
                                               kExcept,
                                               kException,
                                               kRising,
                                               {"from", "string", "date field", "where counting begins"},
                                               {"at_least", "integer", "months", "this many or more"},
                                               {"below", "integer", "months", "fewer than these"}})});
  rules.add("post.time-served",
            {post_time_served,
             {"Đủ thời gian giữ chức vụ", "Long enough in post"},
             documentation({kWho, kExcept, kException, {"months", "integer", "months", "at least"}})});
  rules.add("post.not-overstayed",
            {post_not_overstayed,
             {"Chưa quá thời gian đứng đầu liên tục", "Not too long at the head of one unit"},
             documentation({kWho,
                            kExcept,
                            {"months", "integer", "months", "from these a head must move"},
                            {"on", "string", "date field", "the day looked at"}})});
}

void add_standing(Rules& rules) {
  rules.add("political-standard.concluded", {political_standard_concluded,
                                             {"Có kết luận tiêu chuẩn chính trị của cấp có thẩm quyền",
                                              "The competent level concluded on political standards"},
                                             documentation({kWho, kExcept, kMonths})});
  rules.add(
      "evaluation.fresh",
      {evaluation_fresh,
       {"Đã đánh giá trước khi quyết định", "Evaluated before the decision"},
       documentation({kWho, kExcept, kMonths, {"grades", "array", "", "grades that are good enough"}})});
  rules.add("rating.among", {rating_among,
                             {"Kết quả xếp loại năm gần nhất", "The latest yearly rating"},
                             documentation({kWho,
                                            kExcept,
                                            {"grades", "array", "", "grades that are good enough"},
                                            {"years", "integer", "calendar years", "how old it may be"}})});
  rules.add("degree.full-time", {degree_full_time,
                                 {"Bằng đại học chính quy của cán bộ trẻ", "A full-time degree of the young"},
                                 documentation({kWho,
                                                kExcept,
                                                kException,
                                                {"age_below", "integer", "years", "who is asked"},
                                                {"levels", "array", "", "levels that count"}})});
  rules.add(
      "discipline.waited",
      {discipline_waited,
       {"Hết thời gian chờ sau kỷ luật", "The wait after discipline is over"},
       documentation({kWho,
                      kExcept,
                      kRising,
                      {"reprimand", "integer", "months", "wait after a reprimand"},
                      {"warning", "integer", "months", "wait after a warning"},
                      {"removal", "integer", "months", "wait after a removal"},
                      {"expulsion", "integer", "months", "wait after an expulsion; none named: for good"},
                      {"decided_from", "string", "date", "decisions of that day or later"},
                      {"decided_before", "string", "date", "decisions before that day"}})});
  rules.add("scrutiny.none", {scrutiny_none,
                              {"Không trong thời gian bị xem xét", "Under no scrutiny"},
                              documentation({kWho, kExcept, {"kinds", "array", "", "kinds that bar"}})});
  rules.add("suspension.none", {suspension_none,
                                {"Không đang bị tạm đình chỉ công tác", "Not suspended from duty"},
                                documentation({kWho, kExcept})});
}

void add_papers(Rules& rules) {
  rules.add("asset.declared",
            {asset_declared,
             {"Đã kê khai tài sản, thu nhập", "Assets are declared"},
             documentation({kWho,
                            kExcept,
                            {"days", "integer", "days", "how long before"},
                            {"on", "string", "date field", "the day it must come before"}})});
  rules.add("health.certified", {health_certified,
                                 {"Đủ sức khỏe, giấy còn hạn", "Certified as fit, and lately"},
                                 documentation({kWho, kExcept, kMonths})});
  rules.add("dossier.fresh", {dossier_fresh,
                              {"Giấy tờ còn hạn", "Papers are not too old"},
                              documentation({{"papers", "array", "months", "[{kind, months}]"}})});
}

void add_kin_and_seat(Rules& rules) {
  rules.add("kin.not-together",
            {kin_not_together,
             {"Không bố trí người thân cùng làm", "Relatives do not serve together"},
             documentation({kWho,
                            kExcept,
                            {"post", "string", "", "field that names it; else the post of the case"},
                            {"same_unit", "boolean", "", "nobody beside a relative in one unit"},
                            {"pairs", "array", "", "functions that do not go together in one locality"}})});
  rules.add("kin.recused",
            {kin_recused,
             {"Người thân không bỏ phiếu", "Relatives leave the ballot"},
             documentation({{"field", "string", "", "form field with the ballot"},
                            kWho,
                            {"roll", "string", "", "form field with the groups summoned"},
                            {"recused", "string", "", "form field with those who stay out"}})});
  rules.add("kin.not-of",
            {kin_not_of,
             {"Không phải người thân", "No relative"},
             documentation({kWho, {"field", "string", "", "form field that names the person asked about"}})});
  rules.add("introducer.is-head",
            {introducer_is_head,
             {"Người giới thiệu là người đứng đầu", "The head introduces"},
             documentation({{"field", "string", "", "form field that names who introduces"}})});
  rules.add(
      "post.vacant",
      {post_vacant,
       {"Chức vụ đang khuyết", "The post is vacant"},
       documentation({{"post", "string", "", "field that names it; else the post of the case"},
                      {"from", "string", "date field", "vacant from then on; else the day of the act"}})});
  rules.add("post.left-is-held",
            {post_left_is_held,
             {"Chức vụ thôi giữ là chức vụ đang giữ", "The post left is one that is held"},
             documentation({{"field", "string", "", "field that names the post left"}, kWho})});
  rules.add("post.subordinate-head",
            {post_subordinate_head,
             {"Cấp trưởng đơn vị trực thuộc", "Heads a directly subordinate unit"},
             documentation({{"field", "string", "", "field with the head who decides"}})});
  rules.add("decision.undone",
            {decision_undone,
             {"Trả lại chức vụ đã thôi giữ", "The post before is given back"},
             documentation({{"decision", "string", "", "field with the number of the wrong decision"},
                            {"restored", "string", "", "field that names the post given back"},
                            {"told", "string", "", "list field with what cannot be undone"},
                            {"on", "string", "date field", "from when the decision does not count"}})});
  rules.add("post.held-by",
            {post_held_by, {"Người đang giữ chức vụ", "Who holds the post"}, documentation({kWho, kExcept})});
  rules.add("post.filled-by",
            {post_filled_by,
             {"Chức vụ do bầu hoặc bổ nhiệm", "How the post is filled"},
             documentation({{"post", "string", "", "a post's id, or nothing"},
                            {"by", "string", "", "election or appointment"},
                            {"decision", "string", "", "only when the cadre holds it by that decision"}})});
  rules.add("term.ends-on", {term_ends_on,
                             {"Đúng ngày hết thời hạn bổ nhiệm", "The day the term ends"},
                             documentation({{"field", "string", "date field", "the day given"}})});
}

}  // namespace

void add_candidate_rules(Rules& rules) {
  add_time(rules);
  add_standing(rules);
  add_papers(rules);
  add_kin_and_seat(rules);
}

}  // namespace cadre::rules
