// Whole cases under 377-QĐ/TW, from the ground to every end, through decide and evolve.
#include "tests/workflows/dismissal_steps.hpp"

namespace cadre {
namespace {

// A case of 2026 that the head's unit result opens: T1.
const Handed kOpenByT1{
    "2026-03-02",
    R"({"track":"relief","ground":"T1","grounds_established_on":"2026-03-02","initiative":"ground"})"};

CaseWalk& weak_year(CaseWalk& walk, int percent_tenths) {
  walk.facts.record("cadre/CB-0001", "unit-result", "2026-02-01",
                    R"({"year":2025,"percent_tenths":)" + std::to_string(percent_tenths) +
                        R"(,"basic_targets_met":true,"force_majeure":false})");
  return walk;
}

void decide_in_2026(CaseWalk& walk) {
  walk.act("using", "record-talk", {"2026-03-04", R"({"talk_date":"2026-03-04","cadre_opinion":"agrees"})"});
  walk.act("using", "propose",
           {"2026-03-05",
            R"({"proposal_number":"5","proposal_date":"2026-03-05"})",
            {"to-trinh", "van-ban-can-cu", "bien-ban-hoi-nghi", "bao-cao-de-nghi", "don-tu-chuc"}});
  walk.act("records", "receive-proposal", {"2026-03-06", R"({"proposal_received_on":"2026-03-06"})"});
  walk.act("level", "issue-decision",
           {"2026-03-10",
            R"({"decision_number":"8","decision_date":"2026-03-10","decision_effective_on":"2026-03-15"})",
            {"quyet-dinh"}});
}

TEST(ReliefUnder377, EndsInReliefAndANotHigherPost) {
  CaseWalk walk(kNew);
  weak_year(walk.with_post(R"({"head":true})"), 699);
  walk.facts.record("post/P-2", "post", "2010-01-01",
                    R"({"title":"Phó giám đốc","unit":"so-xay-dung","managing_level":"province","rank":11})");
  walk.facts.record("post/P-3", "post", "2010-01-01",
                    R"({"title":"Bí thư","unit":"tinh","managing_level":"province","rank":9})");
  walk.open("personnel", kOpenByT1);
  decide_in_2026(walk);
  const auto to = [](const char* post) {
    return Handed{"2026-03-16",
                  std::string(R"({"placed_on":"2026-03-16","placement":{"kind":"leading-post","post":")") +
                      post + "\"}}",
                  {"quyet-dinh-bo-tri"}};
  };
  EXPECT_EQ(refused_by(walk.try_act("level", "record-placement", to("P-3"))),
            std::vector<std::string>{"placement.not-higher"});
  walk.act("level", "record-placement", to("P-2"));
  EXPECT_EQ(walk.state().outcome, "relieved");
}

TEST(ReliefUnder377, NeedsLessThanSeventyPercent) {
  CaseWalk walk(kNew);
  weak_year(walk.with_post(R"({"head":true})"), 700);
  EXPECT_EQ(refused_by(walk.try_open("personnel", kOpenByT1)),
            std::vector<std::string>{"ground.established"});
}

TEST(ReliefUnder377, IsBlockedByTwoThirdsLowConfidenceAndOnlyWarnedOfByAGroundNotYetConfirmed) {
  CaseWalk blocked(kNew);
  weak_year(blocked.with_post(R"({"head":true})"), 500);
  blocked.facts.record("cadre/CB-0001", "confidence", "2025-12-01",
                       R"({"vote_date":"2025-12-01","high":5,"confidence":15,"low":40,"returned":60})");
  EXPECT_EQ(refused_by(blocked.try_open("personnel", kOpenByT1)),
            std::vector<std::string>{"no-dismissal-ground"});

  CaseWalk warned(kNew);
  weak_year(warned.with_post(R"({"head":true})"), 500);
  warned.facts.record("cadre/CB-0001", "discipline", "2025-02-01", R"({"form":"reprimand","decision":"1"})");
  warned.facts.record("cadre/CB-0001", "discipline", "2025-04-01", R"({"form":"reprimand","decision":"2"})");
  Handed handed = kOpenByT1;
  const Decision decision = warned.try_open("personnel", handed);
  EXPECT_EQ(refused_by(decision), std::vector<std::string>{"no-unconfirmed-dismissal-ground"});
  EXPECT_EQ(std::get<Refusal>(decision).kind, RefusalKind::needs_acknowledgement);
  handed.acknowledged = {{"no-unconfirmed-dismissal-ground", "Đã đối chiếu nguyên văn", "15-CV/BTC"}};
  warned.open("personnel", handed);
}

TEST(ResignationUnder377, OfAnElectedPostIsReportedToTheElectedBodyWithoutAVote) {
  CaseWalk walk(kNew);
  walk.with_post(R"({"elected":true})");
  walk.facts.record("cadre/CB-0001", "confidence", "2025-12-01",
                    R"({"vote_date":"2025-12-01","high":5,"confidence":20,"low":35,"returned":60})");
  walk.open(
      "using",
      {"2026-03-02",
       R"({"track":"resignation","ground":"R3","grounds_established_on":"2026-03-02","initiative":"application"})",
       {"don-tu-chuc"}});
  decide_in_2026(walk);
  EXPECT_EQ(walk.where(), R"({"formalities":"report"})");
  walk.act("council", "report-to-elected-body",
           {"2026-04-01", R"({"reported_on":"2026-04-01"})", {"giay-to-khac"}});
  walk.act("personnel", "record-placement",
           {"2026-04-02",
            R"({"placed_on":"2026-04-02","placement":{"kind":"retirement"}})",
            {"quyet-dinh-bo-tri"}});
  EXPECT_EQ(walk.state().outcome, "resigned");
}

// Its article on the dossier was not read, so a paper that is lacking asks for a reason and blocks nothing.
TEST(ReliefUnder377, OnlyWarnsOfAPaperThatTheDossierLacks) {
  CaseWalk walk(kNew);
  weak_year(walk.with_post(R"({"head":true})"), 699);
  walk.open("personnel", kOpenByT1);
  walk.act("using", "record-talk", {"2026-03-04", R"({"talk_date":"2026-03-04","cadre_opinion":"agrees"})"});
  Handed handed{"2026-03-05",
                R"({"proposal_number":"5","proposal_date":"2026-03-05"})",
                {"to-trinh", "van-ban-can-cu"}};

  const Decision decision = walk.try_act("using", "propose", handed);
  EXPECT_EQ(refused_by(decision), std::vector<std::string>{"dossier.complete"});
  EXPECT_TRUE(reason_for(decision, "dossier.complete")->acknowledgeable);
  handed.acknowledged = {{"dossier.complete", "Thành phần hồ sơ chưa được đối chiếu", "16-CV/BTC"}};
  walk.act("using", "propose", handed);
}

TEST(DismissalUnder377, WarnsThatARecalledGroundMustBeCheckedAgainstTheOriginal) {
  CaseWalk walk(kNew);
  reprimanded_twice(walk.with_post());
  Handed handed{
      "2026-03-02",
      R"({"track":"dismissal","ground":"M2","grounds_established_on":"2026-03-02","initiative":"superior-order"})"};
  const Decision decision = walk.try_open("level", handed);
  EXPECT_EQ(refused_by(decision), std::vector<std::string>{"ground.confirmed"});
  EXPECT_TRUE(reason_for(decision, "ground.confirmed")->acknowledgeable);
  handed.acknowledged = {{"ground.confirmed", "Đã đối chiếu nguyên văn Quy định 377", "15-CV/BTC"}};
  walk.open("level", handed);
  decide_in_2026(walk);
  walk.act("level", "record-placement",
           {"2026-03-20",
            R"({"placed_on":"2026-03-20","placement":{"kind":"professional-work"}})",
            {"quyet-dinh-bo-tri"}});
  EXPECT_EQ(walk.state().outcome, "dismissed");
}

TEST(Regimes, LetARunningCaseMigrateWithItsDeadlinesAndGoOn) {
  CaseWalk walk(kOld);
  reprimanded_twice(walk.with_post());
  walk.open(
      "personnel",
      {"2025-10-06",
       R"({"track":"dismissal","ground":"D2","grounds_established_on":"2025-10-06","initiative":"ground"})"});
  const auto timers = walk.state().timers;
  walk.migrate("head", kNew, "2025-10-09");
  ASSERT_EQ(walk.state().timers.size(), 1u);
  EXPECT_EQ(walk.state().timers.front().due, timers.front().due);
  EXPECT_EQ(walk.where(), R"({"review":{"consulting":"in-time"}})");
  decide_in_2026(walk);
  EXPECT_EQ(walk.where(), R"("placement")");
}

TEST(Regimes, RefuseTheDayThatTheyDoNotCover) {
  CaseWalk walk(kNew);
  reprimanded_twice(walk.with_post());
  EXPECT_EQ(refused_by(walk.try_open("personnel", kOpenByD2)),
            std::vector<std::string>{"regime.not-in-force"});
}

}  // namespace
}  // namespace cadre
