// Rules about the person an appointment is about, each a table at its borders.
#include <array>

#include "tests/workflows/rule_case.hpp"
#include "workflows/rules/assessed.hpp"
#include "workflows/rules/clean_record.hpp"
#include "workflows/rules/declarations.hpp"
#include "workflows/rules/political_standard.hpp"
#include "workflows/rules/service.hpp"
#include "workflows/rules/vacancy.hpp"

namespace cadre {
namespace {

// The post P-1 (rank 5, managed by the province) is to be filled on 3 June 2024; CB-0001 is the nominee and
// holds P-0 (rank 8).
RuleCase candidate() {
  RuleCase c;
  c.state.cadre.clear();
  c.form["nominee"] = "CB-0001";
  c.facts.record("post/P-1", "post", "2010-01-01", R"({"rank":5,"managing_level":"province","head":true})");
  c.facts.record("post/P-0", "post", "2010-01-01", R"({"rank":8})");
  return c;
}

TEST(PostTimeServed, CountsTheUnbrokenTimeInThePresentOrAHigherPost) {
  const auto ask = [](std::initializer_list<std::array<const char*, 3>> tenures) {
    RuleCase c = candidate();
    c.facts.record("post/P-7", "post", "2010-01-01", R"({"rank":7})");
    c.facts.record("post/P-9", "post", "2010-01-01", R"({"rank":9})");
    for (const auto& [from, until, post] : tenures)
      c.cadre("holds", from, std::string(R"({"post":")") + post + "\"}", until);
    return holds(c.ask(rules::post_time_served, R"({"who":"nominee","months":24,"exception":"time"})"));
  };
  EXPECT_TRUE(ask({{"2022-06-03", "", "P-0"}}));   // two years to the day
  EXPECT_FALSE(ask({{"2022-06-04", "", "P-0"}}));  // one day short
  EXPECT_TRUE(
      ask({{"2020-01-01", "2023-01-01", "P-7"}, {"2023-01-01", "", "P-0"}}));  // the former was higher
  EXPECT_FALSE(
      ask({{"2020-01-01", "2023-01-01", "P-9"}, {"2023-01-01", "", "P-0"}}));  // the former was lower
  EXPECT_FALSE(ask({{"2020-01-01", "2022-12-01", "P-0"}, {"2023-01-01", "", "P-0"}}));  // a break
  EXPECT_FALSE(ask({}));
}

TEST(PostTimeServed, IsWaivedByTheDecidingLevelOnlyForWhomItSaysAndNotInTheSameAct) {
  RuleCase c = candidate();
  const auto ask = [&c] {
    return c.ask(rules::post_time_served, R"({"who":"nominee","months":24,"exception":"time"})");
  };
  const json::array granted{json::object{
      {"cadre", "CB-0001"}, {"waives", json::array{"planned", "time"}}, {"document", "12-QĐ/TU"}}};
  c.form["exceptions"] = granted;
  EXPECT_FALSE(holds(ask()));
  c.form.erase("exceptions");
  c.state.data["exceptions"] = granted;
  const Verdict verdict = ask();
  EXPECT_TRUE(holds(verdict));
  EXPECT_EQ(verdict.figures.at("exception").as_string(), "12-QĐ/TU");
  c.form["nominee"] = "CB-0002";
  EXPECT_FALSE(holds(ask()));
}

TEST(RulesAboutPeople, NameEverybodyForWhomTheyDoNotHold) {
  RuleCase c = candidate();
  c.cadre("holds", "2015-01-01", R"({"post":"P-0"})");
  c.form["candidates"] = json::array{"CB-0001", "CB-0002", json::object{{"cadre", "CB-0003"}}};
  const Verdict verdict = c.ask(rules::post_time_served, R"({"who":"candidates","months":24})");
  EXPECT_FALSE(holds(verdict));
  EXPECT_EQ(verdict.text.en.find("CB-0001"), std::string::npos) << verdict.text.en;
  EXPECT_NE(verdict.text.en.find("CB-0002"), std::string::npos) << verdict.text.en;
  EXPECT_NE(verdict.text.en.find("CB-0003"), std::string::npos) << verdict.text.en;
  EXPECT_EQ(verdict.figures.at("people").as_array().size(), 3u);
}

TEST(RulesAboutPeople, LeaveOutThoseStruckOff) {
  RuleCase c = candidate();
  c.cadre("holds", "2015-01-01", R"({"post":"P-0"})");
  c.form["candidates"] = json::array{"CB-0001", "CB-0002"};
  constexpr const char* kRule = R"({"who":"candidates","except":"struck","months":24})";
  EXPECT_FALSE(holds(c.ask(rules::post_time_served, kRule)));
  c.state.data["struck"] = json::array{"CB-0002"};
  EXPECT_TRUE(holds(c.ask(rules::post_time_served, kRule)));
  c.state.data["struck"] = json::array{"CB-0001", "CB-0002"};
  EXPECT_FALSE(holds(c.ask(rules::post_time_served, kRule)));  // nobody is left to ask about
}

TEST(RulesAboutPeople, AskForTheFieldBeforeTheFormIsKnown) {
  RuleCase c = candidate();
  c.asking = true;
  EXPECT_EQ(c.ask(rules::post_time_served, R"({"who":"candidates","months":24})").finding,
            Finding::needs_input);
}

TEST(PostNotOverstayed, StopsAHeadAtNinetySixMonths) {
  const auto ask = [](const char* since, const char* post) {
    RuleCase c = candidate();
    c.state.cadre = "CB-0001";
    c.facts.record("post/P-1", "post", "2011-01-01", post);
    c.cadre("holds", since, R"({"post":"P-1"})");
    return holds(c.ask(rules::post_not_overstayed, R"({"months":96})"));
  };
  EXPECT_TRUE(ask("2016-06-04", R"({"head":true})"));
  EXPECT_FALSE(ask("2016-06-03", R"({"head":true})"));
  EXPECT_TRUE(ask("2010-06-03", R"({"head":false})"));  // deputies are encouraged, not bound
}

TEST(PoliticalStandard, IsConcludedByTheCompetentLevelOrAHigherOne) {
  const auto ask = [](const char* fact, const char* from = "2024-01-10",
                      const char* params = R"({"who":"nominee"})") {
    RuleCase c = candidate();
    if (*fact) c.cadre("political-standard", from, fact);
    return holds(c.ask(rules::political_standard_concluded, params));
  };
  EXPECT_FALSE(ask(""));
  EXPECT_TRUE(ask(R"({"meets":true,"level":"province","document":"5-KL/TU"})"));
  EXPECT_TRUE(ask(R"({"meets":true,"level":"central","document":"5-KL/TW"})"));
  EXPECT_FALSE(ask(R"({"meets":true,"level":"commune","document":"5-KL/ĐU"})"));
  EXPECT_FALSE(ask(R"({"meets":false,"level":"province","document":"5-KL/TU"})"));
  EXPECT_FALSE(ask(R"({"meets":true,"level":"province","document":"5-KL/TU"})", "2024-06-04"));  // not yet
  const char* fresh = R"({"who":"nominee","months":6})";
  EXPECT_TRUE(ask(R"({"meets":true,"level":"province","document":"5"})", "2023-12-03", fresh));
  EXPECT_FALSE(ask(R"({"meets":true,"level":"province","document":"5"})", "2023-12-02", fresh));
}

TEST(PoliticalStandard, IsNeverWaived) {
  RuleCase c = candidate();
  c.state.data["exceptions"] = json::array{json::object{
      {"cadre", "CB-0001"}, {"waives", json::array{"political-standard", ""}}, {"document", "12-QĐ/TU"}}};
  EXPECT_FALSE(holds(c.ask(rules::political_standard_concluded, R"({"who":"nominee"})")));
}

struct WaitCase {
  const char* form;
  const char* decided;
  bool under_80, under_377;
};

TEST(DisciplineWaited, CountsMonthsFromTheDecisionByItsForm) {
  constexpr const char* k80 = R"({"who":"nominee","reprimand":12,"warning":30,"removal":60})";
  constexpr const char* k377 =
      R"({"who":"nominee","reprimand":24,"warning":36,"removal":60,"only_rising":true})";
  const WaitCase cases[] = {
      {"reprimand", "2023-06-03", true, false},  {"reprimand", "2023-06-04", false, false},
      {"reprimand", "2022-06-03", true, true},   {"reprimand", "2022-06-04", true, false},
      {"warning", "2021-12-03", true, false},    {"warning", "2021-12-04", false, false},
      {"warning", "2021-06-03", true, true},     {"warning", "2021-06-04", true, false},
      {"removal", "2019-06-03", true, true},     {"removal", "2019-06-04", false, false},
      {"expulsion", "2010-01-01", false, false},
  };
  for (const WaitCase& n : cases) {
    SCOPED_TRACE(std::string(n.form) + " " + n.decided);
    RuleCase c = candidate();
    c.cadre("holds", "2020-01-01", R"({"post":"P-0"})");
    c.cadre("discipline", n.decided, std::string(R"({"form":")") + n.form + R"(","decision":"1-QĐ/UBKT"})");
    EXPECT_EQ(holds(c.ask(rules::discipline_waited, k80)), n.under_80);
    EXPECT_EQ(holds(c.ask(rules::discipline_waited, k377)), n.under_377);
  }
}

TEST(DisciplineWaited, LooksAtEachDecisionAndOnlyAtThoseAskedAbout) {
  RuleCase c = candidate();
  c.cadre("discipline", "2020-01-01", R"({"form":"reprimand","decision":"1"})");
  c.cadre("discipline", "2024-05-01", R"({"form":"reprimand","decision":"2"})");
  const Verdict verdict = c.ask(rules::discipline_waited, R"({"who":"nominee","reprimand":12})");
  EXPECT_FALSE(holds(verdict));
  EXPECT_NE(verdict.text.en.find("discipline decision 2 of 2024-05-01"), std::string::npos)
      << verdict.text.en;
  EXPECT_EQ(verdict.text.en.find("decision 1 "), std::string::npos) << verdict.text.en;
  EXPECT_TRUE(holds(
      c.ask(rules::discipline_waited, R"({"who":"nominee","reprimand":12,"decided_before":"2024-05-01"})")));
  EXPECT_FALSE(holds(
      c.ask(rules::discipline_waited, R"({"who":"nominee","reprimand":12,"decided_from":"2024-05-01"})")));
}

TEST(DisciplineWaited, ConcernsHigherPostsOnlyUnder377) {
  RuleCase c = candidate();
  c.cadre("holds", "2020-01-01", R"({"post":"P-5"})");
  c.facts.record("post/P-5", "post", "2010-01-01", R"({"rank":5})");
  c.cadre("discipline", "2024-05-01", R"({"form":"reprimand","decision":"2"})");
  EXPECT_TRUE(
      holds(c.ask(rules::discipline_waited, R"({"who":"nominee","reprimand":24,"only_rising":true})")));
  EXPECT_FALSE(holds(c.ask(rules::discipline_waited, R"({"who":"nominee","reprimand":24})")));
}

TEST(ScrutinyNone, BarsWhileItLasts) {
  const auto ask = [](const char* kind, const char* until) {
    RuleCase c = candidate();
    c.cadre("scrutiny", "2024-01-01", std::string(R"({"kind":")") + kind + R"(","document":"3-TB/UBKT"})",
            until);
    return holds(c.ask(rules::scrutiny_none, R"({"who":"nominee","kinds":["discipline"]})"));
  };
  EXPECT_FALSE(ask("discipline", ""));
  EXPECT_TRUE(ask("discipline", "2024-06-03"));  // over on that day
  EXPECT_TRUE(ask("audit", ""));
}

TEST(AssetDeclared, IsThereTrueAndInTime) {
  const auto ask = [](const char* fact, const char* params = R"({"who":"nominee"})") {
    RuleCase c = candidate();
    c.form["decision_on"] = "2024-06-03";
    if (*fact) c.cadre("declaration", "2024-05-24", fact);
    return holds(c.ask(rules::asset_declared, params));
  };
  EXPECT_FALSE(ask(""));
  EXPECT_TRUE(ask(R"({"document":"KK-1"})"));
  EXPECT_FALSE(ask(R"({"document":"KK-1","untrue":true})"));
  EXPECT_TRUE(ask(R"({"document":"KK-1"})", R"({"who":"nominee","days":10,"on":"decision_on"})"));
  EXPECT_FALSE(ask(R"({"document":"KK-1"})", R"({"who":"nominee","days":11,"on":"decision_on"})"));
}

TEST(HealthCertified, IsGoodForSixMonthsToTheDay) {
  const auto ask = [](const char* issued, bool fit) {
    RuleCase c = candidate();
    c.cadre("health", issued,
            fit ? R"({"fit":true,"document":"SK-1"})" : R"({"fit":false,"document":"SK-1"})");
    return holds(c.ask(rules::health_certified, R"({"who":"nominee","months":6})"));
  };
  EXPECT_TRUE(ask("2023-12-03", true));
  EXPECT_FALSE(ask("2023-12-02", true));
  EXPECT_FALSE(ask("2024-05-01", false));
}

TEST(DossierFresh, LooksAtTheLatestPaperOfEachKind) {
  RuleCase c = candidate();
  constexpr const char* kRule = R"({"papers":[{"kind":"giay-kham-suc-khoe","months":6}]})";
  EXPECT_FALSE(holds(c.ask(rules::dossier_fresh, kRule)));
  c.state.documents = papers({"giay-kham-suc-khoe"}, "2023-12-02");
  EXPECT_FALSE(holds(c.ask(rules::dossier_fresh, kRule)));
  c.documents = papers({"giay-kham-suc-khoe"}, "2023-12-03");
  EXPECT_TRUE(holds(c.ask(rules::dossier_fresh, kRule)));
}

TEST(EvaluationFresh, WantsOneMadeForADecision) {
  RuleCase c = candidate();
  constexpr const char* kRule = R"({"who":"nominee","months":12,"grades":["excellent","good","completed"]})";
  c.cadre("rating", "2024-01-01", R"({"year":2023,"grade":"good"})");
  EXPECT_FALSE(holds(c.ask(rules::evaluation_fresh, kRule)));  // the yearly rating is none
  c.cadre("decision-evaluation", "2023-06-03", R"({"grade":"good","document":"1-NX"})");
  EXPECT_TRUE(holds(c.ask(rules::evaluation_fresh, kRule)));
  c.effective = day("2024-06-04");
  EXPECT_FALSE(holds(c.ask(rules::evaluation_fresh, kRule)));
}

TEST(RatingAmong, LooksAtTheLatestYear) {
  RuleCase c = candidate();
  constexpr const char* kRule = R"({"who":"nominee","grades":["good","excellent"],"years":1})";
  EXPECT_FALSE(holds(c.ask(rules::rating_among, kRule)));
  c.cadre("rating", "2023-01-01", R"({"year":2022,"grade":"good"})");
  EXPECT_FALSE(holds(c.ask(rules::rating_among, kRule)));  // too old
  c.cadre("rating", "2024-01-01", R"({"year":2023,"grade":"good"})");
  EXPECT_TRUE(holds(c.ask(rules::rating_among, kRule)));
}

TEST(DegreeFullTime, IsAskedOfThoseUnderForty) {
  const auto ask = [](const char* born, const char* mode) {
    RuleCase c = candidate();
    c.cadre("identity", "2010-01-01", std::string(R"({"name":"A","sex":"female","born":")") + born + "\"}");
    c.cadre("qualification", "2010-01-01",
            std::string(R"({"level":"university","field":"Luật","mode":")") + mode + "\"}");
    return holds(c.ask(rules::degree_full_time,
                       R"({"who":"nominee","age_below":40,"levels":["university","master","doctor"]})"));
  };
  EXPECT_TRUE(ask("1984-06-03", "in-service"));   // forty on that day
  EXPECT_FALSE(ask("1984-06-04", "in-service"));  // not yet
  EXPECT_TRUE(ask("1990-01-01", "full-time"));
}

TEST(PostVacant, IsFilledWhileItsHolderHoldsIt) {
  RuleCase c = candidate();
  EXPECT_TRUE(holds(c.ask(rules::post_vacant, "{}")));
  c.facts.record("post/P-1", "held-by", "2022-01-01", R"({"cadre":"CB-0009"})");
  EXPECT_TRUE(holds(c.ask(rules::post_vacant, "{}")));  // nothing says that CB-0009 still holds it
  c.facts.record("cadre/CB-0009", "holds", "2022-01-01", R"({"post":"P-1"})", "2024-06-04");
  const Verdict filled = c.ask(rules::post_vacant, "{}");
  EXPECT_FALSE(holds(filled));
  EXPECT_EQ(filled.figures.at("holder").as_string(), "CB-0009");
  c.effective = day("2024-06-04");
  EXPECT_TRUE(holds(c.ask(rules::post_vacant, "{}")));  // left
}

TEST(TermEndsOn, IsWhatTheTenureSays) {
  RuleCase c = candidate();
  c.state.cadre = "CB-0001";
  c.cadre("holds", "2019-10-01", R"({"post":"P-1","term_until":"2024-10-01"})");
  c.form["term_until"] = "2024-10-01";
  EXPECT_TRUE(holds(c.ask(rules::term_ends_on, R"({"field":"term_until"})")));
  c.form["term_until"] = "2024-10-02";
  EXPECT_FALSE(holds(c.ask(rules::term_ends_on, R"({"field":"term_until"})")));
}

TEST(IntroducerIsHead, HeadsTheUnitOrOneAboveIt) {
  RuleCase c = candidate();
  c.facts.record("unit/tinh", "unit", "2010-01-01", R"({"name":"Tỉnh","level":"province"})");
  c.facts.record("unit/so-xay-dung", "unit", "2010-01-01",
                 R"({"name":"Sở","level":"agency","parent":"tinh"})");
  c.facts.record("post/P-6", "post", "2010-01-01", R"({"head":true,"unit":"tinh"})");
  c.facts.record("post/P-4", "post", "2010-01-01", R"({"head":false,"unit":"so-xay-dung"})");
  c.facts.record("cadre/CB-0005", "holds", "2020-01-01", R"({"post":"P-4"})");
  c.facts.record("cadre/CB-0006", "holds", "2020-01-01", R"({"post":"P-6"})");
  c.form["introduced_by"] = "CB-0005";
  EXPECT_FALSE(holds(c.ask(rules::introducer_is_head, R"({"field":"introduced_by"})")));
  c.form["introduced_by"] = "CB-0006";
  EXPECT_TRUE(holds(c.ask(rules::introducer_is_head, R"({"field":"introduced_by"})")));
}

}  // namespace
}  // namespace cadre
