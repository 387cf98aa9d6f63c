// Reading as an entry: counted by account and day, refused beyond a measure, and of no meaning to what was
// read.
#include "engine/running/read_acts.hpp"

#include <gtest/gtest.h>

#include "tests/support/desk.hpp"

namespace cadre::test {
namespace {

class ReadActs : public ::testing::Test {
 protected:
  Outcome read(const std::string& account, std::uint64_t most = 3, const std::string& refused = "") {
    ReadAct act;
    act.subject = "cadre/R-2";
    act.what = "file";
    act.whose = {"R-2"};
    act.purpose = "case:LN-2024-0001";
    act.role = "librarian";
    act.count = 4;
    act.refused = refused;
    act.per_day_max = most;
    act.alarm_at = 2;
    return desk.run(Command{record_of(act), account, {}, {}});
  }
  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(ReadActs, SayWhoReadWhoseFileAndWhy) {
  const Outcome kept = read("bo");
  ASSERT_EQ(kept.entries.size(), 1u);
  const Entry& entry = kept.entries[0];
  EXPECT_EQ(entry.type, kReadType);
  EXPECT_EQ(entry.actor, "bo");
  EXPECT_EQ(entry.outcome, "accepted");
  EXPECT_EQ(canonical(entry.data),
            R"({"count":4,"purpose":"case:LN-2024-0001","what":"file","whose":["R-2"]})");
}

TEST_F(ReadActs, ChangeNothingOfWhatWasRead) {
  const SubjectFacts before = *desk.read().find("cadre/R-2");
  read("bo");
  EXPECT_EQ(*desk.read().find("cadre/R-2"), before);
  const Reading reading = desk.read();
  EntryQuery history;
  history.terms = {"cadre:R-2"};
  history.newest_first = true;
  EXPECT_NE(reading.entries(history)->entries.at(0).type, kReadType) << "found under a key of its own";
  EntryQuery readers;
  for (const char* term : {"read:cadre/R-2", "role:librarian"}) {
    readers.terms = {term, "type:cadre.read.v1"};
    EXPECT_EQ(reading.entries(readers)->entries.size(), 1u) << term;
  }
}

TEST_F(ReadActs, AreRefusedBeyondTheMeasureOfADayAndThatIsAnEntryOnce) {
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(accepted(read("bo"))) << i;
  const Outcome first = read("bo");
  ASSERT_EQ(first.entries.size(), 1u);
  EXPECT_EQ(first.entries[0].outcome, "refused");
  EXPECT_EQ(reasons(first), std::vector<std::string>{"read.limit"});
  const std::uint64_t size = desk.read().upto();
  for (int i = 0; i < 3; ++i) EXPECT_EQ(rule_of(read("bo")), "read.limit");
  EXPECT_EQ(desk.read().upto(), size) << "a flood of reads is no flood of entries";
  EXPECT_TRUE(accepted(read("du"))) << "others read on";
  desk.set_day("2024-03-02");
  EXPECT_TRUE(accepted(read("bo"))) << "the next day too";
}

TEST_F(ReadActs, RaiseTheAlarmOnceADay) {
  std::vector<std::string> acts;
  for (int i = 0; i < 3; ++i) acts.push_back(read("bo").entries.at(0).act);
  EXPECT_EQ(acts, (std::vector<std::string>{"read", std::string(kMassRead), "read"}));
}

TEST_F(ReadActs, RaiseTheAlarmWhenOneAloneTellsOfAsManyPeople) {
  const auto telling_of = [&](std::size_t people, std::uint64_t alarm_at) {
    ReadAct act;
    act.subject = "log/entries", act.what = "entries", act.alarm_at = alarm_at;
    for (std::size_t i = 0; i < people; ++i) act.whose.push_back("R-" + std::to_string(i));
    return desk.run(Command{record_of(act), "bo", {}, {}}).entries.at(0).act;
  };
  EXPECT_EQ(telling_of(39, 40), "read");
  EXPECT_EQ(telling_of(40, 40), kMassRead);
  EXPECT_EQ(telling_of(40, 0), "read") << "nobody set a number";
}

TEST_F(ReadActs, RaiseTheAlarmWhenOneOpensEveryFile) {
  const auto opening_all = [&](std::uint64_t alarm_at) {
    ReadAct act;
    act.subject = "log/bundles", act.what = "bundle", act.alarm_at = alarm_at, act.of_everybody = true;
    return desk.run(Command{record_of(act), "bo", {}, {}}).entries.at(0);
  };
  const Entry entry = opening_all(40);
  EXPECT_EQ(entry.act, kMassRead);
  EXPECT_FALSE(entry.data.contains("limits")) << "of the order, not of what happened";
  EXPECT_EQ(opening_all(0).act, "read") << "nobody set a number";
}

// Whose is never cut short for as many people as an answer can show.
TEST_F(ReadActs, NameEverybodyOfTheLongestPage) {
  ReadAct act;
  act.subject = "log/entries", act.what = "entries";
  for (std::size_t i = 0; i < kReadPeopleMax; ++i) act.whose.push_back("CB-" + std::to_string(100000 + i));
  const Outcome kept = desk.run(Command{record_of(act), "bo", {}, {}});
  ASSERT_EQ(kept.entries.size(), 1u);
  EXPECT_EQ(array_at(kept.entries[0].data, "whose").size(), 500u);
  EntryQuery of_last;
  of_last.terms = {"read:cadre/" + act.whose.back()};
  EXPECT_EQ(desk.read().entries(of_last)->entries.size(), 1u);
}

TEST_F(ReadActs, CountWhatWasAskedInVainToo) {
  const Outcome vain = read("bo", 3, "access");
  ASSERT_EQ(vain.entries.size(), 1u);
  EXPECT_EQ(reasons(vain), std::vector<std::string>{"access"});
  read("bo"), read("bo");
  EXPECT_EQ(reasons(read("bo")), std::vector<std::string>{"read.limit"});
}

TEST_F(ReadActs, AreCountedOverARestartAndComeOutOfARebuildAsTheyWentIn) {
  for (int i = 0; i < 3; ++i) read("bo");
  desk.restart();
  EXPECT_EQ(reasons(read("bo")), std::vector<std::string>{"read.limit"});
  MemoryViews rebuilt;
  ASSERT_TRUE(rebuild(memory.journal, rebuilt, loan_rules()));
  EXPECT_EQ(difference(memory.views.tables(), rebuilt.tables()), "");
}

}  // namespace
}  // namespace cadre::test
