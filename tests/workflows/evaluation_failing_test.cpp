#include "workflows/rules/evaluation_failing.hpp"

#include "tests/workflows/judged_case.hpp"

namespace cadre {
namespace {

const json::object kList = table("fail_list", R"([
  {"code":"F1","for":["collective"],"unless":"remedied","title":{"vi":"x","en":"x"},"mark":"V"},
  {"code":"F2","for":["leader","member"],"title":{"vi":"y","en":"y"},"mark":"V"},
  {"code":"F3","for":["leader"],"title":{"vi":"z","en":"z"},"mark":"R"}])");

struct Judged {
  const char* row;
  bool confirmed, unconfirmed;
};

TEST(FailList, LeavesNoOtherGradeThanNotCompleted) {
  const Judged cases[] = {
      {R"({"cadre":"A","grade":"good","leader":true})", true, true},
      {R"({"cadre":"A","grade":"good","leader":true,"fails":["F2"]})", false, true},
      {R"({"cadre":"A","grade":"not-completed","leader":true,"fails":["F2"]})", true, true},
      {R"({"cadre":"A","grade":"completed","fails":["F2"]})", false, true},
      {R"({"cadre":"A","grade":"good","leader":true,"fails":["F3"]})", true, false},
      {R"({"grade":"good","fails":["F1"]})", false, true},
      {R"({"grade":"good","fails":["F1"],"remedied":true})", true, true},
      {R"({"cadre":"A","grade":"good","leader":true,"fails":["F1"]})", false, true},  // not for a leader
      {R"({"cadre":"A","grade":"not-completed","fails":["F9"]})", false, true},       // no such item
  };
  for (const Judged& n : cases) {
    JudgedCase c;
    c.tables = kList;
    const std::string rows = std::string("[") + n.row + "]";
    EXPECT_EQ(holds(c.judge(rules::fail_list, rows, R"({"table":"fail_list","confirmed":true})")),
              n.confirmed)
        << n.row;
    EXPECT_EQ(holds(c.judge(rules::fail_list, rows, R"({"table":"fail_list","confirmed":false})")),
              n.unconfirmed)
        << n.row;
  }
}

struct Disciplined {
  const char* on;
  const char* row;
  bool holds;
};

TEST(DisciplineInYear, KeepsFromExcellentAndFailsALeader) {
  const Disciplined cases[] = {
      {"2024-05-05", R"({"cadre":"CB-0001","grade":"excellent"})", false},
      {"2024-05-05", R"({"cadre":"CB-0001","grade":"good"})", true},
      {"2024-05-05", R"({"cadre":"CB-0001","grade":"good","leader":true})", false},
      {"2024-05-05", R"({"cadre":"CB-0001","grade":"good","leader":true,"remedied":true})", true},
      {"2024-05-05", R"({"cadre":"CB-0001","grade":"excellent","leader":true,"remedied":true})", false},
      {"2024-05-05", R"({"cadre":"CB-0001","grade":"not-completed","leader":true})", true},
      {"2023-12-31", R"({"cadre":"CB-0001","grade":"excellent","leader":true})", true},
      {"2024-01-01", R"({"cadre":"CB-0001","grade":"excellent","leader":true})", false},
      {"2024-12-31", R"({"cadre":"CB-0001","grade":"excellent","leader":true})", false},
      {"2025-01-01", R"({"cadre":"CB-0001","grade":"excellent","leader":true})", true},
      {"2024-05-05", R"({"cadre":"CB-0002","grade":"excellent","leader":true})", true},
  };
  for (const Disciplined& n : cases) {
    JudgedCase c;
    c.form["year"] = 2024;
    c.cadre("discipline", n.on, R"({"form":"reprimand","decision":"1-QĐ/UBKT"})");
    const Verdict verdict =
        c.judge(rules::discipline_in_year, std::string("[") + n.row + "]", R"({"year":"year"})");
    EXPECT_EQ(holds(verdict), n.holds) << n.on << n.row << verdict.text.en;
  }
}

struct Missed {
  const char* review;
  const char* row;
  bool holds;
};

TEST(UnitMissedYear, FailsTheUnitAndItsHeadBelowHalfWithTheMainTargetsMissed) {
  constexpr const char* kMissed = R"({"percent_tenths":499,"main_targets_met":false})";
  const Missed cases[] = {
      {kMissed, R"({"grade":"completed"})", false},
      {kMissed, R"({"grade":"not-completed"})", true},
      {kMissed, R"({"cadre":"A","head":true,"grade":"completed"})", false},
      {kMissed, R"({"cadre":"A","head":true,"grade":"not-completed"})", true},
      {kMissed, R"({"cadre":"A","grade":"good"})", true},  // does not head the unit
      {R"({"percent_tenths":500,"main_targets_met":false})", R"({"grade":"completed"})", true},
      {R"({"percent_tenths":499,"main_targets_met":true})", R"({"grade":"completed"})", true},
      {R"({"percent_tenths":0,"main_targets_met":false,"force_majeure":true})", R"({"grade":"good"})", true},
  };
  for (const Missed& n : cases) {
    JudgedCase c;
    c.form["review"] = json::parse(n.review);
    EXPECT_EQ(
        holds(c.judge(rules::unit_missed_year, n.row, R"({"review":"review","percent_tenths_below":500})")),
        n.holds)
        << n.review << n.row;
  }
}

TEST(UnitMissedYear, SaysNothingOfAUnitThatIsNotRatedYet) {
  JudgedCase c;
  EXPECT_TRUE(holds(c.judge(rules::unit_missed_year, R"([{"cadre":"A","head":true,"grade":"good"}])",
                            R"({"review":"review","percent_tenths_below":500})")));
}

}  // namespace
}  // namespace cadre
