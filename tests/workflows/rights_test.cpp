// The matrix as data: what it must say to be taken, and that the shipped one can be.
#include "workflows/rights/rights.hpp"

#include <gtest/gtest.h>

#include <set>

#include "workflows/catalogue.hpp"

namespace cadre {
namespace {

json::object parsed(std::string_view text) { return json::parse(text).as_object(); }

constexpr std::string_view kClasses = R"({"entries":[{"like":"*","class":"file"}]})";

std::string fault(const std::string& matrix, std::string_view classes = kClasses) {
  const auto read = Rights::from_json(parsed(matrix), parsed(classes));
  return read ? std::string() : read.error().rule + " " + read.error().field;
}

std::string matrix(const std::string& cell, const std::string& more = "") {
  return R"({"groups":{"officer":["records"]},"classes":[{"class":"file","article":"1","mark":"V",)"
         R"("title":{"vi":"a","en":"a"},"cells":[)" +
         cell + "]}" + more + "]}";
}

TEST(Rights, AreTakenOnlyWithEveryWordKnownAndEveryArticleNamed) {
  EXPECT_EQ(fault(matrix(R"({"to":"officer","scope":"unit","article":"1","mark":"V"})")), "");
  const std::string cell = " /classes/0/cells/0";
  EXPECT_EQ(fault(matrix(R"({"to":"clerk","scope":"unit","article":"1","mark":"V"})")),
            "rights.group" + cell + "/to");
  EXPECT_EQ(fault(matrix(R"({"to":"officer","scope":"world","article":"1","mark":"V"})")),
            "rights.scope" + cell + "/scope");
  EXPECT_EQ(fault(matrix(R"({"to":"subject","scope":"all","article":"1","mark":"V"})")),
            "rights.scope" + cell + "/scope");
  EXPECT_EQ(fault(matrix(R"({"to":"officer","scope":"own","article":"1","mark":"V"})")),
            "rights.scope" + cell + "/scope");
  EXPECT_EQ(fault(matrix(R"({"to":"officer","scope":"unit","when":"sunday","article":"1","mark":"V"})")),
            "rights.condition" + cell);
  EXPECT_EQ(fault(matrix(R"({"to":"officer","scope":"unit","mark":"V"})")),
            "rights.article" + cell + "/article");
  EXPECT_EQ(fault(matrix(R"({"to":"officer","scope":"unit","article":"1","mark":"W"})")),
            "rights.article" + cell + "/article");
  EXPECT_EQ(fault(matrix("", R"(,{"class":"file","article":"1","mark":"V","cells":[]})")),
            "rights.class /classes/1/class");
  EXPECT_EQ(fault(R"({"groups":{"everybody":["records"]},"classes":[]})"), "rights.group /groups/everybody");
  EXPECT_EQ(fault(R"({"groups":{"a":["records"],"b":["records"]},"classes":[]})"), "rights.role /groups/b");
  EXPECT_EQ(fault(R"({"groups":{},"classes":[]})"), "rights.class /classes");
  EXPECT_EQ(fault(matrix(""), R"({"fields":[{"like":"a","class":"nothing"}]})"), "rights.class /fields/0");
}

TEST(Rights, TakeTheFirstPatternThatFits) {
  EXPECT_TRUE(is_like("*", ""));
  EXPECT_TRUE(is_like("a*b*c", "axxbc"));
  EXPECT_TRUE(is_like("*.v1", "a.v1.v1"));
  EXPECT_FALSE(is_like("a*b", "ab-"));
  EXPECT_FALSE(is_like("a", ""));
  EXPECT_FALSE(is_like("", "a"));
  ASSERT_TRUE(shipped_rights());
  EXPECT_EQ(shipped_rights()->of_entry("cadre.case.act-refused.v1"), "refusal");
  EXPECT_EQ(shipped_rights()->of_entry("cadre.case.act-accepted.v1"), "case-header");
  EXPECT_EQ(shipped_rights()->of_entry("cadre.something.new.v1"), "operations");
  EXPECT_EQ(shipped_rights()->of_field("key_ballot"), "vote-totals");
  EXPECT_EQ(shipped_rights()->of_field("talk_date"), "");
}

void collect(const json::value& value, std::set<std::string>& classes) {
  if (const json::array* array = value.if_array())
    for (const json::value& item : *array) collect(item, classes);
  const json::object* object = value.if_object();
  if (object == nullptr) return;
  if (const std::string_view said = text_at(*object, "x-class"); !said.empty()) classes.emplace(said);
  for (const auto& [key, member] : *object) collect(member, classes);
}

TEST(Rights, KnowEveryClassThatAShippedFormNames) {
  std::set<std::string> classes;
  for (const json::object& definition : shipped_definitions()) collect(definition, classes);
  const FactKinds kinds = shipped_fact_kinds();
  for (const FactKind& kind : kinds.all()) collect(kind.form.schema(), classes);
  EXPECT_FALSE(classes.empty());
  for (const std::string& name : classes) EXPECT_NE(shipped_rights()->find(name), nullptr) << name;
}

TEST(Rights, KnowEveryRoleThatADefinitionLetsAct) {
  for (const json::object& definition : shipped_definitions()) {
    const json::array& by = array_at(object_at(object_at(definition, "meta"), "open"), "by");
    for (const json::value& role : by)
      EXPECT_NE(shipped_rights()->group_of(role.as_string()), "") << role.as_string();
  }
}

}  // namespace
}  // namespace cadre
