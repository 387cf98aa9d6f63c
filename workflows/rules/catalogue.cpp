#include "workflows/rules/catalogue.hpp"

#include "workflows/rules/catalogue_rows.hpp"
#include "workflows/rules/conclusion.hpp"
#include "workflows/rules/confidence.hpp"
#include "workflows/rules/course.hpp"
#include "workflows/rules/dates.hpp"
#include "workflows/rules/discipline.hpp"
#include "workflows/rules/documents.hpp"
#include "workflows/rules/ground_tests.hpp"
#include "workflows/rules/grounds.hpp"
#include "workflows/rules/placement.hpp"
#include "workflows/rules/posts.hpp"
#include "workflows/rules/rating.hpp"
#include "workflows/rules/unit_result.hpp"

namespace cadre {
namespace {

using rules::documentation;

void add_ground_rules(Rules& rules) {
  rules.add("ground.established",
            {rules::ground_established,
             {"Căn cứ có trên dữ kiện", "The ground exists on the facts"},
             documentation({{"field", "string", "", "form field with the ground's code"},
                            {"on", "string", "date field", "day on which the facts are looked at"}})});
  rules.add("ground.confirmed",
            {rules::ground_confirmed,
             {"Căn cứ đã đối chiếu nguyên văn", "The ground's wording was checked"},
             documentation({{"field", "string", "", "form field with the ground's code"},
                            {"on", "string", "date field", "day on which the facts are looked at"}})});
  const json::object against =
      documentation({{"tracks", "array", "", "tracks on which the rule applies"},
                     {"against", "string", "", "track whose grounds must not exist"}});
  rules.add("no-dismissal-ground",
            {rules::no_dismissal_ground,
             {"Không thuộc trường hợp phải miễn nhiệm", "No ground for dismissal exists"},
             against});
  rules.add("no-unconfirmed-dismissal-ground",
            {rules::no_unconfirmed_dismissal_ground,
             {"Không thuộc trường hợp miễn nhiệm chưa đối chiếu nguyên văn",
              "No unconfirmed ground for dismissal exists"},
             against});
}

void add_ground_tests(Rules& rules) {
  rules.add("any-of",
            {rules::any_of,
             {"Một trong các điều kiện", "One of several tests"},
             documentation({{"tests", "array", "", "calls {type, params} of other ground tests"}})});
  rules.add("declared", {rules::declared,
                         {"Cán bộ nêu trong đơn", "Stated in the application"},
                         documentation({{"field", "string", "", "form field with the statement"}})});
  rules.add("discipline.count",
            {rules::discipline_count,
             {"Số lần bị kỷ luật", "Times disciplined"},
             documentation({{"forms", "array", "", "forms of discipline that count"},
                            {"at_least", "integer", "decisions", "how many are needed"}})});
  rules.add("confidence.low",
            {rules::confidence_low,
             {"Tỷ lệ tín nhiệm thấp", "Share of low confidence"},
             documentation({{"numerator", "integer", "", "of the share"},
                            {"denominator", "integer", "", "of the share"},
                            {"inclusive", "boolean", "", "whether exactly the share is enough"},
                            {"base", "string", "ballots", "returned or valid"}})});
  rules.add("rating.consecutive",
            {rules::rating_consecutive,
             {"Các năm xếp loại liên tiếp", "Ratings in a row"},
             documentation({{"grade", "string", "", "the failing grade"},
                            {"years", "integer", "calendar years", "how many in a row"},
                            {"unless_force_majeure", "boolean", "", "force majeure excuses"}})});
  const json::object conclusion =
      documentation({{"subjects", "array", "", "what the conclusion is about"},
                     {"gravity", "array", "", "gravities that count; all when left out"},
                     {"to_dismissal", "boolean", "", "concluded to the point of dismissal"},
                     {"unless_force_majeure", "boolean", "", "force majeure excuses"}});
  rules.add("conclusion.found", {rules::conclusion_found,
                                 {"Có kết luận của cơ quan có thẩm quyền", "A competent body concluded"},
                                 conclusion});
  rules.add(
      "head-responsibility",
      {rules::head_responsibility, {"Trách nhiệm người đứng đầu", "The head's responsibility"}, conclusion});
  rules.add("prestige.judged", {rules::prestige_judged,
                                {"Đánh giá uy tín, năng lực", "Prestige and ability judged"},
                                documentation({{"judgements", "array", "", "judgements that count"}})});
  rules.add(
      "unit-result.below",
      {rules::unit_result_below,
       {"Kết quả năm của đơn vị", "The unit's yearly result"},
       documentation({{"percent_tenths_below", "integer", "tenths of a percent", "results below this count"},
                      {"months_in_post_min", "integer", "months", "shorter tenures are excused"}})});
}

void add_date_and_paper_rules(Rules& rules) {
  const json::object dates = documentation({{"field", "string", "date field", "the date asked about"},
                                            {"than", "string", "date field", "the date compared with"}});
  rules.add("date.not-before", {rules::date_not_before, {"Ngày không sớm hơn", "Not before a date"}, dates});
  rules.add("date.not-after", {rules::date_not_after, {"Ngày không muộn hơn", "Not after a date"}, dates});
  rules.add("extension.once", {rules::extension_once,
                               {"Chỉ gia hạn một lần", "Extended once"},
                               documentation({{"act", "string", "", "the act that extends"},
                                              {"at_most", "integer", "times", "how often it may be done"}})});
  rules.add("extension.within",
            {rules::extension_within,
             {"Trong thời hạn tối đa", "Within the longest time"},
             documentation({{"field", "string", "date field", "the date asked about"},
                            {"from", "string", "date field", "where the time begins"},
                            {"working_days", "integer", "working days", "the whole time"}})});
  rules.add("dossier.complete", {rules::dossier_complete,
                                 {"Hồ sơ đầy đủ", "The dossier is complete"},
                                 documentation({{"documents", "array", "", "kinds that every case needs"},
                                                {"also", "object", "", "track -> further kinds"}})});
  rules.add("document.attached", {rules::document_attached,
                                  {"Có văn bản kèm theo", "A paper is attached"},
                                  documentation({{"kinds", "array", "", "one of these kinds"}})});
}

void add_post_and_course_rules(Rules& rules) {
  rules.add("post.held", {rules::post_held, {"Cán bộ đang giữ chức vụ", "The cadre holds the post"}, {}});
  rules.add("post.elected", {rules::post_elected, {"Chức vụ do bầu cử", "The post is elected"}, {}});
  rules.add("post.appointed",
            {rules::post_appointed, {"Chức vụ do bổ nhiệm", "The post is filled by appointment"}, {}});
  rules.add("post.needs-approval",
            {rules::post_needs_approval, {"Cần cấp trên phê chuẩn", "Needs a higher approval"}, {}});
  rules.add("appointing-level", {rules::appointing_level,
                                 {"Đúng cấp quản lý chức vụ", "The level that manages the post"},
                                 documentation({{"role", "string", "", "the role of the mandate"}})});
  const json::object tracks = documentation({{"tracks", "array", "", "tracks on which the rule applies"}});
  rules.add("track.is", {rules::track_is, {"Hướng xem xét", "The case's track"}, tracks, true});
  rules.add("act.done", {rules::act_done,
                         {"Đã làm bước trước", "An act was done before"},
                         documentation({{"act", "string", "", "the act"}})});
  rules.add("law.silent",
            {rules::law_silent,
             {"Quy định không nói rõ", "The regulation is silent"},
             documentation({{"vi", "string", "", "sentence"}, {"en", "string", "", "sentence"}})});
  rules.add("not-barred", {rules::not_barred,
                           {"Không thuộc diện chưa xem xét", "Nothing bars from leaving"},
                           documentation({{"tracks", "array", "", "tracks on which the rule applies"},
                                          {"kinds", "array", "", "bars that count"}})});
  const json::object placement = documentation({{"field", "string", "", "form field with the placement"},
                                                {"tracks", "array", "", "tracks on which the rule applies"}});
  rules.add(
      "placement.not-higher",
      {rules::placement_not_higher, {"Chức vụ mới không cao hơn", "The new post is not higher"}, placement});
  rules.add("placement.no-leading-post", {rules::placement_no_leading_post,
                                          {"Chưa bố trí chức vụ lãnh đạo", "No leading post at once"},
                                          placement});
}

}  // namespace

void add_rules(Rules& rules) {
  add_ground_rules(rules);
  add_ground_tests(rules);
  rules::add_ballot_rules(rules);
  rules::add_candidate_rules(rules);
  rules::add_confidence_rules(rules);
  rules::add_evaluation_rules(rules);
  add_date_and_paper_rules(rules);
  add_post_and_course_rules(rules);
  rules::add_meeting_rules(rules);
  rules::add_person_rules(rules);
  rules::add_planning_rules(rules);
  rules::add_serving_rules(rules);
}

}  // namespace cadre
