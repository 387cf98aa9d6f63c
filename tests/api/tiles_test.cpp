// Tiles, bundles and proofs of a running server, checked as a stranger would check them.
#include "engine/tlog/tile.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>

#include "api/evidence/gzip.hpp"
#include "engine/tlog/proof.hpp"
#include "tests/api/signing_server.hpp"

namespace cadre::test {
namespace {

class TilesTest : public SigningServer {};

TEST_F(TilesTest, TilesAndBundlesGiveTheRootOfTheCheckpoint) {
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

TEST_F(TilesTest, TilesOfNoCheckpointAreNotFoundAndNamesOfNoTileAreRefused) {
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

TEST_F(TilesTest, ABundleIsForWhoeverMayReadAllOfIt) {
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

TEST_F(TilesTest, AnInclusionProofIsGoodOffline) {
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

TEST_F(TilesTest, AConsistencyProofTiesTwoCheckpoints) {
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

}  // namespace
}  // namespace cadre::test
