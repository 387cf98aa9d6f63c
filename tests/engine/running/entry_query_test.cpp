#include <gtest/gtest.h>

#include "tests/support/desk.hpp"

namespace cadre::test {
namespace {

std::vector<std::uint64_t> positions(const std::vector<Entry>& entries) {
  std::vector<std::uint64_t> all;
  for (const Entry& entry : entries) all.push_back(entry.position.value);
  return all;
}

EntryQuery with(std::vector<std::string> terms, std::size_t limit = 50) {
  EntryQuery query;
  query.terms = std::move(terms);
  query.limit = limit;
  return query;
}

class EntryQueries : public ::testing::Test {
 protected:
  EntryQueries() {
    for (const char* reader : {"R-1", "R-2", "R-3"}) {
      const std::string id = desk.opened(reader, "2024-03-01");
      (void)desk.act(id, "examine", on("2024-03-01"), "chi");
      desk.must(desk.act(id, "examine", on("2024-03-01"), "bo"));
    }
  }
  MemoryDesk memory;
  Desk& desk = memory.desk;
};

TEST_F(EntryQueries, FindWhatCarriesEveryTerm) {
  const auto found =
      desk.read().entries(with({make_term("act", "examine"), make_term("outcome", "refused")}));
  ASSERT_EQ(found->entries.size(), 3u);
  for (const Entry& entry : found->entries) EXPECT_EQ(entry.actor, "chi");
  EXPECT_TRUE(desk.read().entries(with({"act:examine", "actor:nobody"}))->entries.empty());
  EXPECT_EQ(desk.read().entries(with({"act:examine", "act:examine"}))->entries.size(), 6u);
}

TEST_F(EntryQueries, StayWithinTheirRange) {
  const std::uint64_t size = memory.journal.head().size;
  EntryQuery query = with({});
  query.from = Position{size - 2};
  EXPECT_EQ(positions(desk.read().entries(query)->entries), (std::vector<std::uint64_t>{size - 2, size - 1}));
  query.upto = Position{size - 1};
  EXPECT_EQ(desk.read().entries(query)->entries.size(), 1u);
  query.upto = Position{UINT64_MAX};
  EXPECT_EQ(desk.read().entries(query)->entries.size(), 2u) << "an end beyond the log is the end of the log";
  query.upto = query.from;
  EXPECT_TRUE(desk.read().entries(query)->entries.empty());
  query.from = Position{UINT64_MAX};
  EXPECT_TRUE(desk.read().entries(query)->entries.empty());
  query.newest_first = true;
  EXPECT_TRUE(desk.read().entries(query)->entries.empty());
}

TEST_F(EntryQueries, NeverGiveMoreThanAPage) {
  EXPECT_EQ(desk.read().entries(with({}, 0))->entries.size(), 1u);
  EXPECT_LE(desk.read().entries(with({}, 1'000'000))->entries.size(), 500u);
}

TEST_F(EntryQueries, GiveNoNextPageWhenThereIsNone) {
  const auto exact = desk.read().entries(with({"act:examine"}, 6));
  EXPECT_EQ(exact->entries.size(), 6u);
  EXPECT_FALSE(exact->next);
  EXPECT_TRUE(desk.read().entries(with({"act:examine"}, 5))->next);
}

TEST_F(EntryQueries, GiveOneEntryByItsPosition) {
  EXPECT_EQ(desk.read().entry(Position{3})->position, Position{3});
  const auto beyond = desk.read().entry(Position{memory.journal.head().size});
  EXPECT_EQ(beyond.error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace cadre::test
