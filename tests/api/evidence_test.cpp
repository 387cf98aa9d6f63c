// Checkpoints, tiles and proofs of a running server, checked as a stranger would check them; and what is done
// to its data behind its back.
#include "api/evidence/evidence.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>

#include "api/evidence/gzip.hpp"
#include "engine/tlog/proof.hpp"
#include "engine/tlog/tile.hpp"
#include "storage/files.hpp"
#include "tests/api/running_server_support.hpp"

namespace cadre::test {
namespace {

namespace fs = std::filesystem;

const std::string kOrigin = "log.test/city";

class EvidenceTest : public ::testing::Test {
 protected:
  EvidenceTest() : server(signing_key(kOrigin)) {}

  SignedCheckpoint checkpoint() {
    const RawAnswer answer = server.ask_as("", "GET", "/checkpoint");
    EXPECT_EQ(answer.status, 200u) << answer.body;
    auto read = read_checkpoint(answer.body, signing_key(kOrigin).verifier());
    EXPECT_TRUE(read) << read.error().message.en;
    return read ? *read : SignedCheckpoint{};
  }
  SignedCheckpoint sign() {
    const auto note = server.server().evidence()->sign();
    EXPECT_TRUE(note) << note.error().message.en;
    return checkpoint();
  }
  void grow() { server.hire("somebody-" + std::to_string(++hired_), "records"); }
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

  RunningServer server;

 private:
  int hired_ = 0;
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

TEST_F(EvidenceTest, TilesAndBundlesGiveTheRootOfTheCheckpoint) {
  for (int i = 0; i < 30; ++i) grow();
  const SignedCheckpoint signed_checkpoint = sign();
  const std::uint64_t size = signed_checkpoint.checkpoint.head.size;
  TreeFold fold;
  for (std::uint64_t from = 0; from < size; from += kTileWidth) {
    const Tile tile{from / kTileWidth, std::min(kTileWidth, size - from)};
    const RawAnswer bundle = server.ask("GET", "/tile/entries/" + tile_name(tile));
    ASSERT_EQ(bundle.status, 200u) << bundle.body;
    const RawAnswer hashes = server.ask_as("", "GET", "/tile/0/" + tile_name(tile));
    ASSERT_EQ(hashes.status, 200u) << hashes.body;
    EXPECT_EQ(hashes.headers.at("cache-control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(bundle.headers.at("cache-control"), "private, max-age=31536000, immutable");
    const auto entries = parse_bundle(bundle.body);
    ASSERT_TRUE(entries);
    ASSERT_EQ(entries->size(), tile.width);
    for (std::uint64_t i = 0; i < tile.width; ++i) {
      const Hash leaf = leaf_hash((*entries)[i]);
      EXPECT_EQ(std::memcmp(leaf.data(), hashes.body.data() + 32 * i, 32), 0) << from + i;
      fold.add(leaf);
    }
  }
  EXPECT_EQ(fold.root(), signed_checkpoint.checkpoint.head.root);
}

TEST_F(EvidenceTest, TilesOfNoCheckpointAreNotFoundAndNamesOfNoTileAreRefused) {
  const std::uint64_t size = sign().checkpoint.head.size;
  const auto status = [&](const std::string& target) { return server.ask("GET", target).status; };
  const std::string beyond = tile_name({size / kTileWidth, size % kTileWidth + 1});
  EXPECT_EQ(status("/tile/0/" + beyond), 404u);
  EXPECT_EQ(status("/tile/entries/" + beyond), 404u);
  EXPECT_EQ(status("/tile/63/000.p/1"), 404u);
  EXPECT_EQ(status("/tile/0/x999/999"), 404u);
  for (const char* name : {"0", "0/000.p/0", "0/000.p/256", "0/../000", "0/x000/000", "64/000", "01/000",
                           "-1/000", "entries/00", "entries/x001", "0/%2e%2e/000"})
    EXPECT_NE(status(std::string("/tile/") + name), 200u) << name;
  EXPECT_EQ(status("/tile/0/00"), 400u);
  EXPECT_EQ(status("/tile/64/000"), 400u);
}

TEST_F(EvidenceTest, ABundleIsForWhoeverMayReadAllOfIt) {
  server.furnish();
  const std::uint64_t size = sign().checkpoint.head.size;
  const std::string bundle = "/tile/entries/" + tile_name({0, std::min(size, kTileWidth)});
  EXPECT_EQ(server.ask_as("", "GET", bundle).status, 401u);
  EXPECT_EQ(server.ask_as("token-of-inspector", "GET", bundle).status, 200u);
  EXPECT_EQ(server.ask_as("token-of-south", "GET", bundle).status, 403u);
}

TEST(Gzip, IsUsedWhereItIsAccepted) {
  for (const char* accept : {"gzip", "deflate, gzip", "gzip;q=0.5", "*", "br;q=1.0, *;q=0.1"})
    EXPECT_TRUE(takes_gzip(accept));
  for (const char* accept : {"", "identity", "gzip;q=0", "gzip; q=0.000", "*;q=0", "br", "gzipped"})
    EXPECT_FALSE(takes_gzip(accept)) << accept;
  const std::string packed = gzip(std::string(100'000, 'x'));
  EXPECT_EQ(packed.substr(0, 2), "\x1f\x8b");
  EXPECT_LT(packed.size(), 1000u);
}

TEST_F(EvidenceTest, AnInclusionProofIsGoodOffline) {
  const SignedCheckpoint signed_checkpoint = sign();
  for (const std::uint64_t at : {std::uint64_t{0}, signed_checkpoint.checkpoint.head.size - 1}) {
    const RawAnswer answer = server.ask("GET", "/v1/proofs/inclusion/" + std::to_string(at));
    ASSERT_EQ(answer.status, 200u) << answer.body;
    const auto proof = parse_proof(answer.body);
    ASSERT_TRUE(proof);
    const auto read = read_checkpoint(proof->checkpoint, signing_key(kOrigin).verifier());
    ASSERT_TRUE(read);
    const std::string entry = server.ask("GET", "/v1/entries/" + std::to_string(at)).body;
    EXPECT_TRUE(check_inclusion(Position{at}, leaf_hash(entry), proof->hashes, read->checkpoint.head));
    EXPECT_FALSE(check_inclusion(Position{at}, leaf_hash(entry + " "), proof->hashes, read->checkpoint.head));
  }
  grow();  // written, but under no checkpoint yet
  const std::string behind = std::to_string(signed_checkpoint.checkpoint.head.size);
  EXPECT_EQ(server.ask("GET", "/v1/proofs/inclusion/" + behind).status, 400u);
}

TEST_F(EvidenceTest, AConsistencyProofTiesTwoCheckpoints) {
  const SignedCheckpoint first = sign();
  for (int i = 0; i < 5; ++i) grow();
  const SignedCheckpoint second = sign();
  const RawAnswer answer =
      server.ask_as("", "GET", "/v1/proofs/consistency?from=" + std::to_string(first.checkpoint.head.size));
  ASSERT_EQ(answer.status, 200u) << answer.body;
  std::vector<Hash> proof;
  for (const json::value& hash : array_at(answer.json(), "proof"))
    proof.push_back(*hash_from_base64(hash.as_string()));
  EXPECT_TRUE(check_consistency(first.checkpoint.head, second.checkpoint.head, proof));
  EXPECT_EQ(server.ask_as("", "GET", "/v1/proofs/consistency?from=5&to=4").status, 400u);
  EXPECT_EQ(server.ask_as("", "GET", "/v1/proofs/consistency?to=99999").status, 400u);
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
