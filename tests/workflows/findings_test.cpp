// What the facts about a cadre show without any act.
#include "workflows/findings/finding.hpp"

#include <gtest/gtest.h>

#include "tests/support/fact_book.hpp"
#include "tests/workflows/case_walk.hpp"

namespace cadre {
namespace {

// "rule figure; ..." of what is found about CB-1 on that day.
std::string found(const FactBook& book, std::string_view on) {
  std::string text;
  for (const Observation& one : observe("CB-1", day(on), "", book, Calendar()))
    text += (text.empty() ? "" : "; ") + one.spec->rule + (one.post.empty() ? "" : " " + one.post);
  return text;
}

FactBook head(std::string_view appointed, std::string_view more = "") {
  FactBook book;
  book.record("post/P-1", "post", "2000-01-01", R"({"unit":"u","head":true,"managing_level":"province"})");
  book.record("cadre/CB-1", "holds", appointed, R"({"post":"P-1")" + std::string(more) + "}");
  return book;
}

TEST(Findings, AreNoneAboutSomebodyNobodyKnows) { EXPECT_EQ(found({}, "2026-01-01"), ""); }

TEST(Findings, TellAHeadFromTheNinetySixthMonthOn) {
  EXPECT_EQ(found(head("2016-03-02"), "2024-03-01"), "");
  EXPECT_EQ(found(head("2016-03-02"), "2024-03-02"), "head.long-in-post P-1");
}

TEST(Findings, TellATermThatEndsWithinNinetyWorkingDays) {
  const FactBook book = head("2024-01-01", R"(,"term_until":"2026-06-30")");
  EXPECT_EQ(found(book, "2026-01-05"), "");
  EXPECT_EQ(found(book, "2026-06-01"), "term.expiring P-1");
  EXPECT_EQ(found(book, "2026-07-01"), "") << "over: not expiring any more";
}

TEST(Findings, TellTheLastMarkOfARotationClock) {
  FactBook book;
  book.record("cadre/CB-1", "serving", "2022-01-10", R"({"kind":"rotation","unit":"u"})");
  EXPECT_EQ(found(book, "2024-01-09"), "");
  const auto observed = observe("CB-1", day("2025-01-10"), "", book, Calendar());
  ASSERT_EQ(observed.size(), 1u);
  EXPECT_EQ(int_at(observed[0].figures, "reached"), 36);
  EXPECT_FALSE(observed[0].opens);
}

TEST(Findings, TellThoseStillPlannedAfterADiscipline) {
  FactBook book;
  book.record("cadre/CB-1", "discipline", "2024-05-01", R"({"form":"reprimand","decision":"1"})");
  book.record("cadre/CB-1", "plan-entry", "2024-06-01",
              R"({"post":"P-1","term":"2025-2030","approved_on":"2024-06-01","decision":"2"})");
  EXPECT_EQ(found(book, "2025-01-01"), "") << "disciplined before the plan was approved";
  book.record("cadre/CB-1", "discipline", "2025-02-01", R"({"form":"warning","decision":"3"})");
  EXPECT_EQ(found(book, "2025-01-31"), "");
  EXPECT_EQ(found(book, "2025-02-01"), "plan.disciplined P-1");
}

TEST(Findings, TellMoreThanThreeTitlesOfOneLevelInOneTerm) {
  FactBook book;
  const auto plan = [&](const std::string& post, const std::string& level) {
    book.record("post/" + post, "post", "2000-01-01", R"({"unit":"u","managing_level":")" + level + "\"}");
    book.record("cadre/CB-1", "plan-entry", "2024-06-01",
                R"({"term":"2025-2030","approved_on":"2024-06-01","post":")" + post + "\"}");
  };
  for (const char* post : {"P-1", "P-2", "P-3"}) plan(post, "province");
  plan("P-4", "district");
  EXPECT_EQ(found(book, "2025-01-01"), "");
  plan("P-5", "province");
  EXPECT_EQ(found(book, "2025-01-01"), "plan.titles-over P-5") << "the one approved last is to leave";
}

TEST(Findings, TellMoreThanThreePersonsPlannedForOnePost) {
  FactBook book;
  book.record("post/P-1", "post", "2000-01-01", R"({"unit":"u","managing_level":"province"})");
  const auto persons = [&] {
    const auto observed = observe_post("P-1", day("2025-01-01"), "", book, Calendar());
    return observed.empty() ? std::int64_t{0} : int_at(observed[0].figures, "persons");
  };
  for (const char* cadre : {"CB-1", "CB-2", "CB-3"})
    book.record(std::string("cadre/") + cadre, "plan-entry", "2024-06-01",
                R"({"post":"P-1","term":"2025-2030"})");
  book.record("cadre/CB-4", "plan-entry", "2024-06-01", R"({"post":"P-1","term":"2030-2035"})");
  book.record("cadre/CB-5", "plan-entry", "2020-06-01", R"({"post":"P-1","term":"2025-2030"})", "2024-12-31");
  EXPECT_EQ(persons(), 0) << "three of one term; another term and an entry that has ended do not count";
  book.record("cadre/CB-6", "plan-entry", "2024-06-01", R"({"post":"P-1","term":"2025-2030"})");
  EXPECT_EQ(persons(), 4);
}

