// Rules about the plan: membership, caps, shares, reviews, removal.
#include "tests/workflows/rule_case.hpp"
#include "workflows/rules/planning.hpp"
#include "workflows/rules/planning_caps.hpp"

namespace cadre {
namespace {

struct PlanCase : RuleCase {
  PlanCase() {
    post("P-1", 10).post("P-2", 8).post("P-3", 8).post("P-4", 8).post("P-5", 8).post("P-9", 20);
    state.data["plan_term"] = "2025-2030";
  }
  PlanCase& post(const std::string& id, int rank, const char* level = "province") {
    json::object value{{"title", id}, {"unit", "so-xay-dung"}, {"managing_level", level}, {"rank", rank}};
    facts.record("post/" + id, "post", "2010-01-01", canonical(value));
    return *this;
  }
  // Planned since 30 June 2024, on both sides: at the cadre and at the post.
  PlanCase& planned(const std::string& cadre, const std::string& post, const std::string& term = "2025-2030",
                    const char* until = "") {
    facts.record("cadre/" + cadre, "plan-entry", "2024-06-30",
                 R"({"post":")" + post + R"(","term":")" + term +
                     R"(","approved_on":"2024-06-30","decision":"9-QĐ/TU"})",
                 until);
    facts.record("post/" + post, "planned", "2024-06-30",
                 R"({"cadre":")" + cadre + R"(","term":")" + term + R"("})");
    return *this;
  }
  PlanCase& on(const char* date) {
    effective = day(date);
    return *this;
  }
  PlanCase& listed(std::string_view name, std::string_view text) {
    form[name] = json::parse(text);
    return *this;
  }
};

constexpr const char* kThreePersons =
    R"({"field":"persons","leaving":"removals","term":"plan_term","at_most":3})";

TEST(PlanMember, MayBePlannedForThisTitleOrAHigherOneOrAny) {
  struct {
    const char* planned;
    bool this_one, higher, any;
  } const cases[] = {{"P-1", true, true, true}, {"P-2", false, true, true}, {"P-9", false, false, true}};
  for (const auto& n : cases) {
    PlanCase c;
    c.planned("CB-0001", n.planned).on("2024-07-01");
    EXPECT_EQ(holds(c.ask(rules::plan_member, R"({"titles":"this"})")), n.this_one) << n.planned;
    EXPECT_EQ(holds(c.ask(rules::plan_member, R"({"titles":"equal-or-higher"})")), n.higher) << n.planned;
    EXPECT_EQ(holds(c.ask(rules::plan_member, R"({"titles":"any"})")), n.any) << n.planned;
  }
}

TEST(PlanMember, IsNobodyBeforeTheApprovalNorAfterTheEntryEnded) {
  PlanCase c;
  c.planned("CB-0001", "P-1", "2025-2030", "2025-01-01");
  EXPECT_FALSE(holds(c.on("2024-06-29").ask(rules::plan_member, R"({"titles":"any"})")));
  EXPECT_TRUE(holds(c.on("2024-12-31").ask(rules::plan_member, R"({"titles":"any"})")));
  EXPECT_FALSE(holds(c.on("2025-01-01").ask(rules::plan_member, R"({"titles":"any"})")));
}

TEST(PlanEntry, IsOfThisPostInThisTerm) {
  PlanCase c;
  c.planned("CB-0001", "P-1", "2020-2025").on("2024-07-01");
  EXPECT_FALSE(holds(c.ask(rules::plan_entry_held, R"({"term":"plan_term"})")));
  EXPECT_TRUE(holds(c.ask(rules::plan_entry_new, R"({"term":"plan_term"})")));
  c.planned("CB-0001", "P-1");
  EXPECT_TRUE(holds(c.ask(rules::plan_entry_held, R"({"term":"plan_term"})")));
  EXPECT_FALSE(holds(c.ask(rules::plan_entry_new, R"({"term":"plan_term"})")));
}

