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

TEST(GradeConditions, OfPointsTakeTheBoundItselfAndNothingBelow) {
  const Row cases[] = {
      {R"({"cadre":"A","grade":"excellent","points_tenths":900,"faults_remedied":true,"tasks":{"assigned":10,"done":10,"late":0,"beyond":3}})",
       true},
      {R"({"cadre":"A","grade":"excellent","points_tenths":899,"faults_remedied":true,"tasks":{"assigned":10,"done":10,"late":0,"beyond":3}})",
       false},
      {R"({"cadre":"A","grade":"good","points_tenths":700,"tasks":{"assigned":10,"done":10,"late":0,"beyond":0}})",
       true},
      {R"({"cadre":"A","grade":"good","points_tenths":699,"tasks":{"assigned":10,"done":10,"late":0,"beyond":0}})",
       false},
      {R"({"cadre":"A","grade":"completed","points_tenths":500,"tasks":{"assigned":10,"done":10,"late":2,"beyond":0}})",
       true},
      {R"({"cadre":"A","grade":"completed","points_tenths":499,"tasks":{"assigned":10,"done":10,"late":0,"beyond":0}})",
       false},
      {R"({"cadre":"A","grade":"not-completed","points_tenths":499})", true},
  };
  expect_each(kPoints, cases);
}

TEST(GradeConditions, CountTasksExactlyAtTheBorders) {
  const Row cases[] = {
      // 30 % beyond: 3 of 10 is enough, 3 of 11 is not; 6 of 20 is.
      {R"({"cadre":"A","grade":"excellent","points_tenths":950,"faults_remedied":true,"tasks":{"assigned":11,"done":11,"late":0,"beyond":3}})",
       false},
      {R"({"cadre":"A","grade":"excellent","points_tenths":950,"faults_remedied":true,"tasks":{"assigned":20,"done":20,"late":0,"beyond":6}})",
       true},
      {R"({"cadre":"A","grade":"excellent","points_tenths":950,"tasks":{"assigned":20,"done":20,"late":0,"beyond":6}})",
       false},
      {R"({"cadre":"A","grade":"good","points_tenths":800,"tasks":{"assigned":10,"done":10,"late":1,"beyond":0}})",
       false},
      {R"({"cadre":"A","grade":"good","points_tenths":800,"tasks":{"assigned":10,"done":9,"late":0,"beyond":0}})",
       false},
      {R"({"cadre":"A","grade":"completed","points_tenths":600,"tasks":{"assigned":14,"done":14,"late":3,"beyond":0}})",
       false},
      {R"({"cadre":"A","grade":"completed","points_tenths":600,"tasks":{"assigned":15,"done":15,"late":3,"beyond":0}})",
       true},
      {R"({"cadre":"A","grade":"good","points_tenths":800,"tasks":{"assigned":0,"done":0,"late":0,"beyond":0}})",
       false},
  };
  expect_each(kPoints, cases);
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
