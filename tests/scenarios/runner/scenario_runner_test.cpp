// The runner itself: what it takes, what it refuses to take, and that a story that does not hold is told.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/scenarios/runner/coverage.hpp"
#include "tests/scenarios/runner/scenario.hpp"

namespace cadre::scenarios {
namespace {

const std::vector<FactInput>& town() {
  static const auto kTown = read_facts(std::filesystem::path(CADRE_SOURCE_DIR "/tests/scenarios/town.yaml"));
  EXPECT_TRUE(kTown) << (kTown ? "" : kTown.error().front());
  return *kTown;
}

constexpr const char* kHead = "title: Thử\narticle: '8'\nprocedure: dismissal\nversion: 41-qd-tw-2021\n";
constexpr const char* kOpening = R"(
  - on: 2024-03-04
    by: using-agency
    open: {cadre: CB-0001, post: pho-giam-doc}
    form: {track: resignation, ground: R4, grounds_established_on: 2024-03-01, initiative: application,
           application_reason: Lý do gia đình}
    documents: [don-tu-chuc]
)";

std::string story(const std::string& acts, const std::string& ends = "{open: review.consulting.in-time}") {
  return kHead + std::string("acts:") + kOpening + "    accepted: review.consulting.in-time\n" + acts +
         "ends: " + ends + "\n";
}

std::string joined(const std::vector<std::string>& sentences) {
  std::string out;
  for (const std::string& sentence : sentences) out += sentence + "\n";
  return out;
}

std::string problems(const std::string& text) {
  const auto scenario = read_scenario(text, "x.yaml");
  return scenario ? "" : joined(scenario.error());
}

std::string failures(const std::string& text) {
  const auto scenario = read_scenario(text, "x.yaml");
  if (!scenario) return "unread: " + joined(scenario.error());
  return joined(tell(*scenario, town()));
}

bool says(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

TEST(ScenarioRunner, TellsAStoryThatHolds) { EXPECT_EQ(failures(story("")), ""); }

TEST(ScenarioRunner, RefusesAKeyThatNobodyKnowsAndNamesItsLine) {
  EXPECT_EQ(problems("titel: Thử\n" + story("")), "x.yaml:1: nobody knows the key 'titel'\n");
  EXPECT_TRUE(says(problems(story("  - {on: 2024-03-05, by: records, act: cancel, froms: {}, failed: x}\n")),
                   "nobody knows the key 'froms'"));
}

TEST(ScenarioRunner, RefusesAStoryWithoutAnExpectation) {
  EXPECT_TRUE(
      says(problems(story("  - {on: 2024-03-05, by: records, act: cancel}\n")), "expected one of 'accepted"));
  EXPECT_TRUE(
      says(problems(kHead + std::string("acts:") + kOpening + "    accepted: review.consulting.in-time\n"),
           "expected 'ends'"));
  EXPECT_TRUE(says(problems(kHead + std::string("ends: {unopened: true}\n")), "expected at least one act"));
}

TEST(ScenarioRunner, RefusesWhatAStepWouldPassOver) {
  EXPECT_TRUE(says(problems(story("  - {on: 2024-03-05, lapses: [], refused: [{rule: x}]}\n")),
                   "expected no 'refused' in a step of this kind"));
  EXPECT_TRUE(says(problems(story("  - {on: 2024-03-05, by: records, act: cancel, refused: []}\n")),
                   "expected the reasons of 'refused'"));
  EXPECT_TRUE(says(problems(story("  - {on: 2024-03-05, by: records, act: cancel, lapses: [], failed: x}\n")),
                   "expected exactly one of 'open', 'act', 'migrate', 'record', 'lapses'"));
}

TEST(ScenarioRunner, RefusesWhatIsSaidTwiceOrIsNoDay) {
  EXPECT_TRUE(says(problems("title: Nữa\n" + story("")), "'title' stands here twice"));
  EXPECT_TRUE(says(problems(story("  - {on: 2024-02-30, lapses: []}\n")), "expected 'on' to be a day"));
  EXPECT_TRUE(says(problems("title: [\n"), "x.yaml: "));
}

TEST(ScenarioRunner, SaysWhereAStoryDoesNotHold) {
  EXPECT_TRUE(says(failures(story("", "{outcome: resigned}")), "expected 'resigned', but it is ''"));
  EXPECT_TRUE(says(failures(story("", "{open: review.proposed}")), "but it is in review.consulting.in-time"));
  EXPECT_TRUE(says(failures(story("", "{unopened: true}")), "expected no case"));
  const std::string late = "  - {on: 2024-03-01, by: records, act: cancel, failed: x}\n";
  EXPECT_TRUE(says(failures(story(late)), "expected a day that is not before"));
  const std::string stranger = "  - {on: 2024-03-05, by: nobody, act: cancel, failed: x}\n";
  EXPECT_TRUE(says(failures(story(stranger)), "nobody has the account 'nobody'"));
}

TEST(ScenarioRunner, ComparesEveryReasonWithItsArticle) {
  const auto cancelled = [](const std::string& reasons) {
    return failures(story("  - {on: 2024-03-05, by: records, act: cancel, refused: [" + reasons + "]}\n"));
  };
  EXPECT_EQ(cancelled("{rule: actor.role}"), "");
  EXPECT_TRUE(says(cancelled("{rule: actor.role, article: '8'}"), "but it was refused: actor.role ()"));
  EXPECT_TRUE(says(cancelled("{rule: actor.role}, {rule: act.done}"), "expected it to be refused by"));
}

TEST(ScenarioRunner, ComparesWhatRanOutWhenADayCame) {
  EXPECT_EQ(failures(story("  - {on: 2024-03-15, lapses: [], accepted: review.consulting.in-time}\n"
                           "  - {on: 2024-03-16, lapses: propose, accepted: review.consulting.overdue}\n",
                           "{open: review.consulting.overdue}")),
            "");
  EXPECT_TRUE(says(failures(story("  - {on: 2024-03-16, lapses: [], accepted: review.consulting.overdue}\n")),
                   "expected that these run out: nothing, but: propose"));
}

TEST(ScenarioRunner, SaysWhatNoStoryTells) {
  const auto definition =
      parse_json(R"({"id": "dismissal", "version": "41-qd-tw-2021", "initial": "a", "states": {
      "a": {"on": {"record-talk": {}, "cancel": "b"}, "after": {"propose": "b"}},
      "b": {"type": "final", "meta": {"outcome": "cancelled"}}}})");
  const auto told =
      read_scenario(story("  - {on: 2024-03-05, by: records, act: cancel, refused: [{rule: x}]}\n"
                          "  - {on: 2024-03-16, lapses: propose, accepted: review.consulting.overdue}\n"),
                    "x.yaml");
  ASSERT_TRUE(told);
  EXPECT_EQ(untold(definition->as_object(), {*told}),
            (std::vector<std::string>{"cancel", "end cancelled", "record-talk"}));
  EXPECT_EQ(untold(definition->as_object(), {}).size(), 5u);
}

