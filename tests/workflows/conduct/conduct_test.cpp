#include "workflows/conduct/conduct.hpp"

#include <gtest/gtest.h>

namespace cadre {
namespace {

Timestamp at(std::string_view text) { return parse_timestamp(text).value(); }

class ConductTest : public ::testing::Test {
 protected:
  Entry moved(std::string act, std::string_view time, std::string state, std::string actor = "an") {
    Entry entry;
    entry.type = revision_ == 0 ? "cadre.case.opened.v1" : "cadre.case.act-accepted.v1";
    entry.outcome = "accepted";
    entry.position = Position{position_++};
    entry.time = at(time);
    entry.act = std::move(act);
    entry.actor = std::move(actor);
    entry.unit = "so-a";
    entry.case_id = case_id_;
    entry.revision = revision_++;
    entry.procedure = "dismissal@v1#00";
    entry.effective = office_date(entry.time);
    entry.data["state"] = json::array{json::value(state)};
    return entry;
  }
  Entry refused(std::string rule) {
    Entry entry = moved("decide", "2026-03-02T02:00:00Z", "x");
    --revision_;
    entry.type = "cadre.case.act-refused.v1";
    entry.outcome = "refused";
    entry.revision.reset();
    entry.data = {{"refusal", {{"reasons", json::array{json::object{{"rule", rule}}}}}}};
    return entry;
  }
  static json::object ballot(int collected, int agree) {
    return {{"summoned", 15}, {"collected", collected}, {"agree", agree}};
  }
  void begin(std::string id) {
    case_id_ = std::move(id);
    revision_ = 0;
    conduct_.take(moved("open", "2026-03-02T01:00:00Z", "a"));
  }
  ConductFigures figures(const ConductReport& report) { return report.figures.at({"dismissal", "so-a"}); }
  static std::vector<std::string> rules(const ConductReport& report) {
    std::vector<std::string> rules;
    for (const ConductSignal& signal : report.signals) rules.push_back(signal.rule);
    return rules;
  }

