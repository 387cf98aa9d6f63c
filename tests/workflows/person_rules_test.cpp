// Rules about lists of people and about single fields.
#include "tests/workflows/rule_case.hpp"
#include "workflows/rules/fields.hpp"
#include "workflows/rules/persons.hpp"

namespace cadre {
namespace {

json::array list(std::string_view text) { return json::parse(text).as_array(); }

TEST(Each, AsksAsIfTheCaseWereAboutThatCadreAndPost) {
  RuleCase c;
  c.facts.record("cadre/CB-0002", "holds", "2020-01-01", R"({"post":"P-2"})");
  c.form["persons"] = list(R"([{"cadre":"CB-0002","post":"P-2"}])");
  constexpr const char* kHeld = R"({"field":"persons","rule":{"type":"post.held","params":{}}})";
  EXPECT_TRUE(holds(c.ask(rules::each_person, kHeld)));
  c.form["persons"] = list(R"([{"cadre":"CB-0002","post":"P-2"},{"cadre":"CB-0002","post":"P-3"}])");
  EXPECT_FALSE(holds(c.ask(rules::each_person, kHeld)));
}

TEST(Each, NamesEverybodyWhoFailsAndNobodyElse) {
  RuleCase c;
  c.facts.record("cadre/CB-0002", "holds", "2020-01-01", R"({"post":"P-1"})");
  c.form["persons"] = list(R"(["CB-0002","CB-0003","CB-0004"])");
  const Verdict verdict =
      c.ask(rules::each_person, R"({"field":"persons","rule":{"type":"post.held","params":{}}})");
  ASSERT_EQ(array_at(verdict.figures, "failed").size(), 2u);
  EXPECT_EQ(verdict.text.vi.find("CB-0002"), std::string::npos);
  EXPECT_NE(verdict.text.vi.find("CB-0003: "), std::string::npos);
}

TEST(Each, ReadsTheItemsFieldsBeforeThoseOfTheForm) {
  RuleCase c;
  c.form["grade"] = "good";
  c.form["items"] = list(R"([{"post":"P-7","grade":"poor"}])");
  const Verdict verdict =
      c.ask(rules::each_person,
            R"({"field":"items","rule":{"type":"field.is","params":{"field":"grade","values":["good"]}}})");
  EXPECT_FALSE(holds(verdict));
  EXPECT_NE(verdict.text.en.find("P-7: "), std::string::npos);
}

TEST(Each, OfNobodyBreaksNothingAndAnUnknownRuleAlwaysDoes) {
  RuleCase c;
  c.form["persons"] = json::array();
  EXPECT_TRUE(holds(c.ask(rules::each_person, R"({"field":"persons","rule":{"type":"post.held"}})")));
  EXPECT_FALSE(holds(c.ask(rules::each_person, R"({"field":"persons","rule":{"type":"no.such"}})")));
}

TEST(Each, AsksForTheListBeforeTheFormIsKnown) {
  RuleCase c;
  c.asking = true;
  EXPECT_EQ(c.ask(rules::each_person, R"({"field":"persons","rule":{"type":"post.held"}})").finding,
            Finding::needs_input);
}

TEST(Lists, HaveSomebodyOrNot) {
  RuleCase c;
  EXPECT_FALSE(holds(c.ask(rules::list_some, R"({"field":"persons"})")));
  c.form["persons"] = json::array();
  EXPECT_FALSE(holds(c.ask(rules::list_some, R"({"field":"persons"})")));
  c.form["persons"] = list(R"(["A"])");
  EXPECT_TRUE(holds(c.ask(rules::list_some, R"({"field":"persons"})")));
}

TEST(Lists, HaveNobodyTwiceByTheKeysThatCount) {
  RuleCase c;
  c.form["persons"] = list(R"([{"cadre":"A","post":"1"},{"cadre":"A","post":"2"}])");
  EXPECT_TRUE(holds(c.ask(rules::list_distinct, R"({"field":"persons","keys":["cadre","post"]})")));
  EXPECT_FALSE(holds(c.ask(rules::list_distinct, R"({"field":"persons","keys":["cadre"]})")));
}

TEST(Lists, OfALaterStepMayDropPeopleAndAddNone) {
  RuleCase c;
  c.state.data["before"] = list(R"([{"cadre":"A","post":"1"},{"cadre":"B","post":"1"}])");
  constexpr const char* kWithin = R"({"field":"after","of":"before","keys":["cadre","post"]})";
  c.form["after"] = list(R"([{"cadre":"B","post":"1"}])");
  EXPECT_TRUE(holds(c.ask(rules::list_within, kWithin)));
  c.form["after"] = list(R"([{"cadre":"B","post":"2"}])");
  EXPECT_FALSE(holds(c.ask(rules::list_within, kWithin)));
}

TEST(Fields, AreAmongTheValuesAllowed) {
  RuleCase c;
  constexpr const char* kIs = R"({"field":"kind","values":["a","b"]})";
  EXPECT_EQ(c.ask(rules::field_is, kIs).finding, Finding::fails);
  c.form["kind"] = "b";
  EXPECT_TRUE(holds(c.ask(rules::field_is, kIs)));
  c.form["kind"] = "c";
  EXPECT_FALSE(holds(c.ask(rules::field_is, kIs)));
}

TEST(Fields, AreConfirmedByYesOnly) {
  RuleCase c;
  constexpr const char* kConfirmed = R"({"field":"ok","vi":"Phải xác nhận.","en":"To be confirmed."})";
  for (const json::value& no : {json::value(false), json::value("yes"), json::value(1)}) {
    c.form["ok"] = no;
    EXPECT_FALSE(holds(c.ask(rules::field_confirmed, kConfirmed)));
  }
  c.form["ok"] = true;
  EXPECT_TRUE(holds(c.ask(rules::field_confirmed, kConfirmed)));
}

TEST(Fields, DifferUnlessBothSayTheSame) {
  RuleCase c;
  constexpr const char* kDiffers = R"({"field":"to","from":"sent_by"})";
  EXPECT_TRUE(holds(c.ask(rules::field_differs, kDiffers)));
  c.form["to"] = "phuong-1";
  EXPECT_TRUE(holds(c.ask(rules::field_differs, kDiffers)));
  c.state.data["sent_by"] = "phuong-1";
  EXPECT_FALSE(holds(c.ask(rules::field_differs, kDiffers)));
}

struct ClockCase {
  const char* to;
  bool at_least_36, at_most_36;
};

TEST(MonthsServed, AreReachedOnTheDayAndOverTheDayAfter) {
  const ClockCase cases[] = {
      {"2025-05-14", false, true}, {"2025-05-15", true, true}, {"2025-05-16", true, false}};
  for (const ClockCase& n : cases) {
    RuleCase c;
    c.state.data["since"] = "2022-05-15";
    c.effective = day(n.to);
    constexpr const char* kParams = R"({"from":"since","to":"effective","months":36,"unless":"exception"})";
    EXPECT_EQ(holds(c.ask(rules::months_at_least, kParams)), n.at_least_36) << n.to;
    EXPECT_EQ(holds(c.ask(rules::months_at_most, kParams)), n.at_most_36) << n.to;
    c.form["exception"] = "12-QĐ/TU";
    EXPECT_TRUE(holds(c.ask(rules::months_at_least, kParams))) << n.to;
    EXPECT_TRUE(holds(c.ask(rules::months_at_most, kParams))) << n.to;
  }
}

TEST(MonthsServed, CountFromThe29thOfFebruary) {
  RuleCase c;
  c.state.data["since"] = "2024-02-29";
  c.effective = day("2025-02-28");
  EXPECT_TRUE(holds(c.ask(rules::months_at_least, R"({"from":"since","to":"effective","months":12})")));
}

}  // namespace
}  // namespace cadre
