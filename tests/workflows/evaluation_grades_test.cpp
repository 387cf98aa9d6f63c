#include "workflows/rules/evaluation_grades.hpp"

#include <span>

#include "tests/workflows/judged_case.hpp"

namespace cadre {
namespace {

const json::object kVerbal = table("grades", R"([
  {"grade":"excellent","needs":{"lowest":"good","results":"excellent"}},
  {"grade":"good","needs":{"lowest":"average","results":"good"}},
  {"grade":"completed","needs":{"lowest":"average"}}])");

const json::object kPoints = table("grades", R"([
  {"grade":"excellent","needs":{"points_tenths_min":900,"all_done":true,"all_on_time":true,
                                "beyond_percent_min":30,"leaders_too":true,"faults_remedied":true}},
  {"grade":"good","needs":{"points_tenths_min":700,"all_done":true,"all_on_time":true,"leaders_too":true}},
  {"grade":"completed","needs":{"points_tenths_min":500,"all_done":true,"late_percent_max":20}}])");

struct Row {
  const char* row;
  bool holds;
};

void expect_each(const json::object& tables, std::span<const Row> cases, const char* unit = "{}") {
  for (const Row& n : cases) {
    JudgedCase c;
    c.tables = tables;
    c.form["unit"] = json::parse(unit);
    const Verdict verdict = c.judge(rules::grade_conditions, std::string("[") + n.row + "]",
                                    R"({"table":"grades","unit":"unit"})");
    EXPECT_EQ(holds(verdict), n.holds) << n.row << " " << verdict.text.en;
  }
}

TEST(GradeConditions, OfTheVerbalScaleAskForTheLowestCriterionAndForResults) {
  const Row cases[] = {
      {R"({"cadre":"A","grade":"excellent","lowest":"good","results":"excellent"})", true},
      {R"({"cadre":"A","grade":"excellent","lowest":"average","results":"excellent"})", false},
      {R"({"cadre":"A","grade":"excellent","lowest":"good","results":"good"})", false},
      {R"({"cadre":"A","grade":"good","lowest":"average","results":"good"})", true},
      {R"({"cadre":"A","grade":"good","lowest":"average","results":"average"})", false},
      {R"({"cadre":"A","grade":"completed","lowest":"poor","results":"good"})", false},
      {R"({"cadre":"A","grade":"not-completed","lowest":"poor","results":"poor"})", true},
      {R"({"cadre":"A","grade":"completed","lowest":"excellent","results":"excellent"})", true},
      {R"({"cadre":"A","grade":"good"})", false},
  };
  expect_each(kVerbal, cases);
}

// Somebody rated by points, and their tasks.
struct Worked {
  std::string_view grade;
  int points_tenths = 0;
  int assigned = 0, done = 0, late = 0, beyond = 0;
  bool holds = false;
  bool faults_remedied = false;
};

void expect_each(std::span<const Worked> cases) {
  for (const Worked& n : cases) {
    json::object row{{"cadre", "A"}, {"grade", n.grade}, {"points_tenths", n.points_tenths}};
    row["tasks"] = {{"assigned", n.assigned}, {"done", n.done}, {"late", n.late}, {"beyond", n.beyond}};
    if (n.faults_remedied) row["faults_remedied"] = true;
    const std::string text = json::serialize(row);
    const Row one[] = {{text.c_str(), n.holds}};
    expect_each(kPoints, one);
  }
}

TEST(GradeConditions, OfPointsTakeTheBoundItselfAndNothingBelow) {
  const Worked cases[] = {{"excellent", 900, 10, 10, 0, 3, true, true},
                          {"excellent", 899, 10, 10, 0, 3, false, true},
                          {"good", 700, 10, 10, 0, 0, true},
                          {"good", 699, 10, 10, 0, 0, false},
                          {"completed", 500, 10, 10, 2, 0, true},
                          {"completed", 499, 10, 10, 0, 0, false}};
  expect_each(cases);
  const Row failed[] = {{R"({"cadre":"A","grade":"not-completed","points_tenths":499})", true}};
  expect_each(kPoints, failed);
}

