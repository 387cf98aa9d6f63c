#include "workflows/rules/evaluation_cap.hpp"

#include "tests/workflows/judged_case.hpp"

namespace cadre {
namespace {

std::string people(int excellent, int good, int completed, const char* group = "leaders") {
  std::string rows;
  const auto add = [&](int count, const char* grade) {
    for (int i = 0; i < count; ++i)
      rows += std::string(rows.empty() ? "" : ",") + R"({"cadre":"A","group":")" + group + R"(","grade":")" +
              grade + "\"}";
  };
  add(excellent, "excellent");
  add(good, "good");
  add(completed, "completed");
  return rows;
}

Verdict capped(const std::string& rows, const char* base, const char* rounding) {
  JudgedCase c;
  return c.judge(rules::excellent_cap, "[" + rows + "]",
                 std::string(R"({"numerator":20,"denominator":100,"base":")") + base + R"(","rounding":")" +
                     rounding + "\"}");
}

struct Edge {
  int excellent, good, completed;
  bool of_good, of_good_or_better, of_rated, nearest, ceiling;
};

TEST(ExcellentCap, HoldsAtTheEdgeOfEachBaseAndRounding) {
  const Edge cases[] = {
      {0, 0, 5, true, true, true, true, true},    {1, 4, 0, false, true, true, true, true},
      {1, 5, 0, true, true, true, true, true},    {2, 9, 0, false, true, true, true, true},
      {2, 10, 0, true, true, true, true, true},   {2, 7, 0, false, false, false, false, true},
      {1, 2, 7, false, false, true, false, true}, {2, 8, 0, false, true, true, true, true},
      {3, 12, 0, false, true, true, false, true}, {1, 0, 9, false, false, true, false, false},
  };
  for (const Edge& n : cases) {
    SCOPED_TRACE(std::to_string(n.excellent) + "+" + std::to_string(n.good) + "+" +
                 std::to_string(n.completed));
    const std::string rows = people(n.excellent, n.good, n.completed);
    EXPECT_EQ(holds(capped(rows, "good", "floor")), n.of_good);
    EXPECT_EQ(holds(capped(rows, "good-or-better", "floor")), n.of_good_or_better);
    EXPECT_EQ(holds(capped(rows, "rated", "floor")), n.of_rated);
    EXPECT_EQ(holds(capped(rows, "good", "nearest")), n.nearest);
    EXPECT_EQ(holds(capped(rows, "good", "ceiling")), n.ceiling);
  }
}

TEST(ExcellentCap, IsTakenGroupByGroup) {
  const std::string rows = people(1, 0, 0, "heads") + "," + people(0, 20, 0, "staff");
  const Verdict verdict = capped(rows, "good", "floor");
  EXPECT_FALSE(holds(verdict));
  EXPECT_NE(verdict.text.en.find("'heads': 1 excellent, at most 0"), std::string::npos) << verdict.text.en;
  EXPECT_EQ(verdict.text.en.find("'staff'"), std::string::npos);
}

TEST(ExcellentCap, NeverAllowsMoreForFewerGoodPeople) {
  for (const char* rounding : {"floor", "nearest", "ceiling"})
    for (int excellent = 1; excellent < 5; ++excellent)
      for (int good = 1; good < 30; ++good) {
        if (!holds(capped(people(excellent, good - 1, 0), "good", rounding))) continue;
        EXPECT_TRUE(holds(capped(people(excellent, good, 0), "good", rounding)))
            << rounding << " " << excellent << " " << good;
      }
}

TEST(ExcellentCap, IsRaisedForAUnitThatAPaperCallsOutstanding) {
  const auto judged = [](const char* paper) {
    JudgedCase c;
    c.form["outstanding_number"] = paper;
    return holds(c.judge(rules::excellent_cap, "[" + people(2, 8, 0) + "]",
                         R"({"numerator":20,"denominator":100,"base":"good","rounding":"floor",
                             "outstanding":{"field":"outstanding_number","numerator":25,"denominator":100}})"));
  };
  EXPECT_FALSE(judged("")) << "20 % of eight is one";
  EXPECT_TRUE(judged("20-CV")) << "25 % of eight is two";
}

TEST(ExcellentCap, TrustsNoUnknownBaseOrRounding) {
  EXPECT_FALSE(holds(capped(people(0, 1, 0), "everybody", "floor")));
  EXPECT_FALSE(holds(capped(people(0, 1, 0), "good", "upwards")));
}

}  // namespace
}  // namespace cadre
