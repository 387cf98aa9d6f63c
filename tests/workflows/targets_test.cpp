// Targets: every indicator has facts that meet it, facts that just do not, and facts that leave it open.
#include <gtest/gtest.h>

#include <set>

#include "tests/support/fact_book.hpp"
#include "workflows/targets/measured.hpp"
#include "workflows/targets/slate.hpp"

namespace cadre::targets {
namespace {

constexpr const char* kToday = "2026-06-01";

// A city of two units and two wards, whose posts are held by whom a test says.
class Town {
 public:
  Town() {
    unit("city", "", "province");
    unit("office", "city", "province");
    unit("ward", "city", "commune");
    unit("other-ward", "city", "commune");
  }

  void unit(const std::string& id, const std::string& parent, const std::string& level) {
    std::string value = R"({"name":")" + id + R"(","kind":"k","level":")" + level + '"';
    if (!parent.empty()) value += R"(,"parent":")" + parent + '"';
    book_.record("unit/" + id, "unit", "2000-01-01", value + "}");
    registered_.units.push_back(id);
  }

  // "Pn" in that unit, held by "Cn". `more` of the post; born and sex of the person.
  std::string person(const std::string& unit, const std::string& sex, const std::string& born,
                     const std::string& more = "") {
    const std::string number = std::to_string(registered_.cadres.size() + 1);
    const std::string cadre = "C" + number, post = "P" + number;
    book_.record("post/" + post, "post", "2000-01-01",
                 R"({"title":"t","managing_level":"province","unit":")" + unit + '"' + more + "}");
    if (!sex.empty()) {
      std::string identity = R"({"name":")" + cadre + R"(","sex":")" + sex + '"';
      if (!born.empty()) identity += R"(,"born":")" + born + '"';
      book_.record("cadre/" + cadre, "identity", "2000-01-01", identity + "}");
    }
    fact(cadre, "holds", R"({"post":")" + post + R"("})");
    registered_.cadres.push_back(cadre);
    registered_.posts.push_back(post);
    return cadre;
  }
  void fact(const std::string& cadre, const std::string& kind, const std::string& value,
            std::string_view from = "2020-01-01", std::string_view until = "") {
    book_.record("cadre/" + cadre, kind, from, value, until);
  }
  void sits(const std::string& cadre, const std::string& body, const std::string& unit) {
    fact(cadre, "membership", R"({"body":")" + body + R"(","unit":")" + unit + R"("})");
  }

  Census census(std::string_view on = kToday, const std::string& scope = "") const {
    return take_census(book_, registered_, scope, day(on));
  }
  Measured measured(std::string_view indicator, std::string_view level, std::string_view term,
                    std::string_view on = kToday) const {
    const Target* target = target_book().find(indicator, level, term);
    EXPECT_NE(target, nullptr) << indicator;
    return measure(*target, census(on), 40, day(on));
  }
  // "met 1/2" and the like; "?" before the share when it is open, with why.
  std::string said(std::string_view indicator, std::string_view level = "city",
                   std::string_view term = "2025-2030", std::string_view on = kToday) const {
    const Measured found = measured(indicator, level, term, on);
    const std::string figures = std::to_string(found.tally.yes) + "/" + std::to_string(found.tally.base());
    if (found.verdict == Verdict::open) return std::string(to_string(found.why)) + " " + figures;
    return (found.verdict == Verdict::met ? "met " : "not-met ") + figures;
  }
  const FactBook& book() const { return book_; }
  const Registered& registered() const { return registered_; }

 private:
  FactBook book_;
  Registered registered_;
};

const std::string kYoung = "1990-01-01", kOld = "1970-01-01";

TEST(Targets, AreWholeAndEachIsMeasuredOrSaysWhatIsMissing) {
  const TargetBook& book = target_book();
  EXPECT_EQ(book.targets.size(), 47u);
  std::set<const Measure*> used;
  const Town nobody;
  for (const Target& target : book.targets) {
    used.insert(target.measure);
    EXPECT_TRUE(target.bound.op == Operator::none || !target.value_from.empty()) << target.measure->id;
    const Census census = nobody.census();
    const Measured found = measure(target, census, book.age, census.on);
    const bool counts_nobody = target.measure->people == People::rotated_in_term;
    EXPECT_TRUE(found.verdict != Verdict::met) << target.measure->id << ": nothing is never enough";
    EXPECT_TRUE(found.why != Why::measured || counts_nobody) << target.measure->id;
  }
  EXPECT_EQ(used.size(), book.measures.size()) << "a measure that no target uses";
}

