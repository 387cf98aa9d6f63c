// What somebody who has a good case file, and no key, may try to make of it.
#include <gtest/gtest.h>

#include "api/casefile/manifest_reading.hpp"
#include "engine/tlog/cosignature.hpp"
#include "tests/support/seed.hpp"
#include "tests/verifier/made_case_file.hpp"

namespace cadre {
namespace {

class HostileCaseFile : public ::testing::Test {
 protected:
  HostileCaseFile() {
    while (!good_ || !has_what_is_needed()) made_ = test::made_case_file(random_, 40), good_ = true;
  }
  // An entry that is shown, one that is withheld, and a document.
  bool has_what_is_needed() const {
    bool withheld = false;
    for (const FiledEntry& entry : made_.file.entries) withheld = withheld || entry.withheld;
    return withheld && !made_.file.documents.empty();
  }
  FiledEntry& shown_entry() {
    for (FiledEntry& entry : made_.file.entries)
      if (!entry.withheld && entry.bytes.find("documents") == std::string::npos) return entry;
    return made_.file.entries.front();
  }
  void expect_noticed(const std::string& telling_words) const {
    expect_noticed(made_.archive(), telling_words);
  }
  void expect_noticed(const std::string& archive, const std::string& telling_words) const {
    std::string said;
    for (const CaseFileProblem& problem : check_case_file(archive, made_.trust).problems)
      said += problem.where + ": " + problem.what.en + "\n";
    EXPECT_NE(said.find(telling_words), std::string::npos) << "said: " << said;
  }
  std::string with_manifest(const std::function<void(json::object&)>& change) const {
    ArchiveFiles files = parse_archive(made_.archive()).value();
    json::object manifest = json::parse(files[kManifestFile]).as_object();
    change(manifest);
    files[kManifestFile] = canonical(manifest);
    return print_archive(files).value();
  }
  std::string with_manifest_text(const std::function<void(std::string&)>& change) const {
    ArchiveFiles files = parse_archive(made_.archive()).value();
    change(files[kManifestFile]);
    return print_archive(files).value();
  }

