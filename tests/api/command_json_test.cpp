// Requests are decoded strictly: every fault is named, with the place it is at.
#include "api/command_json.hpp"

#include <gtest/gtest.h>

namespace cadre {
namespace {

struct Bad {
  const char* name;
  std::string body;
  std::string_view rule, field;
};

constexpr Date kToday = std::chrono::sys_days{std::chrono::year{2026} / 3 / 4};

const std::string kAct = R"({"act":"propose","revision":3,"effective":"2026-03-02","form":{"a":1}})";

TEST(CommandJson, TakesAWholeAct) {
  const auto order = decode_act(
      R"({"act":"propose","revision":3,"effective":"2026-03-02","form":{"a":1},
          "documents":[{"kind":"to-trinh","number":"12-TTr","date":"2026-03-01","name":"Tờ trình"}],
          "acknowledged":[{"rule":"x","reason":"lý do","document":"5-CV"}]})",
      "MN-2026-0001", kToday);
  ASSERT_TRUE(order) << order.error().front().message.en;
  const SubmitAct& act = std::get<SubmitAct>(*order);
  EXPECT_EQ(act.case_id, "MN-2026-0001");
  EXPECT_EQ(act.revision, 3u);
  EXPECT_EQ(format_date(act.submission.effective), "2026-03-02");
  EXPECT_EQ(act.submission.documents.size(), 1u);
  EXPECT_EQ(act.submission.acknowledged.at(0).document, "5-CV");
}

TEST(CommandJson, TakesTodayWhenTheDayIsNotSaid) {
  const auto order = decode_act(R"({"act":"propose","revision":3})", "MN-2026-0001", kToday);
  ASSERT_TRUE(order) << order.error().front().message.en;
  EXPECT_EQ(std::get<SubmitAct>(*order).submission.effective, kToday);
}

std::string deep(int levels) {
  return R"({"act":"a","revision":0,"effective":"2026-03-02","form":)" +
         std::string(static_cast<std::size_t>(levels), '[') +
         std::string(static_cast<std::size_t>(levels), ']') + "}";
}

TEST(CommandJson, NamesTheFaultAndItsPlace) {
  const Bad rows[] = {
      {"empty", "", "json.syntax", ""},
      {"truncated", kAct.substr(0, 30), "json.syntax", ""},
      {"not an object", "[]", "json.type", ""},
      {"text behind it", kAct + "x", "json.syntax", ""},
      {"too deep", deep(40), "json.depth", ""},
      {"a key twice", R"({"act":"a","act":"b"})", "json.duplicate-key", ""},
      {"wrong UTF-8", "{\"act\":\"\xff\"}", "json.utf8", ""},
      {"text in NFD", "{\"act\":\"e\xcc\x81\"}", "json.nfc", ""},
      {"a number no double can carry", R"({"act":"a","revision":90071992547409930})", "json.number", ""},
      {"no act", R"({"revision":3,"effective":"2026-03-02"})", "field.required", "/act"},
      {"an act that is a number", R"({"act":1,"revision":3,"effective":"2026-03-02"})", "field.type", "/act"},
      {"a negative revision", R"({"act":"a","revision":-1,"effective":"2026-03-02"})", "field.type",
       "/revision"},
      {"a fraction", R"({"act":"a","revision":1.5,"effective":"2026-03-02"})", "field.type", "/revision"},
      {"a revision too large", R"({"act":"a","revision":4294967296,"effective":"2026-03-02"})", "field.type",
       "/revision"},
      {"a day that is not", R"({"act":"a","revision":0,"effective":"2026-02-30"})", "format.date",
       "/effective"},
      {"a day that is a number", R"({"act":"a","revision":0,"effective":20260302})", "field.type",
       "/effective"},
      {"an unknown field", R"({"act":"a","revision":0,"effective":"2026-03-02","actor":"me"})",
       "field.unknown", "/actor"},
      {"an unknown field of a document",
       R"({"act":"a","revision":0,"effective":"2026-03-02","documents":[{"kind":"k","date":"2026-03-01","x":1}]})",
       "field.unknown", "/documents/0/x"},
      {"a hash that is none",
       R"({"act":"a","revision":0,"effective":"2026-03-02","documents":[{"kind":"k","date":"2026-03-01","sha256":"ab"}]})",
       "format.sha256", "/documents/0/sha256"},
      {"an empty act", R"({"act":"","revision":0,"effective":"2026-03-02"})", "field.length", "/act"},
      {"a form that is a list", R"({"act":"a","revision":0,"effective":"2026-03-02","form":[]})",
       "field.type", "/form"},
  };
  for (const Bad& row : rows) {
    SCOPED_TRACE(row.name);
    const auto order = decode_act(row.body, "MN-2026-0001", kToday);
    ASSERT_FALSE(order);
    EXPECT_EQ(order.error().front().rule, row.rule);
    if (!row.field.empty()) {
      EXPECT_EQ(order.error().front().field, row.field);
    }
    EXPECT_FALSE(order.error().front().message.vi.empty());
    EXPECT_FALSE(order.error().front().message.en.empty());
  }
}

TEST(CommandJson, ListsAllFaultsAndNotJustTheFirst) {
  const auto order =
      decode_act(R"({"revision":"x","effective":"2026-13-01","who":1})", "MN-2026-0001", kToday);
  ASSERT_FALSE(order);
  EXPECT_EQ(order.error().size(), 4u);
}

TEST(CommandJson, TakesFactsAndRefusesNone) {
  EXPECT_FALSE(decode_facts(R"({"facts":[]})"));
  const auto order = decode_facts(
      R"({"facts":[{"subject":"unit/a","kind":"unit","from":"2020-01-01","value":{"name":"A"},"corrects":7}]})");
  ASSERT_TRUE(order);
  EXPECT_EQ(std::get<RecordFacts>(*order).facts.at(0).corrects->value, 7u);
}

TEST(CommandJson, TakesAMigrationWithAMapOfStates) {
  const auto order = decode_migration(
      R"({"version":"v2","revision":1,"states":{"a":"b"},"reason":"r","document":"d"})", "MN-1");
  ASSERT_TRUE(order);
  EXPECT_EQ(std::get<MigrateCase>(*order).states.at(0).second, "b");
  EXPECT_FALSE(decode_migration(
      R"({"version":"v2","revision":1,"states":{"a":1},"reason":"r","document":"d"})", "MN-1"));
}

}  // namespace
}  // namespace cadre
