// A flipped bit, anywhere in what counts, is found. Every bit of a small log and some of a larger one on
// disk; a hundred thousand of a large one in memory, where one audit costs a tile instead of a file.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <random>

#include "engine/tlog/tile_stack.hpp"
#include "storage/log_audit.hpp"
#include "storage/log_file.hpp"
#include "tests/storage/damaged_log.hpp"
#include "tests/support/seed.hpp"

namespace cadre {
namespace {

class LogFlips : public DamagedLog {
 protected:
  Result<Audited> audit() const {
    return audit_log(folder, {.check_sequence = false});
  }  // made_entry(): no JSON
};

struct Span {
  std::uint64_t at = 0, size = 0;  // bytes of the file
};

// Where the records that count lie in the file: a key and, right behind it or on pages of its own, its value.
std::vector<Span> live_bytes(const std::filesystem::path& log) {
  const std::string file = file_bytes(log / "data.mdb");
  std::vector<Span> spans;
  auto environment = Environment::open(log, {.map_bytes = 1 << 30, .flags = MDB_RDONLY});
  auto transaction = Transaction::read(*environment);
  for (const char* table : {static_cast<const char*>(nullptr), kEntriesTable, kTreeTable}) {
    const auto handle = transaction->open_table(table, table == nullptr ? 0 : MDB_INTEGERKEY);
    const auto cursor = Cursor::open(transaction->handle(), *handle);
    MDB_val key{}, value{};
    while (mdb_cursor_get(cursor->handle(), &key, &value, MDB_NEXT) == 0) {
      if (table == nullptr && as_view(key) != kHeadKey && as_view(key) != kFormatKey) continue;  // LMDB's own
      const std::string record = std::string(as_view(key)).append(as_view(value));
      const std::size_t whole = file.rfind(record);
      const std::size_t alone = file.rfind(as_view(value));
      EXPECT_NE(alone, std::string::npos);
      spans.push_back(whole != std::string::npos ? Span{whole, record.size()} : Span{alone, value.mv_size});
    }
  }
  return spans;
}

// 17 entries: one row; 256 more would be needed for a row of the tree, which the next test has.
TEST_F(LogFlips, FindsEveryFlippedBitOfEveryLiveRecordOfASmallLog) {
  write_log(17, 40);
  ASSERT_TRUE(audit());
  const int file = ::open(data().c_str(), O_RDWR);
  std::uint64_t bits = 0;
  for (const auto& [at, size] : live_bytes(log())) {
    for (std::uint64_t bit = 0; bit < 8 * size; ++bit, ++bits) {
      unsigned char byte = 0;
      const auto place = static_cast<off_t>(at + bit / 8);
      ASSERT_EQ(::pread(file, &byte, 1, place), 1);
      const auto flipped = static_cast<unsigned char>(byte ^ (1u << bit % 8));
      ASSERT_EQ(::pwrite(file, &flipped, 1, place), 1);
      ASSERT_FALSE(audit()) << "byte " << place << ", bit " << bit % 8;
      ASSERT_EQ(::pwrite(file, &byte, 1, place), 1);
    }
  }
  ::close(file);
  EXPECT_GT(bits, 8 * 17 * 76u);
  EXPECT_TRUE(audit());
}

TEST_F(LogFlips, FindsRandomFlippedBitsOfALargerLog) {
  const std::uint32_t seed = test::seed_from_environment();
  std::printf("CADRE_SEED=%u\n", seed);
  SCOPED_TRACE(seed);
  std::mt19937 random(seed);
  write_log(1100, 300);
  const auto spans = live_bytes(log());
  const int file = ::open(data().c_str(), O_RDWR);
  for (int i = 0; i < 300; ++i) {
    const auto& [at, size] = spans[random() % spans.size()];
    const auto place = static_cast<off_t>(at + random() % size);
    unsigned char byte = 0;
    ASSERT_EQ(::pread(file, &byte, 1, place), 1);
    const auto flipped = static_cast<unsigned char>(byte ^ (1u << random() % 8));
    ASSERT_EQ(::pwrite(file, &flipped, 1, place), 1);
    ASSERT_FALSE(audit()) << "byte " << place;
    ASSERT_EQ(::pwrite(file, &byte, 1, place), 1);
  }
  ::close(file);
  EXPECT_TRUE(audit());
}

// Entries, leaf hashes and rows of a log as its file would give them.
class LogInMemory final : public StoredLog {
 public:
  explicit LogInMemory(std::uint64_t size) {
    TileStack stack;
    std::vector<CompletedRow> completed;
    for (std::uint64_t i = 0; i < size; ++i) {
      entries.push_back(R"({"sequence":")" + std::to_string(i) + R"(","time":"2026-01-01T00:00:00.000Z"})");
      leaves.push_back(leaf_hash(entries.back()));
      stack.add(0, leaves.back(), completed);
    }
    for (const CompletedRow& row : completed) levels[row.level].push_back(row.hash);
    head_ = {size, stack.root()};
  }
  const TreeHead& head() const override { return head_; }
  Result<void> read(std::uint64_t from, std::uint64_t upto, const Each& each) const override {
    for (std::uint64_t at = from; at < upto; ++at)
      if (!each(Position{at}, {leaves[at], entries[at]})) break;
    return {};
  }
  RowReader rows() const override {
    return [this](unsigned level, std::uint64_t from, std::uint64_t count) -> Result<std::vector<Hash>> {
      const std::vector<Hash>& all = level == 0 ? leaves : levels.at(level);
      const auto first = all.begin() + static_cast<std::ptrdiff_t>(from);
      return std::vector<Hash>(first, first + static_cast<std::ptrdiff_t>(count));
    };
  }