TEST(Targets, CountDegreesAndNeverAMissingOne) {
  Town town;
  for (const char* level : {"master", "university"}) {
    const std::string cadre = town.person("office", "male", kOld);
    town.fact(cadre, "qualification",
              R"({"field":"f","mode":"in-service","level":")" + std::string(level) + R"("})");
  }
  EXPECT_EQ(town.said("postgraduate_share"), "met 1/2");
  town.person("office", "male", kOld);  // nothing on file
  EXPECT_EQ(town.said("postgraduate_share"), "missing-facts 1/3") << "33 % or 67 %, of 45 %";
  town.person("office", "male", kOld);
  EXPECT_EQ(town.measured("postgraduate_share", "city", "2025-2030").tally.unknown, 2);
}

TEST(Targets, LeaveNothingOpenThatMissingFactsCannotChange) {
  Town town;
  for (int i = 0; i < 9; ++i) {
    const std::string cadre = town.person("office", "male", kOld);
    town.fact(cadre, "qualification", R"({"field":"f","mode":"full-time","level":"university"})");
  }
  town.person("office", "male", kOld);
  EXPECT_EQ(town.said("postgraduate_share"), "not-met 0/10");
}

TEST(Targets, AskOfTheYoungAFirstDegreeStudiedFullTime) {
  Town town;
  const std::string young = town.person("office", "male", "1986-06-02");  // 40 tomorrow
  const std::string forty = town.person("office", "male", "1986-06-01");  // 40 today
  town.fact(forty, "qualification", R"({"field":"f","mode":"distance","level":"university"})");
  town.fact(young, "qualification", R"({"field":"f","mode":"full-time","level":"master"})");
  EXPECT_EQ(town.said("under40_fulltime_degree"), "missing-facts 0/1") << "how the first was studied";
  town.fact(young, "qualification", R"({"field":"g","mode":"full-time","level":"university"})");
  EXPECT_EQ(town.said("under40_fulltime_degree"), "met 1/1");
  const std::string ageless = town.person("office", "male", "");
  town.fact(ageless, "qualification", R"({"field":"f","mode":"distance","level":"university"})");
  EXPECT_EQ(town.said("under40_fulltime_degree"), "missing-facts 1/1") << "perhaps the target speaks of them";
}

TEST(Targets, FindTheYoungOfWardsBroadlyOnly) {
  Town town;
  const std::string one = town.person("ward", "male", kYoung), two = town.person("ward", "male", kYoung);
  town.fact(one, "qualification", R"({"field":"f","mode":"full-time","level":"university"})");
  town.fact(two, "qualification", R"({"field":"f","mode":"distance","level":"university"})");
  EXPECT_EQ(town.said("under40_fulltime_degree", "ward"), "no-number 1/2");
  EXPECT_EQ(town.said("under40_fulltime_degree", "ward", "2030-2035"), "not-met 1/2") << "a must by then";
}

TEST(Targets, HoldPostsToTheirOwnStandardOfTheory) {
  Town town;
  const std::string cadre = town.person("office", "male", kOld);
  EXPECT_EQ(town.said("political_theory_standard"), "missing-facts 0/1");
  town.fact(cadre, "political-theory", R"({"level":"intermediate"})");
  EXPECT_EQ(town.said("political_theory_standard"), "not-met 0/1") << "of the level: advanced";
  FactBook book = town.book();
  book.record("post/P1", "standard", "2021-01-01", R"({"political_theory":"intermediate","document":"1"})");
  const Census census = take_census(book, town.registered(), "", day(kToday));
  const Target* target = target_book().find("political_theory_standard", "city", "2025-2030");
  EXPECT_EQ(measure(*target, census, 40, census.on).verdict, Verdict::met);
}

