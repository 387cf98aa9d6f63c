// One act opens what a finding proposes: the suggested form, with what only the officer can know put beside
// it.
#include <gtest/gtest.h>

#include "tests/workflows/case_walk.hpp"
#include "workflows/findings/finding.hpp"

namespace cadre {
namespace {

class ProposedOpenings : public ::testing::Test {
 protected:
  ProposedOpenings() {
    book.record("unit/u", "unit", "2000-01-01", R"({"name":"U","level":"province","kind":"department"})");
    book.record("post/P-1", "post", "2000-01-01",
                R"({"title":"A","unit":"u","head":true,"managing_level":"province","rank":10})");
    book.record("post/P-2", "post", "2000-01-01",
                R"({"title":"B","unit":"u","managing_level":"province","rank":9})");
    book.record("cadre/CB-1", "identity", "2000-01-01", R"({"name":"X","sex":"male","born":"1980-01-01"})");
    book.record("cadre/CB-1", "holds", "2021-03-01",
                R"({"post":"P-1","appointed_on":"2021-03-01","term_until":"2026-03-01"})");
  }

  // "" when it opens; else the rules against it. `more`: what the officer adds.
  std::string against(const Observation& found, std::string_view on, std::string_view version,
                      std::string_view more = "{}", std::vector<const char*> kinds = {}) {
    if (!found.opens) return "nothing is proposed";
    const auto procedure = shipped(found.opens->procedure + "@" + std::string(version));
    CaseState state;
    state.id = "X-1";
    state.cadre = found.opens->cadre;
    state.post = found.opens->post.empty() && !state.cadre.empty() ? "P-1" : found.opens->post;
    state.unit = "u";
    Submission submission{day(on), found.opens->form, papers(kinds, on), {}};
    for (const auto& [key, value] : object_of(more)) submission.form[key] = value;
    Actor actor{"an", "", {}};
    for (const std::string& role : procedure->opening().by) actor.mandates.push_back({role, ""});
    const Calendar calendar = vietnam_calendar();
    const Decision decision = decide_open(
        *procedure, state, OpenCase{found.opens->procedure, {}, state.cadre, state.post, submission},
        {book, calendar, actor, day(on)});
    std::string rules;
    if (const auto* refusal = std::get_if<Refusal>(&decision))
      for (const Reason& reason : refusal->reasons) rules += reason.rule + reason.field + " ";
    return rules;
  }

  Observation only(std::string_view rule, std::string_view on) {
    const auto found = observe("CB-1", day(on), rule, book, Calendar());
    INVARIANT(found.size() == 1, "one thing is found");
    return found.front();
  }

  void plan(std::string_view post) {
    book.record("cadre/CB-1", "plan-entry", "2023-06-01",
                R"({"term":"2025-2030","approved_on":"2023-06-01","decision":"7","post":")" +
                    std::string(post) + "\"}");
  }

  FactBook book;
};

TEST_F(ProposedOpenings, OfALongHeadIsAMove) {
  book.record("cadre/CB-1", "holds", "2014-03-01", R"({"post":"P-1","appointed_on":"2014-03-01"})",
              "2023-01-01");
  book.record("cadre/CB-1", "holds", "2021-03-01", R"({"post":"P-1","appointed_on":"2014-03-01"})");
  const auto found = observe("CB-1", day("2024-03-01"), "head.long-in-post", book, Calendar());
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(against(found.back(), "2024-03-01", "65-qd-tw-2022"), "");
}

TEST_F(ProposedOpenings, OfATermThatEndsIsAReappointment) {
  const auto found = observe("CB-1", day("2025-11-03"), "term.expiring", book, vietnam_calendar());
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(against(found[0], "2025-11-03", "377-qd-tw-2025", "{}", {"thong-bao", "bao-cao-cham"}), "");
}

// The term ends on 1 March 2026. Men born until 31 March 1966 retire in 2027, at 61 years and 9 months;
// whoever is born a day later retires in 2028, at 62.
TEST_F(ProposedOpenings, OfATermThatEndsLessThanTwoYearsBeforeRetirementIsAnExtension) {
  int day_of_record = 1;
  const auto proposed = [&](std::string_view born) {
    book.record("cadre/CB-1", "identity", "2020-01-0" + std::to_string(++day_of_record),
                R"({"name":"X","sex":"male","born":")" + std::string(born) + "\"}");
    const auto found = observe("CB-1", day("2025-11-03"), "term.expiring", book, vietnam_calendar());
    return found.size() == 1 && found[0].opens ? found[0].opens->procedure : std::string("nothing");
  };
  EXPECT_EQ(proposed("1966-04-01"), "reappointment") << "25 months are left";
  EXPECT_EQ(proposed("1966-03-31"), "extension") << "21 months are left";
  const auto found = observe("CB-1", day("2025-11-03"), "term.expiring", book, vietnam_calendar());
  EXPECT_EQ(against(found.at(0), "2025-11-03", "377-qd-tw-2025", "{}", {"thong-bao", "bao-cao-cham"}), "");
  EXPECT_EQ(proposed("1964-01-01"), "nothing") << "retires before the term ends";
}

