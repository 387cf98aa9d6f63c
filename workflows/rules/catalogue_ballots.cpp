#include "workflows/rules/ballots.hpp"
#include "workflows/rules/ballots_levels.hpp"
#include "workflows/rules/ballots_persons.hpp"
#include "workflows/rules/ballots_plan.hpp"
#include "workflows/rules/ballots_roll.hpp"
#include "workflows/rules/ballots_tie.hpp"
#include "workflows/rules/catalogue_rows.hpp"

namespace cadre::rules {
namespace {

constexpr Parameter kField{"field", "string", "", "form field with the ballot"};
constexpr Parameter kBase{"base", "string", "persons or ballots",
                          "summoned, members, present, issued, collected (returned) or valid"};
constexpr Parameter kNames{"names", "string", "", "form field that lists the people"};

void add_counts(Rules& rules) {
  rules.add("ballot.counts",
            {ballot_counts, {"Số phiếu khớp nhau", "The counts add up"}, documentation({kField})});
  rules.add(
      "ballot.majority",
      {ballot_majority, {"Đạt tỷ lệ đồng ý", "The majority agrees"}, share_documentation({kField, kBase})});
  rules.add(
      "ballot.quorum",
      {ballot_quorum, {"Đủ số người họp", "The meeting has its quorum"}, share_documentation({kField})});
  rules.add("ballot.roll",
            {ballot_roll,
             {"Số triệu tập đúng danh sách", "Those summoned are those on the roll"},
             documentation({kField,
                            {"roll", "string", "", "form field with the groups summoned"},
                            {"recused", "string", "", "form field with those who stay out"}})});
}

void add_persons(Rules& rules) {
  rules.add("ballot.votes",
            {ballot_votes,
             {"Số phiếu từng người khớp với số phiếu chung", "The votes fit the counts"},
             documentation({kField,
                            {"names_per_ballot", "integer", "persons", "how many one ballot may name"},
                            {"among", "string", "", "form field with those who may receive votes"},
                            {"except", "string", "", "form field with those struck off"}})});
  rules.add("ballot.base-kept",
            {ballot_base_kept,
             {"Số triệu tập như lần họp trước", "As many summoned as before"},
             documentation({{"field", "string", "", "form field with the ballot"},
                            {"by", "string", "", "field that says which kind of body it is"},
                            {"of", "object", "", "the field with the earlier meeting, by kind of body"},
                            {"recused", "string", "", "list field with those who left the base"}})});
  rules.add("ballot.carries",
            {ballot_carries,
             {"Người được giới thiệu đạt tỷ lệ", "The person reached the share"},
             share_documentation({kField,
                                  kBase,
                                  {"who", "string", "", "form field that names the person"},
                                  {"highest", "boolean", "", "nobody else has as many votes"}})});
  rules.add("ballot.goes-on", {ballot_goes_on,
                               {"Người được chuyển bước tiếp theo", "Who goes on to the next step"},
                               share_documentation({kField, kBase, kNames})});
  rules.add("ballot.two-highest", {ballot_two_highest,
                                   {"Hai người có số phiếu cao nhất", "The two highest"},
                                   documentation({kField, kNames})});
  rules.add(
      "ballot.ranked",
      {ballot_ranked,
       {"Lấy từ cao xuống thấp trong số người đạt tỷ lệ", "From the top of those who reached the share"},
       share_documentation({kField,
                            kBase,
                            kNames,
                            {"quota", "integer or string", "persons", "a number, or the field with it"}})});
}

void add_ties_and_levels(Rules& rules) {
  const json::object tie =
      documentation({kField, kBase, {"choice", "string", "", "form field with the head's choice"}});
  json::object decided = tie;
  decided["who"] = {{"type", "string"}, {"unit", ""}, {"title", "form field that names the person"}};
  rules.add("ballot.tie-head-decides",
            {ballot_tie_head_decides,
             {"Đúng một nửa: theo ý kiến người đứng đầu", "At exactly half the head decides"},
             decided});
  rules.add("ballot.choice-only-at-half",
            {ballot_choice_only_at_half,
             {"Người đứng đầu chỉ chọn khi đạt đúng một nửa", "The head chooses at exactly half only"},
             tie});
  rules.add("ballot.three-level", {ballot_three_level,
                                   {"Phiếu tín nhiệm ba mức khớp nhau", "The three levels add up"},
                                   documentation({kField})});
  rules.add("ballot.low-share",
            {ballot_low_share,
             {"Tỷ lệ tín nhiệm thấp", "Share of low confidence"},
             share_documentation(
                 {kField,
                  kBase,
                  {"who", "string", "", "form field that names the person; else the case's cadre"}})});
}

}  // namespace

void add_ballot_rules(Rules& rules) {
  add_counts(rules);
  add_persons(rules);
  add_ties_and_levels(rules);
}

}  // namespace cadre::rules