TEST(Targets, ReadCertificatesComputersAndLanguages) {
  Town town;
  const std::string cadre = town.person("office", "male", kYoung);
  EXPECT_EQ(town.said("effective_it_use"), "missing-facts 0/1");
  EXPECT_EQ(town.said("it_use", "city", "2030-2035"), "missing-facts 0/1");
  town.fact(cadre, "management-certificate", R"({"grade":"specialist"})");
  town.fact(cadre, "it-use", R"({"effective":true})");
  town.fact(cadre, "language", R"({"name":"Tiếng Anh","level":"4","converses":true})");
  EXPECT_EQ(town.said("state_mgmt_principal_cert"), "not-met 0/1");
  EXPECT_EQ(town.said("effective_it_use"), "met 1/1");
  EXPECT_EQ(town.said("under40_foreign_language"), "no-number 1/1");
  town.fact(cadre, "management-certificate", R"({"grade":"senior-specialist"})", "2022-01-01");
  EXPECT_EQ(town.said("state_mgmt_principal_cert"), "met 1/1");
}

TEST(Targets, CountWomenInCommittees) {
  Town town;
  for (int i = 0; i < 9; ++i) town.sits(town.person("office", "male", kOld), "party-committee", "city");
  EXPECT_EQ(town.said("women_party_committee"), "not-met 0/9");
  for (int i = 0; i < 2; ++i) town.sits(town.person("office", "female", kOld), "party-committee", "city");
  EXPECT_EQ(town.said("women_party_committee"), "met 2/11") << "18.18 % of at least 18 %";
  town.sits(town.person("office", "male", kOld), "party-committee", "city");
  EXPECT_EQ(town.said("women_party_committee"), "not-met 2/12");
  EXPECT_EQ(town.said("women_council_deputies"), "missing-facts 0/0") << "no deputy is on record";
}

TEST(Targets, TellMoreThanFromAtLeast) {
  Town town;
  for (int i = 0; i < 9; ++i) town.sits(town.person("office", "male", kOld), "standing-committee", "city");
  town.sits(town.person("office", "male", kYoung), "standing-committee", "city");
  EXPECT_EQ(town.said("standing_committee_under40"), "not-met 1/10") << "exactly 10 % is not more than 10 %";
}

TEST(Targets, AskEveryBodyForItself) {
  Town town;
  for (int i = 0; i < 3; ++i) town.sits(town.person("office", "female", kOld), "standing-committee", "city");
  EXPECT_EQ(town.said("women_standing_committee"), "not-met 0/1") << "three, of one to two";
  town.sits(town.person("ward", "female", kOld), "standing-committee", "ward");
  EXPECT_EQ(town.said("women_in_standing_committee", "ward"), "met 1/1");
  town.sits(town.person("other-ward", "male", kOld), "standing-committee", "other-ward");
  EXPECT_EQ(town.said("women_in_standing_committee", "ward"), "not-met 1/2");
}

TEST(Targets, KnowNothingOfAWardWhoseCommitteeIsNotOnRecord) {
  Town town;
  town.sits(town.person("ward", "female", kYoung), "party-committee", "ward");
  town.person("other-ward", "male", kOld);
  EXPECT_EQ(town.said("women_party_committee", "ward"), "missing-facts 1/1");
  EXPECT_EQ(town.said("party_committee_under40", "ward"), "missing-facts 1/1");
}

TEST(Targets, CountUnitsWithAWomanAmongTheirLeaders) {
  Town town;
  town.person("office", "female", kOld);
  town.person("office", "male", kOld);
  town.person("city", "male", kOld);
  EXPECT_EQ(town.said("units_with_woman_leader"), "met 1/2");
  EXPECT_EQ(town.said("units_with_woman_leader", "city", "2030-2035"), "not-met 1/2");
}

TEST(Targets, FindAWomanInAnyOfTheThreeBoards) {
  Town town;
  town.sits(town.person("office", "male", kOld), "party-standing-board", "city");
  EXPECT_EQ(town.said("woman_in_any_of_three_top_boards", "city", "2030-2035"), "not-met 0/1");
  town.sits(town.person("office", "female", kOld), "peoples-committee", "office");
  EXPECT_EQ(town.said("woman_in_any_of_three_top_boards", "city", "2030-2035"), "met 1/2");
}

