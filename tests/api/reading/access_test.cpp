// The matrix of who may read what, row by row.
#include "api/reading/access.hpp"

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
  std::vector<std::string> cadres_with(std::string_view, std::string_view) const override { return {}; }

 private:
  void add(const std::string& id, const std::string& parent) {
    Fact fact;
    fact.kind = "unit";
    fact.value = {{"name", id}, {"parent", parent}};
    subjects_["unit/" + id].facts.push_back(std::move(fact));
  }
  std::map<std::string, SubjectFacts, std::less<>> subjects_;
};

// Who reads a class: R = always, P = once it is published, - = never. `recorder` is of a role that may record
// it; `agenda` and `dais` are not on the agenda.
struct Row {
  const char* data_class;
  const char* who;
};
constexpr const char* kReaders[] = {"using-agency", "recorder",  "personnel-head", "competent-level",
                                    "elected-body", "inspector", "supervisor",     "administrator",
                                    "subject",      "nobody"};
constexpr Row kRows[] = {
    //                   using recorder head competent elected inspector supervisor admin subject nobody
    {"directory", "RRRRRRRRRR"},
    {"log-commitment", "RRRRRRRRRR"},
    {"log-bundle", "-----R-R--"},
    {"case-meta", "RRRPPRPRP-"},
    {"case-header", "RRRPPRP-P-"},
    {"case", "RRRPPR----"},
    {"refusal", "RRRRRR----"},
    {"decision", "RRRPPRP-P-"},
    {"document", "RRRPPR----"},
    {"file", "RRRR-R--R-"},
    {"identity", "-RRR-R--R-"},
    {"evaluation", "RRRR-R--P-"},
    {"office", "RRRRRRR---"},
    {"figures", "RRRRRRR---"},
    {"political-standard", "--R--R----"},
    {"political-outcome", "--RR-R----"},
    {"private-life", "-R---R--R-"},
    {"private-outcome", "-RRR-R--R-"},
    {"vote-totals", "-RRPPR----"},
    {"ballot", "----------"},
    {"attendance", "-RRPPR----"},
    {"complaint", "-R---R----"},
    {"complaint-outcome", "-RRR-R----"},
    {"access-log", "--R--R-RR-"},
    {"access-content", "--R--R----"},
    {"inspection-log", "-----R----"},
    {"account", "-----R-R--"},
    {"operations", "-----R-R--"},
};

// What is everybody's, wherever and whoever they are.
bool is_public(std::string_view data_class) {
  return data_class == "directory" || data_class == "log-commitment";
}

Actor reader(std::string_view who, const char* unit) {
  Actor actor;
  actor.account = "reader";
  if (who == "subject" || who == "nobody") return actor;
  actor.mandates = {{who == "recorder" ? "personnel-body" : std::string(who), unit}};
  return actor;
}

bool reads(std::string_view who, const char* of, const Sought& asked) {
  static const CityUnits kUnits;
  static const std::vector<std::string> kRecorders{"personnel-body"};
  Sought sought = asked;
  sought.mine = who == "subject";
  if (who == "recorder") sought.recorders = kRecorders;
  return may_read(reader(who, of), sought, kUnits, Date{});
}

TEST(Access, FollowsTheMatrixInEveryRowAndColumn) {
  for (const Row& row : kRows) {
    ASSERT_EQ(std::string_view(row.who).size(), std::size(kReaders)) << row.data_class;
    for (std::size_t i = 0; i < std::size(kReaders); ++i) {
      for (const bool published : {false, true}) {
        const bool expected = row.who[i] == 'R' || (row.who[i] == 'P' && published);
        const Sought sought{.data_class = row.data_class, .unit = "ward", .published = published};
        EXPECT_EQ(reads(kReaders[i], "north", sought), expected)
            << row.data_class << " by " << kReaders[i] << (published ? ", published" : ", not published");
      }
    }
  }
}

TEST(Access, HasARowInThisTestForEveryClassOfTheMatrix) {
  ASSERT_EQ(rights().all().size(), std::size(kRows));
  for (const Row& row : kRows) EXPECT_NE(rights().find(row.data_class), nullptr) << row.data_class;
}

TEST(Access, EndsAtTheUnitOfTheMandate) {
  for (const Row& row : kRows) {
    for (const char* who :
         {"using-agency", "recorder", "personnel-head", "competent-level", "elected-body"}) {
      for (const char* elsewhere : {"south", "city", ""}) {
        const Sought sought{.data_class = row.data_class, .unit = elsewhere, .published = true};
        EXPECT_EQ(reads(who, "north", sought), is_public(row.data_class))
            << row.data_class << " of '" << elsewhere << "' by " << who;
      }
    }
  }
}

TEST(Access, OpensToWhoeverItIsAboutOnlyWhatIsTheirs) {
  for (const Row& row : kRows) {
    for (const char* who : {"using-agency", "personnel-head", "inspector", "administrator"}) {
      Sought sought{.data_class = row.data_class, .unit = "ward", .published = false, .mine = true};
      const bool as_subject = reads("subject", "north", sought);
      static const CityUnits kUnits;
      EXPECT_EQ(may_read(reader(who, "north"), sought, kUnits, Date{}), as_subject)
          << row.data_class << " about the " << who;
    }
  }
}

TEST(Access, LendsNothingThatIsAboutEitherPerson) {
  static const CityUnits kUnits;
  for (const Row& row : kRows)
    for (const char* who : {"using-agency", "personnel-head", "inspector"}) {
      Actor delegate = reader(who, "north");
      delegate.on_behalf_of = "lender";
      const Sought sought{.data_class = row.data_class, .unit = "ward", .published = true, .mine = true};
      EXPECT_EQ(may_read(delegate, sought, kUnits, Date{}), is_public(row.data_class)) << row.data_class;
    }
}

TEST(Access, OpensOnesOwnAccountAndOnesOwnReading) {
  for (const char* own : {"account", "access-log", "access-content"}) {
    EXPECT_TRUE(reads("nobody", "", {.data_class = own, .account = "reader"})) << own;
    EXPECT_FALSE(reads("nobody", "", {.data_class = own, .account = "another"})) << own;
  }
}

TEST(Access, IsDeniedToARoleAndInAClassThatNobodyDeclared) {
  for (const Row& row : kRows) {
    const Sought sought{.data_class = row.data_class, .unit = "ward", .published = true};
    EXPECT_EQ(reads("librarian", "", sought), is_public(row.data_class)) << row.data_class;
  }
  EXPECT_FALSE(reads("inspector", "", {.data_class = "horoscope", .published = true}));
}

}  // namespace
}  // namespace cadre
