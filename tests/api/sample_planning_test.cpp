// Planning in the sample city: nobody is planned but by an approval, and the plan keeps the caps.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/api/sample_support.hpp"

namespace cadre::test {
namespace {

using Acts = std::set<std::string>;

TEST(SamplePlanning, PutsNobodyIntoThePlanButByAnApprovalThatCausedIt) {
  const SampleCity& city = the_sample_city();
  std::size_t planned = 0;
  for (const Entry* entry : city.of_type("cadre.fact.recorded.v1")) {
    if (text_at(entry->data, "kind") != "plan-entry") continue;
    ++planned;
    ASSERT_TRUE(entry->cause);
    const Entry& cause = city.entries().at(entry->cause->value);
    EXPECT_EQ(cause.outcome, "accepted");
    EXPECT_THAT((Acts{"approve", "decide-removal", "confirm-removal"}), testing::Contains(cause.act));
  }
  EXPECT_GE(planned, 20U);
}

TEST(SamplePlanning, PlansAtMostThreePeopleForATitle) {
  const SampleCity& city = the_sample_city();
  std::map<std::string, std::set<std::string>> people;  // by post
  for (const Entry* entry : city.of_type("cadre.fact.recorded.v1"))
    if (text_at(entry->data, "kind") == "planned")
      people[entry->subject].emplace(text_at(object_at(entry->data, "value"), "cadre"));
  ASSERT_FALSE(people.empty());
  std::size_t most = 0;
  for (const auto& [post, planned] : people) most = std::max(most, planned.size());
  EXPECT_LE(most, 3U);
  EXPECT_GE(most, 2U) << "a review added somebody";
}

}  // namespace
}  // namespace cadre::test
