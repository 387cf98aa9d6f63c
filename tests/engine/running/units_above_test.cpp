// What lies above a unit is remembered from one entry to the next: it must never be what was so before.
#include <gtest/gtest.h>

#include "engine/running/world.hpp"
#include "tests/support/loan.hpp"
#include "tests/support/memory_journal.hpp"
#include "tests/support/memory_views.hpp"

namespace cadre::test {
namespace {

constexpr Date kMonday{std::chrono::year(2026) / 3 / 2};
constexpr Date kTuesday{std::chrono::year(2026) / 3 / 3};
using Units = std::vector<std::string>;

class UnitsAbove : public ::testing::Test {
 protected:
  UnitsAbove() {
    world.look_at(snapshot.get());
    lies_in(world, "phong", "so", kMonday);
    lies_in(world, "so", "tinh", kMonday);
    lies_in(world, "tinh", "", kMonday);
  }
  static void lies_in(World& in, const std::string& unit, const std::string& parent, Date from) {
    Fact fact;
    fact.kind = "unit";
    fact.from = from;
    fact.value = {{"parent", parent}};
    in.change_subject("unit/" + unit).facts.push_back(fact);
  }

  MemoryJournal journal;
  MemoryViews views;
  std::unique_ptr<ViewSnapshot> snapshot = *views.snapshot();
  World world{std::make_shared<ProcedureLibrary>(loan_rules()), journal};
};

TEST_F(UnitsAbove, AreNamedFromTheParentUp) {
  EXPECT_EQ(world.units_above("phong", kMonday), (Units{"so", "tinh"}));
  EXPECT_EQ(world.units_above("tinh", kMonday), Units{});
  EXPECT_EQ(world.units_above("unknown", kMonday), Units{});
  EXPECT_EQ(world.units_above("", kMonday), Units{});
}

TEST_F(UnitsAbove, AreThoseOfTheDayThatIsAskedFor) {
  lies_in(world, "phong", "tinh", kTuesday);
  EXPECT_EQ(world.units_above("phong", kMonday), (Units{"so", "tinh"}));
  EXPECT_EQ(world.units_above("phong", kTuesday), (Units{"tinh"}));
  EXPECT_EQ(world.units_above("phong", kMonday), (Units{"so", "tinh"}));
}

TEST_F(UnitsAbove, AreLookedUpAnewWhenAUnitFurtherUpHasMovedOnTheSameDay) {
  EXPECT_EQ(world.units_above("phong", kMonday), (Units{"so", "tinh"}));
  lies_in(world, "so", "bo", kMonday);
  EXPECT_EQ(world.units_above("phong", kMonday), (Units{"so", "bo"}));
}

TEST_F(UnitsAbove, OfADraftChangeNothingBelowIt) {
  EXPECT_EQ(world.units_above("phong", kMonday), (Units{"so", "tinh"}));
  World draft = World::draft_over(world);
  lies_in(draft, "so", "bo", kMonday);
  EXPECT_EQ(draft.units_above("phong", kMonday), (Units{"so", "bo"}));
  EXPECT_EQ(world.units_above("phong", kMonday), (Units{"so", "tinh"}));
}

TEST_F(UnitsAbove, AreForgottenWithWhatDidNotBecomeDurable) {
  EXPECT_EQ(world.units_above("phong", kMonday), (Units{"so", "tinh"}));
  world.reset();
  EXPECT_EQ(world.units_above("phong", kMonday), Units{});
}

TEST_F(UnitsAbove, AreEachNamedOnceWhenCorrectionsMadeACircle) {
  lies_in(world, "tinh", "phong", kMonday);
  EXPECT_EQ(world.units_above("phong", kMonday), (Units{"so", "tinh"}));
  lies_in(world, "tinh", "so", kMonday);
  EXPECT_EQ(world.units_above("phong", kMonday), (Units{"so", "tinh"}));
}

}  // namespace
}  // namespace cadre::test