TEST(Targets, CountKeyCadresAndMembersOnceEach) {
  Town town;
  const std::string both = town.person("ward", "male", kYoung, R"(,"key":true)");
  town.sits(both, "standing-committee", "ward");
  for (int i = 0; i < 9; ++i) town.sits(town.person("ward", "male", kOld), "standing-committee", "ward");
  EXPECT_EQ(town.said("key_and_standing_under40", "ward", "2030-2035"), "not-met 1/10");
  EXPECT_EQ(town.said("key_cadres_fulltime_degree", "ward", "2030-2035"), "no-number 0/1");
}

TEST(Targets, CountRotationsOfTheTermOnly) {
  Town town;
  const std::string rotation = R"({"kind":"rotation","unit":"ward","planned_months":36,"decision":"1"})";
  for (int i = 0; i < 15; ++i)
    town.fact(town.person("office", "male", kOld), "serving", rotation, "2025-09-01");
  town.fact(town.person("office", "male", kOld), "serving", rotation, "2025-06-30");
  EXPECT_EQ(town.said("rotations_in_term"), "met 15/15");
  EXPECT_EQ(town.said("rotations_in_term", "city", "2025-2030", "2025-08-31"), "not-met 0/0");
  EXPECT_EQ(town.said("rotations_in_term", "city", "2030-2035"), "not-begun 0/0");
}

TEST(Targets, HoldRotationsToTheirMonths) {
  Town town;
  const std::string rotation = R"({"kind":"rotation","unit":"ward","planned_months":36,"decision":"1")";
  const auto rotated = [&](const char* from, const char* until, const std::string& more = "") {
    town.fact(town.person("office", "male", kOld), "serving", rotation + more + "}", from, until);
  };
  rotated("2020-01-01", "2022-01-01");
  rotated("2025-01-01", "");  // lasts, and is not too short yet
  EXPECT_EQ(town.said("rotation_months", "any", "always"), "met 1/1") << "24 months";
  rotated("2020-01-01", "2021-12-31", R"(,"exception":"2-QĐ/TU")");
  EXPECT_EQ(town.said("rotation_months", "any", "always"), "met 2/2") << "the standing committee decided";
  rotated("2021-05-01", "");
  EXPECT_EQ(town.said("rotation_months", "any", "always"), "not-met 2/3") << "lasts for 61 months";
}

TEST(Targets, MoveHeadsBeforeTheirEighthYearIsOver) {
  Town town;
  const std::string head = town.person("office", "male", kOld, R"(,"head":true)");
  EXPECT_EQ(town.said("head_same_post_years", "any", "always"), "met 1/1");
  EXPECT_EQ(town.said("head_same_post_years", "any", "always", "2027-12-31"), "met 1/1");
  EXPECT_EQ(town.said("head_same_post_years", "any", "always", "2028-01-01"), "not-met 0/1");
}

TEST(Targets, SayThatStaffIsNotOnRecord) {
  const Town town;
  EXPECT_EQ(town.said("postgraduate_share_staff", "town", "2030"), "not-kept 0/0");
}

TEST(Targets, LeaveOutWhoeverRetiresBeforeTheTermStarts) {
  Town town;
  town.sits(town.person("office", "male", "1966-01-01"), "standing-committee", "city");
  town.sits(town.person("office", "male", "1989-01-01"), "standing-committee", "city");
  const Census census = town.census();
  const Target* target = target_book().find("standing_committee_under40", "city", "2030-2035");
  EXPECT_EQ(measure(*target, census, 40, census.on).tally.yes, 1);
  const Measured then = measure(*target, census, 40, day("2030-07-01"));
  EXPECT_EQ(then.left_out, 1);
  EXPECT_EQ(then.tally.base(), 1);
  EXPECT_EQ(then.tally.yes, 0) << "41 by then";
}