  std::vector<std::string> entries;
  std::vector<Hash> leaves;
  std::map<unsigned, std::vector<Hash>> levels;

 private:
  TreeHead head_;
};

// Where the audit must find it: the entry itself, or the first one below a row of the tree.
struct Flip {
  std::uint64_t position = 0;
  char* byte = nullptr;
  std::string told;
};

Flip flip_in(LogInMemory& log, std::mt19937& random) {
  const auto bytes_of = [](Hash& hash) { return reinterpret_cast<char*>(hash.data()); };
  const std::uint64_t at = random() % log.entries.size();
  const std::string of_entry = "position " + std::to_string(at) + " ";
  switch (random() % 8) {
    case 0:
      return {at, bytes_of(log.leaves[at]) + random() % sizeof(Hash), of_entry};
    case 1: {
      const std::uint64_t row = random() % log.levels.at(1).size();
      return {row * kTileWidth, bytes_of(log.levels.at(1)[row]) + random() % sizeof(Hash),
              "from position " + std::to_string(row * kTileWidth) + " on"};
    }
    default:
      return {at, log.entries[at].data() + random() % log.entries[at].size(), of_entry};
  }
}

TEST(LogFlipsInMemory, OfAHundredThousandRandomBitsEachIsFoundAndItsPlaceNamed) {
  const std::uint32_t seed = test::seed_from_environment();
  std::printf("CADRE_SEED=%u\n", seed);
  SCOPED_TRACE(seed);
  std::mt19937 random(seed);
  LogInMemory log(100'000);
  ASSERT_TRUE(audit_log(log, {}));
  for (int i = 0; i < 100'000; ++i) {
    const Flip flip = flip_in(log, random);
    const auto mask = static_cast<char>(1 << random() % 8);
    *flip.byte = static_cast<char>(*flip.byte ^ mask);
    const auto audited = audit_log(log, {.from = flip.position, .upto = flip.position + 1});
    ASSERT_FALSE(audited) << "flip " << i;
    ASSERT_NE(audited.error().message.en.find(flip.told), std::string::npos) << audited.error().message.en;
    *flip.byte = static_cast<char>(*flip.byte ^ mask);
  }
  EXPECT_TRUE(audit_log(log, {}));
}

}  // namespace
}  // namespace cadre
