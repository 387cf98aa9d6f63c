// The witness: what it cosigns, what it never does again, and that nobody waits for it.
#include "api/witness/witness.hpp"

#include <gtest/gtest.h>

#include "engine/tlog/cosignature.hpp"
#include "engine/tlog/proof.hpp"
#include "storage/files.hpp"
#include "tests/api/running_server_support.hpp"
#include "tests/support/plain_tree.hpp"

namespace cadre::test {
namespace {

namespace fs = std::filesystem;

const std::string kOrigin = "log.test/city";

PlainTree tree_of(std::size_t size, std::size_t forged = ~std::size_t{0}) {
  std::vector<std::string> entries;
  for (std::size_t i = 0; i < size; ++i)
    entries.push_back((i == forged ? "forged " : "entry ") + std::to_string(i));
  return PlainTree(std::move(entries));
}

class WitnessTest : public ::testing::Test {
 protected:
  WitnessTest() : clock(*parse_timestamp("2026-01-01T00:00:00Z")) { open(); }

  void open() {
    witness.reset();
    auto opened = Witness::open({memory.path(), key, {log.verifier()}}, clock);
    ASSERT_TRUE(opened) << opened.error().message.en;
    witness = std::move(*opened);
  }
  std::string note_of(const PlainTree& tree, std::size_t size) const {
    const std::string text = print_checkpoint({kOrigin, {size, tree.root(0, size)}});
    return print_note({text, {sign_note(text, log)}});
  }
  WitnessReply send(const PlainTree& tree, std::size_t old_size, std::size_t size) {
    const auto proof = old_size == 0 || old_size > size ? std::vector<Hash>() : tree.proof(old_size, size);
    return witness->add_checkpoint(print_witness_request({old_size, proof, note_of(tree, size)}));
  }

  ScratchFolder memory;
  ManualClock clock;
  SigningKey log = signing_key(kOrigin);
  SigningKey key = signing_key("witness.test/committee", KeyKind::cosignature, 9);
  std::unique_ptr<Witness> witness;
};

TEST_F(WitnessTest, CosignsATreeThatGrows) {
  const PlainTree tree = tree_of(300);
  std::size_t before = 0;
  for (const std::size_t size : {0, 1, 7, 7, 256, 300}) {
    const WitnessReply reply = send(tree, before, size);
    ASSERT_EQ(reply.status, 200u) << size << ": " << reply.body;
    SignedNote note = *parse_note(note_of(tree, size));
    note.signatures = {*parse_signature(reply.body.substr(0, reply.body.size() - 1))};
    const auto seen = check_signature(note, key.verifier());
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->time, 1767225600u);
    before = size;
  }
  const WitnessReply last = witness->checkpoint(origin_hash(kOrigin));
  ASSERT_EQ(last.status, 200u);
  const auto read = read_checkpoint(last.body, log.verifier());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->checkpoint.head.size, 300u);
  EXPECT_TRUE(check_signature(read->note, key.verifier()));
}

TEST_F(WitnessTest, RefusesAForkedHistory) {
  const PlainTree tree = tree_of(50), forged = tree_of(60, 20);
  ASSERT_EQ(send(tree, 0, 50).status, 200u);
  EXPECT_EQ(send(forged, 50, 60).status, 422u);
  EXPECT_EQ(send(forged, 50, 50).status, 409u) << "another tree of the same size, as the protocol has it";
  EXPECT_EQ(read_checkpoint(witness->checkpoint(origin_hash(kOrigin)).body)->checkpoint.head.size, 50u);
}

TEST_F(WitnessTest, RefusesATruncatedHistoryAndSaysHowMuchItSaw) {
  const PlainTree tree = tree_of(50);
  ASSERT_EQ(send(tree, 0, 50).status, 200u);
  const WitnessReply reply = send(tree, 40, 45);
  EXPECT_EQ(reply.status, 409u);
  EXPECT_EQ(reply.content_type, "text/x.tlog.size");
  EXPECT_EQ(reply.body, "50\n");
  EXPECT_EQ(send(tree, 0, 45).status, 409u);
  EXPECT_EQ(send(tree, 50, 45).status, 400u);
}

