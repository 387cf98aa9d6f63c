#include "engine/tlog/subject_map.hpp"

#include <gtest/gtest.h>

#include <random>

#include "tests/support/seed.hpp"

namespace cadre {
namespace {

std::string some_text(std::mt19937& random) {
  static const std::vector<std::string> kTexts{
      "MN-1", "CB-\"2\"", "a\\b", "Nguyễn", "{\"case\":\"MN-9\"}", "a\tb\nc", "\"", "about", "x,y"};
  return kTexts[random() % kTexts.size()];
}

Entry some_entry(std::mt19937& random) {
  Entry entry;
  entry.id = "id", entry.type = "t.v1", entry.actor = "a";
  entry.subject = (random() % 2 == 0 ? "cadre/" : "log/") + some_text(random);
  if (random() % 2 == 0) entry.case_id = some_text(random);
  if (random() % 2 == 0) entry.cadre = some_text(random);
  if (random() % 3 == 0) entry.data["form"] = json::object{{"about", json::array{some_text(random)}}};
  if (random() % 3 == 0) entry.data[some_text(random)] = some_text(random);
  if (random() % 3 == 0) entry.data["about"] = json::array{some_text(random), 7, some_text(random)};
  if (random() % 9 == 0) entry.data["about"] = some_text(random);
  return entry;
}

TEST(Subjects, OfStoredBytesAreThoseOfTheEntry) {
  const std::uint32_t seed = test::seed_from_environment();
  SCOPED_TRACE("CADRE_SEED=" + std::to_string(seed));
  std::mt19937 random(seed);
  for (int i = 0; i < 2000; ++i) {
    const std::string bytes = encode(some_entry(random), "urn:test");
    EXPECT_EQ(subjects_in(bytes).value(), subjects_of(decode(bytes).value())) << bytes;
  }
}

// Whoever writes an entry in another way than `encode` hides nobody from the count.
TEST(Subjects, OfBytesThatAreWrittenOtherwiseAreThoseOfTheEntryToo) {
  Entry entry;
  entry.id = "id", entry.type = "t.v1", entry.actor = "a", entry.subject = "log";
  entry.case_id = "MN-1", entry.data["about"] = json::array{"CB-1"};
  const std::string bytes = encode(entry, "urn:test");
  const auto with = [&](const std::string& old, const std::string& other) {
    std::string changed = bytes;
    return changed.replace(changed.find(old), old.size(), other);
  };
  for (const std::string& text : {with("\"case\"", "\"c\\u0061se\""), with("\"about\"", "\"\\u0061bout\""),
                                  with("\"CB-1\"", "\"CB\\u002d1\""), with("\"case\":", "\"case\" : "),
                                  with("\"data\":{", "\"data\":{ "), with("\"MN-1\"", "\"MN\\u002d1\"")}) {
    ASSERT_NE(text, bytes);
    const auto decoded = decode(text);
    const auto found = subjects_in(text);
    ASSERT_EQ(found.has_value(), decoded.has_value()) << text;
    if (decoded) {
      EXPECT_EQ(*found, subjects_of(*decoded)) << text;
    }
  }
}

TEST(Subjects, OfWhatIsNoEntryAreAnError) {
  for (const char* text : {"", "{", "{}", "[]", "x", "{\"subject\":7}", "{\"subject\":\"log\""})
    EXPECT_FALSE(subjects_in(text)) << text;
}

}  // namespace
}  // namespace cadre