  static constexpr const char* kOtherLists = "lists other things than the log recorded at the export";
  const std::uint32_t seed_ = test::seed_from_environment();
  ::testing::ScopedTrace trace_{__FILE__, __LINE__, "CADRE_SEED=" + std::to_string(seed_)};
  std::mt19937 random_{seed_};
  bool good_ = false;
  test::MadeCaseFile made_;
};

TEST_F(HostileCaseFile, IsGoodBeforeAnybodyTouchesIt) {
  EXPECT_TRUE(check_case_file(made_.archive(), made_.trust).problems.empty());
}

TEST_F(HostileCaseFile, AnEntryCalledWithheldAfterwards) {
  shown_entry().withheld = Text{"không thuộc quyền xem", "not yours to see"};
  expect_noticed(kOtherLists);
}

TEST_F(HostileCaseFile, AnotherReasonForWithholding) {
  for (FiledEntry& entry : made_.file.entries)
    if (entry.withheld) entry.withheld->vi = "mục này không quan trọng";
  expect_noticed(kOtherLists);
}

TEST_F(HostileCaseFile, ADocumentTakenOutOrCalledWithheld) {
  const auto whole = made_;
  made_.file.documents.clear();
  expect_noticed(kOtherLists);
  made_ = whole;
  made_.file.documents.front().withheld = Text{"v", "e"};
  expect_noticed(kOtherLists);
  made_ = whole;
  made_.file.documents.front().name = "Giấy khen";
  expect_noticed(kOtherLists);
}

TEST_F(HostileCaseFile, WhatDidNotFitDenied) {
  made_.file.left_out += 1;
  expect_noticed(kOtherLists);
}

TEST_F(HostileCaseFile, AnotherMatrixOfRights) {
  made_.file.matrix += " ";
  expect_noticed(kOtherLists);
  ArchiveFiles files = parse_archive(made_.archive()).value();
  files["rights/classes.json"] = "{ }";
  expect_noticed(print_archive(files).value(), "is not the matrix of rights");
}

TEST_F(HostileCaseFile, AnEntryOfContextCalledTheSubjects) {
  for (FiledEntry& entry : made_.file.entries)
    if (entry.of == kOfContext) entry.of = kOfSubject;
  expect_noticed("beyond what the proof of completeness covers");
}

TEST_F(HostileCaseFile, AThirdKindOfEntryThatNobodyCounts) {
  shown_entry().of = "appendix";
  expect_noticed("lists an entry in a way that cannot be read");
}

TEST_F(HostileCaseFile, AnEntryListedTwice) {
  made_.file.entries.insert(made_.file.entries.begin(), made_.file.entries.front());
  expect_noticed("lists an entry in a way that cannot be read");
}

TEST_F(HostileCaseFile, AnotherEntryInThePlaceOfTheExport) {
  for (const FiledEntry& entry : made_.file.entries) {
    if (entry.position == made_.file.exported) continue;
    const auto whole = made_;
    made_.file.exported = entry.position;
    expect_noticed("names no entry of the log that tells of this export");
    made_ = whole;
  }
}

// Of the only subject of a log there are none, and whoever does not ask for the list does not miss it.
TEST_F(HostileCaseFile, AProofOfCompletenessWhoseListWasRenamed) {
  made_ = test::made_case_file(random_, 0);
  EXPECT_TRUE(check_case_file(made_.archive(), made_.trust).problems.empty());
  expect_noticed(with_manifest([](json::object& manifest) {
                   json::object& complete = manifest["complete"].as_object();
                   EXPECT_TRUE(complete["siblings"].as_array().empty());
                   complete["qiblings"] = json::array();
                   complete.erase("siblings");
                 }),
                 "manifest.json: has no proof of completeness");
}

// The two readers of other programs differ in which of two members of one name they take.
TEST_F(HostileCaseFile, AManifestThatTwoReadersReadInTwoWays) {
  expect_noticed(
      with_manifest_text([](std::string& text) { text.replace(0, 1, R"({"context_left_out":0,)"); }),
      "manifest.json: is missing or cannot be read");
  expect_noticed(with_manifest_text([](std::string& text) { text += '\n'; }), "cannot be read");
  expect_noticed(with_manifest_text([](std::string& text) {
                   text.replace(text.find("\"casefile\":2"), 12, "\"casefile\":2.0");
                 }),
                 "cannot be read");
}

TEST_F(HostileCaseFile, AnotherFormat) {
  expect_noticed(with_manifest([](json::object& manifest) { manifest["casefile"] = 1; }), "is of format 1");
}

TEST_F(HostileCaseFile, TheCheckpointOfAnotherMomentWithItsProofs) {
  const test::MadeCaseFile other = test::made_case_file(random_, 7);  // by the same keys
  const auto whole = made_;
  made_.file.checkpoint = other.file.checkpoint;
  expect_noticed("does not prove that this entry is in the signed log");
  made_ = whole;
  made_.file.entries = other.file.entries;
  made_.file.checkpoint = other.file.checkpoint;
  expect_noticed("manifest.json: ");
}

// A cosignature is of one checkpoint: that of an older one, moved, is none.
TEST_F(HostileCaseFile, AnOlderCosignatureUnderANewerCheckpoint) {
  const auto mine = read_checkpoint(made_.file.checkpoint).value();
  const auto older = read_checkpoint(test::made_case_file(random_, 3).file.checkpoint).value();
  SignedNote mixed = mine.note;
  mixed.signatures[1] = older.note.signatures[1];
  made_.file.checkpoint = print_note(mixed);
  expect_noticed("checkpoint: ");
}

// Moved in time, a cosignature does not verify.
TEST_F(HostileCaseFile, ACosignatureDatedLater) {
  SignedNote note = read_checkpoint(made_.file.checkpoint).value().note;
  const auto before = cosignature_time(note.signatures[1]);
  for (std::size_t i = 0; i < note.signatures[1].bytes.size(); ++i) {
    SignedNote dated = note;
    dated.signatures[1].bytes[i] = static_cast<char>(dated.signatures[1].bytes[i] ^ 1);
    if (cosignature_time(dated.signatures[1]) == before) break;
    made_.file.checkpoint = print_note(dated);
    expect_noticed("checkpoint: ");
  }
}

}  // namespace
}  // namespace cadre
