// A version that differs little from another says only what differs.
#include <gtest/gtest.h>

#include "tests/support/fragment_shelf.hpp"

namespace cadre {
namespace {

TEST(Extension, ChangesWhatItExtends) {
  Shelf versions = shelf();
  versions.definitions["loan/v1"] = parsed(
      R"({"id": "loan", "version": "v1", "meta": {"days": 14, "by": ["head"], "old": 1}, "states": {"a": {}}})");
  versions.definitions["loan/v2"] =
      parsed(R"({"extends": "loan/v1", "changes": {"version": "v2", "meta": {"old": null}}})");
  EXPECT_EQ(versions.composed(
                R"({"extends": "loan/v2", "changes": {"version": "v3", "meta": {"days": 21, "by": ["clerk"]},
                                  "states": {"b": {"fragment": "named", "with": {"p": "x"}}}}})"),
            compact(R"({"id": "loan", "version": "v3", "meta": {"days": 21, "by": ["clerk"]},
                        "states": {"a": {}, "b": {"x_on": {"type": "date"}, "say": "of x and x"}}})"));
}

TEST(Extension, IsRefusedWhenItIsNotWhole) {
  Shelf versions = shelf();
  versions.definitions["a/1"] = parsed(R"({"extends": "b/1", "changes": {"version": "2"}})");
  versions.definitions["b/1"] = parsed(R"({"extends": "a/1", "changes": {"version": "2"}})");
  versions.definitions["c/1"] = parsed(R"({"id": "c", "x": {"fragment": "nobody"}})");
  EXPECT_EQ(versions.composed(R"({"extends": "d/1", "changes": {"version": "2"}})"),
            "/extends extends.unknown");
  EXPECT_EQ(versions.composed(R"({"extends": "a/1", "changes": {"version": "2"}})"),
            "/extends extends.recursion");
  EXPECT_EQ(versions.composed(R"({"extends": "c/1", "changes": {"version": "2"}})"),
            "/extends fragment.unknown");
  versions.definitions["c/1"].erase("x");
  EXPECT_EQ(versions.composed(R"({"extends": "c/1", "id": "d"})"), "/id extends.form; /changes extends.form");
  EXPECT_EQ(versions.composed(R"({"extends": "c/1", "changes": {"extends": "c/1"}})"), " definition.form");
}

}  // namespace
}  // namespace cadre
