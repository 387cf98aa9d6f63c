// Rules about dates, papers, posts, levels, placement and the course of a case.
#include "tests/workflows/rule_case.hpp"
#include "workflows/rules/course.hpp"
#include "workflows/rules/dates.hpp"
#include "workflows/rules/documents.hpp"
#include "workflows/rules/placement.hpp"
#include "workflows/rules/posts.hpp"

namespace cadre {
namespace {

TEST(Dates, MayBeTheSameDayOnBothSides) {
  RuleCase c;
  c.form["a"] = "2024-06-03";
  for (const auto rule : {rules::date_not_before, rules::date_not_after})
    EXPECT_TRUE(holds(c.ask(rule, R"({"field":"a","than":"effective"})")));
  c.form["a"] = "2024-06-04";
  EXPECT_FALSE(holds(c.ask(rules::date_not_after, R"({"field":"a","than":"effective"})")));
  c.form["a"] = "2024-06-02";
  EXPECT_FALSE(holds(c.ask(rules::date_not_before, R"({"field":"a","than":"effective"})")));
}

TEST(Dates, OfTheFormWinOverThoseOfTheCase) {
  RuleCase c;
  c.state.data["a"] = "2024-01-01";
  c.form["a"] = "2024-12-31";
  EXPECT_FALSE(holds(c.ask(rules::date_not_after, R"({"field":"a","than":"effective"})")));
}

TEST(Dates, AreAskedForOnlyWhileAsking) {
  RuleCase c;
  EXPECT_TRUE(holds(c.ask(rules::date_not_after, R"({"field":"a","than":"effective"})")));
  EXPECT_EQ(c.ask(rules::date_not_after, R"({"field":"effective","than":"a"})").finding, Finding::fails);
  c.asking = true;
  EXPECT_EQ(c.ask(rules::date_not_after, R"({"field":"a","than":"effective"})").finding,
            Finding::needs_input);
}

TEST(ExtensionOnce, CountsTheActsDone) {
  RuleCase c;
  EXPECT_TRUE(holds(c.ask(rules::extension_once, R"({"act":"extend","at_most":1})")));
  c.state.deeds.push_back({"extend", "a", "", day("2024-05-01")});
  EXPECT_FALSE(holds(c.ask(rules::extension_once, R"({"act":"extend","at_most":1})")));
  EXPECT_TRUE(holds(c.ask(rules::extension_once, R"({"act":"extend","at_most":2})")));
}

TEST(ExtensionWithin, CountsWorkingDaysOfTheCalendarAndNamesTheLastOne) {
  RuleCase c;
  c.state.data["received"] =
      "2024-04-24";  // 29 April swapped, 30 April and 1 May are holidays in the calendar
  c.form["until"] = "2024-05-31";
  const Verdict late =
      c.ask(rules::extension_within, R"({"field":"until","from":"received","working_days":15})");
  EXPECT_FALSE(holds(late));
  c.form["until"] = text_at(late.figures, "last_day");
  EXPECT_TRUE(
      holds(c.ask(rules::extension_within, R"({"field":"until","from":"received","working_days":15})")));
  EXPECT_EQ(
      vietnam_calendar().working_days_between(day("2024-04-24"), day(text_at(late.figures, "last_day"))), 15);
}

TEST(DossierComplete, CountsWhatIsThereAndWhatTheActBrings) {
  constexpr const char* kParams =
      R"({"documents":["to-trinh","bao-cao-de-nghi"],"also":{"resignation":["don-tu-chuc"]}})";
  RuleCase c;
  c.state.data["track"] = "resignation";
  c.state.documents = papers({"don-tu-chuc"}, "2024-05-01");
  c.documents = papers({"to-trinh"}, "2024-06-03");
  const Verdict lacking = c.ask(rules::dossier_complete, kParams);
  EXPECT_EQ(lacking.finding, Finding::fails);
  EXPECT_EQ(lacking.text.vi, "Hồ sơ còn thiếu: Báo cáo đề nghị của cơ quan sử dụng cán bộ.");
  c.documents = papers({"to-trinh", "bao-cao-de-nghi"}, "2024-06-03");
  EXPECT_TRUE(holds(c.ask(rules::dossier_complete, kParams)));
}

TEST(DossierComplete, WantsTheApplicationForResignationsOnly) {
  constexpr const char* kParams = R"({"documents":[],"also":{"resignation":["don-tu-chuc"]}})";
  RuleCase c;
  c.form["track"] = "dismissal";
  EXPECT_TRUE(holds(c.ask(rules::dossier_complete, kParams)));
  c.form["track"] = "resignation";
  EXPECT_FALSE(holds(c.ask(rules::dossier_complete, kParams)));
  c.asking = true;
  EXPECT_EQ(c.ask(rules::dossier_complete, kParams).finding, Finding::needs_input);
}

TEST(DocumentAttached, IsOfThisActAndNotOfAnEarlierOne) {
  RuleCase c;
  c.state.documents = papers({"quyet-dinh"}, "2024-05-01");
  EXPECT_FALSE(holds(c.ask(rules::document_attached, R"({"kinds":["quyet-dinh","nghi-quyet"]})")));
  c.documents = papers({"nghi-quyet"}, "2024-06-03");
  EXPECT_TRUE(holds(c.ask(rules::document_attached, R"({"kinds":["quyet-dinh","nghi-quyet"]})")));
}

TEST(PostHeld, LooksAtTheEffectiveDayAndTheVeryPost) {
  RuleCase c;
  c.cadre("holds", "2020-01-01", R"({"post":"P-1"})", "2024-06-04");
  EXPECT_TRUE(holds(c.ask(rules::post_held, "{}")));
  c.effective = day("2024-06-04");
  EXPECT_FALSE(holds(c.ask(rules::post_held, "{}")));
  c.cadre("holds", "2024-06-04", R"({"post":"P-9"})");
  EXPECT_FALSE(holds(c.ask(rules::post_held, "{}")));
}

TEST(Rules, ThatNobodyReadsSayWhatTheySawOnlyWhenTheyHold) {
  RuleCase c;
  c.state.data["track"] = "relief";
  const auto asked = [&](std::string_view tracks) { return c.ask(rules::track_is, tracks); };
  EXPECT_EQ(asked(R"({"tracks":["resignation"]})").figures, (json::object{{"track", "relief"}}));
  EXPECT_FALSE(asked(R"({"tracks":["resignation"]})").text.vi.empty());
  c.wordless = true;
  EXPECT_EQ(asked(R"({"tracks":["relief"]})").figures, (json::object{{"track", "relief"}}));
  const Verdict fails = asked(R"({"tracks":["resignation"]})");
  EXPECT_EQ(fails.finding, Finding::fails);
  EXPECT_TRUE(fails.figures.empty() && fails.text.vi.empty() && fails.text.en.empty());
}

TEST(PostFlags, AreFalseUntilRecorded) {
  RuleCase c;
  EXPECT_FALSE(holds(c.ask(rules::post_elected, "{}")));
  c.facts.record("post/P-1", "post", "2020-01-01", R"({"elected":true,"higher_approval":false})");
  EXPECT_TRUE(holds(c.ask(rules::post_elected, "{}")));
  EXPECT_FALSE(holds(c.ask(rules::post_needs_approval, "{}")));
}

struct LevelCase {
  const char* role;
  const char* unit;
  bool may;
};

TEST(AppointingLevel, IsTheOneThatManagesThePostAndStandsAboveIt) {
  const LevelCase cases[] = {
      {"competent-level", "tinh", true},         {"competent-level", "", true},
      {"competent-level", "so-xay-dung", false}, {"competent-level", "tinh-khac", false},
      {"personnel-body", "tinh", false},         {"competent-level", "khong-co", false}};
  for (const LevelCase& n : cases) {
    RuleCase c;
    c.holding();
    c.facts.record("unit/tinh", "unit", "2010-01-01", R"({"level":"province"})");
    c.facts.record("unit/tinh-khac", "unit", "2010-01-01", R"({"level":"province"})");
    c.facts.record("unit/so-xay-dung", "unit", "2010-01-01", R"({"level":"agency","parent":"tinh"})");
    c.actor.mandates = {{n.role, n.unit}};
    EXPECT_EQ(holds(c.ask(rules::appointing_level, R"({"role":"competent-level"})")), n.may)
        << n.role << " of " << n.unit;
  }
}

TEST(TrackIs, ReadsTheFormOfTheOpeningAndThenTheCase) {
  RuleCase c;
  EXPECT_FALSE(holds(c.ask(rules::track_is, R"({"tracks":["relief"]})")));
  c.state.data["track"] = "relief";
  EXPECT_TRUE(holds(c.ask(rules::track_is, R"({"tracks":["resignation","relief"]})")));
}

TEST(ActDone, NamesTheDayOfTheLastTime) {
  RuleCase c;
  EXPECT_FALSE(holds(c.ask(rules::act_done, R"({"act":"record-talk"})")));
  c.state.deeds = {{"record-talk", "a", "", day("2024-05-01")}, {"record-talk", "a", "", day("2024-05-07")}};
  const Verdict verdict = c.ask(rules::act_done, R"({"act":"record-talk"})");
  EXPECT_EQ(text_at(verdict.figures, "on"), "2024-05-07");
}

TEST(LawSilent, AlwaysWarnsWithTheDefinitionsSentence) {
  const Verdict verdict = RuleCase().ask(rules::law_silent, R"({"vi":"Chưa quy định.","en":"Not settled."})");
  EXPECT_EQ(verdict.finding, Finding::fails);
  EXPECT_EQ(verdict.text, (Text{"Chưa quy định.", "Not settled."}));
}

TEST(NotBarred, StopsWhileTheBarLastsAndOnItsTracksOnly) {
  constexpr const char* kParams = R"({"tracks":["resignation"],"kinds":["under-inspection"]})";
  RuleCase c;
  c.form["track"] = "resignation";
  c.cadre("bar", "2024-01-01", R"({"kind":"under-inspection","document":"3-QĐ"})", "2024-07-01");
  EXPECT_FALSE(holds(c.ask(rules::not_barred, kParams)));
  c.form["track"] = "dismissal";
  EXPECT_TRUE(holds(c.ask(rules::not_barred, kParams)));
  c.form["track"] = "resignation";
  c.effective = day("2024-07-01");
  EXPECT_TRUE(holds(c.ask(rules::not_barred, kParams)));
}

TEST(Placement, IsNotHigherThanThePostLeft) {
  constexpr const char* kParams = R"({"field":"placement","tracks":["relief"]})";
  RuleCase c;
  c.state.data["track"] = "relief";
  c.facts.record("post/P-1", "post", "2010-01-01", R"({"rank":10})");
  c.facts.record("post/higher", "post", "2010-01-01", R"({"rank":9})");
  c.facts.record("post/equal", "post", "2010-01-01", R"({"rank":10})");
  const auto ask = [&](const char* post) {
    c.form["placement"] = json::object{{"kind", "leading-post"}, {"post", post}};
    return holds(c.ask(rules::placement_not_higher, kParams));
  };
  EXPECT_FALSE(ask("higher"));
  EXPECT_TRUE(ask("equal"));
  EXPECT_FALSE(ask("unknown"));  // nothing recorded: nothing is assumed
  c.form["placement"] = json::object{{"kind", "retirement"}};
  EXPECT_TRUE(holds(c.ask(rules::placement_not_higher, kParams)));
}

TEST(Placement, InALeadingPostAtOnceIsWarnedOfAfterDismissal) {
  constexpr const char* kParams = R"({"field":"placement","tracks":["dismissal","resignation"]})";
  RuleCase c;
  c.state.data["track"] = "dismissal";
  c.form["placement"] = json::object{{"kind", "leading-post"}};
  EXPECT_FALSE(holds(c.ask(rules::placement_no_leading_post, kParams)));
  c.state.data["track"] = "relief";
  EXPECT_TRUE(holds(c.ask(rules::placement_no_leading_post, kParams)));
}

}  // namespace
}  // namespace cadre
