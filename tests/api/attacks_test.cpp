// Attacks on what is asked for and given out, each by its name. Those on what lies on the disk:
// tests/storage/log_audit_test.cpp, log_flips_test.cpp, journal_damage_test.cpp; on archives:
// tests/api/casefile/; on checkpoints and witnesses: evidence_test.cpp, witness_test.cpp.
#include <gtest/gtest.h>

#include <algorithm>
#include <future>
#include <random>

#include "engine/running/decider.hpp"
#include "engine/tlog/proof.hpp"
#include "tests/api/signing_server.hpp"
#include "tests/support/seed.hpp"

namespace cadre::test {
namespace {

class Attacks : public SigningServer {
 protected:
  Attacks() { server.furnish(); }

  RawAnswer get(const std::string& account, const std::string& target) {
    return server.ask_as("token-of-" + account, "GET", target);
  }
  static std::string encoded(std::string_view text) {
    static constexpr char kDigits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text)
      (out += '%', out += kDigits[static_cast<unsigned char>(c) >> 4]) += kDigits[c & 15];
    return out;
  }
  std::string open_case() {
    const RawAnswer opened =
        server.ask_as("token-of-personnel", "POST", "/v1/cases", RunningServer::opening("CB-1"), "open-1");
    EXPECT_EQ(opened.status, 201u) << opened.body;
    return std::string(text_at(opened.json(), "case"));
  }
  // Units that came into being on that day, one entry each.
  void found_units(std::size_t many, const std::string& day) {
    json::array facts;
    for (std::size_t i = 0; i < many; ++i)
      facts.push_back({{"subject", "unit/u-" + std::to_string(i)},
                       {"kind", "unit"},
                       {"from", day},
                       {"value",
                        {{"name", "Phường " + std::to_string(i)},
                         {"parent", "city"},
                         {"level", "commune"},
                         {"kind", "committee"}}}});
    const RawAnswer answer = server.ask(
        "POST", "/v1/facts", json::serialize(json::object{{"facts", std::move(facts)}}), "units-" + day);
    EXPECT_EQ(answer.status, 201u) << answer.body.substr(0, 500);
  }
};

Hash root_of_tile(std::string_view hashes) {
  TreeFold fold;
  for (; hashes.size() >= sizeof(Hash); hashes.remove_prefix(sizeof(Hash))) {
    Hash leaf;
    std::copy_n(hashes.begin(), sizeof(Hash), leaf.begin());
    fold.add(leaf);
  }
  return fold.root();
}

std::optional<Hash> root_of_bundle(const std::string& bundle) {
  const auto entries = parse_bundle(bundle);
  if (!entries) return std::nullopt;
  TreeFold fold;
  for (const std::string_view entry : *entries) fold.add(leaf_hash(entry));
  return fold.root();
}

TEST_F(Attacks, AFlippedBitInATileOrABundleIsNotTheTreeThatWasSigned) {
  const std::uint32_t seed = seed_from_environment();
  SCOPED_TRACE("CADRE_SEED=" + std::to_string(seed));
  std::mt19937 random(seed);
  const TreeHead head = sign().checkpoint.head;
  ASSERT_LT(head.size, kTileWidth) << "one tile gives the whole root";
  const std::string name = tile_name({0, head.size});
  const std::string tile = get("inspector", "/tile/0/" + name).body;
  const std::string bundle = get("inspector", "/tile/entries/" + name).body;
  ASSERT_EQ(root_of_tile(tile), head.root);
  ASSERT_EQ(root_of_bundle(bundle), head.root);
  const auto flipped = [](std::string bytes, std::size_t bit) {
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << bit % 8));
    return bytes;
  };
  for (int i = 0; i < 500; ++i) {
    const std::size_t of_tile = random() % (8 * tile.size()), of_bundle = random() % (8 * bundle.size());
    EXPECT_NE(root_of_tile(flipped(tile, of_tile)), head.root) << "bit " << of_tile;
    EXPECT_NE(root_of_bundle(flipped(bundle, of_bundle)), head.root) << "bit " << of_bundle;
  }
}

