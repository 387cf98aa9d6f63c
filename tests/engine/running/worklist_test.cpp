#include <gtest/gtest.h>

#include "engine/running/catch_up.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/loan.hpp"

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
      const WorkPage found = *reading.worklist(reading.own_actor(account), until, cursor, page_size);
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
  const WorkPage page = *reading.worklist(reading.own_actor("bo"), {}, "", 10);
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
  EXPECT_EQ(items("du"), (Words{"0003 clerk", "0001 clerk", "0002 clerk"}))
      << "the first is overdue, the last is in a state without a deadline";
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

TEST_F(Worklist, PutsWhatIsOverdueFirstWithItsDay) {
  desk.set_day("2024-03-20");
  desk.opened("R-1", "2024-03-15");
  const std::string late = desk.opened("R-2", "2024-03-01");
  desk.engine().elapse_due_delays();
  ASSERT_TRUE(desk.state(late).timers.empty());
  for (const bool again : {false, true}) {
    if (again) desk.restart();
    EXPECT_EQ(items("du"), (Words{"0002 clerk", "0001 clerk"}));
    EXPECT_EQ(items("du", 50, date("2024-03-10")), Words{"0002 clerk"}) << "it was due by then";
    const Reading reading = desk.read();
    EXPECT_EQ(reading.worklist(reading.own_actor("du"), {}, "", 1)->items.at(0).due, date("2024-03-08"));
  }
  desk.must(desk.act(late, "examine", on("2024-03-19"), "bo"));
  EXPECT_TRUE(desk.state(late).overdue.empty()) << "the next state begins anew";
}

// Deadlines that are armed again are not overdue; those of a state around the one that is left still are.
TEST_F(Worklist, KnowsWhatIsOverdueAfterARebuild) {
  const std::string id = desk.in_examination("R-2", "2024-03-01");
  desk.set_day("2024-03-20");
  desk.engine().elapse_due_delays();
  desk.must(desk.act(id, "find", on("2024-03-19", R"({"shelf":"A1"})"), "du"));
  ASSERT_EQ(desk.state(id).overdue.size(), 1u);
  EXPECT_EQ(desk.state(id).overdue[0].due, date("2024-03-11"));
  MemoryViews rebuilt;
  ASSERT_TRUE(rebuild(memory.journal, rebuilt, loan_rules()));
  EXPECT_EQ(difference(memory.views.tables(), rebuilt.tables()), "");
}

Verdict book_is(const RuleContext& context, const json::object& params) {
  if (text_at(context.state.data, "book") == text_at(params, "title")) return {};
  return {Finding::fails, {}, {"không phải sách đó", "expected another book"}};
}

TEST(WorklistRules, LeaveOutWhatTheCaseItselfRulesOutForGood) {
  Rules rules;
  for (const auto& [name, rule] : loan_rules().all()) rules.add(name, rule);
  rules.add("book.is", {book_is, {"Là sách đó", "It is that book"}, {{"title", json::object()}}, true});
  json::object definition = loan_definition();
  definition["version"] = "1b-2024";
  definition["states"].as_object()["asked"].as_object()["on"].as_object()["reserve"] = object_of(
      R"({"target": "cancelled", "meta": {"by": ["head"],
          "requires": [{"type": "book.is", "params": {"title": "Atlas"}, "article": "7"}]}})");
  MemoryJournal journal;
  MemoryViews views;
  Desk desk(journal, views, {}, rules);
  desk.furnish();
  desk.must(desk.run("quan", PublishProcedure{definition}));
  desk.must(desk.run("quan", MakeCurrent{"loan", "1b-2024"}));
  desk.must(desk.open("R-1", on("2024-03-01", R"({"book":"Atlas"})")));
  desk.must(desk.open("R-2", on("2024-03-01", R"({"book":"Primer"})")));
  const Reading reading = desk.read();
  const WorkPage for_head = *reading.worklist(reading.own_actor("chi"), {}, "", 10);
  ASSERT_EQ(for_head.items.size(), 1u) << "nothing waits for the head in the other case";
  EXPECT_EQ(for_head.items[0].cadre, "R-1");
  EXPECT_EQ(for_head.items[0].acts, Words{"reserve"});
  EXPECT_EQ(reading.worklist(reading.own_actor("bo"), {}, "", 10)->items.size(), 3u)
      << "head of the one, librarian of both";
}

}  // namespace
}  // namespace cadre::test
