// The rounds of the sample city: planning ends in every way, and what stands in the plan keeps the caps;
// people are rotated, seconded, and decisions looked at again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/api/sample_support.hpp"

namespace cadre::test {
namespace {

using testing::IsSupersetOf;
using Ends = std::set<std::string>;

// "planning@50-qd-tw-2021 approved", ...
Ends ends_of(const SampleCity& city) {
  Ends ends;
  for (const Entry& entry : city.entries())
    if (bool_at(entry.data, "done"))
      ends.insert(entry.procedure.substr(0, entry.procedure.find('#')) + " " +
                  std::string(text_at(entry.data, "result")));
  return ends;
}

TEST(SamplePlanning, EndsInEveryWayAndUnderBothRegulations) {
  const SampleCity city;
  EXPECT_THAT(
      ends_of(city),
      IsSupersetOf({"planning@50-qd-tw-2021 approved", "planning@50-qd-tw-2021 refused",
                    "planning@50-qd-tw-2021 nobody-passed", "planning@50-qd-tw-2021 cancelled",
                    "planning-review@50-qd-tw-2021 approved", "planning-review@377-qd-tw-2025 approved",
                    "planning-removal@50-qd-tw-2021 removed", "planning-removal@50-qd-tw-2021 kept",
                    "planning-removal@50-qd-tw-2021 cancelled"}));
}

TEST(SampleMoves, RotateByTheClockSecondAndLookAgain) {
  const SampleCity city;
  EXPECT_THAT(ends_of(city),
              IsSupersetOf({"rotation@65-qd-tw-2022 placed", "rotation@65-qd-tw-2022 returned-early",
                            "rotation@65-qd-tw-2022 refused", "secondment@138-2020-nd-cp returned",
                            "secondment@138-2020-nd-cp not-agreed", "secondment@170-2025-nd-cp returned",
                            "recall@114-qd-tw-2023 unfounded", "recall@114-qd-tw-2023 regularised"}));
  std::set<std::string> delays;
  for (const Entry* entry : city.of_type("cadre.case.delay-elapsed.v1"))
    delays.emplace(text_at(entry->data, "delay"));
  EXPECT_THAT(delays, IsSupersetOf({"local-minimum", "national-minimum"}));
}

TEST(SamplePlanning, PutsNobodyIntoThePlanButByAnApprovalThatCausedIt) {
  const SampleCity city;
  std::size_t planned = 0;
  for (const Entry* entry : city.of_type("cadre.fact.recorded.v1")) {
    if (text_at(entry->data, "kind") != "plan-entry") continue;
    ++planned;
    ASSERT_TRUE(entry->cause);
    const Entry& cause = city.entries().at(entry->cause->value);
    EXPECT_EQ(cause.outcome, "accepted");
    EXPECT_THAT((Ends{"approve", "decide-removal", "confirm-removal"}), testing::Contains(cause.act));
  }
  EXPECT_GE(planned, 20U);
}

TEST(SamplePlanning, PlansAtMostThreePeopleForATitle) {
  const SampleCity city;
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
