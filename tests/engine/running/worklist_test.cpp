#include <gtest/gtest.h>

#include "tests/support/desk.hpp"

namespace cadre::test {
namespace {

using Words = std::vector<std::string>;

class Worklist : public ::testing::Test {
 protected:
  // "case role" of every item, through pages of that size.
  Words items(std::string_view account, std::size_t page_size = 50, std::optional<Date> until = {}) const {
    Words all;
    std::string cursor;
    for (int page = 0; page < 100; ++page) {
      const Reading reading = desk.read();
      const WorkPage found = *reading.worklist(reading.actor(account), until, cursor, page_size);
      EXPECT_LE(found.items.size(), page_size);
      for (const WorkItem& item : found.items) all.push_back(item.case_id.substr(8) + " " + item.role);
      if (!found.cursor) return all;
      cursor = *found.cursor;
    }
    ADD_FAILURE() << "the pages never end";
    return all;
  }
  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(Worklist, ShowsWhatWaitsForTheActorsRoles) {
  const std::string id = desk.opened("R-1", "2024-03-01");
  const Reading reading = desk.read();
  const WorkPage page = *reading.worklist(reading.actor("bo"), {}, "", 10);
  ASSERT_EQ(page.items.size(), 1u);
  const WorkItem& item = page.items[0];
  EXPECT_EQ(item.case_id, id);
  EXPECT_EQ(item.acts, (Words{"cancel", "examine"}));
  EXPECT_EQ(item.state, Words{"loan.asked"});
  EXPECT_EQ(item.due, date("2024-03-08"));
  EXPECT_EQ(item.cadre, "R-1");
  EXPECT_EQ(item.unit, "a");
  EXPECT_TRUE(items("chi").empty());
  EXPECT_TRUE(items("be").empty()) << "the case lies in another unit";
  EXPECT_TRUE(items("an").empty()) << "nobody works on a case about themselves";
}

TEST_F(Worklist, OrdersByDueDayAndPutsThoseWithoutOneLast) {
  desk.set_day("2024-03-20");
  desk.opened("R-1", "2024-03-15");
  desk.opened("R-2", "2024-03-01");
  desk.opened("R-3", "2024-03-08");
  const std::string lent = "LN-2024-0002";
  EXPECT_EQ(items("du"), (Words{"0002 clerk", "0003 clerk", "0001 clerk"}));
  desk.must(desk.act(lent, "examine", on("2024-03-01"), "bo"));
  desk.must(desk.act(lent, "find", on("2024-03-01", R"({"shelf":"A"})"), "du"));
  desk.must(desk.act(lent, "check", on("2024-03-01"), "bo"));
  desk.must(
      desk.act(lent, "rule", on("2024-03-01", R"({"votes_for":3,"votes_of":5,"shelf":"A"})", 1), "chi"));
  desk.engine().elapse_due_delays();
  EXPECT_EQ(desk.leaves(lent), Words{"loan.lent.overdue"});
  EXPECT_EQ(items("du"), (Words{"0001 clerk", "0002 clerk", "0003 clerk"}))
      << "the third has no deadline left";
}

TEST_F(Worklist, IsTheSameInPagesOfAnySize) {
  desk.must(desk.facts("system", {fact("account/bo", "mandate", "2024-01-01", R"({"role":"clerk"})")}));
  for (const char* reader : {"R-1", "R-2", "R-3"}) desk.opened(reader, "2024-03-01");
  const Words all = items("bo");
  EXPECT_EQ(all.size(), 6u) << "three cases for each of two roles";
  for (std::size_t size = 1; size <= 7; ++size) EXPECT_EQ(items("bo", size), all) << size;
}

TEST_F(Worklist, EndsAtTheDayAskedFor) {
  desk.set_day("2024-03-20");
  desk.opened("R-1", "2024-03-15");
  desk.opened("R-2", "2024-03-01");
  EXPECT_EQ(items("du", 50, date("2024-03-08")), Words{"0002 clerk"});
  EXPECT_TRUE(items("du", 50, date("2024-03-07")).empty());
}

TEST_F(Worklist, ForgetsACaseThatHasEnded) {
  const std::string id = desk.opened("R-1", "2024-03-01");
  desk.must(desk.act(id, "cancel", on("2024-03-01"), "du"));
  EXPECT_TRUE(items("du").empty());
  EXPECT_TRUE(memory.views.tables().tables[static_cast<std::size_t>(Table::worklist)].empty());
}

}  // namespace
}  // namespace cadre::test