TEST(Findings, TellAPlannedPersonWithLowConfidence) {
  FactBook book;
  book.record("cadre/CB-1", "confidence", "2024-05-02",
              R"({"vote_date":"2024-05-02","high":0,"confidence":14,"returned":30,"low":16})");
  EXPECT_EQ(found(book, "2024-06-01"), "confidence.low");
  book.record("cadre/CB-1", "plan-entry", "2023-06-01", R"({"post":"P-1","term":"2025-2030"})");
  EXPECT_EQ(found(book, "2024-06-01"), "plan.low-confidence P-1; confidence.low");
}

TEST(Findings, TellARunningCaseWhoseTextIsRepealed) {
  const auto old_text = shipped("41-qd-tw-2021");
  const auto new_text = shipped("377-qd-tw-2025");
  CaseState state;
  state.id = "MN-2025-0001";
  const auto observed = [&](std::string_view on) {
    return observe_case(state, *old_text, new_text.get(), day(on), "", FactBook(), Calendar());
  };
  EXPECT_TRUE(observed("2025-10-07").empty()) << "its last day";
  ASSERT_EQ(observed("2025-10-08").size(), 1u);
  EXPECT_EQ(observed("2025-10-08")[0].case_id, state.id);
  EXPECT_EQ(observed("2025-10-08")[0].version, "377-qd-tw-2025");
  state.done = true;
  EXPECT_TRUE(observed("2025-10-08").empty()) << "it has ended";
}

TEST(Findings, TellAnEvaluationWithMoreExcellentThanItsOwnCapLetsThrough) {
  const auto text = shipped("evaluation-year@366-qd-tw-2025");
  CaseState state;
  state.id = "DG-2025-0001";
  state.unit = "u";
  const auto over = [&](int excellent, int good) {
    json::array rows;
    for (int i = 0; i < excellent + good; ++i)
      rows.push_back({{"cadre", "CB-" + std::to_string(i)},
                      {"group", "a"},
                      {"grade", i < excellent ? "excellent" : "good"}});
    state.data["ratings"] = std::move(rows);
    return observe_case(state, *text, text.get(), day("2025-12-20"), "rating.cap-over", FactBook(),
                        Calendar());
  };
  EXPECT_TRUE(over(1, 5).empty()) << "20 % of five";
  ASSERT_EQ(over(2, 5).size(), 1u);
  EXPECT_EQ(over(2, 5)[0].case_id, state.id);
  EXPECT_EQ(text_at(over(2, 5)[0].figures, "unit"), "u");
  state.done = true;
  state.outcome = "evaluated";
  EXPECT_EQ(over(2, 5).size(), 1u) << "when it has ended as well";
  state.outcome = "cancelled";
  EXPECT_TRUE(over(2, 5).empty()) << "it rates nobody";
  state.outcome = "evaluated";
  state.data["outstanding_number"] = "5-QĐ/TU";
  EXPECT_TRUE(over(2, 8).empty()) << "a quarter of eight, where a paper says so";
}

// "rule ground" of the grounds that exist under that text.
std::string grounds(const FactBook& book, std::string_view version, std::string_view on) {
  std::string text;
  for (const Observation& one : observe_grounds("CB-1", *shipped(version), day(on), "", book, Calendar()))
    text += (text.empty() ? "" : "; ") + one.spec->rule + " " + std::string(text_at(one.figures, "ground"));
  return text;
}

TEST(Findings, TellTwoReprimandsInOneAppointment) {
  FactBook book = head("2022-01-01");
  book.record("cadre/CB-1", "discipline", "2023-02-01", R"({"form":"reprimand","decision":"1"})");
  EXPECT_EQ(grounds(book, "41-qd-tw-2021", "2024-06-01"), "");
  book.record("cadre/CB-1", "discipline", "2024-05-02", R"({"form":"reprimand","decision":"2"})");
  EXPECT_EQ(grounds(book, "41-qd-tw-2021", "2024-05-01"), "");
  EXPECT_EQ(grounds(book, "41-qd-tw-2021", "2024-05-02"), "grounds.exist D2");
  EXPECT_EQ(grounds(book, "377-qd-tw-2025", "2025-11-01"), "grounds.unread M2") << "its clause was not read";
}

TEST(Findings, TellAHeadWhoseUnitStayedBelowSeventyPercent) {
  FactBook book = head("2023-01-01");
  book.record("cadre/CB-1", "unit-result", "2026-01-10",
              R"({"year":2025,"percent_tenths":699,"basic_targets_met":true})");
  EXPECT_EQ(grounds(book, "377-qd-tw-2025", "2026-01-10"), "grounds.exist T1");
  book.record("cadre/CB-1", "unit-result", "2027-01-10",
              R"({"year":2026,"percent_tenths":700,"basic_targets_met":true})");
  EXPECT_EQ(grounds(book, "377-qd-tw-2025", "2027-01-10"), "") << "exactly 70 %";
}

