#include "engine/tlog/checkpoint.hpp"

#include <gtest/gtest.h>

namespace cadre {
namespace {

constexpr const char* kBody =
    "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

SigningKey key_of(const std::string& name) {
  SigningKey key{name, KeyKind::note, {}};
  key.seed[0] = 1;
  return key;
}

std::string signed_by(const std::string& text, const SigningKey& key) {
  return print_note({text, {sign_note(text, key)}});
}

TEST(Checkpoint, OfTheFormatsExampleIsReadAndWrittenBack) {
  const auto checkpoint = parse_checkpoint(kBody);
  ASSERT_TRUE(checkpoint);
  EXPECT_EQ(checkpoint->origin, "example.com/behind-the-sofa");
  EXPECT_EQ(checkpoint->head.size, 20852163u);
  EXPECT_EQ(to_hex(checkpoint->head.root),
            "0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62");
  EXPECT_EQ(print_checkpoint(*checkpoint), kBody);
}

TEST(Checkpoint, KeepsLinesThatItDoesNotKnow) {
  const std::string body = std::string(kBody) + "more\nand more\n";
  const auto checkpoint = parse_checkpoint(body);
  ASSERT_TRUE(checkpoint);
  EXPECT_EQ(checkpoint->extensions, (std::vector<std::string>{"more", "and more"}));
  EXPECT_EQ(print_checkpoint(*checkpoint), body);
}

TEST(Checkpoint, OfAnotherFormIsRefusedByItsLine) {
  const std::string root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
  const auto line_of = [](const std::string& body) {
    const auto read = parse_checkpoint(body);
    return read ? "" : read.error().message.en.substr(0, 6);
  };
  EXPECT_EQ(line_of(""), "line 0");
  EXPECT_EQ(line_of("\n1\n" + root), "line 1");
  for (const char* size :
       {"", "-1", "+1", "01", "1 ", "0x1", "1e3", "9223372036854775808", "18446744073709551616"})
    EXPECT_EQ(line_of("a\n" + std::string(size) + "\n" + root), "line 2") << size;
  EXPECT_EQ(line_of("a\n0\n" + root), "");
  EXPECT_EQ(line_of("a\n9223372036854775807\n" + root), "");
  EXPECT_EQ(line_of("a\n1\nCsUY\n"), "line 3");
  EXPECT_EQ(line_of("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n"), "line 3");  // bits of no byte
  EXPECT_EQ(line_of("a\n1\n" + root + "\n"), "line 4");
}

TEST(Checkpoint, IsTakenFromTheLogsOwnKeyOnly) {
  const SigningKey log = key_of("example.com/behind-the-sofa");
  EXPECT_TRUE(read_checkpoint(signed_by(kBody, log), log.verifier()));
  const SigningKey stranger = key_of("example.com/other");
  EXPECT_EQ(read_checkpoint(signed_by(kBody, stranger), stranger.verifier()).error().rule,
            "checkpoint.origin");
  EXPECT_EQ(read_checkpoint(signed_by(kBody, stranger), log.verifier()).error().rule, "note.unsigned");
}

TEST(ProofText, IsReadAndWrittenBack) {
  const std::string note = signed_by(kBody, key_of("example.com/behind-the-sofa"));
  const std::string hash = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
  for (const std::string& text : {"c2sp.org/tlog-proof@v1\nindex 73894\n" + hash + hash + "\n" + note,
                                  "c2sp.org/tlog-proof@v1\nextra aGk=\nindex 0\n\n" + note}) {
    const auto proof = parse_proof(text);
    ASSERT_TRUE(proof) << proof.error().message.en;
    EXPECT_EQ(print_proof(*proof), text);
    EXPECT_EQ(proof->checkpoint, note);
  }
  EXPECT_EQ(parse_proof("c2sp.org/tlog-proof@v1\nextra aGk=\nindex 0\n\n")->extra, "hi");
}

TEST(ProofText, OfAnotherFormIsRefusedByItsLine) {
  const auto line_of = [](const std::string& text) {
    const auto read = parse_proof(text);
    return read ? "" : read.error().message.en.substr(0, 6);
  };
  const std::string version = "c2sp.org/tlog-proof@v1\n";
  EXPECT_EQ(line_of("c2sp.org/tlog-proof@v2\nindex 0\n\n"), "line 1");
  EXPECT_EQ(line_of(version + "extra a\nindex 0\n\n"), "line 2");
  EXPECT_EQ(line_of(version + "index 01\n\n"), "line 2");
  EXPECT_EQ(line_of(version + "extra aGk=\nextra aGk=\nindex 0\n\n"), "line 3");
  EXPECT_EQ(line_of(version + "index 0\nnothing\n\n"), "line 3");
  EXPECT_EQ(line_of(version + "index 0\n"), "line 2");
  std::string long_proof = version + "index 0\n";
  for (int i = 0; i < 65; ++i) long_proof += "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
  EXPECT_EQ(line_of(long_proof + "\n"), "line 6");
}

TEST(WitnessRequest, IsReadAndWrittenBack) {
  const std::string hash = "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n";
  const std::string note = signed_by(kBody, key_of("example.com/behind-the-sofa"));
  for (const std::string& text : {"old 20852014\n" + hash + hash + "\n" + note, "old 0\n\n" + note}) {
    const auto request = parse_witness_request(text);
    ASSERT_TRUE(request) << request.error().message.en;
    EXPECT_EQ(print_witness_request(*request), text);
  }
  EXPECT_FALSE(parse_witness_request("old 00\n\n" + note));
  EXPECT_FALSE(parse_witness_request("old  1\n\n" + note));
  EXPECT_FALSE(parse_witness_request(hash + "\n" + note));
  EXPECT_FALSE(parse_witness_request("old 1\n" + note));
  std::string many = "old 1\n";
  for (std::size_t i = 0; i <= kWitnessProofMax; ++i) many += hash;
  EXPECT_FALSE(parse_witness_request(many + "\n" + note));
}

}  // namespace
}  // namespace cadre
