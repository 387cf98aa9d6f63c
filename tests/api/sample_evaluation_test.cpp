// Evaluation and confidence votes in the sample city: what stands on record of them came of the acts that may
// put it there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/api/sample_support.hpp"

namespace cadre::test {
namespace {

using Words = std::set<std::string>;

TEST(SampleEvaluation, PutsAYearOnRecordOnce) {
  const SampleCity& city = the_sample_city();
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

TEST(SampleConfidence, NamesThePlaceOfEachVote) {
  const SampleCity& city = the_sample_city();
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
