// JSON, CSV and query strings of strangers.
#include <array>

#include "api/http/query.hpp"
#include "engine/base/csv.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/support/loan.hpp"

namespace cadre::test {
namespace {

class FuzzedText : public Fuzz {};

TEST_F(FuzzedText, AsJsonIsAnErrorWithARuleOrItsCanonicalTextReadsBack) {
  const std::string whole = canonical(loan_definition());
  int read = 0;
  const int all = rounds(10'000);
  for (int n = 0; n < all; ++n) {
    const bool large = n % 2 == 0;
    const auto value = parse_json(mutation.of_bytes(
        large ? whole : R"({"act":"propose","form":{"số":[1,-2,2.5,"\u1ebf"],"kín":[true,null]}})"));
    if (!value) {
      EXPECT_TRUE(value.error().rule.starts_with("json.")) << value.error().message.en;
      continue;
    }
    ++read;
    const std::string text = canonical(*value);
    const auto again = parse_json(text);
    ASSERT_TRUE(again) << text;
    EXPECT_EQ(canonical(*again), text);
  }
  EXPECT_GT(read, all / 100) << "some damage is harmless, or the test tells nothing";
}

TEST_F(FuzzedText, AsCsvIsAnErrorWithARuleOrCellsOfCleanText) {
  const std::string whole =
      "id,name,birth_date\r\nCB-0001,\"Nguyễn Văn Một, \"\"Một\"\"\",1970-01-01\r\nCB-0002,Hai,1971-02-03\n";
  const int all = rounds(10'000);
  for (int n = 0; n < all; ++n) {
    const auto table = parse_csv(mutation.of_bytes(whole));
    if (!table) {
      EXPECT_FALSE(table.error().rule.empty());
      continue;
    }
    EXPECT_FALSE(table->columns.empty());
    for (const std::string& column : table->columns) EXPECT_TRUE(check_text(column, "")) << column;
  }
}

TEST_F(FuzzedText, AsAQueryIsAFaultWithAPlaceOrItsValuesAreCleanText) {
  constexpr std::array<std::string_view, 4> kAllowed{"actor", "term", "from", "limit"};
  const int all = rounds(10'000);
  for (int n = 0; n < all; ++n) {
    const auto query = Query::parse(
        mutation.of_bytes("actor=an.nv&term=case%3AMN-2026-0001&from=2026-03-01&limit=20"), kAllowed);
    if (!query) {
      for (const Error& fault : query.error()) EXPECT_FALSE(fault.rule.empty());
      continue;
    }
    for (const std::string_view name : kAllowed) EXPECT_TRUE(check_text(query->text(name), name));
    (void)query->date("from");
    const auto limit = query->limit();
    EXPECT_TRUE(!limit || (*limit >= 1 && *limit <= 500));
  }
}

}  // namespace
}  // namespace cadre::test
