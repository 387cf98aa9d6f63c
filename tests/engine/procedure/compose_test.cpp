// Fragments are put in, extended sources changed, and everything that is wrong is named with its place.
#include "engine/procedure/compose.hpp"

#include <gtest/gtest.h>

#include "tests/support/fragment_shelf.hpp"

namespace cadre {
namespace {

TEST(Composition, OfASourceWithoutFragmentsIsThatSource) {
  const json::object loan = parsed(kLoan);
  const auto whole = shelf().compose(loan);
  ASSERT_TRUE(whole);
  EXPECT_EQ(json::serialize(*whole), json::serialize(loan));  // the order of keys included
  EXPECT_EQ(shelf().composed(R"({"a": "{{who}}", "{{b}}": ["{{...c}}", 1.5, null, true]})"),
            compact(R"({"a": "{{who}}", "{{b}}": ["{{...c}}", 1.5, null, true]})"));
}

TEST(Composition, PutsArgumentsIn) {
  EXPECT_EQ(
      shelf().composed(
          R"({"act": {"fragment": "sign", "with": {"who": ["head", "clerk"], "paper": "don"}}})"),
      compact(
          R"({"act": {"title": {"vi": "Ký don", "en": "Sign"}, "by": ["head", "clerk"], "documents": ["don"]}})"));
  EXPECT_EQ(shelf().composed(R"({"fields": {"fragment": "named", "with": {"p": "vote"}}})"),
            compact(R"({"fields": {"vote_on": {"type": "date"}, "say": "of vote and vote"}})"));
}

TEST(Composition, DoesNotReadAnArgumentAgain) {
  EXPECT_EQ(shelf().composed(R"({"x": {"fragment": "named", "with": {"p": "{{p}}"}}})"),
            compact(R"({"x": {"{{p}}_on": {"type": "date"}, "say": "of {{p}} and {{p}}"}})"));
}

TEST(Composition, SplicesAnArrayIntoAnArrayAndNowhereElse) {
  EXPECT_EQ(shelf().composed(R"({"requires": [{"type": "own"}, {"fragment": "gates"}]})"),
            compact(R"({"requires": [{"type": "own"}, {"type": "first"}, {"type": "last"}]})"));
  EXPECT_EQ(shelf().composed(
                R"({"requires": {"fragment": "gates", "with": {"more": [{"type": "x"}, {"type": "y"}]}}})"),
            compact(R"({"requires": [{"type": "first"}, {"type": "x"}, {"type": "y"}, {"type": "last"}]})"));
}

TEST(Composition, UsesFragmentsInsideFragmentsAndInArguments) {
  const std::string sign =
      R"({"title":{"vi":"Ký to-trinh","en":"Sign"},"by":["head"],"documents":["to-trinh"]})";
  EXPECT_EQ(shelf().composed(R"({"all": {"fragment": "twice", "with": {"who": ["head"]}}})"),
            compact(R"({"all": {"one": )" + sign + R"(, "two": [{"type": "first"}, {"type": "last"}]}})"));
  EXPECT_EQ(
      shelf().composed(
          R"({"requires": {"fragment": "gates", "with": {"more": [{"fragment": "sign", "with": {"who": ["head"]}}]}}})"),
      compact(R"({"requires": [{"type": "first"}, )" + sign + R"(, {"type": "last"}]})"));
}

TEST(Composition, MergesFurtherKeysIntoAnObject) {
  EXPECT_EQ(
      shelf().composed(
          R"({"fragment": "named", "with": {"p": "x"}, "x_on": {"title": "Ngày"}, "more": {"fragment": "gates"}})"),
      compact(
          R"({"x_on": {"type": "date", "title": "Ngày"}, "say": "of x and x", "more": [{"type": "first"}, {"type": "last"}]})"));
}

TEST(Composition, RefusesAKeyThatTheFragmentGivesToo) {
  EXPECT_EQ(shelf().composed(R"({"a": {"fragment": "named", "with": {"p": "x"}, "x_on": {"type": "date"}}})"),
            "/a/x_on/type fragment.merge");
  EXPECT_EQ(shelf().composed(R"({"a": {"fragment": "named", "with": {"p": "x"}, "say": {"vi": "…"}}})"),
            "/a/say fragment.merge");
  EXPECT_EQ(shelf().composed(R"({"a": {"fragment": "gates", "more": 1}})"), "/a fragment.rest");
}

TEST(Composition, NamesEveryProblemWithItsPlace) {
  EXPECT_EQ(shelf().composed(R"({"a/b": [{"fragment": "nobody"}], "c": {"fragment": 3},
                                 "d": {"fragment": "sign", "with": {"whom": 1, "paper": "x"}}})"),
            "/a~1b/0/fragment fragment.unknown; /c/fragment fragment.name; "
            "/d/with/whom fragment.argument-unknown; /d fragment.argument-missing");
  EXPECT_EQ(shelf().composed(R"({"a": {"fragment": "named", "with": {"p": 3}}})"),
            "/a fragment.argument-type; /a fragment.argument-type");
  EXPECT_EQ(shelf().composed(R"({"a": {"fragment": "gates", "with": {"more": 3}}})"),
            "/a fragment.argument-type");
  EXPECT_EQ(shelf().composed(R"({"a": {"fragment": "sign", "with": []}})"), "/a/with fragment.argument-type");
}

TEST(Composition, SaysWhereInTheFragmentAProblemLies) {
  Shelf broken = shelf();
  broken.fragment("outer", "{}", R"({"x": [{"fragment": "inner"}]})");
  broken.fragment("inner", "{}", R"({"y": {"z": "{{nobody}}"}})");

  const auto whole = broken.compose(parsed(R"({"a": {"fragment": "outer"}})"));

  ASSERT_FALSE(whole);
  EXPECT_EQ(Shelf::problems(whole.error()), "/a fragment.placeholder");
  EXPECT_NE(whole.error()[0].message.en.find("outer > inner /body/y/z: "), std::string::npos)
      << whole.error()[0].message.en;
}

TEST(Composition, RefusesPlaceholdersThatAreNone) {
  Shelf broken;
  broken.fragment("open", "{}", R"({"x": "never {{closed"})");
  broken.fragment("empty", "{}", R"({"x": "{{}}"})");
  broken.fragment("key", R"({"p": {}})", R"({"{{p}}": 1, "twice": 2})");
  EXPECT_EQ(broken.composed(R"({"a": {"fragment": "open"}})"), "/a fragment.placeholder");
  EXPECT_EQ(broken.composed(R"({"a": {"fragment": "empty"}})"), "/a fragment.placeholder");
  EXPECT_EQ(broken.composed(R"({"a": {"fragment": "key", "with": {"p": "twice"}}})"), "/a fragment.key");
  EXPECT_EQ(broken.composed(R"({"a": {"fragment": "key", "with": {"p": "fragment"}}})"), "/a fragment.key");
}

TEST(Composition, RefusesAFileThatIsNoFragment) {
  Shelf broken;
  broken.fragments["a"] = parsed(R"({"fragment": "another", "body": 1})");
  broken.fragments["b"] = parsed(R"({"fragment": "b"})");
  broken.fragments["c"] = parsed(R"({"fragment": "c", "body": 1, "bodies": 2})");
  broken.fragments["d"] = parsed(R"({"fragment": "d", "body": 1, "parameters": {"Tên": {}}})");
  broken.fragments["e"] = parsed(R"({"fragment": "e", "body": 1, "parameters": {"p": {"defaults": 1}}})");
  for (const auto& [name, file] : broken.fragments)
    EXPECT_EQ(broken.composed(R"({"x": {"fragment": ")" + name + R"("}})"), "/x/fragment fragment.malformed");
}

TEST(Composition, RefusesAFragmentThatUsesItself) {
  Shelf circle;
  circle.fragment("a", "{}", R"([{"fragment": "b"}])");
  circle.fragment("b", "{}", R"({"x": {"fragment": "a"}})");
  EXPECT_EQ(circle.composed(R"({"here": {"fragment": "a"}})"), "/here fragment.recursion");
}

TEST(Composition, AllowsAFragmentInAnArgumentOfItself) {
  Shelf nesting;
  nesting.fragment("wrap", R"({"it": {}})", R"({"in": "{{it}}"})");
  EXPECT_EQ(nesting.composed(
                R"({"x": {"fragment": "wrap", "with": {"it": {"fragment": "wrap", "with": {"it": 1}}}}})"),
            R"({"x":{"in":{"in":1}}})");
}

TEST(Composition, NestsEightDeepAndNoFurther) {
  Shelf chain;
  for (int i = 0; i < 9; ++i)
    chain.fragment("f" + std::to_string(i), "{}", R"({"fragment": "f)" + std::to_string(i + 1) + R"("})");
  chain.fragment("f9", "{}", "1");
  EXPECT_EQ(chain.composed(R"({"x": {"fragment": "f2"}})"), R"({"x":1})");
  EXPECT_EQ(chain.composed(R"({"x": {"fragment": "f1"}})"), "/x fragment.depth");
}

// 10 fragments in 10 fragments in …: a thousand million values that nobody waits for.
TEST(Composition, StopsAtItsSize) {
  Shelf bomb;
  for (int i = 0; i < 8; ++i) {
    std::string uses;
    for (int n = 0; n < 10; ++n)
      uses += (n == 0 ? "" : ",") + (R"({"fragment": "f)" + std::to_string(i + 1) + R"("})");
    bomb.fragment("f" + std::to_string(i), "{}", "[" + uses + "]");
  }
  bomb.fragment("f8", "{}", "[]");
  EXPECT_EQ(bomb.composed(R"({"x": {"fragment": "f1"}})"), " definition.size");
}

TEST(Composition, RefusesADefinitionTooDeepToBeReadAgain) {
  Shelf deep;
  std::string open, close;
  for (int i = 0; i < 14; ++i) open += R"({"d":)", close += "}";
  deep.fragment("deep", R"({"it": {}})", open + R"("{{it}}")" + close);
  const std::string once = R"({"fragment": "deep", "with": {"it": 1}})";
  EXPECT_NE(deep.composed(R"({"x": )" + once + "}").find(R"("d":1)"), std::string::npos);
  EXPECT_EQ(deep.composed(R"({"x": {"fragment": "deep", "with": {"it": )" + once + "}}}"),
            " definition.depth");
}

TEST(Composition, IsAnObjectOrNothing) {
  EXPECT_EQ(shelf().composed(R"({"fragment": "gates"})"), " definition.form");
}

TEST(Composition, ComposedAgainIsTheSame) {
  const Shelf fragments = shelf();
  for (
      const char* source :
      {R"({"a": {"fragment": "named", "with": {"p": "{{p}}"}}, "b": [{"fragment": "gates"}, {"fragment": "gates"}]})",
       R"({"fragment": "twice", "with": {"who": [1, {"fragment": "named", "with": {"p": "q"}}]}, "z": "{{...more}}"})"}) {
    const auto once = fragments.compose(parsed(source));
    ASSERT_TRUE(once) << Shelf::problems(once.error());
    const auto twice = fragments.compose(*once);
    ASSERT_TRUE(twice) << Shelf::problems(twice.error());
    EXPECT_EQ(json::serialize(*twice), json::serialize(*once));
  }
}

}  // namespace
}  // namespace cadre
