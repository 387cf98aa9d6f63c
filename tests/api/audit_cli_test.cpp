// The inspector's commands: key, audit verify, audit proof, audit check-proof.
#include <gtest/gtest.h>

#include <fstream>

#include "storage/files.hpp"
#include "tests/api/cli_support.hpp"
#include "tests/api/running_server_support.hpp"

namespace cadre::test {
namespace {

const std::string kOrigin = "log.test/city";

class AuditCommands : public ::testing::Test {
 protected:
  AuditCommands() {
    server.furnish();
    EXPECT_TRUE(server.server().evidence()->sign());
  }
  std::string url() const { return "http://127.0.0.1:" + std::to_string(server.port()); }
  std::string path(const std::string& name) const { return (server.folder().path() / name).string(); }
  CommandRun as_inspector(std::vector<std::string> words) const {
    words.insert(words.end(), {"--server", url(), "--token", "token-of-inspector", "--lang", "en"});
    return run_command(words);
  }
  CommandRun verify(std::vector<std::string> more = {}) const {
    std::vector<std::string> words{"audit", "verify", "--data", server.data().string(), "--lang", "en"};
    words.insert(words.end(), more.begin(), more.end());
    return run_command(words);
  }
  static std::string key() { return signing_key(kOrigin).verifier().text(); }

  RunningServer server{signing_key(kOrigin)};
};

TEST_F(AuditCommands, VerifyTheWholeLogAgainstItsCheckpoint) {
  server.stop();
  const CommandRun run = verify({"--key", key(), "--json"});
  ASSERT_EQ(run.exit, 0) << run.err;
  EXPECT_EQ(run.number("size"), run.number("checked"));
  EXPECT_EQ(run.number("checkpoint"), run.number("size"));
  EXPECT_EQ(verify({"--from", "0", "--upto", "1"}).exit, 0);
  EXPECT_EQ(verify({"--from", "999999"}).exit, 2);
}

TEST_F(AuditCommands, VerifyWhatAServerGivesOut) {
  const CommandRun run = as_inspector({"audit", "verify", "--key", key()});
  ASSERT_EQ(run.exit, 0) << run.err;
  EXPECT_NE(run.out.find("all as written"), std::string::npos) << run.out;
  const CommandRun stranger = run_command({"audit", "verify", "--server", url(), "--key", key()});
  EXPECT_NE(stranger.exit, 0);
}

TEST_F(AuditCommands, VerifyNamesTheFirstBadPosition) {
  const std::string entry = server.ask("GET", "/v1/entries/3").body;
  server.stop();
  const std::filesystem::path file = server.data() / "log" / "data.mdb";
  auto bytes = read_file(file, std::uint64_t{1} << 30);
  ASSERT_TRUE(bytes);
  int changed = 0;
  for (std::size_t at = bytes->find(entry); at != std::string::npos;
       at = bytes->find(entry, at + 1), ++changed)
    (*bytes)[at + entry.size() / 2] ^= 1;
  ASSERT_GT(changed, 0);
  ASSERT_TRUE(replace_file(file, *bytes));
  const CommandRun run = verify();
  EXPECT_EQ(run.exit, 1);
  EXPECT_NE(run.err.find("position 3 "), std::string::npos) << run.err;
  EXPECT_NE(run.err.find(to_hex(leaf_hash(entry))), std::string::npos) << run.err;
}

TEST_F(AuditCommands, VerifyDemandsTheSignatureAndTheWitness) {
  server.stop();
  const std::string stranger = signing_key(kOrigin, KeyKind::note, 5).verifier().text();
  EXPECT_NE(verify({"--key", stranger}).err.find("note.unsigned"), std::string::npos);
  const std::string witness = signing_key("w.test/w", KeyKind::cosignature).verifier().text();
  EXPECT_NE(verify({"--key", key(), "--witness", witness}).err.find("note.unsigned"), std::string::npos);
  EXPECT_EQ(verify({"--witness", witness}).exit, 2) << "a witness alone says nothing of which log it is";
  EXPECT_EQ(verify({"--key", "nonsense"}).exit, 2);
}

// A checkpoint that was kept elsewhere, and a log that was cut back meanwhile.
TEST_F(AuditCommands, VerifyHoldsAnOlderCopyToALaterCheckpoint) {
  server.stop();
  const std::filesystem::path copy = server.folder().path() / "older";
  std::filesystem::copy(server.data(), copy, std::filesystem::copy_options::recursive);
  server.reopen();
  server.hire("later", "records");
  const CommandRun kept = as_inspector({"audit", "checkpoint", "--now", "--out", path("kept")});
  ASSERT_EQ(kept.exit, 0) << kept.err;
  server.stop();
  EXPECT_EQ(verify({"--checkpoint", path("kept"), "--key", key()}).exit, 0);
  const CommandRun older = run_command({"audit", "verify", "--data", copy.string(), "--checkpoint",
                                        path("kept"), "--key", key(), "--lang", "en"});
  EXPECT_EQ(older.exit, 1);
  EXPECT_NE(older.err.find("evidence.shorter"), std::string::npos) << older.err;
}

TEST_F(AuditCommands, AProofIsCheckedOffline) {
  const CommandRun proof =
      as_inspector({"audit", "proof", "inclusion", "2", "--out", path("two.tlog-proof")});
  ASSERT_EQ(proof.exit, 0) << proof.err;
  std::ofstream(path("two.json")) << server.ask("GET", "/v1/entries/2").body;
  std::ofstream(path("three.json")) << server.ask("GET", "/v1/entries/3").body;
  const auto check = [&](const std::string& entry, const std::string& with) {
    return run_command({"audit", "check-proof", path("two.tlog-proof"), "--entry", path(entry), "--key", with,
                        "--lang", "en"});
  };
  const CommandRun good = check("two.json", key());
  EXPECT_EQ(good.exit, 0) << good.err;
  EXPECT_NE(good.out.find("position 2 of the log " + kOrigin), std::string::npos) << good.out;
  EXPECT_NE(check("three.json", key()).err.find("proof.root"), std::string::npos);
  EXPECT_NE(
      check("two.json", signing_key(kOrigin, KeyKind::note, 5).verifier().text()).err.find("note.unsigned"),
      std::string::npos);
  const CommandRun growth = as_inspector({"audit", "proof", "consistency", "--from", "3"});
  EXPECT_EQ(growth.exit, 0) << growth.err;
  EXPECT_EQ(int_at(growth.json(), "from"), 3);
}

TEST(KeyCommands, MakeAKeyThatOnlyItsOwnerReadsAndNeverOverwrite) {
  const ScratchFolder folder;
  const std::string file = (folder.path() / "key").string();
  const CommandRun made = run_command({"key", "new", "--name", "example.vn/cadre", "--out", file});
  ASSERT_EQ(made.exit, 0) << made.err;
  EXPECT_EQ(made.out.find("example.vn/cadre+"), 0u) << made.out;
  EXPECT_EQ(run_command({"key", "show", file}).out, made.out);
  EXPECT_EQ(std::filesystem::status(file).permissions() & std::filesystem::perms::all,
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  EXPECT_NE(run_command({"key", "new", "--name", "example.vn/cadre", "--out", file}).err.find("key.exists"),
            std::string::npos);
  EXPECT_NE(run_command({"key", "new", "--name", "two words", "--out", file + "2"}).err.find("note.name"),
            std::string::npos);
  std::filesystem::permissions(file, std::filesystem::perms::group_read, std::filesystem::perm_options::add);
  EXPECT_NE(run_command({"key", "show", file}).err.find("key.readable"), std::string::npos);
}

}  // namespace
}  // namespace cadre::test
