#include <map>

#include "engine/procedure/template.hpp"

#include <gtest/gtest.h>

namespace cadre {
namespace {

std::optional<json::value> known(const std::string& name) {
  static const std::map<std::string, json::value> kValues{
      {"name", "An"}, {"count", 3}, {"ballot.agree", 7}, {"list", json::array{1, 2}}};
  const auto found = kValues.find(name);
  return found == kValues.end() ? std::nullopt : std::optional(found->second);
}

std::string filled(std::string_view text) {
  const auto value = fill(json::parse(text), known);
  return value ? json::serialize(*value) : value.error().rule;
}

TEST(Template, BecomesTheValueWhereAStringIsOneName) {
  EXPECT_EQ(filled(R"("$count")"), "3");
  EXPECT_EQ(filled(R"({"a":["$list","$ballot.agree"]})"), R"({"a":[[1,2],7]})");
}

TEST(Template, PutsTextIntoLongerStrings) {
  EXPECT_EQ(filled(R"("cadre/$name")"), R"("cadre/An")");
  EXPECT_EQ(filled(R"("$name has $count. $$5")"), R"("An has 3. $5")");
  EXPECT_EQ(filled(R"("$$name")"), R"("$name")");
}

TEST(Template, LeavesOutWhatStandsForNothing) {
  EXPECT_EQ(filled(R"({"a":"$nobody","b":["$nobody",1]})"), R"({"b":[1]})");
}

TEST(Template, FailsWhereNothingCannotBeLeftOut) {
  EXPECT_EQ(filled(R"("$nobody")"), "template.nothing");
  EXPECT_EQ(filled(R"({"a":"cadre/$nobody"})"), "template.nothing");
  EXPECT_EQ(filled(R"("cadre/$list")"), "template.nothing");
}

TEST(Template, TellsItsNames) {
  const auto names = names_in(json::parse(R"({"a":"$x.y and $z.","b":["$$no","$w"]})"));
  ASSERT_TRUE(names);
  EXPECT_EQ(*names, (std::vector<std::string>{"x.y", "z", "w"}));
  for (const char* wrong : {R"("$")", R"("5$")", R"(["$ name"])", R"("$9")"})
    EXPECT_FALSE(names_in(json::parse(wrong))) << wrong;
}

}  // namespace
}  // namespace cadre
