#include "storage/backup.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "storage/data_folder.hpp"
#include "storage/lmdb_journal.hpp"
#include "storage/verify.hpp"
#include "tests/storage/folder.hpp"

namespace cadre {
namespace {

class Backup : public ::testing::Test {
 protected:
  void SetUp() override {
    auto opened = LmdbJournal::open(folder.path() / "data");
    auto opened_documents = Documents::open(folder.path() / "data");
    auto opened_credentials = Credentials::open(folder.path() / "data");
    ASSERT_TRUE(opened && opened_documents && opened_credentials);
    credentials.emplace(std::move(*opened_credentials));
    ASSERT_TRUE(credentials->put({"an.tc", "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaA", {}, true, {}}));
    journal = std::move(*opened);
    documents = std::move(*opened_documents);
    ASSERT_TRUE(journal->append(made_entries(0, 700)));
    for (const char* text : {"minutes", "submission", "decision"}) ASSERT_TRUE(documents->put(text));
  }
  void back_up() {
    const auto report = backup(*journal, *documents, *credentials, copy());
    ASSERT_TRUE(report) << report.error().message.en;
    EXPECT_EQ(report->head, journal->head());
    EXPECT_EQ(report->documents, 3u);
  }
  void expect_refused(const std::string& telling_words) {
    const auto report = restore(copy(), target());
    ASSERT_FALSE(report);
    EXPECT_NE(report.error().message.en.find(telling_words), std::string::npos) << report.error().message.en;
    EXPECT_FALSE(std::filesystem::exists(target())) << "nothing is left behind";
    EXPECT_FALSE(std::filesystem::exists(target().string() + ".restoring"));
  }
  std::filesystem::path copy() const { return folder.path() / "copy"; }
  std::filesystem::path target() const { return folder.path() / "restored"; }

  TemporaryFolder folder;
  std::unique_ptr<LmdbJournal> journal;
  std::unique_ptr<Documents> documents;
  std::optional<Credentials> credentials;
};

TEST_F(Backup, ComesBackAsItWas) {
  back_up();
  const auto report = restore(copy(), target());
  ASSERT_TRUE(report) << report.error().message.en;
  auto restored = LmdbJournal::open(target());
  ASSERT_TRUE(restored);
  EXPECT_EQ((*restored)->head(), journal->head());
  EXPECT_EQ(*(*restored)->at(Position{699}), made_entry(699));
  EXPECT_EQ(*(*Documents::open(target()))->get(sha256("decision")), "decision");
  EXPECT_TRUE((*restored)->append(made_entries(700, 1)));
}

TEST_F(Backup, BringsTheCredentialsBackToo) {
  back_up();
  const std::filesystem::path file = copy() / "credentials.jsonl";
  const auto others = std::filesystem::perms::group_all | std::filesystem::perms::others_all;
  EXPECT_EQ(std::filesystem::status(file).permissions() & others, std::filesystem::perms::none);
  ASSERT_TRUE(restore(copy(), target()));
  const auto restored = Credentials::open(target());
  ASSERT_TRUE(restored);
  EXPECT_EQ(*restored->all(), *credentials->all());
}

TEST_F(Backup, RefusesCredentialsThatAreNotThoseOfTheManifest) {
  back_up();
  std::ofstream(copy() / "credentials.jsonl", std::ios::app) << "\n";
  expect_refused("the credentials that the manifest names");
}

TEST_F(Backup, ComesBackIntoAnEmptyFolder) {
  back_up();
  std::filesystem::create_directory(target());
  EXPECT_TRUE(restore(copy(), target() / ""));
  EXPECT_TRUE(LmdbJournal::open(target()));
}

TEST_F(Backup, OfAnEmptyLogComesBackToo) {
  const TemporaryFolder other;
  auto empty = LmdbJournal::open(other.path() / "data");
  ASSERT_TRUE(empty && backup(**empty, **Documents::open(other.path() / "data"),
                              *Credentials::open(other.path() / "data"), copy()));
  EXPECT_TRUE(restore(copy(), target()));
}

TEST_F(Backup, IsAPrefixOfALogThatGoesOn) {
  std::atomic<bool> stop = false;
  std::atomic<std::uint64_t> appended = 0;
  std::thread writer([&] {
    for (std::uint64_t size = 700; !stop; size += 10) {
      if (!journal->append(made_entries(size, 10))) return;
      appended = size + 10 - 700;
    }
  });
  while (appended == 0) std::this_thread::yield();
  const std::uint64_t before = journal->head().size;
  const auto report = backup(*journal, *documents, *credentials, copy());
  stop = true;
  writer.join();
  ASSERT_TRUE(report) << report.error().message.en;
  EXPECT_GE(report->head.size, before);
  ASSERT_TRUE(restore(copy(), target()));
  auto restored = LmdbJournal::open(target());
  ASSERT_TRUE(restored);
  const std::uint64_t size = (*restored)->head().size;
  EXPECT_EQ((*restored)->head(), (TreeHead{size, plain_root(made_entries(0, size))}));
}

TEST_F(Backup, IsNotWrittenIntoAFolderThatHoldsSomething) {
  std::filesystem::create_directory(copy());
  write_file(copy() / "precious", "");
  const auto report = backup(*journal, *documents, *credentials, copy());
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().rule, "backup.empty");
}

TEST_F(Backup, IsNotMadeOfADamagedLog) {
  journal.reset();
  ASSERT_GT(flip_bit_of(folder.path() / "data" / "log" / "data.mdb", made_entry(5)), 0);
  journal = std::move(*LmdbJournal::open(folder.path() / "data"));
  const auto report = backup(*journal, *documents, *credentials, copy());
  ASSERT_FALSE(report);
  EXPECT_NE(report.error().message.en.find("position 5 "), std::string::npos) << report.error().message.en;
  EXPECT_FALSE(std::filesystem::exists(copy() / "manifest.json"));
}

TEST_F(Backup, IsNotRestoredOverSomething) {
  back_up();
  const auto report = restore(copy(), folder.path() / "data");
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().rule, "backup.empty");
}

