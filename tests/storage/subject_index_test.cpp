#include "storage/subject_index.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "storage/subject_audit.hpp"
#include "storage/verify.hpp"
#include "tests/storage/damaged_log.hpp"
#include "tests/support/memory_journal.hpp"
#include "tests/support/seed.hpp"

namespace cadre {
namespace {

struct Told {
  MemoryJournal journal;
  std::map<std::string, SubjectChain> chains;  // counted here, subject by subject
};

std::string entry_on(std::mt19937& random, std::uint64_t position, unsigned subjects) {
  Entry entry;
  entry.position = Position{position};
  entry.id = "id", entry.type = "t.v1", entry.subject = "log", entry.actor = "a";
  if (random() % 4 != 0) entry.case_id = "MN-" + std::to_string(random() % subjects);
  if (random() % 2 == 0) entry.cadre = "CB-" + std::to_string(random() % subjects);
  if (random() % 5 == 0) entry.data["about"] = json::array{"CB-1", "CB-2"};
  return encode(entry, "urn:test");
}

void tell(Told& told, std::mt19937& random, std::size_t entries, unsigned subjects) {
  for (std::size_t i = 0; i < entries; ++i) {
    const std::string bytes[] = {entry_on(random, told.journal.head().size, subjects)};
    for (const std::string& subject : subjects_of(decode(bytes[0]).value()))
      extend(told.chains[subject], leaf_hash(bytes[0]));
    ASSERT_TRUE(told.journal.append(bytes));
  }
}

using Leaves = std::vector<std::pair<Hash, Hash>>;  // key, leaf

// The trie as its definition says, from nothing.
Hash root_of(const Leaves& leaves, unsigned depth = 0) {
  if (leaves.empty()) return Hash{};
  if (leaves.size() == 1) return leaves.front().second;
  Leaves sides[2];
  for (const auto& leaf : leaves) sides[key_goes_right(leaf.first, depth) ? 1 : 0].push_back(leaf);
  return subject_node(root_of(sides[0], depth + 1), root_of(sides[1], depth + 1));
}

Hash root_of(const Told& told) {
  Leaves leaves;
  for (const auto& [subject, chain] : told.chains)
    leaves.emplace_back(subject_key(subject), subject_leaf(subject_key(subject), chain));
  return root_of(leaves);
}

TEST(SubjectIndex, HasTheRootOfItsDefinitionInWhateverPortionsItFollowsTheLog) {
  const std::uint32_t seed = test::seed_from_environment();
  SCOPED_TRACE("CADRE_SEED=" + std::to_string(seed));
  std::mt19937 random(seed);
  for (int round = 0; round < 25; ++round) {
    const TemporaryFolder folder;
    Told told;
    auto index = SubjectIndex::open(folder.path()).value();
    for (int portion = 0; portion < 4; ++portion) {
      tell(told, random, random() % 60, 1 + static_cast<unsigned>(random() % 40));
      ASSERT_TRUE(index->follow(told.journal, told.journal.head().size));
      ASSERT_EQ(index->root().value(), root_of(told)) << "round " << round;
    }
  }
}

TEST(SubjectIndex, ProvesEverySubjectAndNoOtherCountOrHead) {
  const std::uint32_t seed = test::seed_from_environment();
  SCOPED_TRACE("CADRE_SEED=" + std::to_string(seed));
  std::mt19937 random(seed);
  const TemporaryFolder folder;
  Told told;
  tell(told, random, 400, 90);
  auto index = SubjectIndex::open(folder.path()).value();
  ASSERT_TRUE(index->follow(told.journal, 400));
  const Hash root = index->root().value();
  for (const auto& [subject, chain] : told.chains) {
    const SubjectProof proof = index->prove(subject).value();
    ASSERT_EQ(proof.chain, chain) << subject;
    EXPECT_EQ(root_of_subject(subject, chain, proof.siblings).value(), root);
    SubjectChain fewer = chain;
    --fewer.count;
    EXPECT_NE(root_of_subject(subject, fewer, proof.siblings).value(), root);
    SubjectChain other = chain;
    other.head[7] ^= 1;
    EXPECT_NE(root_of_subject(subject, other, proof.siblings).value(), root);
    EXPECT_NE(root_of_subject(subject + "0", chain, proof.siblings).value(), root);
  }
}

TEST(SubjectIndex, OverTheLogOnTheDiskIsTheSameAndNamesAnEntryThatIsNotWhatWasWritten) {
  const std::uint32_t seed = test::seed_from_environment();
  SCOPED_TRACE("CADRE_SEED=" + std::to_string(seed));
  std::mt19937 random(seed);
  const TemporaryFolder log, folder, scratch;
  Told told;
  tell(told, random, 400, 10);
  std::vector<std::string> entries;
  ASSERT_TRUE(told.journal.read(
      Position{0}, 400, [&](Position, std::string_view bytes) { return entries.emplace_back(bytes), true; }));
  {
    auto journal = LmdbJournal::open(log.path()).value();
    ASSERT_TRUE(journal->append(entries));
    auto index = SubjectIndex::open(folder.path()).value();
    ASSERT_TRUE(index->follow(*journal, 400));
    EXPECT_EQ(index->root().value(), root_of(told));
  }
  ASSERT_GT(flip_bit_of(log.path() / "log" / "data.mdb", entries[41]), 0);  // not in the last tile
  auto journal = LmdbJournal::open(log.path()).value();
  auto index = SubjectIndex::open(scratch.path()).value();
  const auto followed = index->follow(*journal, 400);
  ASSERT_FALSE(followed);
  EXPECT_EQ(followed.error().code, ErrorCode::corruption);
  EXPECT_NE(followed.error().message.en.find("position 41 "), std::string::npos)
      << followed.error().message.en;
  // Who goes by the stored hashes may count it; nobody signs that, since signing reads back.
  const auto counted = index->follow(*journal, 400, cadre::Leaves::stored);
  EXPECT_TRUE(!counted || index->root().value() == root_of(told));
  const auto signable = read_back(*journal, {0, empty_root()});
  ASSERT_FALSE(signable);
  EXPECT_NE(signable.error().message.en.find("position 41 "), std::string::npos)
      << signable.error().message.en;
}

TEST(SubjectIndex, SaysOfASubjectWithoutEntriesThatThereAreNone) {
  const TemporaryFolder folder;
  auto index = SubjectIndex::open(folder.path()).value();
  EXPECT_EQ(index->root().value(), Hash{});
  EXPECT_EQ(index->prove("case/MN-1").value().chain, SubjectChain{});
}

TEST(SubjectIndex, GoesOnWhereItWasWhenItIsOpenedAgain) {
  const std::uint32_t seed = test::seed_from_environment();
  SCOPED_TRACE("CADRE_SEED=" + std::to_string(seed));
  std::mt19937 random(seed);
  const TemporaryFolder folder;
  Told told;
  tell(told, random, 50, 10);
  ASSERT_TRUE(SubjectIndex::open(folder.path()).value()->follow(told.journal, 30));
  auto again = SubjectIndex::open(folder.path()).value();
  EXPECT_EQ(again->size(), 30u);
  ASSERT_TRUE(again->follow(told.journal, 50));
  EXPECT_EQ(again->root().value(), root_of(told));
}

TEST(SubjectIndex, IsTrustedAfterAKilledProcessAndACleanStopButNotAfterAnUncleanStopOfTheMachine) {
  const std::uint32_t seed = test::seed_from_environment();
  SCOPED_TRACE("CADRE_SEED=" + std::to_string(seed));
  std::mt19937 random(seed);
  const TemporaryFolder folder;
  Told told;
  tell(told, random, 50, 10);
  ASSERT_TRUE(SubjectIndex::open(folder.path(), "boot 1").value()->follow(told.journal, 30));
  EXPECT_EQ(SubjectIndex::open(folder.path(), "boot 1").value()->size(), 30u) << "killed, the same kernel";
  EXPECT_EQ(SubjectIndex::open(folder.path(), "boot 2").value()->size(), 0u) << "the machine went down";
  {
    auto index = SubjectIndex::open(folder.path(), "boot 2").value();
    ASSERT_TRUE(index->follow(told.journal, 50));
    ASSERT_TRUE(index->close());
  }
  auto after_a_clean_stop = SubjectIndex::open(folder.path(), "boot 3").value();
  EXPECT_EQ(after_a_clean_stop->size(), 50u);
  EXPECT_EQ(after_a_clean_stop->root().value(), root_of(told));
}

TEST(SubjectIndex, BeginsAnewOverALogThatIsNotTheOneItFollowed) {
  const std::uint32_t seed = test::seed_from_environment();
  SCOPED_TRACE("CADRE_SEED=" + std::to_string(seed));
  std::mt19937 random(seed);
  const TemporaryFolder folder;
  Told before, shorter, other;
  tell(before, random, 50, 10);
  tell(shorter, random, 20, 10);
  tell(other, random, 90, 10);
  auto index = SubjectIndex::open(folder.path()).value();
  ASSERT_TRUE(index->follow(before.journal, 50));
  ASSERT_TRUE(index->follow(shorter.journal, 20));
  EXPECT_EQ(index->root().value(), root_of(shorter));
  ASSERT_TRUE(index->follow(other.journal, 90));
  EXPECT_EQ(index->root().value(), root_of(other));
}

// Commits to the map as it is, or to another root.
void commit(Told& told, const Hash& root) {
  Entry entry;
  entry.position = Position{told.journal.head().size};
  entry.id = "id", entry.type = "cadre.log.subjects.v1", entry.subject = "log", entry.actor = "system";
  entry.data = {{"size", told.journal.head().size}, {"root", to_hex(root)}};
  const std::string bytes[] = {encode(entry, "urn:test")};
  ASSERT_TRUE(told.journal.append(bytes));
}

TEST(SubjectAudit, CountsAgainAndFindsEveryCommitmentTrue) {
  std::mt19937 random(7);
  const TemporaryFolder folder;
  Told told;
  for (int i = 0; i < 5; ++i) {
    tell(told, random, 20, 9);
    commit(told, root_of(told));
  }
  EXPECT_EQ(audit_subjects(told.journal, folder.path()).value().commitments, 5u);
}

TEST(SubjectAudit, NamesTheFirstCommitmentThatLeavesAnEntryOut) {
  std::mt19937 random(7);
  const TemporaryFolder folder;
  Told told;
  tell(told, random, 20, 9);
  commit(told, root_of(told));
  tell(told, random, 20, 9);
  --told.chains.begin()->second.count;  // as if its last entry were not
  const Position at{told.journal.head().size};
  commit(told, root_of(told));
  const auto audit = audit_subjects(told.journal, folder.path());
  ASSERT_FALSE(audit);
  EXPECT_EQ(audit.error().rule, "subject-map.root");
  EXPECT_NE(audit.error().message.en.find("position " + std::to_string(at.value)), std::string::npos);
}

TEST(SubjectMap, AProofLongerThanAKeyIsRefused) {
  const std::vector<Hash> siblings(kSubjectDepthMax + 1);
  EXPECT_EQ(root_of_subject("case/x", {}, siblings).error().rule, "subject-map.length");
}

}  // namespace
}  // namespace cadre
