#include "engine/running/reading.hpp"

#include <gtest/gtest.h>

#include "engine/cases/event_codec.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/loan.hpp"
#include "tests/support/throwing_ports.hpp"

namespace cadre::test {
namespace {

using Words = std::vector<std::string>;

class Reading : public ::testing::Test {
 protected:
  Words case_ids(const CaseFilter& filter, std::size_t page_size,
                 std::size_t look_at = kCasesLookedAtMax) const {
    Words ids;
    std::string cursor;
    for (int page = 0; page < 100; ++page) {
      const auto found = desk.read().cases(filter, cursor, page_size, look_at);
      EXPECT_LE(found->cases.size(), page_size);
      EXPECT_LE(found->looked_at, look_at);
      for (const CaseState& state : found->cases) ids.push_back(state.id);
      if (!found->cursor) return ids;
      cursor = *found->cursor;
    }
    ADD_FAILURE() << "the pages never end";
    return ids;
  }
  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(Reading, ShowsACaseAsItStoodAtAnyPosition) {
  const std::string id = desk.before_ruling("R-2", "2024-03-01");
  const cadre::Reading reading = desk.read();
  CaseState naive;
  for (const Entry& entry : entries_of(memory.journal)) {
    if (entry.case_id == id && changes_case(entry.type))
      naive =
          evolve(std::move(naive), *event_of(entry, **reading.procedure(entry.procedure)), entry.position);
    const auto then = reading.case_at(id, next(entry.position));
    ASSERT_EQ(then.has_value(), !naive.id.empty()) << entry.position.value;
    if (then) {
      EXPECT_EQ(*then, naive) << entry.position.value;
    }
  }
  EXPECT_EQ(*reading.case_at(id, Position{UINT64_MAX}), *reading.case_state(id));
  EXPECT_EQ(reading.case_state("LN-2024-9999").error().code, ErrorCode::not_found);
}

TEST_F(Reading, StaysAsItWasWhileOthersWrite) {
  const std::string id = desk.opened("R-1", "2024-03-01");
  const cadre::Reading before = desk.read();
  desk.must(desk.act(id, "examine", on("2024-03-01"), "bo"));
  EXPECT_EQ(before.case_state(id)->revision, 0u);
  EXPECT_EQ(desk.read().case_state(id)->revision, 1u);
}

TEST_F(Reading, ListsCasesNewestFirstInPagesOfAnySize) {
  for (int round = 0; round < 3; ++round)
    for (const char* reader : {"R-1", "R-2", "R-3"}) {
      const std::string id = desk.opened(reader, "2024-03-01");
      if (round < 2) desk.must(desk.act(id, "cancel", on("2024-03-01"), "du"));
    }
  Words all;
  for (int n = 9; n > 0; --n) all.push_back("LN-2024-000" + std::to_string(n));
  CaseFilter open;
  open.open = true;
  const CaseFilter cancelled{false, "loan", "R-2", "a", "cancelled"};
  for (const std::size_t size : {1u, 2u, 3u, 8u, 9u, 10u, 200u}) {
    EXPECT_EQ(case_ids({}, size), all) << size;
    EXPECT_EQ(case_ids(open, size), (Words{all[0], all[1], all[2]})) << size;
    EXPECT_EQ(case_ids(cancelled, size), (Words{all[4], all[7]})) << size;
    EXPECT_EQ(case_ids(cancelled, 10, size), (Words{all[4], all[7]})) << size << " looked at for a page";
  }
  CaseFilter gifts;
  gifts.procedure = "gift";
  EXPECT_TRUE(case_ids(gifts, 10).empty());
}

TEST_F(Reading, TakesAnyCursorFromAStranger) {
  desk.opened("R-1", "2024-03-01");
  for (const char* cursor : {"x", "-1", "99999999999999999999999", "0", " ", "1e9", "|", "\xff"}) {
    EXPECT_LE(desk.read().cases({}, cursor, 10)->cases.size(), 1u) << cursor;
    EXPECT_LE(desk.read().worklist(desk.read().own_actor("bo"), {}, cursor, 10)->items.size(), 1u) << cursor;
  }
}

TEST_F(Reading, ListsSubjectsInOrder) {
  EXPECT_EQ(desk.read().subjects("cadre", "", 10), (Words{"R-1", "R-2", "R-3", "R-4"}));
  EXPECT_EQ(desk.read().subjects("cadre", "R-2", 1), Words{"R-3"});
  EXPECT_TRUE(desk.read().subjects("cadre", "R-4", 10).empty());
  EXPECT_TRUE(desk.read().subjects("cad", "", 10).empty());
}

TEST_F(Reading, FindsThePositionOfAMoment) {
  desk.set_day("2024-05-01");
  desk.must(desk.open("R-1", on("2024-03-01")));
  const auto entries = entries_of(memory.journal);
  const cadre::Reading reading = desk.read();
  EXPECT_EQ(*reading.position_at(Timestamp{}), Position{0});
  EXPECT_EQ(*reading.position_at(entries.back().time), entries.back().position);
  EXPECT_EQ(*reading.position_at(entries.front().time), Position{0});
  EXPECT_EQ(reading.position_at(entries.back().time + std::chrono::milliseconds(1))->value, entries.size());
}

TEST_F(Reading, KnowsWhoHoldsAToken) {
  const Hash hash = sha256("secret");
  EXPECT_EQ(desk.read().account_of_token(hash).error().code, ErrorCode::unauthenticated);
  desk.must(desk.facts("quan", {fact("account/du", "token", "2024-03-01",
                                     "{\"sha256\":\"" + to_hex(hash) + "\"}", "2024-06-01")}));
  EXPECT_EQ(*desk.read().account_of_token(hash), "du");
  desk.set_day("2024-06-01");
  EXPECT_FALSE(desk.read().account_of_token(hash)) << "tokens end";
}

TEST_F(Reading, SaysWhatCanBeDoneAndWhatIsMissing) {
  const std::string id = desk.before_ruling("R-2", "2024-03-01");
  desk.must(desk.facts("bo", {fact("cadre/R-2", "card", "2024-02-01", R"({"level":1})")}));
  const cadre::Reading reading = desk.read();
  const auto rule_of_names = [](const std::vector<Reason>& list) {
    Words names;
    for (const Reason& reason : list) names.push_back(reason.rule);
    return names;
  };
  const auto for_head = *reading.prospects(desk.state(id), reading.own_actor("chi"));
  ASSERT_EQ(for_head.size(), 1u);
  EXPECT_EQ(for_head[0].act->act, "rule");
  EXPECT_TRUE(for_head[0].may);
  EXPECT_FALSE(for_head[0].ready);
  EXPECT_EQ(rule_of_names(for_head[0].missing), Words{"card.valid"});
  EXPECT_EQ(rule_of_names(for_head[0].needs_input), (Words{"votes.add-up", "shelf.named"}));
  const auto for_clerk = *reading.prospects(desk.state(id), reading.own_actor("du"));
  EXPECT_FALSE(for_clerk[0].may);
  EXPECT_EQ(rule_of_names(for_clerk[0].missing), (Words{"actor.role", "card.valid"}));
}

TEST_F(Reading, TriesAnActWithoutWritingIt) {
  const std::string id = desk.opened("R-1", "2024-03-01");
  const std::uint64_t before = memory.journal.head().size;
  const auto try_it = [&](std::string account, std::uint32_t revision) {
    return desk.read().dry_run(
        desk.command(std::move(account), SubmitAct{id, "examine", revision, on("2024-03-01")}));
  };
  EXPECT_TRUE(std::holds_alternative<CaseEvent>(*try_it("bo", 0)));
  EXPECT_TRUE(std::holds_alternative<Refusal>(*try_it("chi", 0)));
  EXPECT_EQ(try_it("bo", 7).error().rule, "revision.stale");
  EXPECT_EQ(try_it("nobody", 0).error().code, ErrorCode::unauthenticated) << "as the real one would say";
  EXPECT_FALSE(desk.read().dry_run(desk.command("bo", MakeCurrent{"loan", "1-2024"})));
  EXPECT_EQ(memory.journal.head().size, before);
}

TEST_F(Reading, CountsTodayAsTheLogDoes) {
  desk.set_day("2024-06-01");
  desk.opened("R-1", "2024-03-01");
  desk.set_day("2024-05-01");
  EXPECT_EQ(desk.read().today(), date("2024-06-01")) << "the wall clock went back; the log does not";
}

// An answer made of what could be read would look like the whole truth.
TEST(ReadingOfALogThatCannotBeRead, SaysSo) {
  MemoryJournal memory;
  MemoryViews views;
  ThrowingJournal journal(memory);
  Desk desk(journal, views);
  desk.furnish();
  const std::string id = desk.opened("R-1", "2024-03-01");
  const Hash hash = sha256("secret");
  desk.must(desk.facts("quan",
                       {fact("account/du", "token", "2024-03-01", "{\"sha256\":\"" + to_hex(hash) + "\"}")}));
  const cadre::Reading reading = desk.read();
  CaseState stranger = desk.state(id);
  stranger.procedure = "gift@1-2024";
  journal.unreadable = true;
  EXPECT_EQ(reading.cases({}, "", 10).error().code, ErrorCode::corruption);
  EXPECT_EQ(reading.position_at(Timestamp{}).error().code, ErrorCode::corruption);
  EXPECT_EQ(reading.account_of_token(hash).error().code, ErrorCode::corruption);
  EXPECT_EQ(reading.prospects(stranger, reading.own_actor("bo")).error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace cadre::test