TEST_F(Backup, WithoutItsManifestIsRefused) {
  back_up();
  std::filesystem::remove(copy() / "manifest.json");
  expect_refused("there is no manifest.json");
}

TEST_F(Backup, OfANewerVersionIsRefused) {
  back_up();
  write_file(copy() / "manifest.json", R"({"backup":2})");
  expect_refused("a newer one wrote it");
}

TEST_F(Backup, WithABrokenManifestIsRefused) {
  back_up();
  const std::string manifest = file_bytes(copy() / "manifest.json");
  write_file(copy() / "manifest.json", manifest.substr(0, manifest.size() / 2));
  expect_refused("its JSON is wrong");
  write_file(copy() / "manifest.json", R"({"backup":1,"size":700})");
  expect_refused("'root' or 'size' is wrong");
}

TEST_F(Backup, WhoseRootDiffersIsRefused) {
  back_up();
  ASSERT_EQ(flip_bit_of(copy() / "manifest.json", to_hex(journal->head().root).substr(0, 8)), 1);
  const auto report = restore(copy(), target());
  EXPECT_FALSE(report);
  std::string manifest = file_bytes(copy() / "manifest.json");
  const std::size_t root = manifest.find("\"root\":\"") + 8;
  manifest.replace(root, 64, to_hex(sha256("another root")));
  write_file(copy() / "manifest.json", manifest);
  expect_refused("but the log computes to 700 / " + to_hex(journal->head().root));
}

TEST_F(Backup, WithAFlippedBitInTheLogIsRefused) {
  back_up();
  ASSERT_GT(flip_bit_of(copy() / "log" / "data.mdb", made_entry(5)), 0);
  expect_refused("position 5 ");
}

TEST_F(Backup, OfAnotherLogUnderThisManifestIsRefused) {
  back_up();
  const TemporaryFolder other;
  ASSERT_TRUE((*LmdbJournal::open(other))->append(made_entries(1, 700)));
  std::filesystem::copy_file(other.path() / "log" / "data.mdb", copy() / "log" / "data.mdb",
                             std::filesystem::copy_options::overwrite_existing);
  expect_refused("expected the size and root of the manifest");
}

TEST_F(Backup, WithoutItsLogIsRefused) {
  back_up();
  std::filesystem::remove_all(copy() / "log");
  expect_refused("data.mdb");
}

TEST_F(Backup, WithAMissingDocumentIsRefused) {
  back_up();
  const std::string hex = to_hex(sha256("minutes"));
  std::filesystem::remove(copy() / "documents" / hex.substr(0, 2) / hex.substr(2));
  expect_refused(hex.substr(2));
}

TEST_F(Backup, WithADamagedDocumentIsRefused) {
  back_up();
  const std::string hex = to_hex(sha256("minutes"));
  ASSERT_EQ(flip_bit_of(copy() / "documents" / hex.substr(0, 2) / hex.substr(2), "minutes"), 1);
  expect_refused("expected document " + hex);
}

TEST_F(Backup, WithAShorterListOfDocumentsIsRefused) {
  back_up();
  write_file(copy() / "documents.txt", file_bytes(copy() / "documents.txt").substr(65));
  expect_refused("list of documents that the manifest names");
}

}  // namespace
}  // namespace cadre
