#include <gtest/gtest.h>

#include <algorithm>

#include "storage/lmdb_views.hpp"
#include "tests/storage/folder.hpp"

namespace cadre {
namespace {

// Postings lie in blocks: wherever one begins, what is read begins where it was asked.
TEST(Views, PostingsAreReadAcrossBlocksFromAnyPlace) {
  const TemporaryFolder folder;
  const auto views = *LmdbViews::open(folder);
  constexpr std::uint64_t kMany = 5000;
  Postings found;
  for (std::uint64_t i = 0; i < kMany; ++i) found.add("many", Position{i * 3});
  ASSERT_TRUE(views->apply({.writes = {}, .postings = std::move(found), .upto = kMany * 3}));
  const auto sight = *views->snapshot();
  for (std::uint64_t at = 0; at < kMany * 3 + 2; at += 37) {
    std::vector<std::uint64_t> up(1200), down(1200), rising, falling;
    up.resize(sight->read_up("many", Position{at}, up));
    down.resize(sight->read_down("many", Position{at}, down));
    for (std::uint64_t n = (at + 2) / 3; n < kMany && rising.size() < 1200; ++n) rising.push_back(n * 3);
    for (std::int64_t n = static_cast<std::int64_t>(std::min(at / 3, kMany - 1));
         n >= 0 && falling.size() < 1200; --n)
      falling.push_back(static_cast<std::uint64_t>(n) * 3);
    ASSERT_EQ(up, rising) << at;
    ASSERT_EQ(down, falling) << at;
  }
}

ViewBatch postings_of(std::string_view term, std::initializer_list<std::uint64_t> positions) {
  ViewBatch batch;
  for (const std::uint64_t position : positions) batch.postings.add(term, Position{position});
  return batch;
}

// Of two terms one of which begins with the other, and of one that ends where the other goes on.
TEST(Views, NeighbouringTermsKeepTheirOwnPostings) {
  const TemporaryFolder folder;
  const auto views = *LmdbViews::open(folder);
  for (const char* term : {"b", "a", "ab", "a\x01", "aa"}) {
    ViewBatch batch;
    for (std::uint64_t i = 0; i < 700; ++i) batch.postings.add(term, Position{i * 2});
    ASSERT_TRUE(views->apply(batch));
  }
  const auto sight = *views->snapshot();
  for (const char* term : {"a", "a\x01", "aa", "ab", "b"}) {
    EXPECT_EQ(sight->count(term), 700u);
    EXPECT_EQ(sight->seek_up(term, Position{1398}), Position{1398});
    EXPECT_EQ(sight->seek_up(term, Position{1399}), std::nullopt);
    EXPECT_EQ(sight->seek_down(term, Position{UINT64_MAX}), Position{1398});
    std::vector<std::uint64_t> all(1000);
    EXPECT_EQ(sight->read_up(term, Position{0}, all), 700u);
    EXPECT_EQ(sight->read_down(term, Position{5000}, all), 700u);
  }
  std::vector<std::pair<std::string, std::uint64_t>> terms;
  sight->terms(
      "a", [&](std::string_view term, std::uint64_t count) { return terms.emplace_back(term, count), true; });
  EXPECT_EQ(terms, (std::vector<std::pair<std::string, std::uint64_t>>{
                       {"a", 700}, {"a\x01", 700}, {"aa", 700}, {"ab", 700}}));
  EXPECT_EQ(sight->count(""), 0u);
  EXPECT_EQ(sight->count(std::string(600, 'a')), 0u);
}

// A distance takes four bytes; a log may be longer.
TEST(Views, PostingsMayLieAnyDistanceApart) {
  const TemporaryFolder folder;
  const auto views = *LmdbViews::open(folder);
  constexpr std::uint64_t kNear = std::uint64_t{1} + UINT32_MAX;  // the farthest that one block holds
  constexpr std::uint64_t kFar = std::uint64_t{1} << 33;
  ASSERT_TRUE(views->apply(postings_of("t", {1, kNear, kFar})));
  ASSERT_TRUE(views->apply(postings_of("t", {kFar * 2, kFar * 2 + 1})));
  const auto sight = *views->snapshot();
  EXPECT_EQ(sight->count("t"), 5u);
  EXPECT_EQ(sight->seek_up("t", Position{2}), Position{kNear});
  EXPECT_EQ(sight->seek_up("t", Position{kFar + 1}), Position{kFar * 2});
  EXPECT_EQ(sight->seek_down("t", Position{kFar * 2 - 1}), Position{kFar});
  std::vector<std::uint64_t> all(9);
  all.resize(sight->read_up("t", Position{0}, all));
  EXPECT_EQ(all, (std::vector<std::uint64_t>{1, kNear, kFar, kFar * 2, kFar * 2 + 1}));
}

}  // namespace
}  // namespace cadre