  Calendar calendar_;
  Conduct conduct_{conduct_settings(), calendar_};
  std::string case_id_ = "MN-1";
  std::uint32_t revision_ = 0;
  std::uint64_t position_ = 0;
};

TEST_F(ConductTest, CountsStepsTheirWorkingDaysAndWhatWasLate) {
  begin("MN-1");
  Entry first = moved("talk", "2026-03-03T02:00:00Z", "b");
  first.data["timers"] = json::array{json::object{{"delay", "d"}, {"state", "b"}, {"due", "2026-03-06"}}};
  conduct_.take(first);
  conduct_.take(moved("propose", "2026-03-10T02:00:00Z", "c"));
  const ConductReport report = conduct_.finish();
  EXPECT_EQ(figures(report).opened, 1u);
  EXPECT_EQ(figures(report).steps, 2u);
  EXPECT_EQ(figures(report).late, 1u);
  EXPECT_EQ(figures(report).timed, 1u) << "no deadline ran for the first step";
  EXPECT_EQ(figures(report).overdue_percent(), 100);
  EXPECT_EQ(figures(report).working_days, (std::vector{1, 5}));
}

TEST_F(ConductTest, CountsComingBackAsRework) {
  begin("MN-1");
  conduct_.take(moved("propose", "2026-03-03T02:00:00Z", "b"));
  conduct_.take(moved("return", "2026-03-04T02:00:00Z", "a"));
  conduct_.take(moved("propose", "2026-03-05T02:00:00Z", "b"));
  EXPECT_EQ(figures(conduct_.finish()).rework, 2u);
}

TEST_F(ConductTest, ASignalForAStepThatTookNoTimeAndNoneForOneThatDid) {
  begin("MN-1");
  conduct_.take(moved("talk", "2026-03-02T01:01:00Z", "b"));
  conduct_.take(moved("propose", "2026-03-02T01:04:00Z", "c"));
  const ConductReport report = conduct_.finish();
  ASSERT_EQ(rules(report), std::vector<std::string>{"conduct.too-fast"});
  EXPECT_EQ(report.signals[0].entries, std::vector<Position>{Position{1}});
}

TEST_F(ConductTest, ASignalForWhatWasRecordedLongAfterItTookEffect) {
  begin("MN-1");
  Entry late = moved("talk", "2026-05-04T02:00:00Z", "b");
  late.effective = parse_date("2026-03-03").value();
  conduct_.take(late);
  EXPECT_EQ(rules(conduct_.finish()), std::vector<std::string>{"conduct.recorded-late"});
}

TEST_F(ConductTest, ASignalForOnePersonInSeveralDutiesWhateverTheAccount) {
  begin("MN-1");
  Entry clerk = moved("talk", "2026-03-03T02:00:00Z", "b", "an.1");
  Entry head = moved("decide", "2026-03-04T02:00:00Z", "c", "an.2");
  clerk.role = "records";
  head.role = "competent-level";
  for (Entry* entry : {&clerk, &head}) {
    entry->data["person"] = "CB-1";
    conduct_.take(*entry);
  }
  const ConductReport report = conduct_.finish();
  ASSERT_EQ(rules(report), std::vector<std::string>{"conduct.one-person"});
  EXPECT_EQ(report.signals[0].entries.size(), 2u);
}

TEST_F(ConductTest, ASignalForOnePersonInTwoDutiesThroughAnother) {
  begin("MN-1");
  Entry first = moved("talk", "2026-03-03T02:00:00Z", "b", "an");
  Entry second = moved("decide", "2026-03-04T02:00:00Z", "c", "be");
  first.role = "records";
  first.data["person"] = "CB-1";
  second.role = "competent-level";
  second.on_behalf_of = "chi";
  second.data["person"] = "CB-2";
  second.data["principal"] = "CB-1";
  for (const Entry* entry : {&first, &second}) conduct_.take(*entry);
  const ConductReport report = conduct_.finish();
  ASSERT_EQ(rules(report), std::vector<std::string>{"conduct.one-person"});
  EXPECT_EQ(text_at(report.signals[0].figures, "person"), "CB-1");
}

TEST_F(ConductTest, ASignalForACountThatWasEditedAndNoneForTheSameCountAgain) {
  begin("MN-1");
  for (const int agree : {9, 9, 10}) {
    Entry entry = moved("record-ballot", "2026-03-0" + std::to_string(3 + agree % 9) + "T02:00:00Z", "b");
    entry.data["form"] = json::object{{"ballot", ballot(14, agree)}};
    conduct_.take(entry);
  }
  EXPECT_EQ(rules(conduct_.finish()), std::vector<std::string>{"conduct.count-edited"});
}

TEST_F(ConductTest, RefusalsAreCountedByRuleAndSignalledWhenTheyRepeat) {
  begin("MN-1");
  for (const std::string rule : {"talk.recorded", "talk.recorded", "dossier.complete", "talk.recorded"})
    conduct_.take(refused(rule));
  const ConductReport report = conduct_.finish();
  EXPECT_EQ(figures(report).refusals.at("talk.recorded"), 3u);
  EXPECT_EQ(figures(report).refusals.at("dossier.complete"), 1u);
  EXPECT_EQ(rules(report), std::vector<std::string>{"conduct.repeated-refusal"});
}

TEST_F(ConductTest, ACaseThatWasOpenedBeforeTheStretchIsNotCountedAsOpened) {
  revision_ = 4;
  conduct_.take(moved("talk", "2026-03-03T02:00:00Z", "b"));
  conduct_.take(moved("propose", "2026-03-04T02:00:00Z", "c"));
  const ConductReport report = conduct_.finish();
  EXPECT_EQ(figures(report).opened, 0u);
  EXPECT_EQ(figures(report).steps, 1u);
}

}  // namespace
}  // namespace cadre
