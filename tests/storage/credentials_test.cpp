#include "storage/credentials.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "storage/data_folder.hpp"
#include "tests/storage/folder.hpp"

namespace cadre {
namespace {

namespace fs = std::filesystem;

const Credential kHers{"an.tc", "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaA",
                       *parse_timestamp("2026-02-12T01:00:00Z"), true,
                       *parse_timestamp("2026-02-19T01:00:00Z")};

class CredentialsOnDisk : public ::testing::Test {
 protected:
  fs::path file(const std::string& name) const { return DataFolder{folder.path()}.credentials() / name; }
  void write(const std::string& name, const std::string& text) { std::ofstream(file(name)) << text; }

  TemporaryFolder folder;
  Credentials credentials = *Credentials::open(folder.path());
};

TEST_F(CredentialsOnDisk, ComeBackAsTheyWerePut) {
  ASSERT_TRUE(credentials.put(kHers));
  EXPECT_EQ(*credentials.find("an.tc"), kHers);
  Credential later = kHers;
  later.one_time = false;
  later.until.reset();
  ASSERT_TRUE(credentials.put(later));
  EXPECT_EQ(*Credentials::open(folder.path())->find("an.tc"), later);
}

TEST_F(CredentialsOnDisk, AreForTheirOwnerOnly) {
  const fs::perms others = fs::perms::group_all | fs::perms::others_all;
  EXPECT_EQ(fs::status(DataFolder{folder.path()}.credentials()).permissions() & others, fs::perms::none);
}

TEST_F(CredentialsOnDisk, HaveNobodyWhoseNameIsNone) {
  write("secret.json", encode_credential(kHers));
  for (const char* name : {"", "nobody", "../credentials/secret", ".", "a/b", "-x", "an.tc/../secret", "ẩn"})
    EXPECT_EQ(*credentials.find(name), std::nullopt) << name;
  EXPECT_EQ(*credentials.find(std::string(65, 'a')), std::nullopt);
}

TEST_F(CredentialsOnDisk, ListAllByAccountAndNothingHalfWritten) {
  for (const char* account : {"b", "a.json", "a"}) {
    Credential one = kHers;
    one.account = account;
    ASSERT_TRUE(credentials.put(one));
  }
  write("c.json.new", "half of");
  const auto all = credentials.all();
  ASSERT_TRUE(all && all->size() == 3);
  EXPECT_EQ((*all)[0].account, "a");
  EXPECT_EQ((*all)[1].account, "a.json");
  EXPECT_EQ((*all)[2].account, "b");
}

// A file under another's name would let its owner in as that one.
TEST_F(CredentialsOnDisk, AreDamagedWhenTheyAreNotWhatWasWritten) {
  const std::string good = encode_credential(kHers);
  const std::pair<const char*, std::string> rows[] = {
      {"another", good},
      {"cut", good.substr(0, good.size() / 2)},
      {"empty", ""},
      {"newer", R"({"account":"newer","credential":2,"password":"$","set":"2026-02-12T01:00:00Z"})"},
      {"no-date", R"({"account":"no-date","credential":1,"password":"$","set":"once"})"},
      {"bad-end",
       R"({"account":"bad-end","credential":1,"password":"$","set":"2026-02-12T01:00:00Z","until":1})"}};
  for (const auto& [name, text] : rows) {
    write(std::string(name) + ".json", text);
    const auto found = credentials.find(name);
    ASSERT_FALSE(found) << name;
    EXPECT_EQ(found.error().code, ErrorCode::corruption);
    EXPECT_FALSE(credentials.all());
    fs::remove(file(std::string(name) + ".json"));
  }
  EXPECT_TRUE(credentials.all());
}

}  // namespace
}  // namespace cadre