// 2,500 entries of the month asked for, none of the day: one page looks at 2,000 of them and says how to go
// on.
TEST_F(Attacks, AQueryThatWouldReadEverythingIsAnsweredAPieceAtATime) {
  found_units(2'500, "2024-03-18");
  std::string cursor;
  std::size_t pages = 0;
  do {
    const RawAnswer page = get("inspector", "/v1/entries?q=effective:2024-03-17" + cursor);
    ASSERT_EQ(page.status, 200u) << page.body;
    EXPECT_TRUE(array_at(page.json(), "entries").empty());
    const std::string next(text_at(page.json(), "next"));
    cursor = next.empty() ? "" : "&cursor=" + next;
  } while (++pages < 20 && !cursor.empty());
  EXPECT_GE(pages, 2u);
  EXPECT_LT(pages, 20u);
}

TEST_F(Attacks, AnExportThatWouldHoldEverythingInMemoryIsRefusedAndAStreamOffered) {
  for (const char* day : {"2024-03-17", "2024-03-18", "2024-03-19"}) found_units(3'400, day);
  for (const char* format : {"xlsx", "xes", "ocel"}) {
    const RawAnswer answer =
        get("inspector", std::string("/v1/entries/export?purpose=request:1&format=") + format);
    EXPECT_EQ(answer.status, 400u) << format;
    EXPECT_EQ(text_at(answer.json(), "rule"), "export.size") << format;
  }
  const RawAnswer stream = get("inspector", "/v1/entries/export?purpose=request:1&format=ndjson");
  EXPECT_EQ(stream.status, 200u);
  EXPECT_GT(std::count(stream.body.begin(), stream.body.end(), '\n'), 10'000);
}

// A value is a value: it finds what it names, or it is refused; it never widens the question.
TEST_F(Attacks, InjectionInSearchTermsFindsNothingMore) {
  const std::string id = open_case();
  const std::string values[] = {"*",           "%",
                                "' OR '1'='1", "\" OR \"",
                                "a\\",         "..",
                                "../" + id,    id + "\n",
                                id + "%00",    "{\"$ne\":1}",
                                "$(id)",       "${id}",
                                "a|b",         "MN-2024-000?",
                                id + "*",      id.substr(0, id.size() - 1),
                                "case:" + id,  std::string("a\0b", 3),
                                "\xff"};
  for (const std::string key : {"case", "actor", "cadre", "act", "document", "subject"})
    for (const std::string& value : values)
      for (const std::string& q : {key + ":" + value, key + ":\"" + value + "\""}) {
        const RawAnswer answer = get("south", "/v1/entries?purpose=request:1&q=" + encoded(q));
        EXPECT_TRUE(answer.status == 200u || answer.status == 400u) << q << ' ' << answer.status;
        EXPECT_EQ(answer.body.find("cadre.case.opened.v1"), std::string::npos) << q;
        if (answer.status == 200u && key != "actor") {
          EXPECT_TRUE(array_at(answer.json(), "entries").empty()) << q;
        }
      }
}

TEST_F(Attacks, ACursorEditedByHandIsRefusedOrGivesWhatItsReaderMaySee) {
  open_case();
  const RawAnswer first = get("inspector", "/v1/entries?q=act:open&limit=1&order=x");
  EXPECT_EQ(first.status, 400u) << "and so is a parameter that nobody knows";
  const json::object page = get("inspector", "/v1/entries?limit=1").json();
  const std::string cursor(text_at(page, "next"));
  ASSERT_FALSE(cursor.empty());
  for (std::size_t i = 0; i < cursor.size(); ++i) {
    std::string edited = cursor;
    edited[i] = edited[i] == 'A' ? 'B' : 'A';
    EXPECT_EQ(get("inspector", "/v1/entries?limit=1&cursor=" + edited).status, 400u) << edited;
  }
  EXPECT_EQ(get("inspector", "/v1/entries?limit=1&q=act:open&cursor=" + cursor).status, 400u)
      << "of another question";
  for (const char* other : {"-1", "99999999999999999999", "x", "%00", "1e3", "%201"})
    EXPECT_EQ(get("inspector", std::string("/v1/entries?cursor=") + other).status, 400u) << other;
}

}  // namespace
}  // namespace cadre::test