TEST_F(WitnessTest, RemembersAcrossARestart) {
  const PlainTree tree = tree_of(50), forged = tree_of(60, 20);
  ASSERT_EQ(send(tree, 0, 50).status, 200u);
  open();
  EXPECT_EQ(send(tree, 0, 45).status, 409u);
  EXPECT_EQ(send(forged, 50, 60).status, 422u);
  EXPECT_EQ(send(tree, 50, 50).status, 200u);
}

TEST_F(WitnessTest, AnswersByTheProtocolWhatIsNotACheckpointOfItsLog) {
  const PlainTree tree = tree_of(5);
  EXPECT_EQ(witness->add_checkpoint("").status, 400u);
  EXPECT_EQ(witness->add_checkpoint("old 0\n\nnothing").status, 400u);
  EXPECT_EQ(witness->add_checkpoint("old 0\n\n" + note_of(tree, 5).substr(5)).status, 404u);
  EXPECT_EQ(witness->checkpoint(origin_hash(kOrigin)).status, 404u);
  const std::string text = print_checkpoint({kOrigin, {5, tree.root()}});
  const SigningKey stranger = signing_key(kOrigin, KeyKind::note, 77);
  EXPECT_EQ(witness->add_checkpoint("old 0\n\n" + print_note({text, {sign_note(text, stranger)}})).status,
            403u);
  std::string forged = note_of(tree, 5);
  forged[forged.find("\n5\n") + 1] = '6';
  EXPECT_EQ(witness->add_checkpoint("old 0\n\n" + forged).status, 403u);
  const std::string empty = print_checkpoint({kOrigin, {0, Hash{}}});
  EXPECT_EQ(witness->add_checkpoint("old 0\n\n" + print_note({empty, {sign_note(empty, log)}})).status, 422u);
  const std::string needless = print_witness_request({0, {Hash{}}, note_of(tree, 5)});
  EXPECT_EQ(witness->add_checkpoint(needless).status, 422u);
}

// "Up to this time I saw no larger tree" must not be said of an earlier time than before.
TEST_F(WitnessTest, CosignsNothingWhileItsClockStandsBeforeItsLastCosignature) {
  const PlainTree tree = tree_of(50);
  ASSERT_EQ(send(tree, 0, 10).status, 200u);
  clock.set(*parse_timestamp("2025-12-31T23:00:00Z"));
  EXPECT_EQ(send(tree, 10, 20).status, 503u);
  open();  // it remembers that too
  EXPECT_EQ(send(tree, 10, 20).status, 503u);
  clock.set(*parse_timestamp("2026-01-01T00:00:01Z"));
  EXPECT_EQ(send(tree, 10, 20).status, 200u);
}

TEST_F(WitnessTest, DoesNotStartOnAMemoryThatIsNotItsOwn) {
  ASSERT_EQ(send(tree_of(5), 0, 5).status, 200u);
  witness.reset();
  const fs::path file = memory.path() / origin_hash(kOrigin) / "checkpoint";
  const auto good = read_file(file, kNoteBytesMax);
  ASSERT_TRUE(good);
  for (std::size_t at = 0; at < good->size(); at += 3) {
    std::string forged = *good;
    forged[at] = static_cast<char>(forged[at] ^ 1);
    ASSERT_TRUE(replace_file(file, forged));
    const auto opened = Witness::open({memory.path(), key, {log.verifier()}}, clock);
    // A bit of the log's own signature is the log's affair.
    if (!opened) {
      EXPECT_EQ(opened.error().rule, "witness.state");
    }
    EXPECT_FALSE(opened && at < good->find("\n\n")) << at;
  }
}

// A server and its witness, each as it runs.
class WitnessedServerTest : public ::testing::Test {
 protected:
  WitnessedServerTest() {
    witness =
        std::make_unique<RunningWitness>(memory.path(), server.clock(), signing_key(kOrigin).verifier());
    server.witnessed_by(witness->address());
  }
  Evidence& evidence() { return *server.server().evidence(); }
  void sign_and_ask() {
    const auto note = evidence().sign();
    ASSERT_TRUE(note) << note.error().message.en;
    evidence().ask_witnesses();
  }
  void grow() { server.hire("somebody-" + std::to_string(++hired_), "records"); }

