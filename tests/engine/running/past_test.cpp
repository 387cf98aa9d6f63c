// The past is what the log said: as of now it is the present, as of a position it is a log that ends there.
#include "engine/running/past.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>

#include "engine/procedure/library.hpp"
#include "engine/running/actors.hpp"
#include "tests/support/loan.hpp"
#include "tests/support/loan_walk.hpp"
#include "tests/support/seed.hpp"

namespace cadre::test {
namespace {

constexpr const char* kAccounts[] = {"an", "bo", "chi", "du", "be", "quan"};

std::string line_of(const WorkItem& item) {
  std::string line =
      item.case_id + " " + item.role + " " + item.procedure + " " + item.cadre + " " + item.unit;
  for (const std::string& act : item.acts) line += " " + act;
  for (const std::string& state : item.state) line += " " + state;
  return line + " " + (item.due ? format_date(*item.due) : "-");
}

// Through pages of that size, whatever their order.
template <class Page>
std::vector<std::string> lines(const Page& page_behind) {
  std::vector<std::string> all;
  std::string cursor;
  for (int page = 0; page < 500; ++page) {
    const Result<WorkPage> found = page_behind(cursor);
    EXPECT_TRUE(found);
    if (!found) return all;
    for (const WorkItem& item : found->items) all.push_back(line_of(item));
    if (!found->cursor) {
      std::sort(all.begin(), all.end());
      return all;
    }
    cursor = *found->cursor;
  }
  ADD_FAILURE() << "the pages never end";
  return all;
}

std::vector<std::string> waiting(const Reading& reading, const Actor& actor) {
  return lines([&](const std::string& cursor) { return reading.worklist(actor, {}, cursor, 50); });
}

std::vector<std::string> waited(const Past& past, const Actor& actor, Date on) {
  return lines([&](const std::string& cursor) { return past.worklist(actor, on, cursor, 3); });
}

// Everybody and everything that `reading` knows of is in `past` as it is there.
void expect_same(const Past& past, const Reading& reading) {
  for (const char* type : {"unit", "post", "cadre", "account", "calendar"})
    for (const std::string& id : reading.subjects(type, "", 1000)) {
      const std::string subject = std::string(type) + "/" + id;
      ASSERT_NE(past.find(subject), nullptr) << subject;
      EXPECT_EQ(*past.find(subject), *reading.find(subject)) << subject;
    }
  for (const char* account : kAccounts) {
    const Actor actor = reading.own_actor(account);
    EXPECT_EQ(own_actor(past, account, reading.today()).mandates.size(), actor.mandates.size());
    EXPECT_EQ(waited(past, actor, reading.today()), waiting(reading, actor)) << account;
  }
}

class PastLaws : public ::testing::Test {
 protected:
  PastLaws() { std::cout << "CADRE_SEED=" << seed_ << std::endl; }
  const std::uint32_t seed_ = seed_from_environment();
  std::mt19937 random_{seed_};
  MemoryDesk memory_;
  LoanWalk walk_{memory_.desk, random_};
};

TEST_F(PastLaws, AsOfNowIsThePresent) {
  SCOPED_TRACE("CADRE_SEED=" + std::to_string(seed_));
  for (int round = 0; round < 5 && !HasFailure(); ++round) {
    for (int i = 0; i < 40; ++i) walk_.step();
    const Reading reading = memory_.desk.read();
    expect_same(Past(reading, Position{reading.upto()}), reading);
  }
}

TEST_F(PastLaws, AsOfAPositionIsALogThatEndsThere) {
  SCOPED_TRACE("CADRE_SEED=" + std::to_string(seed_));
  for (int i = 0; i < 150; ++i) walk_.step();
  const Reading reading = memory_.desk.read();
  for (int round = 0; round < 8 && !HasFailure(); ++round) {
    const std::uint64_t cut = 1 + random_() % reading.upto();
    MemoryJournal shorter;
    for (std::uint64_t at = 0; at < cut; ++at)
      ASSERT_TRUE(shorter.append(std::vector<std::string>{*memory_.journal.at(Position{at})}));
    MemoryViews views;
    ASSERT_TRUE(rebuild(shorter, views, loan_rules()));
    const Reading then(*views.snapshot(), shorter, std::make_shared<ProcedureLibrary>(loan_rules()),
                       memory_.desk.clock().now(), loan_kinds());
    SCOPED_TRACE("cut at " + std::to_string(cut));
    const Past past(reading, Position{cut});
    expect_same(past, then);
    for (const std::string& id : walk_.cases()) {
      const auto cut_short = then.case_state(id);
      const auto remembered = reading.case_at(id, Position{cut});
      ASSERT_EQ(remembered.has_value(), cut_short.has_value()) << id;
      if (cut_short) {
        EXPECT_EQ(*remembered, *cut_short) << id;
      }
    }
    for (const std::string& id : reading.subjects("cadre", "", 1000))
      EXPECT_EQ(past.find("cadre/" + id) == nullptr, then.find("cadre/" + id) == nullptr) << id;
  }
}

TEST(Past, TellsWhatWasKnownThenAboutAnyDay) {
  MemoryDesk memory;
  Desk& desk = memory.desk;
  const std::uint64_t before = desk.read().upto();
  desk.must(desk.facts("an", {fact("cadre/R-3", "card", "2023-01-01", R"({"level":2})")}));
  const std::uint64_t recorded = desk.read().upto();
  const Reading reading = desk.read();
  const auto cards = [&](std::uint64_t upto, std::string_view on) {
    const Past past(reading, Position{upto});
    const SubjectFacts* facts = past.find("cadre/R-3");
    std::size_t count = 0;
    for (const Fact* card : facts->all("card", date(on))) count += card->from == date("2023-01-01") ? 1 : 0;
    return count;
  };
  EXPECT_EQ(cards(before, "2023-06-01"), 0u) << "nobody had told yet";
  EXPECT_EQ(cards(recorded, "2023-06-01"), 1u) << "told later, true of that day";
  EXPECT_EQ(cards(recorded, "2022-06-01"), 0u) << "not true of an earlier day";
}

TEST_F(PastLaws, OfAWorklistTheNearestDeadlineComesFirstOverAllPages) {
  for (int i = 0; i < 150; ++i) walk_.step();
  const Reading reading = memory_.desk.read();
  for (const std::uint64_t upto : {reading.upto(), reading.upto() * 2 / 3})
    for (const char* account : kAccounts) {
      const Past past(reading, Position{upto});
      std::string cursor, before;
      do {
        const auto page = past.worklist(reading.own_actor(account), reading.today(), cursor, 2);
        ASSERT_TRUE(page);
        EXPECT_TRUE(!page->cursor || !page->items.empty()) << "so few cases are one stretch";
        for (const WorkItem& item : page->items) {
          const std::string due = item.due ? format_date(*item.due) : "none";
          EXPECT_LE(before, due) << account;
          before = due;
        }
        cursor = page->cursor.value_or("");
      } while (!cursor.empty());
    }
}

TEST(Past, RefusesACursorThatIsNone) {
  MemoryDesk memory;
  const Reading reading = memory.desk.read();
  const Past past(reading, Position{reading.upto()});
  const auto page = past.worklist(reading.own_actor("bo"), reading.today(), "due|case", 10);
  ASSERT_FALSE(page);
  EXPECT_EQ(page.error().rule, "query.cursor");
}

}  // namespace
}  // namespace cadre::test
