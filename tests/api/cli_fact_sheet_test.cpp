// A spreadsheet becomes facts, or says what is wrong in which row and column.
#include <gtest/gtest.h>

#include "api/cli/fact_sheet.hpp"

namespace cadre {
namespace {

FactKinds kinds() {
  const char* text = R"({"kinds": [
    {"name": "unit", "subject": "unit", "title": {"vi": "Đơn vị", "en": "Unit"}, "by": ["administrator"],
     "form": {"type": "object", "required": ["name"], "properties": {
       "name": {"type": "string", "minLength": 1, "title": "Tên"}, "parent": {"type": "string"},
       "party_body": {"type": "boolean"}}}},
    {"name": "identity", "subject": "cadre", "title": {"vi": "Lý lịch", "en": "Identity"}, "by": ["records"],
     "form": {"type": "object", "required": ["name"], "properties": {
       "name": {"type": "string", "minLength": 1, "maxLength": 20}, "born": {"type": "string", "format": "date"},
       "grade": {"type": "integer", "minimum": 1}}}},
    {"name": "holds", "subject": "cadre", "title": {"vi": "Giữ chức vụ", "en": "Holds"}, "by": ["records"],
     "form": {"type": "object", "required": ["post"], "properties": {
       "post": {"type": "string"}, "appointed_on": {"type": "string", "format": "date"}}}},
    {"name": "qualification", "subject": "cadre", "title": {"vi": "Trình độ", "en": "Degree"}, "by": ["records"],
     "form": {"type": "object", "required": ["level", "mode"], "properties": {
       "level": {"type": "string"}, "mode": {"type": "string", "enum": ["full-time", "in-service"]},
       "awarded_on": {"type": "string", "format": "date"}}}},
    {"name": "political-theory", "subject": "cadre", "title": {"vi": "Lý luận", "en": "Theory"}, "by": ["records"],
     "form": {"type": "object", "required": ["level"], "properties": {"level": {"type": "string"}}}},
    {"name": "management-certificate", "subject": "cadre", "title": {"vi": "Chứng chỉ", "en": "Certificate"},
     "by": ["records"],
     "form": {"type": "object", "required": ["grade"], "properties": {"grade": {"type": "string"}}}}
  ]})";
  auto read = FactKinds::from_json(json::parse(text).as_object());
  EXPECT_TRUE(read) << read.error().message.en;
  return std::move(*read);
}

Result<FactSheet> sheet(std::string_view noun, std::string_view csv) {
  TRY(table, parse_csv(csv));
  return read_fact_sheet(table, sheet_plan(noun), kinds());
}

TEST(FactSheet, MakesOneFactOfAUnitsRow) {
  const auto read =
      sheet("units", "id,from,name,parent,party_body\nba-dinh,2021-01-01,Quận ủy Ba Đình,thanh-uy,có\n");

  ASSERT_TRUE(read) << read.error().message.en;
  EXPECT_TRUE(read->faults.empty());
  ASSERT_EQ(read->facts.size(), 1U);
  EXPECT_EQ(json::serialize(read->facts[0].fact),
            R"({"subject":"unit/ba-dinh","kind":"unit","from":"2021-01-01","value":)"
            R"({"name":"Quận ủy Ba Đình","parent":"thanh-uy","party_body":true}})");
}

TEST(FactSheet, MakesFactsOfADegreeAndOfPoliticalTheoryFromColumnsOfTheirOwn) {
  const auto read = sheet("cadres",
                          "id,from,name,qualification_level,qualification_mode,qualification_awarded_on,"
                          "political_theory_level\n"
                          "CB-1,2021-01-01,Cán bộ A,master,full-time,2019-06-30,advanced\n");

  ASSERT_TRUE(read) << read.error().message.en;
  ASSERT_EQ(read->facts.size(), 3U);
  EXPECT_EQ(json::serialize(read->facts[1].fact),
            R"({"subject":"cadre/CB-1","kind":"qualification","from":"2019-06-30","value":)"
            R"({"level":"master","mode":"full-time","awarded_on":"2019-06-30"}})");
  EXPECT_EQ(json::serialize(read->facts[2].fact),
            R"({"subject":"cadre/CB-1","kind":"political-theory","from":"2021-01-01","value":)"
            R"({"level":"advanced"}})");
}

