// Entries as a damaged disk, or an evil hand, gives them back.
#include <cmath>

#include "engine/cases/event_codec.hpp"
#include "engine/log/entry.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/support/desk.hpp"

namespace cadre::test {
namespace {

class FuzzedEntry : public Fuzz {
 protected:
  // "1e999" is read as infinity, which JSON cannot say. Nobody writes one, and a hash tells who changed an
  // entry.
  static bool beyond_numbers(const json::value& value) {
    if (const double* number = value.if_double()) return !std::isfinite(*number);
    if (const json::array* array = value.if_array())
      return std::any_of(array->begin(), array->end(), beyond_numbers);
    if (const json::object* object = value.if_object())
      return std::any_of(object->begin(), object->end(),
                         [](const auto& member) { return beyond_numbers(member.value()); });
    return false;
  }
  static std::vector<std::string> valid_entries() {
    MemoryDesk memory;
    memory.desk.before_ruling("R-2", "2024-03-01");
    std::vector<std::string> valid;
    for (std::uint64_t at = 0; at < memory.journal.head().size; ++at)
      valid.push_back(*memory.journal.at(Position{at}));
    return valid;
  }
};

TEST_F(FuzzedEntry, IsCorruptionOrReadsBackAsItself) {
  const std::vector<std::string> valid = valid_entries();
  const auto procedure = loan_procedure();
  int read = 0;
  const int all = rounds(10'000);
  for (int n = 0; n < all; ++n) {
    const std::string& whole = valid[mutation.below(valid.size())];
    const std::string bytes =
        n % 2 == 0 ? mutation.of_bytes(whole) : json::serialize(mutation.of_json(json::parse(whole)));
    const auto entry = decode(bytes);
    if (!entry) {
      EXPECT_EQ(entry.error().code, ErrorCode::corruption) << bytes;
      continue;
    }
    ++read;
    if (beyond_numbers(entry->data)) continue;
    const auto again = decode(encode(*entry, "urn:cadre:log"));
    ASSERT_TRUE(again) << bytes;
    EXPECT_TRUE(*again == *entry) << bytes;
    EXPECT_LE(terms_of(*entry).size(), 564u);
    for (const std::string& term : terms_of(*entry)) EXPECT_LE(term.size(), kTermBytesMax);
    if (changes_case(entry->type)) (void)event_of(*entry, *procedure);
  }
  EXPECT_GT(read, all / 100) << "some damage is harmless, or the test tells nothing";
}

}  // namespace
}  // namespace cadre::test
