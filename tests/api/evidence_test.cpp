// Checkpoints of a running server, and what is done to its data behind its back.
#include "api/evidence/evidence.hpp"

#include <gtest/gtest.h>

#include "storage/files.hpp"
#include "tests/api/signing_server.hpp"

namespace cadre::test {
namespace {

namespace fs = std::filesystem;

class EvidenceTest : public SigningServer {
 protected:
  void expect_alarm(const std::string& rule) {
    const auto note = server.server().evidence()->sign();
    ASSERT_FALSE(note);
    EXPECT_EQ(note.error().rule, rule) << note.error().message.en;
    const RawAnswer health = server.ask_as("", "GET", "/health");
    EXPECT_EQ(health.status, 503u);
    EXPECT_EQ(text_at(health.json(), "rule"), rule);
    const RawAnswer metrics = server.ask_as("", "GET", "/metrics");
    EXPECT_NE(metrics.body.find("\ncadre_evidence_alarm 1\n"), std::string::npos);
  }
  // Everything of the data folder but the key's memory, as it is now.
  fs::path copied(const std::string& name) {
    server.stop();
    const fs::path copy = server.folder().path() / name;
    fs::copy(server.data(), copy, fs::copy_options::recursive);
    return copy;
  }
  void put_in_place(const fs::path& copy) {
    server.stop();
    fs::remove_all(server.data());
    fs::copy(copy, server.data(), fs::copy_options::recursive);
  }
};

TEST_F(EvidenceTest, ACheckpointIsTheSignedHeadOfTheLog) {
  const SignedCheckpoint first = sign();
  EXPECT_EQ(first.checkpoint.origin, kOrigin);
  EXPECT_EQ(first.checkpoint.head.size, server.server().engine().figures().log_size);
  EXPECT_EQ(sign().note, first.note) << "nothing was written since";
  grow();
  EXPECT_EQ(checkpoint().note, first.note) << "nobody asked for another yet";
  EXPECT_GT(sign().checkpoint.head.size, first.checkpoint.head.size);
}

TEST_F(EvidenceTest, AnOfficerHasOneSignedAndNobodyElseDoes) {
  EXPECT_EQ(server.ask_as("", "POST", "/v1/checkpoints").status, 401u);
  const RawAnswer answer = server.ask("POST", "/v1/checkpoints");
  EXPECT_EQ(answer.status, 200u) << answer.body;
  EXPECT_EQ(answer.body, server.ask_as("", "GET", "/checkpoint").body);
}

TEST_F(EvidenceTest, AServerWithoutAKeySaysSo) {
  RunningServer plain;
  for (const char* target :
       {"/checkpoint", "/tile/0/000.p/1", "/v1/proofs/consistency", "/v1/proofs/inclusion/0"}) {
    const RawAnswer answer = plain.ask("GET", target);
    EXPECT_EQ(answer.status, 404u) << target;
  }
  EXPECT_EQ(plain.ask_as("", "GET", "/health").status, 200u);
}

TEST_F(EvidenceTest, ARestartGoesOnFromWhatWasSigned) {
  const SignedCheckpoint before = sign();
  server.reopen();
  EXPECT_EQ(checkpoint().note, before.note);
  grow();
  EXPECT_GT(sign().checkpoint.head.size, before.checkpoint.head.size);
}

TEST_F(EvidenceTest, AChangedKeyIsAnEntryAndSignsOn) {
  const SignedCheckpoint before = sign();
  const SigningKey other = signing_key(kOrigin, KeyKind::note, 2);
  server.change_key(other);
  const auto note = server.server().evidence()->sign();
  ASSERT_TRUE(note) << note.error().message.en;
  const auto read = read_checkpoint(*note, other.verifier());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->checkpoint.head.size, before.checkpoint.head.size + 1);
  const RawAnswer entry = server.ask("GET", "/v1/entries/" + std::to_string(before.checkpoint.head.size));
  EXPECT_EQ(text_at(entry.json(), "type"), "cadre.log.key-changed.v1");
  EXPECT_EQ(text_at(object_at(entry.json(), "data"), "key"), other.verifier().text());
  EXPECT_EQ(text_at(object_at(entry.json(), "data"), "before"), signing_key(kOrigin).verifier().text());
  server.change_key(other);  // the same: no entry
  EXPECT_EQ(server.server().engine().figures().log_size, read->checkpoint.head.size);
}

TEST_F(EvidenceTest, AKeyOfAnotherNameDoesNotSignThisLog) {
  sign();
  server.stop();
  const auto refused = [&] {
    SignerOptions options{server.data(), server.key_file(), signing_key("other.test/log"), {}};
    auto journal = LmdbJournal::open(server.data());
    return Signer::open(std::move(options), **journal).error();
  }();
  EXPECT_EQ(refused.rule, "evidence.origin");
}

TEST_F(EvidenceTest, AnOlderBackupRestoredInPlaceGetsNoSignature) {
  sign();
  const fs::path backup = copied("backup");
  server.reopen();
  grow();
  sign();
  put_in_place(backup);
  server.reopen();
  expect_alarm("evidence.shorter");
  grow();
  grow();
  expect_alarm("evidence.fork");  // as long as the lost one again, and another
  EXPECT_EQ(server.ask("GET", "/v1/me").status, 200u) << "work goes on";
}

TEST_F(EvidenceTest, AStaleCheckpointInTheDataFolderDoesNotCount) {
  sign();
  const auto old_note = read_file(checkpoint_file(server.data()), kNoteBytesMax);
  grow();
  const SignedCheckpoint last = sign();
  server.stop();
  ASSERT_TRUE(replace_file(checkpoint_file(server.data()), *old_note));
  server.reopen();
  EXPECT_EQ(checkpoint().note, last.note);
}

TEST_F(EvidenceTest, AForgedOrDamagedCheckpointStopsTheSigning) {
  sign();
  server.stop();
  const fs::path file = checkpoint_file(server.data());
  const auto good = read_file(file, kNoteBytesMax);
  ASSERT_TRUE(good);
  std::string larger = *good;
  larger[larger.find('\n') + 1] = '9';
  for (const std::string& forged : {larger, good->substr(0, 40), std::string("x"), std::string()}) {
    ASSERT_TRUE(replace_file(file, forged));
    server.reopen();
    const auto note = server.server().evidence()->sign();
    ASSERT_FALSE(note);
    EXPECT_EQ(note.error().code, ErrorCode::corruption);
    EXPECT_EQ(server.ask_as("", "GET", "/health").status, 503u);
    server.stop();
  }
  ASSERT_TRUE(replace_file(file, *good));
  server.reopen();
  EXPECT_TRUE(server.server().evidence()->sign());
}

// Every bit: each is refused by its form or by the signature, but those that only change which key it claims.
TEST_F(EvidenceTest, NoFlippedBitOfACheckpointPasses) {
  const std::string note = print_note(sign().note);
  const VerifierKey key = signing_key(kOrigin).verifier();
  for (std::size_t bit = 0; bit < 8 * note.size(); ++bit) {
    std::string forged = note;
    forged[bit / 8] = static_cast<char>(forged[bit / 8] ^ (1 << bit % 8));
    EXPECT_FALSE(read_checkpoint(forged, key)) << "byte " << bit / 8 << ", bit " << bit % 8;
  }
}

}  // namespace
}  // namespace cadre::test