TEST(ScenarioRunner, ComparesFactsEntriesAndActions) {
  const std::string held =
      "effects: {facts: [{about: cadre/CB-0001, kind: holds, value: {post: pho-giam-doc}}],\n"
      "  no_facts: [{about: cadre/CB-0001, kind: bar}], actions: [],\n"
      "  entries: [{type: cadre.case.opened.v1, with: {cadre: CB-0001}}]}\n";
  EXPECT_EQ(failures(held + story("")), "");
  const std::string other =
      "effects: {facts: [{about: cadre/CB-0001, kind: holds, value: {post: giam-doc}}],\n"
      "  no_facts: [{about: cadre/CB-0001, kind: holds}], actions: [post.vacate],\n"
      "  entries: [{type: cadre.case.opened.v1, with: {cadre: CB-0002}}]}\n";
  const std::string told = failures(other + story(""));
  EXPECT_EQ(std::count(told.begin(), told.end(), ':') > 4, true) << told;
  EXPECT_TRUE(says(told, "expected fact 'holds'"));
  EXPECT_TRUE(says(told, "expected no fact 'holds'"));
  EXPECT_TRUE(says(told, "expected an entry"));
  EXPECT_TRUE(says(told, "expected other actions than none"));
}

TEST(ScenarioRunner, ComparesEveryProposal) {
  EXPECT_EQ(failures("effects: {proposals: []}\n" + story("")), "");
  EXPECT_TRUE(
      says(failures("effects: {proposals: [{procedure: planning, about: post/giam-doc}]}\n" + story("")),
           "expected other proposals than none"));
}

}  // namespace
}  // namespace cadre::scenarios
