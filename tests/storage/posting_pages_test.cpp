#include <gtest/gtest.h>

#include <algorithm>

#include "storage/lmdb_views.hpp"
#include "tests/storage/folder.hpp"

namespace cadre {
namespace {

// LMDB hands out whole pages of postings: wherever one begins, what is read begins where it was asked.
TEST(Views, PostingsAreReadAcrossPagesFromAnyPlace) {
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

}  // namespace
}  // namespace cadre
