#include "workflows/rules/kin.hpp"

#include "tests/workflows/rule_case.hpp"

namespace cadre {
namespace {

// A province with a department and a ward; CB-0001, whose sister is CB-0002, is to head the department.
RuleCase family() {
  RuleCase c;
  c.state.cadre.clear();
  c.form["nominee"] = "CB-0001";
  c.facts.record("unit/tinh", "unit", "2010-01-01", R"({"name":"Tỉnh","level":"province"})");
  c.facts.record("unit/phuong", "unit", "2010-01-01",
                 R"({"name":"Phường","level":"commune","parent":"tinh"})");
  for (const char* agency : {"so-xay-dung", "so-tai-chinh"})
    c.facts.record(std::string("unit/") + agency, "unit", "2010-01-01",
                   R"({"name":"Sở","level":"agency","parent":"tinh"})");
  c.facts.record("unit/thue-phuong", "unit", "2010-01-01",
                 R"({"name":"Thuế","level":"agency","parent":"phuong"})");
  c.facts.record("post/P-1", "post", "2010-01-01",
                 R"({"unit":"so-xay-dung","head":true,"function":"finance-head"})");
  c.cadre("kinship", "2015-01-01", R"({"relation":"sibling","cadre":"CB-0002"})");
  return c;
}

bool allowed(const char* relatives_post) {
  RuleCase c = family();
  c.facts.record("post/P-2", "post", "2010-01-01", relatives_post);
  c.facts.record("cadre/CB-0002", "holds", "2020-01-01", R"({"post":"P-2"})");
  return holds(c.ask(rules::kin_not_together,
                     R"({"who":"nominee","same_unit":true,"pairs":[["finance-head","tax-head"]]})"));
}

TEST(KinNotTogether, ForbidsTheSameUnitAndThePairsOfOneLocality) {
  EXPECT_FALSE(allowed(R"({"unit":"so-xay-dung"})"));  // her deputy
  EXPECT_TRUE(allowed(R"({"unit":"so-tai-chinh"})"));
  EXPECT_FALSE(allowed(R"({"unit":"so-tai-chinh","function":"tax-head"})"));
  EXPECT_TRUE(allowed(R"({"unit":"thue-phuong","function":"tax-head"})"));  // another locality
  EXPECT_TRUE(allowed(R"({"unit":"so-tai-chinh","function":"bank-head"})"));
}

// CB-0001 declared nobody; who holds the other post did.
TEST(KinNotTogether, FindsTheRelationThatOnlyTheOtherPersonDeclared) {
  for (const char* other : {R"({"unit":"so-xay-dung","rank":11})",                  // in the collective
                            R"({"unit":"so-tai-chinh","function":"tax-head"})"}) {  // a forbidden pair
    RuleCase c = family();
    c.facts.record("post/P-2", "post", "2010-01-01", other);
    c.facts.record("cadre/CB-0009", "holds", "2020-01-01", R"({"post":"P-2"})");
    const auto ask = [&c] {
      return c.ask(rules::kin_not_together,
                   R"({"who":"nominee","same_unit":true,"pairs":[["finance-head","tax-head"]]})");
    };
    EXPECT_TRUE(holds(ask())) << "nobody declared anything";
    c.facts.record("cadre/CB-0009", "kinship", "2021-01-01", R"({"relation":"child","cadre":"CB-0001"})");
    const Verdict verdict = ask();
    EXPECT_FALSE(holds(verdict));
    EXPECT_EQ(text_at(verdict.figures, "relative"), "CB-0009");
    EXPECT_EQ(text_at(verdict.figures, "declared_by"), "relative");
  }
}

TEST(KinNotTogether, LooksAtThePostThatAFieldNames) {
  RuleCase c = family();
  c.form["to_post"] = "P-3";
  c.facts.record("post/P-2", "post", "2010-01-01", R"({"unit":"so-xay-dung"})");
  c.facts.record("post/P-3", "post", "2010-01-01", R"({"unit":"so-tai-chinh"})");
  c.facts.record("cadre/CB-0002", "holds", "2020-01-01", R"({"post":"P-2"})");
  EXPECT_TRUE(
      holds(c.ask(rules::kin_not_together, R"({"who":"nominee","post":"to_post","same_unit":true})")));
  c.form["to_post"] = "P-1";
  EXPECT_FALSE(
      holds(c.ask(rules::kin_not_together, R"({"who":"nominee","post":"to_post","same_unit":true})")));
}

TEST(KinNotTogether, LetsThemOnceTheRelativeHasLeft) {
  RuleCase c = family();
  c.facts.record("post/P-2", "post", "2010-01-01", R"({"unit":"so-xay-dung"})");
  c.facts.record("cadre/CB-0002", "holds", "2020-01-01", R"({"post":"P-2"})", "2024-06-03");
  EXPECT_TRUE(holds(c.ask(rules::kin_not_together, R"({"who":"nominee","same_unit":true})")));
}

TEST(KinRecused, NamesTheRelativesOnTheBoardWhoDidNotLeave) {
  RuleCase c = family();
  c.facts.record("cadre/CB-0003", "kinship", "2015-01-01", R"({"relation":"spouse","cadre":"CB-0001"})");
  c.form["roll"] = json::array{
      json::object{{"group", "Lãnh đạo"}, {"cadres", json::array{"CB-0002", "CB-0003", "CB-0004"}}}};
  constexpr const char* kRule = R"({"field":"ballot","who":"nominee","roll":"roll","recused":"recused"})";
  c.form["ballot"] = json::object{};
  const Verdict verdict = c.ask(rules::kin_recused, kRule);
  EXPECT_FALSE(holds(verdict));
  EXPECT_EQ(canonical(verdict.figures.at("should_leave")),
            R"(["CB-0002","CB-0003"])");  // whoever declared it
  c.form["recused"] = json::array{json::object{{"cadre", "CB-0002"}}, json::object{{"cadre", "CB-0003"}}};
  EXPECT_TRUE(holds(c.ask(rules::kin_recused, kRule)));
}

TEST(KinNotOf, RefusesThePersonThemselvesAndRelatives) {
  RuleCase c = family();
  const auto ask = [&c](const char* one) {
    c.form["introduced_by"] = one;
    return holds(c.ask(rules::kin_not_of, R"({"who":"nominee","field":"introduced_by"})"));
  };
  EXPECT_FALSE(ask("CB-0001"));
  EXPECT_FALSE(ask("CB-0002"));
  EXPECT_TRUE(ask("CB-0004"));
}

}  // namespace
}  // namespace cadre