TEST(PlanTitle, IsAboveEveryPostHeld) {
  struct {
    const char* holds_post;
    bool higher;
  } const cases[] = {{"P-9", true}, {"P-1", false}, {"P-2", false}, {"P-unranked", true}};
  for (const auto& n : cases) {
    PlanCase c;
    c.cadre("holds", "2020-01-01", std::string(R"({"post":")") + n.holds_post + "\"}");
    EXPECT_EQ(holds(c.ask(rules::plan_higher_title, "{}")), n.higher) << n.holds_post;
  }
  EXPECT_TRUE(holds(PlanCase().ask(rules::plan_higher_title, "{}"))) << "who holds no post";
}

TEST(PersonsPerTitle, MayBeThreeAndNotFourCountingThoseWhoAreThereAlready) {
  PlanCase c;
  c.planned("CB-2", "P-2").planned("CB-3", "P-2").on("2025-01-02");
  c.listed("persons", R"([{"cadre":"CB-4","post":"P-2"}])");
  EXPECT_TRUE(holds(c.ask(rules::plan_persons_per_title, kThreePersons)));
  c.listed("persons", R"([{"cadre":"CB-4","post":"P-2"},{"cadre":"CB-5","post":"P-2"}])");
  const Verdict over = c.ask(rules::plan_persons_per_title, kThreePersons);
  EXPECT_FALSE(holds(over));
  EXPECT_EQ(over.text.en, "P-2: 4 persons (at most 3).");
  c.listed("removals", R"([{"cadre":"CB-2","post":"P-2"}])");
  EXPECT_TRUE(holds(c.ask(rules::plan_persons_per_title, kThreePersons))) << "one leaves";
}

TEST(PersonsPerTitle, AreOfOneTermAndOnlyThoseWhoseEntryHolds) {
  PlanCase c;
  c.planned("CB-2", "P-2", "2020-2025").planned("CB-3", "P-2", "2025-2030", "2024-12-31");
  c.planned("CB-4", "P-2").on("2025-01-02");
  c.listed("persons", R"([{"cadre":"CB-5","post":"P-2"},{"cadre":"CB-6","post":"P-2"}])");
  EXPECT_TRUE(holds(c.ask(rules::plan_persons_per_title, kThreePersons)));
}

TEST(TitlesPerPerson, MayBeThreeOfOneLevelAndNotFour) {
  PlanCase c;
  c.post("P-6", 8, "commune").planned("CB-2", "P-2").planned("CB-2", "P-3").on("2025-01-02");
  c.listed("persons", R"([{"cadre":"CB-2","post":"P-4"},{"cadre":"CB-2","post":"P-6"}])");
  EXPECT_TRUE(holds(c.ask(rules::plan_titles_per_person, kThreePersons))) << "the fourth is of another level";
  c.listed("persons", R"([{"cadre":"CB-2","post":"P-4"},{"cadre":"CB-2","post":"P-5"}])");
  EXPECT_FALSE(holds(c.ask(rules::plan_titles_per_person, kThreePersons)));
  c.listed("removals", R"([{"cadre":"CB-2","post":"P-3"}])");
  EXPECT_TRUE(holds(c.ask(rules::plan_titles_per_person, kThreePersons)));
}

struct ShareCase {
  int women, men;
  bool reached;
};

TEST(WomensShare, IsReachedAtExactlyAQuarterAndMayBeExplainedBelow) {
  const ShareCase cases[] = {{1, 3, true}, {1, 4, false}, {2, 6, true}, {2, 7, false}, {0, 1, false}};
  for (const ShareCase& n : cases) {
    PlanCase c;
    json::array persons;
    for (int i = 0; i < n.women + n.men; ++i) {
      const std::string id = "CB-10" + std::to_string(i);
      c.facts.record("cadre/" + id, "identity", "2010-01-01",
                     i < n.women ? R"({"name":"X","sex":"female"})" : R"({"name":"X","sex":"male"})");
      persons.push_back({{"cadre", id}, {"post", "P-2"}});
      persons.push_back({{"cadre", id}, {"post", "P-3"}});  // twice planned is still one person
    }
    c.form["persons"] = persons;
    constexpr const char* kWomen =
        R"({"fields":["persons"],"group":"women","numerator":1,"denominator":4,"inclusive":true,"explained_by":"why"})";
    EXPECT_EQ(holds(c.ask(rules::plan_share, kWomen)), n.reached) << n.women << "/" << n.men;
    c.form["why"] = "Nguồn cán bộ nữ của ngành ít.";
    EXPECT_TRUE(holds(c.ask(rules::plan_share, kWomen)));
  }
}

