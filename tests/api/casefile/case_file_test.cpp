#include <gtest/gtest.h>

#include "engine/tlog/proof.hpp"
#include "tests/support/seed.hpp"
#include "tests/verifier/made_case_file.hpp"

namespace cadre {
namespace {

class CaseFileTest : public ::testing::Test {
 protected:
  const std::uint32_t seed_ = test::seed_from_environment();
  ::testing::ScopedTrace trace_{__FILE__, __LINE__, "CADRE_SEED=" + std::to_string(seed_)};
  std::mt19937 random_{seed_};
  test::MadeCaseFile made_ = test::made_case_file(random_, 40);

  CaseFileReport checked() const { return check_case_file(made_.archive(), made_.trust); }
  // The first thing that is said of the file, in English; empty when it is good.
  std::string first_problem() const {
    const CaseFileReport report = checked();
    return report.problems.empty() ? ""
                                   : report.problems.front().where + ": " + report.problems.front().what.en;
  }
  FiledEntry& shown_entry() {
    for (FiledEntry& entry : made_.file.entries)
      if (!entry.withheld) return entry;
    return made_.file.entries.front();
  }
};

TEST_F(CaseFileTest, AFileAsItWasMadeIsGoodAndSaysHowFarItIsComplete) {
  const CaseFileReport report = checked();
  EXPECT_EQ(first_problem(), "");
  EXPECT_EQ(report.subject, "case/MN-1");
  EXPECT_EQ(report.covers, made_.file.map_size);
  EXPECT_EQ(report.entries.size(), made_.file.entries.size());
}

TEST_F(CaseFileTest, LogsOfEverySizeGiveGoodFiles) {
  for (std::size_t entries = 0; entries < 40; ++entries) {
    made_ = test::made_case_file(random_, entries);
    EXPECT_EQ(first_problem(), "") << entries;
  }
}

TEST_F(CaseFileTest, EveryFlippedBitIsNoticed) {
  made_ = test::made_case_file(random_, 6);
  const std::string archive = made_.archive();
  for (std::size_t bit = 0; bit < archive.size() * 8; ++bit) {
    std::string damaged = archive;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
    ASSERT_FALSE(check_case_file(damaged, made_.trust).problems.empty()) << "bit " << bit;
  }
}

TEST_F(CaseFileTest, AChangedEntryIsNamedWithItsPositionAndBothHashes) {
  FiledEntry& entry = shown_entry();
  entry.bytes[entry.bytes.find("an.tc")] = 'x';
  const CaseFileReport report = checked();
  ASSERT_FALSE(report.problems.empty());
  EXPECT_EQ(report.problems.front().position, entry.position);
  EXPECT_NE(report.problems.front().what.en.find(to_hex(entry.leaf)), std::string::npos);
  EXPECT_NE(report.problems.front().what.en.find(to_hex(leaf_hash(entry.bytes))), std::string::npos);
}

TEST_F(CaseFileTest, AChangedEntryWhoseHashWasChangedWithItIsNotProved) {
  FiledEntry& entry = shown_entry();
  entry.bytes[entry.bytes.find("an.tc")] = 'x';
  entry.leaf = leaf_hash(entry.bytes);
  EXPECT_NE(first_problem().find("does not prove that this entry is in the signed log"), std::string::npos);
}

TEST_F(CaseFileTest, AnEntryLeftOutMakesTheFileIncomplete) {
  for (std::size_t i = 0; i < made_.file.entries.size(); ++i) {
    auto whole = made_;
    if (made_.file.entries[i].of != kOfSubject || made_.file.entries[i].position == made_.file.exported)
      continue;
    made_.file.entries.erase(made_.file.entries.begin() + static_cast<std::ptrdiff_t>(i));
    EXPECT_NE(first_problem().find("not all entries on this subject"), std::string::npos) << i;
    made_ = whole;
  }
}

TEST_F(CaseFileTest, AnEntryOfTheSubjectCalledContextMakesTheFileIncomplete) {
  made_.file.entries.front().of = kOfContext;
  EXPECT_NE(first_problem().find("not all entries on this subject"), std::string::npos);
}

TEST_F(CaseFileTest, TheFileOfAnotherSubjectDoesNotPassForThisOne) {
  made_.file.subject = "case/MN-2";
  EXPECT_NE(first_problem().find("not all entries on this subject"), std::string::npos);
}

TEST_F(CaseFileTest, ACheckpointOfAnotherKeyIsRefused) {
  made_.trust.log = SigningKey{made_.trust.log.name, KeyKind::note, {9}}.verifier();
  EXPECT_TRUE(first_problem().starts_with("checkpoint:")) << first_problem();
  EXPECT_FALSE(checked().checkpoint.has_value() && checked().covers > 0);
}

TEST_F(CaseFileTest, AWitnessThatDidNotCosignIsMissed) {
  made_.trust.witnesses.push_back(SigningKey{"example.vn/khac", KeyKind::cosignature, {9}}.verifier());
  EXPECT_TRUE(first_problem().starts_with("checkpoint:")) << first_problem();
}

TEST_F(CaseFileTest, AnotherPageThanTheLogRecordedIsRefused) {
  made_.file.page += " ";
  EXPECT_TRUE(first_problem().starts_with("ho-so.html:")) << first_problem();
}

TEST_F(CaseFileTest, AFileThatTheManifestDoesNotKnowIsRefused) {
  ArchiveFiles files = parse_archive(made_.archive()).value();
  files["entries/extra.json"] = "{}";
  const CaseFileReport report = check_case_file(print_archive(files).value(), made_.trust);
  ASSERT_EQ(report.problems.size(), 1u);
  EXPECT_EQ(report.problems[0].where, "entries/extra.json");
}

TEST_F(CaseFileTest, ADocumentThatNoEntryNamesIsRefused) {
  made_.file.documents.push_back({sha256("other"), "x", "other", std::nullopt});
  const CaseFileReport report = checked();
  ASSERT_FALSE(report.problems.empty());
  EXPECT_EQ(report.problems.back().what.en, "is named by no entry");
}

TEST_F(CaseFileTest, WithheldEntriesAreShownAsWithheldAndProvedAllTheSame) {
  std::size_t withheld = 0;
  for (int round = 0; round < 20; ++round) {
    made_ = test::made_case_file(random_, 40);
    const CaseFileReport report = checked();
    ASSERT_EQ(first_problem(), "");
    for (const ShownEntry& shown : report.entries) {
      if (!shown.withheld) continue;
      ++withheld;
      EXPECT_TRUE(shown.entry.empty());
      EXPECT_EQ(shown.withheld->en, "not yours to see");
    }
  }
  EXPECT_GT(withheld, 0u);
}

TEST_F(CaseFileTest, ToldWhoMadeItWhatDidNotFitAndWhenItWasCosigned) {
  const CaseFileReport report = checked();
  EXPECT_EQ(text_at(report.exported, "actor"), "an.tc");
  EXPECT_EQ(report.left_out, made_.file.left_out);
  ASSERT_EQ(report.cosigned.size(), 1u);
  EXPECT_EQ(report.cosigned[0].name, "example.vn/kiem-tra");
  EXPECT_EQ(report.cosigned[0].time, 1'700'000'000u);
}

}  // namespace
}  // namespace cadre
