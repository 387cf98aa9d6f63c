// The hard gates of the city's resolution, procedure by procedure: which act asks which. Whatever gives
// somebody a post or a place in the plan stands in this table, so a new definition that does without a gate
// fails here.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "engine/procedure/procedure.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/rules/catalogue.hpp"

namespace cadre {
namespace {

using Acts = std::set<std::string>;
using Questions = std::map<int, Acts>;  // gate -> the acts that ask it and cannot be acknowledged past

enum Gate { kPolitical = 1, kEvaluated, kProgramme, kDegree, kLeavesPlan, kRotationMonths, kEightYears };

// Where a gate is asked first, or why it is not.
struct Row {
  std::string_view procedure;
  std::string_view political, evaluated, programme, degree;
};
constexpr std::string_view kInPost = "no: holds the post already, and is evaluated in the course of it";
constexpr std::string_view kPostKept = "no: keeps the post";
constexpr std::string_view kNoPostYet = "no: a plan gives no post; asked at the appointment";
constexpr std::string_view kGivenBack = "no: gives back what a wrong decision took";
constexpr std::string_view kNotManaged =
    "warns: the resolution speaks of titles under the Standing Committee";

constexpr Row kRows[] = {
    {"appointment", "record-leaders-1", "record-leaders-1", "submit", "record-leaders-1"},
    {"appointment-elsewhere", "record-agreement", "record-agreement", "submit", "record-agreement"},
    {"appointment-introduced", "record-leaders-1", "record-leaders-1", "submit", "record-leaders-1"},
    {"competitive-selection", "record-screening", "record-screening", "submit", "record-screening"},
    {"congress-personnel", "record-standing-1", "record-standing-1", "submit", "record-standing-1"},
    {"extension", kInPost, kInPost, kInPost, kInPost},
    {"forced-move", "decide", "decide", "decide", "decide"},
    {"head-decides", "appoint", "appoint", kNotManaged, "appoint"},
    {"nomination", "record-leaders-1", "record-leaders-1", "submit", "record-leaders-1"},
    {"nomination-introduced", "open", "open", "ask-competent-level", "open"},
    {"planning", "submit-scheme", "submit-scheme", kNoPostYet, "submit-scheme"},
    {"planning-review", "record-review", "record-review", kNoPostYet, "record-review"},
    {"reappointment", "issue-decision", kInPost, kInPost, kInPost},
    {"recall", kGivenBack, kGivenBack, kGivenBack, kGivenBack},
    {"renomination", "record-leaders-1", "record-leaders-1", "submit", "record-leaders-1"},
    {"rotation", "report-person", "report-person", "report-person", "report-person"},
    {"secondment", kPostKept, "open", kPostKept, kPostKept},
    {"transfer", "decide", "decide", "decide", "decide"},
};

bool names_both_papers(const json::object& params) {
  const json::array& papers = array_at(params, "documents");
  return std::find(papers.begin(), papers.end(), json::value("chuong-trinh-hanh-dong")) != papers.end() &&
         std::find(papers.begin(), papers.end(), json::value("cam-ket")) != papers.end();
}

void note(std::string_view rule, const json::object& params, const std::string& act, Questions& asked) {
  static const std::map<std::string_view, int> kGates{{"political-standard.concluded", kPolitical},
                                                      {"evaluation.fresh", kEvaluated},
                                                      {"degree.full-time", kDegree},
                                                      {"rotation.length", kRotationMonths},
                                                      {"head.long-in-post", kEightYears},
                                                      {"post.not-overstayed", kEightYears}};
  if (rule == "each") {
    const json::object& inner = object_at(params, "rule");
    return note(text_at(inner, "type"), object_at(inner, "params"), act, asked);
  }
  if (const auto gate = kGates.find(rule); gate != kGates.end()) asked[gate->second].insert(act);
  if (rule == "dossier.complete" && names_both_papers(params)) asked[kProgramme].insert(act);
}

Questions questions_of(const Procedure& procedure) {
  Questions asked;
  const auto look_at = [&asked](const ActSpec& spec, const std::string& act) {
    for (const RuleCall& call : spec.requires_all)
      if (blocks(call.mark)) note(call.type, call.params, act, asked);
  };
  look_at(procedure.opening(), "open");
  for (const ActSpec& act : procedure.all_acts()) look_at(act, act.act);
  return asked;
}

// Whether an effect gives a cadre a post, a seat, a task elsewhere or a place in the plan.
bool gives_something(const json::value& value) {
  static const std::set<std::string_view> kGiven{"holds", "membership", "serving", "plan-entry"};
  if (const json::array* items = value.if_array())
    return std::any_of(items->begin(), items->end(), gives_something);
  const json::object* object = value.if_object();
  if (object == nullptr) return false;
  for (const char* effect : {"record", "restore"})
    if (kGiven.contains(text_at(object_at(*object, effect), "kind"))) return true;
  return std::any_of(object->begin(), object->end(),
                     [](const auto& member) { return gives_something(member.value()); });
}

const Row* row_of(std::string_view procedure) {
  const auto found = std::find_if(std::begin(kRows), std::end(kRows),
                                  [procedure](const Row& row) { return row.procedure == procedure; });
  return found == std::end(kRows) ? nullptr : found;
}

void expect_asked(const Questions& asked, int gate, std::string_view cell, const std::string& where) {
  const auto acts = asked.find(gate);
  const bool anywhere = acts != asked.end() && !acts->second.empty();
  const bool exempt = cell.starts_with("no:") || cell.starts_with("warns:");
  const bool there = anywhere && (exempt || acts->second.contains(std::string(cell)));
  EXPECT_NE(there, exempt) << where << ", gate " << gate << ": " << cell;
}

class EightGates : public ::testing::Test {
 protected:
  EightGates() {
    Rules rules;
    add_rules(rules);
    for (const json::object& definition : shipped_definitions())
      if (auto compiled = Procedure::compile(definition, rules)) shipped.push_back(std::move(*compiled));
  }
  std::vector<std::shared_ptr<const Procedure>> shipped;
};

TEST_F(EightGates, StandInEveryVersionThatGivesAPostOrAPlace) {
  std::set<std::string_view> seen;
  for (const auto& procedure : shipped) {
    const std::string where = procedure->id().id + "@" + procedure->id().version;
    const Row* row = row_of(procedure->id().id);
    const json::value* actions = procedure->meta().if_contains("actions");
    const bool gives = actions != nullptr && gives_something(*actions);
    EXPECT_FALSE(gives && row == nullptr)
        << where << " gives somebody something: say which act asks the gates";
    if (row == nullptr) continue;
    seen.insert(row->procedure);
    const Questions asked = questions_of(*procedure);
    expect_asked(asked, kPolitical, row->political, where);
    expect_asked(asked, kEvaluated, row->evaluated, where);
    expect_asked(asked, kProgramme, row->programme, where);
    expect_asked(asked, kDegree, row->degree, where);
  }
  EXPECT_EQ(seen.size(), std::size(kRows)) << "no row is about nothing";
}

// Gate 5: whoever is disciplined or does not perform leaves the plan, automatically or by review.
TEST_F(EightGates, TakeTheDisciplinedAndTheFailingOutOfThePlan) {
  std::size_t removals = 0;
  for (const auto& procedure : shipped) {
    if (procedure->id().id != "planning-removal") continue;
    ++removals;
    const std::string grounds = canonical(array_at(object_at(procedure->meta(), "parameters"), "grounds"));
    EXPECT_NE(grounds.find("plan.disciplined"), std::string::npos) << procedure->id().version;
    EXPECT_NE(grounds.find("rating.consecutive"), std::string::npos) << procedure->id().version;
  }
  EXPECT_EQ(removals, 2u);
}

// Gates 6 and 7.
TEST_F(EightGates, BoundRotationsAndMoveHeadsOfEightYears) {
  std::map<int, std::set<std::string>> procedures;
  for (const auto& procedure : shipped)
    for (const auto& [gate, acts] : questions_of(*procedure)) procedures[gate].insert(procedure->id().id);
  EXPECT_EQ(procedures[kRotationMonths], (std::set<std::string>{"rotation"}));
  EXPECT_EQ(procedures[kEightYears], (std::set<std::string>{"forced-move", "reappointment", "renomination"}));
}

}  // namespace
}  // namespace cadre