TEST(YoungShare, TurnsOnTheFortiethBirthday) {
  constexpr const char* kYoung =
      R"({"fields":["persons"],"group":"young","age_below":40,"on":"term_starts_on","numerator":15,"denominator":100,"inclusive":true,"explained_by":"why"})";
  PlanCase c;
  c.facts.record("cadre/CB-2", "identity", "2010-01-01", R"({"name":"X","sex":"male","born":"1985-06-15"})");
  c.listed("persons", R"([{"cadre":"CB-2","post":"P-2"}])");
  c.form["term_starts_on"] = "2025-06-14";
  EXPECT_TRUE(holds(c.ask(rules::plan_share, kYoung)));
  c.form["term_starts_on"] = "2025-06-15";
  EXPECT_FALSE(holds(c.ask(rules::plan_share, kYoung)));
}

struct AgesCase {
  std::vector<const char*> births;
  bool holds;
};

TEST(AgeBands, LieFiveYearsApartAndMayBeExplained) {
  constexpr const char* kAges = R"({"fields":["persons"],"bands":3,"years":5,"explained_by":"why"})";
  const AgesCase cases[] = {
      {{"1985-06-15", "1980-06-15", "1975-06-15"}, true},   // exactly five years each
      {{"1985-06-15", "1980-06-16", "1975-06-15"}, false},  // a day short: two ages
      {{"1970-06-15", "1985-06-15", "1979-01-01"}, true},   // in whatever order
      {{"1985-01-01", "1984-01-01", "1983-01-01"}, false},
      {{"1985-01-01", "1960-01-01"}, true},  // two people cannot be of three ages
  };
  for (const AgesCase& ages : cases) {
    PlanCase c;
    json::array persons;
    for (std::size_t i = 0; i < ages.births.size(); ++i) {
      const std::string id = "CB-20" + std::to_string(i);
      c.facts.record("cadre/" + id, "identity", "2010-01-01",
                     std::string(R"({"name":"X","sex":"male","born":")") + ages.births[i] + "\"}");
      persons.push_back({{"cadre", id}, {"post", "P-2"}});
    }
    c.form["persons"] = persons;
    EXPECT_EQ(holds(c.ask(rules::plan_age_bands, kAges)), ages.holds) << ages.births[1];
    c.form["why"] = "Đơn vị mới thành lập.";
    EXPECT_TRUE(holds(c.ask(rules::plan_age_bands, kAges)));
  }
}

TEST(PlanReview, LooksAtEverybodyOnceAndAtNobodyElse) {
  constexpr const char* kReview = R"({"staying":"staying","leaving":"removals","term":"plan_term"})";
  struct {
    const char* staying;
    const char* leaving;
    bool whole;
  } const cases[] = {
      {R"([{"cadre":"CB-2","post":"P-2"}])", R"([{"cadre":"CB-3","post":"P-2"}])", true},
      {R"([{"cadre":"CB-2","post":"P-2"},{"cadre":"CB-3","post":"P-2"}])", "[]", true},
      {R"([{"cadre":"CB-2","post":"P-2"}])", "[]", false},
      {R"([{"cadre":"CB-2","post":"P-2"}])",
       R"([{"cadre":"CB-2","post":"P-2"},{"cadre":"CB-3","post":"P-2"}])", false},
      {R"([{"cadre":"CB-2","post":"P-2"},{"cadre":"CB-3","post":"P-2"},{"cadre":"CB-4","post":"P-2"}])", "[]",
       false}};
  for (const auto& n : cases) {
    PlanCase c;
    c.planned("CB-2", "P-2").planned("CB-3", "P-2").on("2025-01-02");
    c.listed("staying", n.staying).listed("removals", n.leaving);
    EXPECT_EQ(holds(c.ask(rules::plan_all_reviewed, kReview)), n.whole) << n.staying << n.leaving;
  }
}