TEST(GradeConditions, CountTasksExactlyAtTheBorders) {
  const Worked cases[] = {// 30 % beyond: 3 of 10 is enough, 3 of 11 is not; 6 of 20 is.
                          {"excellent", 950, 11, 11, 0, 3, false, true},
                          {"excellent", 950, 20, 20, 0, 6, true, true},
                          {"excellent", 950, 20, 20, 0, 6, false, false},
                          {"good", 800, 10, 10, 1, 0, false},
                          {"good", 800, 10, 9, 0, 0, false},
                          {"completed", 600, 14, 14, 3, 0, false},
                          {"completed", 600, 15, 15, 3, 0, true},
                          {"good", 800, 0, 0, 0, 0, false}};
  expect_each(cases);
}

TEST(GradeConditions, OfALeaderAskForTheUnitToo) {
  const Row leader[] = {
      {R"({"cadre":"A","grade":"good","leader":true,"points_tenths":800,"tasks":{"assigned":5,"done":5,"late":0,"beyond":0}})",
       false}};
  const Row member[] = {
      {R"({"cadre":"A","grade":"good","points_tenths":800,"tasks":{"assigned":5,"done":5,"late":0,"beyond":0}})",
       true}};
  constexpr const char* kUnitLate = R"({"tasks":{"assigned":40,"done":40,"late":1,"beyond":0}})";
  expect_each(kPoints, leader, kUnitLate);
  expect_each(kPoints, member, kUnitLate);
}

TEST(GradeConditions, NameEverybodyWhoFallsShort) {
  JudgedCase c;
  c.tables = kVerbal;
  const Verdict verdict = c.judge(rules::grade_conditions,
                                  R"([{"cadre":"CB-0001","grade":"good","lowest":"poor","results":"good"},
          {"cadre":"CB-0002","grade":"good","lowest":"good","results":"good"},
          {"cadre":"CB-0003","grade":"excellent","lowest":"good","results":"good"}])",
                                  R"({"table":"grades"})");
  EXPECT_EQ(verdict.figures.at("people"), json::parse(R"(["CB-0001","CB-0003"])"));
}

TEST(GradeConditions, TrustNoMissingTable) {
  JudgedCase c;
  EXPECT_EQ(c.judge(rules::grade_conditions, R"([{"cadre":"A","grade":"good"}])", R"({"table":"x"})").finding,
            Finding::fails);
}

const json::object kScales = table("scale", R"([
  {"group":"common","max_tenths":300},{"group":"results","max_tenths":700},
  {"staff":"contract-worker","group":"common","max_tenths":400},
  {"staff":"contract-worker","group":"results","max_tenths":600}])");

TEST(Points, AddUpWithinTheScaleOfTheKindOfStaff) {
  const Row cases[] = {
      {R"({"cadre":"A","points":{"common":300,"results":700},"points_tenths":1000})", true},
      {R"({"cadre":"A","points":{"common":301,"results":500},"points_tenths":801})", false},
      {R"({"cadre":"A","points":{"common":280,"results":500},"points_tenths":781})", false},
      {R"({"cadre":"A","staff":"contract-worker","points":{"common":390,"results":500},"points_tenths":890})",
       true},
      {R"({"cadre":"A","staff":"contract-worker","points":{"common":300,"results":700},"points_tenths":1000})",
       false},
      {R"({"cadre":"A","points":{"luck":10},"points_tenths":10})", false},
  };
  for (const Row& n : cases) {
    JudgedCase c;
    c.tables = kScales;
    EXPECT_EQ(holds(c.judge(rules::points_add_up, std::string("[") + n.row + "]", R"({"table":"scale"})")),
              n.holds)
        << n.row;
  }
}

}  // namespace
}  // namespace cadre
