#include "engine/tlog/note.hpp"

#include <gtest/gtest.h>

#include "engine/tlog/checkpoint.hpp"
#include "engine/tlog/cosignature.hpp"

namespace cadre {
namespace {

// Keys and notes that other implementations publish.
constexpr const char* kSigningKey =
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
constexpr const char* kVerifierKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
constexpr const char* kText =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
constexpr const char* kSignature =
    "\n— PeterNeumann "
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

std::string rule_of(std::string_view note) {
  const auto parsed = parse_note(note);
  return parsed ? "" : parsed.error().rule;
}

TEST(Note, IsSignedAsOthersSignIt) {
  const auto key = parse_signing_key(kSigningKey);
  ASSERT_TRUE(key);
  EXPECT_EQ(key->text(), kSigningKey);
  EXPECT_EQ(key->verifier().text(), kVerifierKey);
  EXPECT_EQ(print_note({kText, {sign_note(kText, *key)}}), std::string(kText) + kSignature);
}

TEST(Note, OfTheFormatsOwnExampleIsVerified) {
  const auto key =
      parse_verifier_key("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
  const auto note = parse_note(
      "This is an example message.\n\n— example.com/foo "
      "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n");
  ASSERT_TRUE(key && note);
  EXPECT_TRUE(check_signature(*note, *key));
}

// A checkpoint as a public log and a public witness signed it; signatures of other kinds are beside theirs.
constexpr const char* kPublicCheckpoint =
    "arche2025h1.staging.ct.transparency.dev\n1432088532\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n\n"
    "— arche2025h1.staging.ct.transparency.dev "
    "zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5"
    "zRN"
    "Z55lvGt0=\n"
    "— arche2025h1.staging.ct.transparency.dev "
    "ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=\n"
    "— remora.n621.de "
    "2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/"
    "zZ0WBxtqB0DrAWfBw==\n";

TEST(Note, OfAPublicLogAndItsWitnessIsVerified) {
  const auto log = parse_verifier_key(
      "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f");
  const auto witness =
      parse_verifier_key("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2");
  ASSERT_TRUE(log && witness);
  const auto read = read_checkpoint(kPublicCheckpoint, *log);
  ASSERT_TRUE(read) << read.error().message.en;
  EXPECT_EQ(read->checkpoint.head.size, 1432088532u);
  EXPECT_EQ(print_note(read->note), kPublicCheckpoint);
  EXPECT_EQ(print_checkpoint(read->checkpoint), read->note.text);
  const auto seen = check_signature(read->note, *witness);
  ASSERT_TRUE(seen) << seen.error().message.en;
  EXPECT_EQ(seen->time, 0x6a122120u);
}

// What a key does not vouch for, whatever bit was changed.
TEST(Note, WithAnyBitFlippedIsRefused) {
  const auto key = parse_verifier_key(kVerifierKey);
  ASSERT_TRUE(key);
  const std::string whole = std::string(kText) + kSignature;
  for (std::size_t bit = 0; bit < 8 * whole.size(); ++bit) {
    std::string forged = whole;
    forged[bit / 8] = static_cast<char>(forged[bit / 8] ^ (1 << bit % 8));
    const auto note = parse_note(forged);
    EXPECT_FALSE(note && check_signature(*note, *key)) << "byte " << bit / 8 << ", bit " << bit % 8;
  }
}

TEST(Note, WithoutTheKeysSignatureIsTold) {
  const auto other =
      parse_verifier_key("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
  const auto note = parse_note(std::string(kText) + kSignature);
  ASSERT_TRUE(note);
  EXPECT_EQ(check_signature(*note, *other).error().rule, "note.unsigned");
}

// A key of the same name with another id is another key; one of both, and it must verify.
TEST(Note, WithASecondSignatureOfTheKeyThatIsWrongIsRefused) {
  const auto key = parse_verifier_key(kVerifierKey);
  SignedNote note = *parse_note(std::string(kText) + kSignature);
  NoteSignature stranger = note.signatures[0];
  stranger.key_id ^= 1;
  note.signatures.push_back(stranger);
  EXPECT_TRUE(check_signature(note, *key));
  NoteSignature forged = note.signatures[0];
  forged.bytes[5] = static_cast<char>(forged.bytes[5] ^ 1);
  note.signatures.push_back(forged);
  EXPECT_EQ(check_signature(note, *key).error().rule, "note.signature");
}

// Such as that of a witness that signs with ML-DSA-44: 4 bytes of key id, 8 of time, 2,420 of signature.
TEST(Note, KeepsASignatureOfAKindThatItDoesNotKnowAndPassesOverIt) {
  const auto key = parse_verifier_key(kVerifierKey);
  SignedNote note = *parse_note(std::string(kText) + kSignature);
  note.signatures.push_back({"witness.example/later", 0x12345678, std::string(8 + 2420, 'q')});
  const auto again = parse_note(print_note(note));
  ASSERT_TRUE(again);
  EXPECT_EQ(*again, note);
  EXPECT_TRUE(check_signature(*again, *key));
}

TEST(Note, OfAnotherFormIsRefusedByItsRule) {
  const std::string good = std::string(kText) + kSignature;
  EXPECT_EQ(rule_of(good), "");
  EXPECT_EQ(rule_of(""), "note.form");
  EXPECT_EQ(rule_of(kText), "note.form");
  EXPECT_EQ(rule_of(std::string(kText) + "\n"), "note.form");
  EXPECT_EQ(rule_of(good.substr(0, good.size() - 1)), "note.form");
  EXPECT_EQ(rule_of(std::string("a\tb\n") + kSignature), "note.control");
  EXPECT_EQ(rule_of(std::string("a\xff\n") + kSignature), "note.utf8");
  EXPECT_EQ(rule_of(good + std::string(kNoteBytesMax, 'x')), "note.size");
  EXPECT_EQ(rule_of(good + "\n"), "note.form");
  for (const char* line : {"- a AAAAAAA=", "— a", "— a ", "—  AAAAAAA=", "— a+b AAAAAAA=", "— a AAAA",
                           "— a AAAAAAB=", "— a AAAAAAA",
                           "— a\xc2\xa0"
                           "b AAAAAAA=",
                           "x"})
    EXPECT_EQ(rule_of(std::string(kText) + "\n" + line + "\n"), "note.signature-line") << line;
  std::string many = std::string(kText) + "\n";
  for (std::size_t i = 0; i < kNoteSignaturesMax; ++i) many += "— a AAAAAAA=\n";
  EXPECT_EQ(rule_of(many), "");
  EXPECT_EQ(rule_of(many + "— a AAAAAAA=\n"), "note.size");
}

TEST(Note, KeepsEmptyLinesInItsText) {
  const auto note = parse_note("a\n\nb\n\n— a AAAAAAA=\n");
  ASSERT_TRUE(note);
  EXPECT_EQ(note->text, "a\n\nb\n");
  EXPECT_EQ(print_note(*note), "a\n\nb\n\n— a AAAAAAA=\n");
}

TEST(VerifierKey, OfAnotherFormIsRefused) {
  std::string key = kVerifierKey;
  for (std::size_t i = 0; i < key.size(); ++i) {
    std::string forged = key;
    ++forged[i];
    EXPECT_FALSE(parse_verifier_key(forged)) << forged;
    EXPECT_FALSE(parse_verifier_key(key.substr(0, i))) << key.substr(0, i);
  }
  EXPECT_FALSE(parse_verifier_key(kSigningKey));
  EXPECT_FALSE(parse_signing_key(kVerifierKey));
}

TEST(SigningKey, IsNotQuotedWhenItIsRefused) {
  std::string key = kSigningKey;
  key.back() = 'q';
  const auto refused = parse_signing_key(key);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message.en.find("AYEK"), std::string::npos);
}

TEST(Cosignature, SaysWhatAndWhen) {
  SigningKey key{"witness.example/w1", KeyKind::cosignature, {}};
  key.seed[3] = 7;
  const std::string text =
      "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
  EXPECT_EQ(cosigned_message(text, 1679315147), "cosignature/v1\ntime 1679315147\n" + text);
  SignedNote note{text, {cosign(text, 1679315147, key)}};
  const auto verifier = parse_verifier_key(key.verifier().text());
  ASSERT_TRUE(verifier);
  EXPECT_EQ(check_signature(note, *verifier)->time, 1679315147u);
  // The same secret signs nothing for the other kind of key.
  EXPECT_NE((VerifierKey{key.name, KeyKind::note, key.verifier().key}.id()), verifier->id());
  for (std::size_t bit = 0; bit < 8 * note.signatures[0].bytes.size(); ++bit) {
    SignedNote forged = note;
    char& byte = forged.signatures[0].bytes[bit / 8];
    byte = static_cast<char>(byte ^ (1 << bit % 8));
    EXPECT_EQ(check_signature(forged, *verifier).error().rule, "note.signature") << bit;
  }
}

}  // namespace
}  // namespace cadre
