#include "engine/log/postings.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>

#include "tests/support/seed.hpp"

namespace cadre {
namespace {

using Model = std::map<std::string, std::vector<std::uint64_t>>;

Model all_of(const Postings& postings) {
  Model all;
  std::string before;
  for (const auto& [term, positions] : postings.by_term()) {
    EXPECT_LT(before, term) << "in the order of the terms, each once";
    before = term;
    all[before].assign(positions.begin(), positions.end());
  }
  return all;
}

TEST(Postings, ATermThatIsAddedTwiceForOneEntryCountsOnce) {
  Postings postings;
  for (const std::uint64_t position : {0, 0, 3, 3}) postings.add("t", Position{position});
  postings.add("s", Position{3});
  EXPECT_EQ(postings.size(), 3u);
  EXPECT_EQ(all_of(postings), (Model{{"s", {3}}, {"t", {0, 3}}}));
}

TEST(Postings, KeepTheTextOfATermThatIsGone) {
  Postings postings;
  {
    std::string term = "a term that lives on the heap";
    postings.add(term, Position{1});
    term.assign(term.size(), 'x');
  }
  const Postings moved = std::move(postings);
  EXPECT_EQ(all_of(moved), (Model{{"a term that lives on the heap", {1}}}));
}

// Pages of entries are searched one by one, into postings that are used again, and gathered.
TEST(Postings, GatheredFromPagesAreThoseOfAllEntries) {
  const std::uint32_t seed = test::seed_from_environment();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  Postings gathered, page;
  Model expected;
  std::uint64_t position = 0;
  std::size_t size = 0;
  for (int pages = 0; pages < 30; ++pages) {
    page.clear();
    for (auto n = random() % 200; n > 0; --n, ++position)
      for (auto terms = random() % 5; terms > 0; --terms) {
        const std::string term = "term-" + std::to_string(random() % (random() % 2 ? 3 : 2000));
        page.add(term, Position{position});
        auto& positions = expected[term];
        if (!positions.empty() && positions.back() == position) continue;
        positions.push_back(position);
        ++size;
      }
    gathered.take(page);
  }
  EXPECT_EQ(gathered.size(), size);
  EXPECT_EQ(all_of(gathered), expected);
}

}  // namespace
}  // namespace cadre
