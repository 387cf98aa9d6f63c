// Whole cases under 41-QĐ/TW, from the ground to every end, through decide and evolve.
#include "tests/workflows/dismissal_steps.hpp"

namespace cadre {
namespace {

TEST(DismissalUnder41, EndsInDismissalAfterTalkProposalBallotDecisionAndPlacement) {
  CaseWalk walk(kOld);
  reprimanded_twice(walk.with_post());
  walk.open("personnel", kOpenByD2);
  EXPECT_EQ(walk.where(), R"({"review":{"consulting":"in-time"}})");
  bring_to_decision(walk);
  EXPECT_EQ(walk.where(), R"({"review":{"deciding":"in-time"}})");
  walk.act("records", "record-ballot",
           {"2024-03-18", ballot_form(kPassed, "2024-03-18"), {"bien-ban-kiem-phieu"}});
  EXPECT_EQ(walk.where(), R"({"review":{"deciding":"in-time"}})");
  issue_decision(walk);
  EXPECT_EQ(walk.where(), R"("placement")");
  place(walk);
  EXPECT_TRUE(walk.state().done);
  EXPECT_EQ(walk.state().outcome, "dismissed");
  EXPECT_EQ(walk.actions(),
            (std::vector<std::string>{"cadre.heard", "ballot.carried", "post.vacate", "planning.review"}));
}

TEST(DismissalUnder41, IsRefusedWhenExactlyHalfAgree) {
  CaseWalk walk(kOld);
  reprimanded_twice(walk.with_post());
  walk.open("personnel", kOpenByD2);
  bring_to_decision(walk);
  walk.act("records", "record-ballot",
           {"2024-03-18", ballot_form(kTied, "2024-03-18"), {"bien-ban-kiem-phieu"}});
  EXPECT_EQ(walk.state().outcome, "refused");
}

TEST(DismissalUnder41, GoesThroughTheElectedBodyAndItsSuperiorForElectedPosts) {
  CaseWalk walk(kOld);
  reprimanded_twice(walk.with_post(R"({"elected":true,"higher_approval":true})"));
  walk.open("personnel", kOpenByD2);
  bring_to_decision(walk);
  issue_decision(walk);
  EXPECT_EQ(walk.where(), R"({"formalities":"vote"})");
  walk.act(
      "council", "record-elected-vote",
      {"2024-04-10",
       R"({"elected_voted_on":"2024-04-10","elected_ballot":{"summoned":50,"present":48,"issued":48,"collected":48,"valid":47,"void":1,"agree":26}})",
       {"nghi-quyet"}});
  EXPECT_EQ(walk.where(), R"({"formalities":"approval"})");
  walk.act(
      "records", "record-approval",
      {"2024-04-20", R"({"approval_number":"9-QĐ","approval_date":"2024-04-20"})", {"van-ban-phe-chuan"}});
  EXPECT_EQ(walk.where(), R"("placement")");
}

TEST(DismissalUnder41, IsRefusedWhenTheElectedBodyDoesNotVoteForIt) {
  CaseWalk walk(kOld);
  reprimanded_twice(walk.with_post(R"({"elected":true})"));
  walk.open("personnel", kOpenByD2);
  bring_to_decision(walk);
  issue_decision(walk);
  walk.act(
      "council", "record-elected-vote",
      {"2024-04-10",
       R"({"elected_voted_on":"2024-04-10","elected_ballot":{"summoned":50,"present":48,"issued":48,"collected":48,"valid":47,"void":1,"agree":25}})",
       {"nghi-quyet"}});
  EXPECT_EQ(walk.state().outcome, "refused");
}

TEST(DismissalUnder41, IsCancelledByADecisionOfThePersonnelHeadOnly) {
  CaseWalk walk(kOld);
  reprimanded_twice(walk.with_post());
  walk.open("personnel", kOpenByD2);
  const Handed cancel{"2024-03-06",
                      R"({"cancel_ground":"opened-wrongly","cancel_reason":"Nhầm cán bộ"})",
                      {"quyet-dinh-huy"}};
  EXPECT_EQ(refused_by(walk.try_act("personnel", "cancel", cancel)), std::vector<std::string>{"actor.role"});
  walk.act("head", "cancel", cancel);
  EXPECT_EQ(walk.state().outcome, "cancelled");
}

TEST(DismissalUnder41, TellsTheSuperiorWhenTheProposalIsLateAndStillTakesIt) {
  CaseWalk walk(kOld);
  reprimanded_twice(walk.with_post());
  walk.open("personnel", kOpenByD2);
  ASSERT_EQ(walk.state().timers.size(), 1u);
  EXPECT_EQ(format_date(walk.state().timers.front().due),
            "2024-03-15");  // ten working days after Friday, 1 March
  walk.let_pass("2024-03-15");
  EXPECT_EQ(walk.where(), R"({"review":{"consulting":"in-time"}})");
  walk.let_pass("2024-03-16");
  EXPECT_EQ(walk.where(), R"({"review":{"consulting":"overdue"}})");
  EXPECT_EQ(walk.actions(), std::vector<std::string>{"alert.superior"});
  walk.act("using", "record-talk",
           {"2024-03-18", R"({"talk_date":"2024-03-18","cadre_opinion":"disagrees"})"});
  walk.act("using", "propose",
           {"2024-03-19",
            R"({"proposal_number":"6","proposal_date":"2024-03-19"})",
            {"to-trinh", "van-ban-can-cu", "bien-ban-hoi-nghi", "bao-cao-de-nghi"}});
  EXPECT_EQ(walk.where(), R"({"review":"proposed"})");
}

TEST(DismissalUnder41, ExtendsTheDecisionOnceAndToFifteenWorkingDaysInAll) {
  CaseWalk walk(kOld);
  reprimanded_twice(walk.with_post());
  walk.open("personnel", kOpenByD2);
  bring_to_decision(walk);
  const auto until = [](const char* date) {
    return Handed{"2024-03-25",
                  std::string(R"({"extension_reason":"Cần xác minh","extended_until":")") + date + "\"}",
                  {"van-ban-gia-han"}};
  };
  EXPECT_EQ(refused_by(walk.try_act("level", "extend", until("2024-04-03"))),
            std::vector<std::string>{"extension.within"});
  walk.act("level", "extend", until("2024-04-02"));  // the fifteenth working day after 12 March
  EXPECT_EQ(walk.where(), R"({"review":{"deciding":"extended"}})");
  ASSERT_EQ(walk.state().timers.size(), 1u);
  EXPECT_EQ(format_date(walk.state().timers.front().due), "2024-04-02");
  EXPECT_EQ(refused_by(walk.try_act("level", "extend", until("2024-04-02"))),
            std::vector<std::string>{"act.not-now"});
  walk.let_pass("2024-04-03");
  EXPECT_EQ(walk.where(), R"({"review":{"deciding":"overdue"}})");
}

TEST(DismissalUnder41, CannotBeExtendedAfterItsTenWorkingDays) {
  CaseWalk walk(kOld);
  reprimanded_twice(walk.with_post());
  walk.open("personnel", kOpenByD2);
  bring_to_decision(walk);
  const Handed late{"2024-03-27",
                    R"({"extension_reason":"Cần xác minh","extended_until":"2024-04-01"})",
                    {"van-ban-gia-han"}};
  EXPECT_EQ(refused_by(walk.try_act("level", "extend", late)), std::vector<std::string>{"extension.within"});
}

TEST(DismissalUnder41, IsDecidedByAnotherPersonThanTheOneWhoRecordedTheBallot) {
  CaseWalk walk(kOld);
  reprimanded_twice(walk.with_post());
  walk.open("personnel", kOpenByD2);
  bring_to_decision(walk);
  walk.act("level", "record-ballot",
           {"2024-03-18", ballot_form(kPassed, "2024-03-18"), {"bien-ban-kiem-phieu"}});
  const Handed decision{
      "2024-03-20",
      R"({"decision_number":"77","decision_date":"2024-03-20","decision_effective_on":"2024-04-01"})",
      {"quyet-dinh"}};
  EXPECT_EQ(refused_by(walk.try_act("level", "issue-decision", decision)),
            std::vector<std::string>{"actor.same-person"});
  walk.act("level-2", "issue-decision", decision);
}

TEST(DismissalUnder41, IsNotDecidedByALevelThatDoesNotManageThePost) {
  CaseWalk walk(kOld);
  reprimanded_twice(walk.with_post());
  walk.open("personnel", kOpenByD2);
  bring_to_decision(walk);
  const Handed no{"2024-03-20", R"({"refusal_reason":"Chưa đủ căn cứ"})", {"quyet-dinh"}};
  EXPECT_EQ(refused_by(walk.try_act("agency-level", "refuse-proposal", no)),
            std::vector<std::string>{"appointing-level"});
  walk.act("level", "refuse-proposal", no);
  EXPECT_EQ(walk.state().outcome, "refused");
}

TEST(DismissalUnder41, IsNotProposedWithoutTheTalkAndTheWholeDossier) {
  CaseWalk walk(kOld);
  reprimanded_twice(walk.with_post());
  walk.open("personnel", kOpenByD2);
  const Decision early = walk.try_act("using", "propose",
                                      {"2024-03-06",
                                       R"({"proposal_number":"5","proposal_date":"2024-03-06"})",
                                       {"to-trinh", "van-ban-can-cu"}});
  EXPECT_EQ(refused_by(early), (std::vector<std::string>{"act.done", "dossier.complete", "date.not-before"}));
  const Reason* dossier = reason_for(early, "dossier.complete");
  ASSERT_NE(dossier, nullptr);
  EXPECT_EQ(array_at(dossier->figures, "missing"), (json::array{"bien-ban-hoi-nghi", "bao-cao-de-nghi"}));
  EXPECT_EQ(dossier->article, "về hồ sơ (số điều cần đối chiếu)");
}

TEST(ResignationUnder41, EndsInResignation) {
  CaseWalk walk(kOld);
  walk.with_post();
  walk.open("using", kOpenByR4);
  bring_to_decision(walk);
  issue_decision(walk);
  place(walk);
  EXPECT_EQ(walk.state().outcome, "resigned");
}

TEST(ResignationUnder41, IsNeverAllowedToWhoeverMustBeDismissed) {
  CaseWalk walk(kOld);
  reprimanded_twice(walk.with_post());
  Handed handed = kOpenByR4;
  handed.acknowledged = {{"no-dismissal-ground", "Nguyện vọng cá nhân", "12-CV"}};
  const Decision decision = walk.try_open("using", handed);
  EXPECT_EQ(refused_by(decision), std::vector<std::string>{"no-dismissal-ground"});
  const Reason* reason = reason_for(decision, "no-dismissal-ground");
  EXPECT_FALSE(reason->acknowledgeable);
  EXPECT_EQ(reason->article, "3");
  const json::object& ground = array_at(reason->figures, "grounds").at(0).as_object();
  EXPECT_EQ(text_at(ground, "ground"), "D2");
  EXPECT_EQ(text_at(ground, "article"), "5.2");
  EXPECT_NE(reason->text.vi.find("Có 2 lần khiển trách"), std::string::npos);
}

TEST(ResignationUnder41, IsStoppedWhenAGroundForDismissalArisesOnTheWay) {
  CaseWalk walk(kOld);
  walk.with_post();
  walk.open("using", kOpenByR4);
  bring_to_decision(walk);
  reprimanded_twice(walk);
  const Handed decision{
      "2024-03-20",
      R"({"decision_number":"77","decision_date":"2024-03-20","decision_effective_on":"2024-04-01"})",
      {"quyet-dinh"}};
  EXPECT_EQ(refused_by(walk.try_act("level", "issue-decision", decision)),
            std::vector<std::string>{"no-dismissal-ground"});
}

TEST(ResignationUnder41, MayBeWithdrawnOnlyWithAReasonAndAPaper) {
  CaseWalk walk(kOld);
  walk.with_post();
  walk.open("using", kOpenByR4);
  Handed withdrawal{"2024-03-06", R"({"withdrawn_on":"2024-03-06"})", {"giay-to-khac"}};
  const Decision warned = walk.try_act("using", "withdraw", withdrawal);
  EXPECT_EQ(refused_by(warned), std::vector<std::string>{"law.silent"});
  EXPECT_EQ(std::get<Refusal>(warned).kind, RefusalKind::needs_acknowledgement);
  withdrawal.acknowledged = {{"law.silent", "Cán bộ có đơn xin rút", "07-CV/ĐU"}};
  walk.act("using", "withdraw", withdrawal);
  EXPECT_EQ(walk.state().outcome, "withdrawn");
}

TEST(DismissalUnder41, CannotBeWithdrawn) {
  CaseWalk walk(kOld);
  reprimanded_twice(walk.with_post());
  walk.open("personnel", kOpenByD2);
  const Handed withdrawal{
      "2024-03-06", R"({"withdrawn_on":"2024-03-06"})", {"giay-to-khac"}, {{"law.silent", "Đơn", "07"}}};
  EXPECT_EQ(refused_by(walk.try_act("using", "withdraw", withdrawal)), std::vector<std::string>{"track.is"});
}

TEST(ResignationUnder41, NeedsTheApplication) {
  CaseWalk walk(kOld);
  walk.with_post();
  Handed handed = kOpenByR4;
  handed.papers = {};
  EXPECT_EQ(refused_by(walk.try_open("using", handed)), std::vector<std::string>{"dossier.complete"});
}

TEST(DismissalUnder41, IsNotOpenedWithoutItsGroundNorForAnothersPost) {
  CaseWalk walk(kOld);
  walk.with_post();
  const Decision without = walk.try_open("personnel", kOpenByD2);
  EXPECT_EQ(refused_by(without), std::vector<std::string>{"ground.established"});
  EXPECT_NE(reason_for(without, "ground.established")->text.vi.find("Điều 5.2"), std::string::npos);
  Handed wrong_track = kOpenByD2;
  wrong_track.form =
      R"({"track":"resignation","ground":"D2","grounds_established_on":"2024-03-01","initiative":"ground"})";
  wrong_track.papers = {"don-tu-chuc"};
  EXPECT_EQ(refused_by(walk.try_open("personnel", wrong_track)),
            std::vector<std::string>{"ground.established"});
}

TEST(DismissalUnder41, CountsTheFactsAsTheyStoodWhenTheGroundIsSaidToHaveArisen) {
  CaseWalk walk(kOld);
  reprimanded_twice(walk.with_post());
  Handed early = kOpenByD2;
  early.form =
      R"({"track":"dismissal","ground":"D2","grounds_established_on":"2024-01-31","initiative":"ground"})";
  EXPECT_EQ(refused_by(walk.try_open("personnel", early)), std::vector<std::string>{"ground.established"});
}

TEST(Prospects, SayBeforeAnythingIsTypedThatAResignationIsBlocked) {
  CaseWalk walk(kOld);
  walk.with_post();
  walk.open("using", kOpenByR4);
  walk.act("using", "record-talk", {"2024-03-06", R"({"talk_date":"2024-03-06","cadre_opinion":"agrees"})"});
  reprimanded_twice(walk);
  for (const Prospect& prospect : walk.next("using", "2024-03-07")) {
    if (prospect.act->act != "propose") continue;
    EXPECT_TRUE(prospect.may);
    EXPECT_FALSE(prospect.ready);
    ASSERT_EQ(prospect.missing.size(), 1u);
    EXPECT_EQ(prospect.missing.front().rule, "no-dismissal-ground");
    ASSERT_GE(prospect.needs_input.size(), 1u);
    EXPECT_EQ(prospect.needs_input.front().rule, "dossier.complete");
  }
}

}  // namespace
}  // namespace cadre
