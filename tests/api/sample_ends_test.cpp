// What the sample city must contain as a whole: every end of every shipped definition, which is both regimes;
// refusals and missed deadlines in every family; and enough of everything.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/api/sample_support.hpp"

namespace cadre::test {
namespace {

using testing::IsEmpty;
using testing::IsSupersetOf;
using Words = std::set<std::string>;

constexpr std::size_t kCadresMin = 400, kEntriesMin = 15'000;

std::string procedure_of(const Entry& entry) { return entry.procedure.substr(0, entry.procedure.find('@')); }

Words missing(const Words& wanted, const Words& there) {
  Words left;
  for (const std::string& word : wanted)
    if (!there.contains(word)) left.insert(word);
  return left;
}

TEST(SampleEnds, EveryEndOfEveryShippedDefinitionIsReached) {
  const SampleCity& city = the_sample_city();
  EXPECT_THAT(missing(shipped_ends(), city.ends()), IsEmpty());
  EXPECT_GE(city.loaded().cadres, kCadresMin);
  EXPECT_GE(city.loaded().head.size, kEntriesMin);
}

TEST(SampleEnds, SomethingIsRefusedAndSomethingIsLateInEveryFamily) {
  const SampleCity& city = the_sample_city();
  Words refused, late, acts;
  for (const Entry& entry : city.entries()) {
    if (entry.outcome == "refused") refused.insert(procedure_of(entry));
    if (entry.type == "cadre.case.delay-elapsed.v1") late.insert(procedure_of(entry));
    if (entry.outcome == "accepted") acts.insert(entry.act);
  }
  EXPECT_THAT(refused, IsSupersetOf({"planning",
                                     "evaluation-year",
                                     "confidence-party",
                                     "appointment",
                                     "appointment-introduced",
                                     "appointment-elsewhere",
                                     "nomination",
                                     "reappointment",
                                     "extension",
                                     "competitive-selection",
                                     "rotation",
                                     "transfer",
                                     "secondment",
                                     "forced-move",
                                     "recall",
                                     "dismissal",
                                     "renomination",
                                     "nomination-introduced",
                                     "congress-personnel",
                                     "head-decides",
                                     "suspension"}));
  EXPECT_THAT(late, IsSupersetOf({"appointment", "reappointment", "extension", "transfer", "rotation",
                                  "recall", "dismissal", "suspension"}));
  EXPECT_THAT(city.refusal_rules(),
              IsSupersetOf({"plan.member", "ballot.quorum", "ballot.counts", "dossier.complete", "term.full",
                            "meeting.collective", "introducer.is-head", "exam.passed", "late.reported",
                            "ballot.choice-only-at-half", "months.at-least", "case.on-hold", "field.differs",
                            "evaluation.head-after-unit", "law.silent", "post.subordinate-head"}));
  EXPECT_THAT(acts, IsSupersetOf({"cancel-decision", "regularise", "allow-early-return", "allow-delay",
                                  "record-election", "introduce", "record-defence"}));
}

}  // namespace
}  // namespace cadre::test
