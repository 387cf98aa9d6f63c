#include "engine/log/entry.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace cadre {
namespace {

constexpr std::string_view kSource = "urn:cadre:log";

Entry full_entry() {
  Entry entry;
  entry.position = Position{7};
  entry.time = *parse_timestamp("2024-03-01T05:00:00.120Z");
  entry.id = "018df8f0-0000-7000-8000-000000000007";
  entry.type = "cadre.case.act-accepted.v1";
  entry.subject = "case/LN-2024-0001";
  entry.actor = "bo";
  entry.on_behalf_of = "chi";
  entry.role = "librarian";
  entry.unit = "a";
  entry.case_id = "LN-2024-0001";
  entry.revision = 1;
  entry.cadre = "R-1";
  entry.procedure = "loan@1-2024#0123456789abcdef";
  entry.act = "examine";
  entry.outcome = "accepted";
  entry.effective = *parse_date("2024-02-29");
  entry.command_id = "key-1";
  entry.cause = Position{3};
  entry.data = {{"state", {"loan.examining"}}, {"form", {{"b", 1}, {"a", "đã xem"}}}};
  return entry;
}

constexpr std::string_view kGolden =
    R"({"act":"examine","actor":"bo","cadre":"R-1","case":"LN-2024-0001","cause":"3","commandid":"key-1",)"
    R"("data":{"form":{"a":"đã xem","b":1},"state":["loan.examining"]},"effective":"2024-02-29",)"
    R"("id":"018df8f0-0000-7000-8000-000000000007","onbehalfof":"chi","outcome":"accepted",)"
    R"("procedure":"loan@1-2024#0123456789abcdef","revision":1,"role":"librarian","sequence":"7",)"
    R"("source":"urn:cadre:log","specversion":"1.0","subject":"case/LN-2024-0001",)"
    R"("time":"2024-03-01T05:00:00.120Z","type":"cadre.case.act-accepted.v1","unit":"a"})";

TEST(Entry, IsWrittenInTheseBytes) {
  EXPECT_EQ(encode(full_entry(), kSource), kGolden);
  EXPECT_EQ(canonical(json::parse(kGolden)), kGolden) << "and they are canonical JSON";
}

TEST(Entry, IsReadAsItWasWritten) {
  const auto read = decode(kGolden);
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, full_entry());
  EXPECT_EQ(encode(*read, kSource), kGolden);
}

TEST(Entry, LeavesOutWhatIsEmpty) {
  Entry entry;
  entry.id = "i", entry.type = "t", entry.subject = "s", entry.actor = "a";
  const std::string bytes = encode(entry, kSource);
  EXPECT_EQ(
      bytes,
      R"({"actor":"a","id":"i","sequence":"0","source":"urn:cadre:log","specversion":"1.0","subject":"s",)"
      R"("time":"1970-01-01T00:00:00.000Z","type":"t"})");
  EXPECT_EQ(*decode(bytes), entry);
}

TEST(Entry, ThatLacksOrDistortsAnAttributeIsCorruptAndSaysWhich) {
  const auto spoiled = [](std::string_view key, const char* value) {
    json::object object = json::parse(kGolden).as_object();
    if (value == nullptr)
      object.erase(key);
    else
      object[key] = json::parse(value);
    return canonical(object);
  };
  const std::vector<std::pair<const char*, const char*>> rows{
      {"sequence", nullptr}, {"sequence", "7"},
      {"sequence", "\"x\""}, {"sequence", "\"7x\""},
      {"id", nullptr},       {"type", "1"},
      {"type", nullptr},     {"subject", nullptr},
      {"actor", nullptr},    {"time", "\"yesterday\""},
      {"time", nullptr},     {"effective", "\"2024-02-30\""},
      {"revision", "-1"},    {"revision", "1.5"},
      {"revision", "\"1\""}, {"revision", "4294967296"},
      {"data", "[]"},        {"cause", "\"-1\""},
      {"role", "{}"},
  };
  for (const auto& [key, value] : rows) {
    const auto read = decode(spoiled(key, value));
    ASSERT_FALSE(read) << key << " " << (value ? value : "missing");
    EXPECT_EQ(read.error().code, ErrorCode::corruption);
    EXPECT_NE(read.error().message.en.find(key), std::string::npos) << key;
  }
}

// The parser makes an infinity of it, which could not be written again.
TEST(Entry, ThatHoldsANumberBeyondAllBoundsIsCorruptAndSaysWhere) {
  for (const char* number : {"1e999", "-1e400"}) {
    std::string bytes(kGolden);
    const std::string good = R"("b":1)";
    bytes.replace(bytes.find(good), good.size(), R"("b":[{"c":1.5},{"d":)" + std::string(number) + "}]");
    for (const auto& read : {decode(bytes), decode_for_replay(bytes)}) {
      ASSERT_FALSE(read) << number;
      EXPECT_EQ(read.error().code, ErrorCode::corruption);
      EXPECT_NE(read.error().message.en.find("'data/form/b/1/d'"), std::string::npos)
          << read.error().message.en;
    }
  }
}