TEST(Findings, TellAHeadOfAUnitWithVerySeriousWrongdoing) {
  FactBook book = head("2022-01-01");
  book.record("cadre/CB-1", "conclusion", "2024-02-01",
              R"({"subject":"unit-misconduct","gravity":"very-serious","document":"3-KL"})");
  EXPECT_EQ(grounds(book, "41-qd-tw-2021", "2024-02-01"), "grounds.exist R2; grounds.exist H1");
}

TEST(Findings, LeaveToTheirOwnWhatOtherFindingsTell) {
  FactBook book = head("2022-01-01");
  book.record("cadre/CB-1", "rating", "2023-01-10", R"({"year":2022,"grade":"not-completed"})");
  book.record("cadre/CB-1", "rating", "2024-01-10", R"({"year":2023,"grade":"not-completed"})");
  EXPECT_EQ(grounds(book, "41-qd-tw-2021", "2024-06-01"), "");
  EXPECT_EQ(grounds(book, "377-qd-tw-2025", "2025-11-01"), "grounds.exist T2") << "one year is enough for it";
}

TEST(Findings, TellWhoHoldsTwoPostsAtOnce) {
  FactBook book = head("2024-01-01");
  EXPECT_EQ(found(book, "2024-06-01"), "");
  book.record("cadre/CB-1", "holds", "2024-05-01", R"({"post":"P-2"})");
  EXPECT_EQ(found(book, "2024-06-01"), "posts.two-held P-1");
}

TEST(Findings, TellRelativesInOneUnitWhicheverOfThemDeclared) {
  FactBook book = head("2024-01-01");
  book.record("post/P-2", "post", "2000-01-01", R"({"unit":"u","managing_level":"province"})");
  book.record("post/P-3", "post", "2000-01-01", R"({"unit":"v","managing_level":"province"})");
  book.record("cadre/CB-1", "kinship", "2020-01-01", R"({"cadre":"CB-2","relation":"sibling"})");
  book.record("cadre/CB-2", "holds", "2024-01-01", R"({"post":"P-3"})", "2024-07-01");
  EXPECT_EQ(found(book, "2024-06-01"), "");
  book.record("cadre/CB-2", "holds", "2024-07-01", R"({"post":"P-2"})");
  EXPECT_EQ(found(book, "2024-07-01"), "kin.together P-1");
}

TEST(Findings, TellTwoFailingYearsInARowOnly) {
  const auto rated = [](std::initializer_list<std::pair<int, const char*>> years) {
    FactBook book;
    for (const auto& [year, grade] : years)
      book.record("cadre/CB-1", "rating", std::to_string(year + 1) + "-01-10",
                  R"({"year":)" + std::to_string(year) + R"(,"grade":")" + grade + "\"}");
    return found(book, "2026-06-01");
  };
  EXPECT_EQ(rated({{2023, "not-completed"}, {2024, "not-completed"}}), "rating.failing-twice");
  EXPECT_EQ(rated({{2022, "not-completed"}, {2024, "not-completed"}}), "");
  EXPECT_EQ(rated({{2022, "not-completed"}, {2023, "not-completed"}, {2024, "completed"}}), "");
}

TEST(Findings, TellMoreThanHalfLowAndTwoThirds) {
  const auto vote = [](int low) {
    FactBook book;
    book.record("cadre/CB-1", "confidence", "2024-05-02",
                R"({"vote_date":"2024-05-02","high":0,"confidence":0,"returned":30,"low":)" +
                    std::to_string(low) + "}");
    const auto observed = observe("CB-1", day("2024-06-01"), "confidence.low", book, Calendar());
    return observed.empty() ? std::string() : std::string(text_at(observed[0].figures, "band"));
  };
  EXPECT_EQ(vote(15), "") << "exactly half is not more than half";
  EXPECT_EQ(vote(16), "half");
  EXPECT_EQ(vote(19), "half");
  EXPECT_EQ(vote(20), "two-thirds");
}

TEST(Findings, NameTheirArticleAndSpeakBothLanguages) {
  const auto observed =
      observe("CB-1", day("2026-01-01"), "head.long-in-post", head("2016-01-01"), Calendar());
  ASSERT_EQ(observed.size(), 1u);
  EXPECT_FALSE(observed[0].spec->article.empty());
  EXPECT_NE(observed[0].text.vi.find("120 tháng"), std::string::npos);
  EXPECT_NE(observed[0].text.en.find("120 months"), std::string::npos);
  ASSERT_TRUE(observed[0].opens);
  EXPECT_EQ(observed[0].opens->procedure, "forced-move");
}

}  // namespace
}  // namespace cadre
