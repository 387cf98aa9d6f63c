// What spreadsheets write is read as it was meant.
#include <gtest/gtest.h>

#include "engine/base/csv.hpp"

namespace cadre {
namespace {

using Cells = std::vector<std::string>;

TEST(Csv, ReadsQuotesCommasAndLineEndsInsideCells) {
  const auto table = parse_csv("id,name\r\n1,\"Nguyễn, \"\"An\"\"\"\r\n2,\"hai\ndòng\"\n3,\"\"\"\"\n");

  ASSERT_TRUE(table) << table.error().message.en;
  EXPECT_EQ(table->columns, (Cells{"id", "name"}));
  ASSERT_EQ(table->rows.size(), 3U);
  EXPECT_EQ(table->rows[0].cells, (Cells{"1", "Nguyễn, \"An\""}));
  EXPECT_EQ(table->rows[1].cells, (Cells{"2", "hai\ndòng"}));
  EXPECT_EQ(table->rows[2].cells, (Cells{"3", "\""}));
  EXPECT_EQ(table->rows[2].line, 5U);
}

TEST(Csv, LeavesOutTheByteOrderMarkAndBlankLines) {
  const auto table = parse_csv("\xEF\xBB\xBFid,name\n\n7,x\n,\n");

  ASSERT_TRUE(table) << table.error().message.en;
  EXPECT_EQ(table->column("id"), 0U);
  EXPECT_EQ(table->column("ID"), std::nullopt);
  ASSERT_EQ(table->rows.size(), 1U);
  EXPECT_EQ(table->rows[0].line, 3U);
}

TEST(Csv, SaysWhenASpreadsheetWroteSemicolonsOrAnotherEncoding) {
  const auto semicolons = parse_csv("id;from;name\n1;2026-07-01;An\n");
  ASSERT_FALSE(semicolons);
  EXPECT_EQ(semicolons.error().rule, "csv.separator");

  const auto windows = parse_csv("id,h\xF4\n1,2\n");
  ASSERT_FALSE(windows);
  EXPECT_EQ(windows.error().rule, "json.utf8");
}

TEST(Csv, KeepsTheLastRowWithoutALineEndAndEmptyCells) {
  const auto table = parse_csv("a,b,c\n1,,");

  ASSERT_TRUE(table) << table.error().message.en;
  ASSERT_EQ(table->rows.size(), 1U);
  EXPECT_EQ(table->rows[0].cells, (Cells{"1", "", ""}));
}

TEST(Csv, RefusesWhatIsNoTable) {
  struct Row {
    const char* text;
    const char* rule;
    const char* field;
  };
  for (const Row& row :
       {Row{"", "csv.header", "line 1"}, Row{"a,a\n", "csv.column-twice", "line 1"},
        Row{"a\n1\n\"open\n", "csv.quote", "line 3"}, Row{"a\n\"x\"y\n", "csv.quote", "line 2"}}) {
    const auto table = parse_csv(row.text);
    ASSERT_FALSE(table) << row.text;
    EXPECT_EQ(table.error().rule, row.rule) << row.text;
    EXPECT_EQ(table.error().field, row.field) << row.text;
  }
}

}  // namespace
}  // namespace cadre
