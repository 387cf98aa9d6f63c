// Evaluation and confidence votes in the sample city: every end occurs, and what stands on record of them
// came of the acts that may put it there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/api/sample_support.hpp"

namespace cadre::test {
namespace {

using testing::IsSupersetOf;
using Words = std::set<std::string>;

// "evaluation-year@124-qd-tw-2023 rated", ...
Words ends_of(const SampleCity& city) {
  Words ends;
  for (const Entry& entry : city.entries())
    if (bool_at(entry.data, "done"))
      ends.insert(entry.procedure.substr(0, entry.procedure.find('#')) + " " +
                  std::string(text_at(entry.data, "result")));
  return ends;
}

TEST(SampleEvaluation, EndsInEveryWayAndPutsAYearOnRecordOnce) {
  const SampleCity city;  // loaded once for both: it takes its time
  EXPECT_THAT(
      ends_of(city),
      IsSupersetOf({"evaluation-year@124-qd-tw-2023 rated", "evaluation-year@124-qd-tw-2023 cancelled",
                    "evaluation-year@366-qd-tw-2025 rated", "evaluation-quarter@366-qd-tw-2025 rated",
                    "evaluation-month@city-rule rated", "evaluation-term@366-qd-tw-2025 rated",
                    "evaluation-before-decision@city-rule evaluated",
                    "evaluation-before-decision@city-rule cancelled"}));
  Words by_case, by_register;  // a year of somebody is published by a case or told by the register
  for (const Entry* entry : city.of_type("cadre.fact.recorded.v1")) {
    if (text_at(entry->data, "kind") != "rating") continue;
    const std::int64_t year = int_at(object_at(entry->data, "value"), "year");
    (entry->cause ? by_case : by_register).insert(entry->subject + " " + std::to_string(year));
    if (!entry->cause) continue;
    EXPECT_EQ(city.entries().at(entry->cause->value).act, "publish");
  }
  EXPECT_GE(by_case.size(), 100U);
  for (const std::string& year : by_case) EXPECT_FALSE(by_register.contains(year)) << year;
}

TEST(SampleConfidence, EndsInEveryWayAndNamesThePlaceOfEachVote) {
  const SampleCity city;
  EXPECT_THAT(
      ends_of(city),
      IsSupersetOf({"confidence-party@96-qd-tw-2023 voted", "confidence-party@96-qd-tw-2023 cancelled",
                    "confidence-council@96-2023-qh15 voted", "confidence-council@96-2023-qh15 cancelled",
                    "no-confidence@96-2023-qh15 kept", "no-confidence@96-2023-qh15 lost",
                    "no-confidence@96-2023-qh15 resigning", "no-confidence@96-2023-qh15 cancelled"}));
  std::size_t votes = 0;
  for (const Entry* entry : city.of_type("cadre.fact.recorded.v1")) {
    if (text_at(entry->data, "kind") != "confidence" || !entry->cause) continue;
    ++votes;
    EXPECT_EQ(city.entries().at(entry->cause->value).act, "announce");
    EXPECT_NE(text_at(object_at(entry->data, "value"), "place"), "");
  }
  EXPECT_GE(votes, 10U);
}

}  // namespace
}  // namespace cadre::test