TEST(PlanList, IsWhatTheBallotsPutThrough) {
  constexpr const char* kFits = R"({"field":"persons","results":"results"})";
  PlanCase c;
  c.listed("results", R"([{"post":"P-2","names":["CB-2","CB-3"]},{"post":"P-3","names":["CB-2"]}])");
  c.listed("persons",
           R"([{"cadre":"CB-2","post":"P-2"},{"cadre":"CB-3","post":"P-2"},{"cadre":"CB-2","post":"P-3"}])");
  EXPECT_TRUE(holds(c.ask(rules::plan_list_fits, kFits)));
  c.listed("persons", R"([{"cadre":"CB-2","post":"P-2"},{"cadre":"CB-3","post":"P-2"}])");
  EXPECT_FALSE(holds(c.ask(rules::plan_list_fits, kFits)));
}

TEST(PlanBallots, DropNamesFromStepToStepAndAddNone) {
  constexpr const char* kNarrows = R"({"results":"after","of":"before"})";
  PlanCase c;
  c.listed("before", R"([{"post":"P-2","names":["CB-2","CB-3"]},{"post":"P-3","names":["CB-4"]}])");
  c.listed("after", R"([{"post":"P-2","names":["CB-3"]}])");
  EXPECT_TRUE(holds(c.ask(rules::plan_narrows, kNarrows)));
  c.listed("after", R"([{"post":"P-2","names":["CB-3","CB-4"]}])");
  EXPECT_FALSE(holds(c.ask(rules::plan_narrows, kNarrows)));
}

TEST(PlanBar, EndsOnItsDay) {
  PlanCase c;
  c.cadre("plan-removal", "2023-01-01",
          R"({"ground":"C1","decision":"1-QĐ/TU","barred_until":"2024-06-03"})");
  EXPECT_FALSE(holds(c.on("2024-06-02").ask(rules::plan_not_barred, "{}")));
  EXPECT_TRUE(holds(c.on("2024-06-03").ask(rules::plan_not_barred, "{}")));
}

TEST(RemovalGrounds, CountDisciplineSinceTheApprovalOnly) {
  constexpr const char* kForms = R"({"forms":["reprimand","warning"]})";
  PlanCase c;
  c.planned("CB-0001", "P-1").on("2025-01-02");
  c.cadre("discipline", "2024-06-29", R"({"form":"reprimand","decision":"1"})");
  EXPECT_FALSE(holds(c.ask(rules::plan_disciplined, kForms)));
  c.cadre("discipline", "2024-06-30", R"({"form":"removal","decision":"2"})");
  EXPECT_FALSE(holds(c.ask(rules::plan_disciplined, kForms)));
  c.cadre("discipline", "2024-06-30", R"({"form":"reprimand","decision":"3"})");
  EXPECT_TRUE(holds(c.ask(rules::plan_disciplined, kForms)));
}

TEST(RemovalGrounds, IncludeATitleReachedAndAFourthTitle) {
  PlanCase c;
  c.planned("CB-0001", "P-1").planned("CB-0001", "P-2").planned("CB-0001", "P-3").on("2025-01-02");
  EXPECT_FALSE(holds(c.ask(rules::plan_titles_over, R"({"at_most":3})")));
  c.planned("CB-0001", "P-4");
  EXPECT_TRUE(holds(c.ask(rules::plan_titles_over, R"({"at_most":3})")));
  c.cadre("holds", "2020-01-01", R"({"post":"P-9"})");
  EXPECT_FALSE(holds(c.ask(rules::plan_reached, "{}")));
  c.cadre("holds", "2024-07-01", R"({"post":"P-2"})");
  EXPECT_TRUE(holds(c.ask(rules::plan_reached, "{}")));
}

}  // namespace
}  // namespace cadre