TEST(Entry, IsCorruptWhenTheBytesAreNoJson) {
  for (const std::string_view bytes :
       {std::string_view(""), std::string_view("[]"), kGolden.substr(0, 100), std::string_view("\xff\xfe")})
    EXPECT_FALSE(decode(bytes));
}

TEST(Terms, NameEverythingAnEntryIsFoundBy) {
  Entry entry = full_entry();
  entry.data["documents"] = {{{"kind", "bien-ban"}, {"number", "12-BB"}}, {{"number", "12-BB"}}};
  EXPECT_EQ(
      terms_of(entry),
      (std::vector<std::string>{"act:examine", "actor:bo", "cadre:R-1", "case:LN-2024-0001", "document:12-BB",
                                "effective:2024-02", "onbehalfof:chi", "procedure:loan", "role:librarian",
                                "type:cadre.case.act-accepted.v1", "unit:a", "word:da", "word:xem"}));
  entry.case_id.clear();
  const auto terms = terms_of(entry);
  EXPECT_TRUE(std::binary_search(terms.begin(), terms.end(), "subject:case/LN-2024-0001"));
}

TEST(Terms, OfARefusalNameItsRules) {
  Entry entry = full_entry();
  entry.outcome = "refused";
  entry.data = {
      {"refusal", {{"kind", "rules-failed"}, {"reasons", {{{"rule", "card.valid"}}, {{"rule", "a.b"}}}}}}};
  const auto terms = terms_of(entry);
  for (const char* term : {"outcome:refused", "rule:a.b", "rule:card.valid"})
    EXPECT_TRUE(std::binary_search(terms.begin(), terms.end(), term)) << term;
}

TEST(Terms, HaveNoOutcomeWhereItWasAccepted) {
  Entry entry = full_entry();
  const auto has_outcome = [&] {
    const auto terms = terms_of(entry);
    return std::any_of(terms.begin(), terms.end(),
                       [](const auto& term) { return term.starts_with("outcome:"); });
  };
  EXPECT_FALSE(has_outcome());
  entry.outcome.clear();
  EXPECT_TRUE(has_outcome());
}

TEST(Terms, AreTheWordsPeopleWrote) {
  Entry entry = full_entry();
  entry.data = {{"value", {{"name", "Án"}, {"parent", "UNIT-1"}, {"note", "hồ sơ thiếu"}}},
                {"acknowledged", {{{"rule", "a.b"}, {"reason", "bổ sung sau"}, {"document", "1-CV"}}}}};
  EXPECT_EQ(written_texts(entry), (std::vector<std::string_view>{"Án", "hồ sơ thiếu", "bổ sung sau"}));
  entry.data["value"].as_object()["note"] = std::string(4000, 'x') + " y";
  json::array many;
  for (int i = 0; i < 400; ++i) many.push_back(json::string("từ " + std::to_string(i)));
  entry.data["form"] = json::object{{"list", std::move(many)}};
  EXPECT_LE(terms_of(entry).size(), 64u);
}

TEST(Terms, AreAtMost64AndNeverTooLongForAnIndex) {
  Entry entry = full_entry();
  entry.act = std::string(3000, 'x');
  json::array documents;
  for (int i = 0; i < 400; ++i) documents.push_back(json::object{{"number", "n" + std::to_string(i)}});
  entry.data["documents"] = std::move(documents);
  const auto terms = terms_of(entry);
  EXPECT_LE(terms.size(), 64u);
  EXPECT_TRUE(std::is_sorted(terms.begin(), terms.end()));
  for (const std::string& term : terms) EXPECT_LE(term.size(), kTermBytesMax);
}

TEST(Terms, StayApartWhenTheyAreShortened) {
  const std::string a(500, 'a'), b = std::string(499, 'a') + "b";
  EXPECT_NE(make_term("act", a), make_term("act", b));
  EXPECT_EQ(make_term("act", a).size(), kTermBytesMax);
  EXPECT_EQ(make_term("act", "short"), "act:short");
}

TEST(Terms, HoldNoZeroByte) {
  using namespace std::string_literals;
  Entry entry = full_entry();
  entry.act = "a\0b"s;
  const auto terms = terms_of(entry);
  for (const std::string& term : terms) EXPECT_EQ(term.find('\0'), std::string::npos) << term;
  EXPECT_NE(std::ranges::find(terms, make_term("act", entry.act)), terms.end()) << "found by what is asked";
  EXPECT_NE(make_term("act", "a\0b"s), make_term("act", "a\0c"s));
  EXPECT_NE(make_term("act", "a\0b"s), make_term("act", "a"));
  EXPECT_LE(make_term("act", std::string(400, 'a') + "\0"s).size(), kTermBytesMax);
}

}  // namespace
}  // namespace cadre