  ScratchFolder memory;
  RunningServer server{signing_key(kOrigin)};
  std::unique_ptr<RunningWitness> witness;

 private:
  int hired_ = 0;
};

TEST_F(WitnessedServerTest, PublishesWhatTheWitnessCosigned) {
  for (int i = 0; i < 3; ++i) {
    grow();
    sign_and_ask();
    const RawAnswer answer = server.ask_as("", "GET", "/checkpoint");
    const auto read = read_checkpoint(answer.body, signing_key(kOrigin).verifier());
    ASSERT_TRUE(read) << answer.body;
    EXPECT_TRUE(check_signature(read->note, witness->key())) << answer.body;
    EXPECT_EQ(server.ask_as("", "GET", "/checkpoint/cosigned").body, answer.body);
  }
  const std::string before = evidence().checkpoint();
  server.reopen();
  EXPECT_EQ(evidence().checkpoint(), before) << "cosignatures are kept";
}

TEST_F(WitnessedServerTest, AWitnessThatIsDownHoldsUpNeitherWritesNorCheckpoints) {
  sign_and_ask();
  const std::string cosigned = evidence().cosigned();
  witness.reset();
  grow();
  sign_and_ask();
  EXPECT_EQ(evidence().cosigned(), cosigned) << "the last one that it saw";
  EXPECT_NE(evidence().checkpoint().substr(0, 40), cosigned.substr(0, 40));
  EXPECT_FALSE(evidence().alarm()) << "to be down is no contradiction";
  EXPECT_GT(evidence().figures().witness_failures, 0u);
}

// Of the same size, so that the size alone tells nothing.
TEST_F(WitnessedServerTest, AHistoryOfTheSameSizeThatTheWitnessDidNotSeeIsAnAlarm) {
  ASSERT_TRUE(evidence().sign());
  const std::size_t size = evidence().last()->checkpoint.head.size;
  const PlainTree forged = tree_of(size);
  const SigningKey log = signing_key(kOrigin);
  const std::string text = print_checkpoint({kOrigin, {size, forged.root(0, size)}});
  const std::string note = print_note({text, {sign_note(text, log)}});
  ASSERT_EQ(witness->witness().add_checkpoint(print_witness_request({0, {}, note})).status, 200u);
  evidence().ask_witnesses();
  ASSERT_TRUE(evidence().alarm());
  EXPECT_EQ(evidence().alarm()->rule, "witness.refused");
}

// The whole machine taken back: the log, its checkpoint, and what the key remembers. Only the witness is
// left.
TEST_F(WitnessedServerTest, TheWitnessTellsOnAnOlderBackupRestoredInPlace) {
  sign_and_ask();
  server.stop();
  const fs::path backup = server.folder().path() / "backup";
  fs::copy(server.data(), backup, fs::copy_options::recursive);
  server.reopen();
  grow();
  sign_and_ask();
  const std::uint64_t lost = evidence().figures().signed_entries;
  server.stop();
  fs::remove_all(server.data());
  fs::remove(memory_file(server.key_file()));
  fs::copy(backup, server.data(), fs::copy_options::recursive);
  server.reopen();
  ASSERT_LT(server.server().engine().figures().log_size, lost);
  sign_and_ask();
  ASSERT_TRUE(evidence().alarm());
  EXPECT_EQ(evidence().alarm()->rule, "witness.ahead");
  EXPECT_EQ(server.ask_as("", "GET", "/health").status, 503u);
  EXPECT_LT(read_checkpoint(evidence().cosigned())->checkpoint.head.size, lost);
  while (server.server().engine().figures().log_size <= lost) grow();  // another history, and a longer one
  sign_and_ask();
  ASSERT_TRUE(evidence().alarm());
  EXPECT_EQ(evidence().alarm()->rule, "witness.refused");
}

}  // namespace
}  // namespace cadre::test