TEST_F(ProposedOpenings, OfATermOfAHeadOfEightYearsIsAMoveAndNoReappointment) {
  book.record("cadre/CB-1", "holds", "2021-03-02",
              R"({"post":"P-1","appointed_on":"2017-06-01","term_until":"2026-03-01"})");
  const auto found = observe("CB-1", day("2025-11-03"), "term.expiring", book, vietnam_calendar());
  ASSERT_FALSE(found.empty());
  ASSERT_TRUE(found.back().opens);
  EXPECT_EQ(found.back().opens->procedure, "forced-move");
}

TEST_F(ProposedOpenings, OfADisciplinedPlannedPersonIsARemoval) {
  plan("P-2");
  book.record("cadre/CB-1", "discipline", "2024-02-01", R"({"form":"reprimand","decision":"5"})");
  EXPECT_EQ(against(only("plan.disciplined", "2024-03-01"), "2024-03-01", "50-qd-tw-2021",
                    R"({"term_starts_on":"2025-06-01"})"),
            "");
}

TEST_F(ProposedOpenings, OfTooManyTitlesIsARemoval) {
  for (const char* post : {"P-2", "P-3", "P-4", "P-5"}) {
    book.record(std::string("post/") + post, "post", "2000-01-01",
                R"({"title":"C","unit":"u","managing_level":"province","rank":9})");
    plan(post);
  }
  EXPECT_EQ(against(only("plan.titles-over", "2024-03-01"), "2024-03-01", "50-qd-tw-2021",
                    R"({"term_starts_on":"2025-06-01"})"),
            "");
}

TEST_F(ProposedOpenings, OfLowConfidenceAreARemovalAndADismissal) {
  plan("P-2");
  book.record("cadre/CB-1", "confidence", "2024-01-10",
              R"({"vote_date":"2024-01-10","high":0,"confidence":10,"returned":30,"low":20})");
  EXPECT_EQ(against(only("plan.low-confidence", "2024-03-01"), "2024-03-01", "50-qd-tw-2021",
                    R"({"term_starts_on":"2025-06-01"})"),
            "");
  EXPECT_EQ(against(only("confidence.low", "2024-03-01"), "2024-03-01", "41-qd-tw-2021"), "");
}

TEST_F(ProposedOpenings, OfMoreThanHalfLowIsAResignationWithItsApplication) {
  book.record("cadre/CB-1", "confidence", "2024-01-10",
              R"({"vote_date":"2024-01-10","high":0,"confidence":14,"returned":30,"low":16})");
  const Observation found = only("confidence.low", "2024-03-01");
  EXPECT_EQ(against(found, "2024-03-01", "41-qd-tw-2021"), "dossier.complete ");
  EXPECT_EQ(against(found, "2024-03-01", "41-qd-tw-2021", "{}", {"don-tu-chuc"}), "");
}

TEST_F(ProposedOpenings, OfAGroundIsACaseOnItsTrack) {
  book.record("cadre/CB-1", "unit-result", "2026-01-10",
              R"({"year":2025,"percent_tenths":600,"basic_targets_met":true})");
  const auto found =
      observe_grounds("CB-1", *shipped("377-qd-tw-2025"), day("2026-01-12"), "", book, Calendar());
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(against(found.front(), "2026-01-12", "377-qd-tw-2025"), "");
}

TEST_F(ProposedOpenings, OfTwoFailingYearsIsADismissalUnderTheTextOfTheDay) {
  for (const char* year : {"2023", "2024"})
    book.record("cadre/CB-1", "rating", std::to_string(std::stoi(year) + 1) + "-01-10",
                R"({"grade":"not-completed","year":)" + std::string(year) + "}");
  EXPECT_EQ(against(only("rating.failing-twice", "2025-03-03"), "2025-03-03", "41-qd-tw-2021"), "");
  EXPECT_EQ(against(only("rating.failing-twice", "2025-11-03"), "2025-11-03", "377-qd-tw-2025"),
            "ground.confirmed ")
      << "that ground was recalled only: the officer answers for it";
}

TEST_F(ProposedOpenings, OfTooManyPersonsIsAReviewOfTheUnit) {
  for (const char* cadre : {"CB-1", "CB-2", "CB-3", "CB-4"})
    book.record(std::string("cadre/") + cadre, "plan-entry", "2023-06-01",
                R"({"post":"P-2","term":"2025-2030"})");
  const auto found = observe_post("P-2", day("2024-03-01"), "plan.persons-over", book, Calendar());
  ASSERT_EQ(found.size(), 1u);
  ASSERT_TRUE(found[0].opens);
  EXPECT_EQ(found[0].opens->unit, "u");
  EXPECT_EQ(against(found[0], "2024-03-01", "50-qd-tw-2021", R"({"term_starts_on":"2025-06-01"})"), "");
}

}  // namespace
}  // namespace cadre