TEST(FactSheet, NamesTheColumnOfAFaultyDegreeInFull) {
  const auto read = sheet("cadres",
                          "id,from,name,qualification_level,qualification_mode\n"
                          "CB-1,2021-01-01,Cán bộ A,master,evenings\n");

  ASSERT_TRUE(read && read->faults.size() == 1U);
  EXPECT_EQ(read->faults[0].column, "qualification_mode");
}

TEST(FactSheet, LeavesEmptyCellsOut) {
  const auto read = sheet("units", "id,from,name,parent,party_body\nthanh-uy,2021-01-01,Thành ủy,,\n");

  ASSERT_TRUE(read && read->facts.size() == 1);
  EXPECT_EQ(json::serialize(read->facts[0].fact.at("value")), R"({"name":"Thành ủy"})");
}

TEST(FactSheet, MakesASecondFactOfThePostACadreHolds) {
  const auto read = sheet("cadres",
                          "from,id,name,post,appointed_on\n2021-01-01,CB-1,Cán bộ "
                          "A,P-1,2022-05-04\n2021-01-01,CB-2,Cán bộ B,,\n");

  ASSERT_TRUE(read) << read.error().message.en;
  ASSERT_EQ(read->facts.size(), 3U);
  EXPECT_EQ(text_at(read->facts[1].fact, "kind"), "holds");
  EXPECT_EQ(text_at(read->facts[1].fact, "from"), "2022-05-04");
  EXPECT_EQ(text_at(read->facts[2].fact, "subject"), "cadre/CB-2");
}

TEST(FactSheet, NamesRowColumnAndRuleOfEveryFault) {
  struct Row {
    const char* row;
    const char* column;
    const char* rule;
  };
  const Row rows[] = {
      {"CB-1,2021-13-01,A,,", "from", "format.date"},
      {"CB-1,,A,,", "from", "format.date"},
      {",2021-01-01,A,,", "id", "form.required"},
      {"CB-1,2021-01-01,,,", "name", "form.required"},
      {"CB-1,2021-01-01,A,1970-02-30,", "born", "format.date"},
      {"CB-1,2021-01-01,A,,zero", "grade", "form.type"},
      {"CB-1,2021-01-01,A,,0", "grade", "form.minimum"},
      {"CB-1,2021-01-01,A name that is far too long,,", "name", "form.maxLength"},
      {"CB-1,2021-01-01,A", "", "csv.cells"},
      {"CB-1,2021-01-01,\xC3,,", "name", "json.utf8"},
      {"CB-1,2021-01-01,A\xCC\x81,,", "name", "json.nfc"},
  };
  for (const Row& row : rows) {
    const auto read = sheet("cadres", std::string("id,from,name,born,grade\n") + row.row + "\n");
    ASSERT_TRUE(read) << row.row;
    EXPECT_TRUE(read->facts.empty()) << row.row;
    ASSERT_EQ(read->faults.size(), 1U) << row.row;
    EXPECT_EQ(read->faults[0].line, 2U);
    EXPECT_EQ(read->faults[0].column, row.column) << row.row;
    EXPECT_EQ(read->faults[0].rule, row.rule) << row.row;
    EXPECT_FALSE(read->faults[0].text.vi.empty());
  }
}

TEST(FactSheet, RefusesAnIdTwice) {
  const auto read = sheet("units", "id,from,name\na,2021-01-01,A\na,2021-01-01,B\n");

  ASSERT_TRUE(read);
  EXPECT_EQ(read->facts.size(), 1U);
  ASSERT_EQ(read->faults.size(), 1U);
  EXPECT_EQ(read->faults[0].rule, "row.id-twice");
  EXPECT_EQ(read->faults[0].line, 3U);
}

TEST(FactSheet, RefusesColumnsItDoesNotKnowAndMissesThoseItNeeds) {
  const auto unknown = sheet("units", "id,from,nme\n");
  const auto missing = sheet("units", "id,name\n");

  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().rule, "csv.column-unknown");
  EXPECT_NE(unknown.error().message.en.find("party_body"), std::string::npos);
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().rule, "csv.column-missing");
}

}  // namespace
}  // namespace cadre
