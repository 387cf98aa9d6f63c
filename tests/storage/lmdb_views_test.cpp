#include "storage/lmdb_views.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>

#include "tests/storage/folder.hpp"
#include "tests/support/memory_views.hpp"
#include "tests/support/seed.hpp"

namespace cadre {
namespace {

std::unique_ptr<LmdbViews> opened(const std::filesystem::path& folder, const ViewsOptions& options = {}) {
  auto views = LmdbViews::open(folder, options);
  EXPECT_TRUE(views) << views.error().message.en;
  return std::move(*views);
}

ViewBatch rows(std::vector<ViewWrite> writes, std::uint64_t upto = 1) {
  return {.writes = std::move(writes), .postings = {}, .upto = upto};
}
ViewBatch posting(std::string_view term, Position position, std::uint64_t upto = 1) {
  ViewBatch batch{.writes = {}, .postings = {}, .upto = upto};
  batch.postings.add(term, position);
  return batch;
}
ViewBatch one_row(const std::string& value, std::uint64_t upto = 1) {
  ViewBatch batch = posting("case:1", Position{upto - 1}, upto);
  batch.writes = {{Table::state, "case/1", value}};
  return batch;
}

TEST(Views, AreEmptyAtFirst) {
  const TemporaryFolder folder;
  const auto views = opened(folder);
  EXPECT_FALSE(views->cleared_at_open());
  const auto sight = *views->snapshot();
  EXPECT_EQ(sight->upto(), 0u);
  EXPECT_EQ(sight->get(Table::state, "case/1"), std::nullopt);
  EXPECT_EQ(sight->count("case:1"), 0u);
  EXPECT_EQ(sight->seek_up("case:1", Position{0}), std::nullopt);
  EXPECT_EQ(sight->seek_down("case:1", Position{9}), std::nullopt);
}

TEST(Views, TheLastWriteOfAKeyWins) {
  const TemporaryFolder folder;
  const auto views = opened(folder);
  ViewBatch batch;
  batch.writes = {{Table::state, "a", "1"},
                  {Table::state, "b", "1"},
                  {Table::state, "a", "2"},
                  {Table::state, "b", std::nullopt},
                  {Table::counters, "a", "other table"}};
  ASSERT_TRUE(views->apply(batch));
  const auto sight = *views->snapshot();
  EXPECT_EQ(sight->get(Table::state, "a"), "2");
  EXPECT_EQ(sight->get(Table::state, "b"), std::nullopt);
  EXPECT_EQ(sight->get(Table::counters, "a"), "other table");
}

TEST(Views, PostingsAreFoundFromEitherSide) {
  const TemporaryFolder folder;
  const auto views = opened(folder);
  ViewBatch batch;
  for (const std::uint64_t position : {3, 5, 8}) batch.postings.add("t", Position{position});
  batch.postings.add("single", Position{5});
  ASSERT_TRUE(views->apply(batch));
  const auto sight = *views->snapshot();
  EXPECT_EQ(sight->count("t"), 3u);
  EXPECT_EQ(sight->seek_up("t", Position{0}), Position{3});
  EXPECT_EQ(sight->seek_up("t", Position{5}), Position{5});
  EXPECT_EQ(sight->seek_up("t", Position{6}), Position{8});
  EXPECT_EQ(sight->seek_up("t", Position{9}), std::nullopt);
  EXPECT_EQ(sight->seek_down("t", Position{2}), std::nullopt);
  EXPECT_EQ(sight->seek_down("t", Position{7}), Position{5});
  EXPECT_EQ(sight->seek_down("t", Position{8}), Position{8});
  EXPECT_EQ(sight->seek_down("t", Position{UINT64_MAX}), Position{8});
  EXPECT_EQ(sight->count("single"), 1u);
  EXPECT_EQ(sight->seek_down("single", Position{9}), Position{5});
  EXPECT_EQ(sight->seek_down("single", Position{4}), std::nullopt);
  EXPECT_EQ(sight->seek_up("single", Position{6}), std::nullopt);
}

TEST(Views, ASnapshotDoesNotSeeWhatComesLater) {
  const TemporaryFolder folder;
  const auto views = opened(folder);
  ASSERT_TRUE(views->apply(one_row("before")));
  const auto sight = *views->snapshot();
  ASSERT_TRUE(views->apply(one_row("after", 2)));
  EXPECT_EQ(sight->get(Table::state, "case/1"), "before");
  EXPECT_EQ(sight->upto(), 1u);
  EXPECT_EQ(sight->count("case:1"), 1u);
  EXPECT_EQ((*views->snapshot())->get(Table::state, "case/1"), "after");
}

TEST(Views, ABatchThatCannotBeWrittenChangesNothing) {
  const TemporaryFolder folder;
  const auto views = opened(folder);
  ASSERT_TRUE(views->apply(one_row("good", 5)));
  ViewBatch bad = one_row("bad", 4);  // its posting lies before the last one
  EXPECT_FALSE(views->apply(bad));
  bad = rows({{Table::state, "case/1", "bad"}, {Table::state, std::string(600, 'k'), "key too long"}});
  EXPECT_FALSE(views->apply(bad));
  const auto sight = *views->snapshot();
  EXPECT_EQ(sight->get(Table::state, "case/1"), "good");
  EXPECT_EQ(sight->upto(), 5u);
  EXPECT_EQ(sight->count("case:1"), 1u);
}

ViewBatch random_batch(std::mt19937& random, std::uint64_t& position) {
  ViewBatch batch;
  const auto key = [&](const char* prefix, std::uint32_t count) {
    return prefix + std::to_string(random() % count);
  };
  for (auto n = random() % 60; n > 0; --n, ++position) {
    batch.writes.push_back(
        {static_cast<Table>(random() % kTableCount), key("key-", 50),
         random() % 5 == 0 ? std::nullopt : std::optional<std::string>(std::string(random() % 3000, 'v'))});
    batch.postings.add("all", Position{position});
    batch.postings.add(key("often-", 3), Position{position});
    batch.postings.add(key("seldom-", 500), Position{position});
  }
  batch.upto = position;
  return batch;
}

using Rows = std::vector<std::pair<std::string, std::string>>;

Rows rows_of(const ViewSnapshot& sight, Table table, std::string_view from) {
  Rows rows;
  sight.scan(table, from, [&](std::string_view key, std::string_view value) {
    rows.emplace_back(key, value);
    return rows.size() < 40;
  });
  return rows;
}

void expect_same(const ViewSnapshot& one, const ViewSnapshot& other, std::mt19937& random) {
  ASSERT_EQ(one.upto(), other.upto());
  for (std::size_t table = 0; table < kTableCount; ++table) {
    const std::string from = random() % 2 ? "" : "key-" + std::to_string(random() % 60);
    ASSERT_EQ(rows_of(one, static_cast<Table>(table), from), rows_of(other, static_cast<Table>(table), from));
  }
  std::vector<std::pair<std::string, std::uint64_t>> terms[2];
  for (const char* prefix : {"", "often-", "seldom-1", "nothing"}) {
    one.terms(prefix, [&](std::string_view term, std::uint64_t count) {
      return terms[0].emplace_back(term, count), true;
    });
    other.terms(prefix, [&](std::string_view term, std::uint64_t count) {
      return terms[1].emplace_back(term, count), true;
    });
    ASSERT_EQ(terms[0], terms[1]) << prefix;
  }
  for (int i = 0; i < 50; ++i) {
    const std::string term =
        i % 2 ? "often-" + std::to_string(i % 4) : "seldom-" + std::to_string(random() % 510);
    const Position at{random() % (one.upto() + 2)};
    ASSERT_EQ(one.seek_up(term, at), other.seek_up(term, at)) << term;
    ASSERT_EQ(one.seek_down(term, at), other.seek_down(term, at)) << term;
    std::vector<std::uint64_t> up[2], down[2];
    const std::size_t most = random() % 40;
    for (const auto& [sight, n] : {std::pair(&one, 0), std::pair(&other, 1)}) {
      up[n].resize(most), down[n].resize(most);
      up[n].resize(sight->read_up(term, at, up[n]));
      down[n].resize(sight->read_down(term, at, down[n]));
    }
    ASSERT_EQ(up[0], up[1]) << term;
    ASSERT_EQ(down[0], down[1]) << term;
    ASSERT_EQ(one.count(term), other.count(term)) << term;
  }
}

// The same random batches in memory and on disk, closing, opening and clearing in between.
TEST(Views, AnswerAsTheOnesInMemoryDo) {
  const std::uint32_t seed = test::seed_from_environment();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  const TemporaryFolder folder;
  auto views = opened(folder);
  MemoryViews memory;
  std::uint64_t position = 0;
  for (int step = 0; step < 60; ++step) {
    const ViewBatch batch = random_batch(random, position);
    ASSERT_TRUE(views->apply(batch));
    ASSERT_TRUE(memory.apply(batch));
    if (random() % 10 == 0) {
      ASSERT_TRUE(random() % 2 == 0 || views->close());
      views.reset();
      views = opened(folder);
      ASSERT_FALSE(views->cleared_at_open());
    }
    if (random() % 25 == 0) {
      ASSERT_TRUE(views->clear());
      ASSERT_TRUE(memory.clear());
    }
    ASSERT_NO_FATAL_FAILURE(expect_same(**views->snapshot(), **memory.snapshot(), random));
  }
}

// What a rebuild relies on: the batches' borders leave no trace.
TEST(Views, AreTheSameWhateverTheBatches) {
  const TemporaryFolder live_folder;
  const TemporaryFolder rebuilt_folder;
  const auto live = opened(live_folder);
  const auto rebuilt = opened(rebuilt_folder);
  std::mt19937 random(7);
  ViewBatch whole;
  std::uint64_t position = 0;
  for (int step = 0; step < 40; ++step) {
    const ViewBatch batch = random_batch(random, position);
    ASSERT_TRUE(live->apply(batch));
    whole.writes.insert(whole.writes.end(), batch.writes.begin(), batch.writes.end());
    for (const auto& [term, positions] : batch.postings.by_term())
      for (const std::uint64_t found : positions) whole.postings.add(term, Position{found});
    whole.upto = batch.upto;
  }
  ASSERT_TRUE(rebuilt->apply(whole));
  EXPECT_EQ(*first_difference(*live, *rebuilt), "");
}

TEST(Views, AComparisonNamesTheFirstDifference) {
  const TemporaryFolder one_folder;
  const TemporaryFolder other_folder;
  const auto one = opened(one_folder);
  const auto other = opened(other_folder);
  ASSERT_TRUE(one->apply(one_row("x")));
  ASSERT_TRUE(other->apply(one_row("y")));
  EXPECT_EQ(*first_difference(*one, *other), "state: 'case/1' holds 'x' against 'y'");
  ASSERT_TRUE(
      other->apply(rows({{Table::state, "case/1", "x"}, {Table::worklist, std::string("r\0d", 3), "w"}})));
  EXPECT_EQ(*first_difference(*one, *other), "worklist: only one side has 'r\\x00d'");
  ASSERT_TRUE(other->apply(rows({{Table::worklist, std::string("r\0d", 3), std::nullopt}})));
  EXPECT_EQ(*first_difference(*one, *other), "");
  ASSERT_TRUE(other->apply(posting("case:1", Position{7}, 1)));
  EXPECT_TRUE(first_difference(*one, *other)->starts_with("postings: 'case:1\\x00"));
  ASSERT_TRUE(other->apply(posting("case:2", Position{7}, 1)));
  ASSERT_TRUE(one->apply(posting("case:1", Position{7}, 8)));
  EXPECT_TRUE(first_difference(*one, *other)->starts_with("postings: only one side has 'case:2\\x00"));
  ASSERT_TRUE(one->apply(posting("case:2", Position{7}, 8)));
  EXPECT_EQ(*first_difference(*one, *other), "upto: 8 against 1");
  ASSERT_TRUE(other->apply({.writes = {}, .postings = {}, .upto = 8, .last = sha256("of another log")}));
  EXPECT_EQ((*other->snapshot())->last(), sha256("of another log"));
  EXPECT_TRUE(first_difference(*one, *other)->starts_with("last: 0000"));
}

TEST(Views, FilledAnewTheyHoldWhatTheyWereFilledWithAndGoOn) {
  const TemporaryFolder folder;
  const auto views = opened(folder);
  ASSERT_TRUE(views->apply(one_row("old")));
  ASSERT_TRUE(views->clear());
  ASSERT_TRUE(views->apply(one_row("first", 1)));
  for (int again = 0; again < 2; ++again) ASSERT_TRUE(views->filled());
  EXPECT_EQ((*views->snapshot())->get(Table::state, "case/1"), "first");
  ASSERT_TRUE(views->apply(one_row("second", 2)));
  const auto sight = *views->snapshot();
  EXPECT_EQ(sight->get(Table::state, "case/1"), "second");
  EXPECT_EQ(sight->count("case:1"), 2u);
}

TEST(Views, ClearingWaitsForNobodyForEver) {
  const TemporaryFolder folder;
  const auto views = opened(folder);
  ASSERT_TRUE(views->apply(one_row("x")));
  ASSERT_TRUE(views->clear());
  EXPECT_EQ((*views->snapshot())->upto(), 0u);
  EXPECT_EQ((*views->snapshot())->get(Table::state, "case/1"), std::nullopt);
}

TEST(Views, TheMapGrowsWhenTheLastSnapshotHasGone) {
  const TemporaryFolder folder;
  constexpr std::uint64_t kMap = std::uint64_t{16} << 20;
  const auto views = opened(folder, {.map_bytes = kMap});
  auto sight = *views->snapshot();
  std::uint64_t row = 0;
  const auto add_rows = [&] {
    ViewBatch batch;
    for (int i = 0; i < 10; ++i)
      batch.writes.push_back({Table::state, std::to_string(row++), std::string(3000, 'v')});
    return views->apply(batch);
  };
  while (views->used_bytes() < kMap * 82 / 100) ASSERT_TRUE(add_rows());
  EXPECT_EQ(views->map_bytes(), kMap) << "it may not be moved below an open snapshot";
  sight.reset();
  while (views->used_bytes() < kMap * 2) ASSERT_TRUE(add_rows());
  EXPECT_GT(views->map_bytes(), kMap * 2);
  EXPECT_EQ((*views->snapshot())->get(Table::state, "0"), std::string(3000, 'v'));
}

TEST(Views, AFullMapRefusesTheBatchAndLosesNothing) {
  const TemporaryFolder folder;
  constexpr std::uint64_t kMap = std::uint64_t{4} << 20;
  const auto views = opened(folder, {.map_bytes = kMap, .map_bytes_max = kMap});
  std::uint64_t upto = 0;
  Result<void> applied;
  while (applied) {
    ViewBatch batch = rows({}, ++upto);
    for (int i = 0; i < 20; ++i)
      batch.writes.push_back(
          {Table::state, std::to_string(upto) + "-" + std::to_string(i), std::string(3000, 'v')});
    applied = views->apply(batch);
  }
  EXPECT_EQ(applied.error().code, ErrorCode::unavailable);
  EXPECT_EQ((*views->snapshot())->upto(), upto - 1);
  EXPECT_TRUE((*views->snapshot())->get(Table::state, std::to_string(upto - 1) + "-19"));
  EXPECT_FALSE((*views->snapshot())->get(Table::state, std::to_string(upto) + "-0"));
}

TEST(Views, ANearlyFullDiskRefusesTheBatch) {
  const TemporaryFolder folder;
  const auto views = opened(folder, {.free_bytes_min = std::uint64_t{1} << 62});
  const auto applied = views->apply(one_row("x"));
  ASSERT_FALSE(applied);
  EXPECT_EQ(applied.error().code, ErrorCode::unavailable);
  EXPECT_EQ((*views->snapshot())->upto(), 0u);
}

TEST(Views, OneSnapshotTooManyIsToldSo) {
  const TemporaryFolder folder;
  const auto views = opened(folder, {.readers_max = 2});
  auto first = views->snapshot();
  const auto second = views->snapshot();
  ASSERT_TRUE(first && second);
  const auto third = views->snapshot();
  ASSERT_FALSE(third);
  EXPECT_EQ(third.error().code, ErrorCode::unavailable);
  EXPECT_NE(third.error().message.en.find("no reader slot"), std::string::npos) << third.error().message.en;
  first->reset();
  EXPECT_TRUE(views->snapshot());
}

// The process is killed; the machine runs on, and the kernel has every page.
TEST(Views, SurviveAKilledProcess) {
  const TemporaryFolder folder;
  const pid_t child = ::fork();
  if (child == 0) {
    const auto views = opened(folder);
    if (views->apply(one_row("old")) && views->filled() && views->apply(one_row("kept", 2))) ::raise(SIGKILL);
    ::_exit(1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  ASSERT_TRUE(WIFSIGNALED(status));
  const auto views = opened(folder);
  EXPECT_FALSE(views->cleared_at_open());
  EXPECT_EQ((*views->snapshot())->get(Table::state, "case/1"), "kept");
}

TEST(Views, AreClearedAfterTheMachineStoppedUncleanly) {
  const TemporaryFolder folder;
  ASSERT_TRUE(opened(folder, {.boot_id = "monday"})->apply(one_row("doubtful")));
  const auto views = opened(folder, {.boot_id = "tuesday"});
  EXPECT_TRUE(views->cleared_at_open());
  EXPECT_EQ((*views->snapshot())->upto(), 0u);
  EXPECT_EQ((*views->snapshot())->get(Table::state, "case/1"), std::nullopt);
}

TEST(Views, AreKeptAfterACleanStopOfTheMachine) {
  const TemporaryFolder folder;
  {
    const auto views = opened(folder, {.boot_id = "monday"});
    ASSERT_TRUE(views->apply(one_row("kept")) && views->close());
  }
  const auto views = opened(folder, {.boot_id = "tuesday"});
  EXPECT_FALSE(views->cleared_at_open());
  EXPECT_EQ((*views->snapshot())->get(Table::state, "case/1"), "kept");
}

TEST(Views, AreInDoubtAgainOnceOpenedAfterACleanStop) {
  const TemporaryFolder folder;
  ASSERT_TRUE(opened(folder, {.boot_id = "monday"})->close());
  opened(folder, {.boot_id = "tuesday"}).reset();
  EXPECT_TRUE(opened(folder, {.boot_id = "wednesday"})->cleared_at_open());
}

TEST(Views, AreClearedWhenTheirMarkerIsLostOrOfAnotherFormat) {
  const TemporaryFolder folder;
  const std::filesystem::path marker = folder.path() / "views" / "marker";
  ASSERT_TRUE(opened(folder)->apply(one_row("doubtful")));
  std::filesystem::remove(marker);
  EXPECT_TRUE(opened(folder)->cleared_at_open());
  write_file(marker, "cadre-views 0\nclean\n");
  EXPECT_TRUE(opened(folder)->cleared_at_open());
  EXPECT_FALSE(opened(folder)->cleared_at_open());
}

TEST(Views, AreClearedWhenTheirFileIsNoDatabase) {
  const TemporaryFolder folder;
  opened(folder).reset();
  write_file(folder.path() / "views" / "data.mdb", std::string(100000, 'x'));
  const auto views = opened(folder);
  EXPECT_TRUE(views->cleared_at_open());
  EXPECT_TRUE(views->apply(one_row("x")));
}

}  // namespace
}  // namespace cadre
