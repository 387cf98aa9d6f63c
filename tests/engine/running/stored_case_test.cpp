#include "engine/running/stored_case.hpp"

#include <gtest/gtest.h>

#include "engine/cases/event_codec.hpp"
#include "tests/support/desk.hpp"

namespace cadre::test {
namespace {

constexpr std::string_view kDiary = R"({
  "id": "diary", "version": "1", "initial": "kept",
  "meta": {"title": {"vi": "Sổ", "en": "Diary"}, "prefix": "SO", "subject": "cadre", "basis": [{"text": "1"}],
           "effective": {"from": "2024-01-01"}, "actions": {"stamp": {"vi": "Đóng dấu", "en": "Stamp"}},
           "open": {"by": ["clerk"]}},
  "states": {
    "kept": {"meta": {"no_deadline": {"vi": "sổ để ngỏ", "en": "a diary stays open"}},
             "on": {"note": {"actions": "stamp", "meta": {"by": ["clerk"], "form":
                      {"type": "object", "properties": {"page": {"type": "integer"}}}}},
                    "close": {"target": "closed", "meta": {"by": ["clerk"]}}}},
    "closed": {"type": "final", "meta": {"outcome": "closed"}}}})";

class StoredCase : public ::testing::Test {
 protected:
  StoredCase() {
    desk.must(desk.run("quan", PublishProcedure{json::parse(kDiary).as_object()}));
    desk.must(desk.run("quan", MakeCurrent{"diary", "1"}));
    desk.set_day("2024-03-01");
    const Outcome opened = desk.run("du", OpenCase{"diary", std::nullopt, "R-2", {}, on("2024-03-01")});
    desk.must(opened);
    id = opened.entries.front().case_id;
  }
  void note(int page) {
    desk.must(desk.act(id, "note", on("2024-03-01", R"({"page": )" + std::to_string(page) + "}"), "du"));
    EXPECT_FALSE(accepted(desk.act(id, "note", on("2024-03-01", R"({"leaf": 1})"), "du")))
        << "refused attempts stand between";
  }
  std::uint32_t stored_revision() const {  // 0: none is stored
    const auto snapshot = memory.views.snapshot();
    const auto bytes = (*snapshot)->get(Table::state, case_key(id));
    if (!bytes) return 0;
    return static_cast<std::uint32_t>(int_at(json::parse(*bytes).as_object(), "revision"));
  }

  MemoryDesk memory;
  Desk& desk = memory.desk;
  std::string id;
};

TEST_F(StoredCase, IsKeptAtEveryEighthRevision) {
  for (int page = 1; page <= 20; ++page) {
    EXPECT_EQ(stored_revision(), static_cast<std::uint32_t>(page - 1) / 8 * 8);
    note(page);
  }
  desk.must(desk.act(id, "close", on("2024-03-01"), "du"));
  EXPECT_EQ(stored_revision(), 16u);
  EXPECT_TRUE(desk.state(id).done);
}

TEST_F(StoredCase, IsReadAsItStandsWhateverIsStored) {
  for (int page = 1; page <= 20; ++page) {
    note(page);
    const auto read = desk.read().case_state(id);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->revision, static_cast<std::uint32_t>(page));
    EXPECT_EQ(int_at(read->data, "page"), page);
    EXPECT_EQ(*read, *desk.read().case_at(id, Position{UINT64_MAX}));
  }
}

TEST_F(StoredCase, GoesOnFromWhereItStoodAfterARestart) {
  for (int page = 1; page <= 11; ++page) note(page);
  desk.restart();
  note(12);
  EXPECT_EQ(desk.state(id).revision, 12u);
  EXPECT_EQ(desk.state(id).deeds.size(), 13u);
}

TEST_F(StoredCase, IsNotThereWhenNobodyOpenedIt) {
  EXPECT_EQ(desk.read().case_state("SO-2024-9999").error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace cadre::test