TEST(Targets, MeasureBelowOneUnitOnly) {
  Town town;
  town.fact(town.person("ward", "male", kOld), "it-use", R"({"effective":false})");
  town.fact(town.person("other-ward", "male", kOld), "it-use", R"({"effective":true})");
  const Target* target = target_book().find("effective_it_use", "ward", "2025-2030");
  const Census whole = town.census(), one = town.census(kToday, "other-ward");
  EXPECT_EQ(measure(*target, whole, 40, whole.on).verdict, Verdict::not_met);
  EXPECT_EQ(measure(*target, one, 40, one.on).verdict, Verdict::met);
}

TEST(Slate, GivesPostsAndSeatsWithoutTouchingTheFacts) {
  Town town;
  const std::string man = town.person("office", "male", kOld), woman = town.person("ward", "female", kOld);
  town.sits(man, "party-committee", "city");
  const Census census = town.census();
  const SlatedFacts slated(town.book(), census,
                           {{"P1", woman, "", "", false},
                            {"", woman, "party-committee", "city", false},
                            {"", man, "party-committee", "city", true}},
                           census.on);
  const Census planned = take_census(slated, town.registered(), "", census.on);
  ASSERT_EQ(planned.people.size(), 2u);
  EXPECT_TRUE(planned.people[0].posts.empty()) << "whoever held the post leaves it";
  ASSERT_EQ(planned.people[1].posts.size(), 1u) << "and whoever gets it leaves the one before";
  EXPECT_EQ(planned.people[1].posts[0]->id, "P1");
  const Target* target = target_book().find("women_party_committee", "city", "2025-2030");
  EXPECT_EQ(measure(*target, census, 40, census.on).tally.yes, 0);
  EXPECT_EQ(measure(*target, planned, 40, census.on).tally.yes, 1);
  EXPECT_EQ(measure(*target, planned, 40, census.on).tally.base(), 1);
}

TEST(Amounts, AreExactAndRoundedForReadingOnly) {
  EXPECT_EQ(exact({14, 66}), "7/33");
  EXPECT_EQ(exact({0, 5}), "0");
  EXPECT_EQ(decimal({700, 33}, 1), "21.2");
  EXPECT_EQ(decimal({1, 2}, 0), "1");
  EXPECT_EQ(decimal({1005, 1000}, 2), "1.01");
  EXPECT_EQ(exact(*parse_decimal("16.40")), "82/5");
  for (const char* bad : {"", ".", "1.", ".5", "-1", "1e3", "1234567", "1.2.3"})
    EXPECT_FALSE(parse_decimal(bad)) << bad;
}

TEST(Amounts, AreJudgedOverAllThatMissingFactsLeaveOpen) {
  const Bound half{Operator::at_least, {1, 2}, {1, 2}};
  EXPECT_EQ(judge(half, {1, 2}, {2, 3}), Verdict::met);
  EXPECT_EQ(judge(half, {1, 3}, {2, 3}), Verdict::open);
  EXPECT_EQ(judge(half, {0, 3}, {1, 3}), Verdict::not_met);
  const Bound some{Operator::between, {15, 1}, {20, 1}};
  EXPECT_EQ(judge(some, {15, 1}, {20, 1}), Verdict::met);
  EXPECT_EQ(judge(some, {14, 1}, {21, 1}), Verdict::open) << "neither end is inside, something between is";
  EXPECT_EQ(judge(some, {21, 1}, {30, 1}), Verdict::not_met);
}

TEST(Amounts, AreShortOfWhatMakesThemEnough) {
  for (std::int64_t base = 1; base <= 40; ++base)
    for (std::int64_t part = 0; part <= base; ++part)
      for (const Operator op : {Operator::at_least, Operator::more}) {
        const Bound bound{op, {18, 100}, {18, 100}};
        const auto missing = short_by(bound, {part, base});
        ASSERT_TRUE(missing);
        EXPECT_EQ(judge(bound, {part + *missing, base}, {part + *missing, base}), Verdict::met);
        if (*missing == 0) continue;
        const Ratio one_less{part + *missing - 1, base};
        EXPECT_EQ(judge(bound, one_less, one_less), Verdict::not_met) << part << "/" << base;
      }
}

}  // namespace
}  // namespace cadre::targets
