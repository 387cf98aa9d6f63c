// The matrix of who may read what, row by row.
#include "api/access.hpp"

#include <gtest/gtest.h>

#include <map>

namespace cadre {
namespace {

// The city has two districts; north has a ward.
class CityUnits final : public Facts {
 public:
  CityUnits() {
    add("city", "");
    add("north", "city");
    add("south", "city");
    add("ward", "north");
  }
  const SubjectFacts* find(std::string_view subject) const override {
    const auto found = subjects_.find(subject);
    return found == subjects_.end() ? nullptr : &found->second;
  }

 private:
  void add(const std::string& id, const std::string& parent) {
    Fact fact;
    fact.kind = "unit";
    fact.value = {{"name", id}, {"parent", parent}};
    subjects_["unit/" + id].facts.push_back(std::move(fact));
  }
  std::map<std::string, SubjectFacts, std::less<>> subjects_;
};

struct Row {
  const char* role;
  const char* unit;  // of the mandate
  Sight sight;
  const char* about;  // the unit of what is sought
  bool decided, accepted;
  bool expected;
};

constexpr Row kRows[] = {
    {"inspector", "", Sight::case_content, "ward", false, false, true},
    {"inspector", "", Sight::entry, "", false, false, true},
    {"inspector", "", Sight::account, "", false, false, true},
    {"administrator", "", Sight::account, "", false, false, true},
    {"administrator", "", Sight::operations, "", false, false, true},
    {"administrator", "", Sight::case_summary, "ward", false, false, true},
    {"administrator", "", Sight::case_content, "ward", false, false, false},
    {"administrator", "", Sight::case_content, "ward", true, false, false},
    {"administrator", "", Sight::entry, "ward", false, true, false},
    {"administrator", "", Sight::cadre, "ward", false, false, false},
    {"supervisor", "", Sight::case_content, "ward", false, false, false},
    {"supervisor", "", Sight::case_content, "ward", true, false, true},
    {"supervisor", "", Sight::entry, "ward", false, false, false},
    {"supervisor", "", Sight::entry, "ward", true, false, false},
    {"supervisor", "", Sight::entry, "ward", false, true, false},
    {"supervisor", "", Sight::entry, "ward", true, true, true},
    {"supervisor", "", Sight::cadre, "ward", false, false, false},
    {"supervisor", "", Sight::operations, "", false, false, false},
    {"personnel-body", "north", Sight::case_content, "ward", false, false, true},
    {"personnel-body", "north", Sight::case_content, "north", false, false, true},
    {"personnel-body", "north", Sight::case_content, "south", false, false, false},
    {"personnel-body", "north", Sight::case_content, "city", false, false, false},
    {"personnel-body", "north", Sight::case_content, "", false, false, false},
    {"personnel-body", "", Sight::case_content, "", false, false, true},
    {"using-agency", "ward", Sight::cadre, "ward", false, false, true},
    {"using-agency", "ward", Sight::cadre, "north", false, false, false},
    {"competent-level", "city", Sight::entry, "ward", false, false, true},
    {"elected-body", "south", Sight::entry, "ward", false, true, false},
    {"records", "north", Sight::account, "", false, false, false},
    {"records", "north", Sight::operations, "", false, false, false},
    {"records", "north", Sight::directory, "", false, false, true},
};

TEST(Access, FollowsTheMatrix) {
  const CityUnits units;
  for (const Row& row : kRows) {
    Actor actor;
    actor.mandates = {{row.role, row.unit}};
    Sought sought;
    sought.sight = row.sight;
    sought.unit = row.about;
    sought.account = "somebody-else";
    sought.decided = row.decided;
    sought.accepted = row.accepted;
    EXPECT_EQ(may_read(actor, sought, units, Date{}), row.expected)
        << row.role << " of '" << row.unit << "', sight " << static_cast<int>(row.sight) << ", about '"
        << row.about << "'";
  }
}

TEST(Access, IsDeniedWithoutAMandateExceptToTheDirectoryAndOneself) {
  const CityUnits units;
  Actor nobody;
  nobody.account = "an";
  for (const Sight sight :
       {Sight::cadre, Sight::case_summary, Sight::case_content, Sight::entry, Sight::operations}) {
    Sought sought;
    sought.sight = sight;
    sought.decided = sought.accepted = true;
    EXPECT_FALSE(may_read(nobody, sought, units, Date{})) << static_cast<int>(sight);
  }
  Sought own;
  own.sight = Sight::account;
  own.account = "an";
  EXPECT_TRUE(may_read(nobody, own, units, Date{}));
  EXPECT_TRUE(may_read(nobody, Sought{}, units, Date{}));
}

}  // namespace
}  // namespace cadre
