// What a delegation lends: never more than the lender holds, never more than it says, never for longer.
#include "engine/running/actors.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "tests/support/fact_book.hpp"
#include "tests/support/seed.hpp"

namespace cadre {
namespace {

const std::vector<std::string> kAccounts{"an", "bo", "chi", "du"};
const std::vector<std::string> kRoles{"head", "clerk", "administrator"};
const std::vector<std::string> kUnits{"", "city", "a", "b", "a1"};
const char* const kDays[] = {"2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01"};

// Who holds what, and who lends what to whom, drawn at random; and the same as plain lists.
struct Drawn {
  struct Holding {
    std::string account, role, unit;
  };
  struct Loan {
    std::string lender, to, role, unit;
    int from = 0, until = 0;  // in kDays
  };
  FactBook book;
  std::vector<Holding> holdings;
  std::vector<Loan> loans;

  explicit Drawn(std::mt19937_64& random) {
    const auto any = [&](const std::vector<std::string>& all) { return all[random() % all.size()]; };
    for (const char* unit : {"city", "a", "b", "a1"}) {
      const std::string name = unit, parent = name == "city" ? "" : name == "a1" ? "a" : "city";
      book.record("unit/" + name, "unit", kDays[0], R"({"name":"U","parent":")" + parent + R"("})");
    }
    for (const std::string& account : kAccounts)
      book.record("account/" + account, "account", kDays[0], R"({"cadre":"CB-)" + account + R"("})");
    for (int i = 0; i < 6; ++i) {
      holdings.push_back({any(kAccounts), any(kRoles), any(kUnits)});
      const Holding& one = holdings.back();
      book.record("account/" + one.account, "mandate", kDays[0],
                  R"({"role":")" + one.role + R"(","unit":")" + one.unit + R"("})");
    }
    for (int i = 0; i < 4; ++i) {
      const int from = static_cast<int>(random() % 3),
                until = from + 1 + static_cast<int>(random() % (3 - from));
      loans.push_back({any(kAccounts), any(kAccounts), any(kRoles), any(kUnits), from, until});
      const Loan& one = loans.back();
      book.record(
          "account/" + one.lender, "delegation", kDays[one.from],
          R"({"to":")" + one.to + R"(","roles":[")" + one.role + R"("],"unit":")" + one.unit + R"("})",
          kDays[one.until]);
    }
  }

  bool administers(const std::string& account) const {
    return std::any_of(holdings.begin(), holdings.end(), [&](const Holding& one) {
      return one.account == account && one.role == "administrator";
    });
  }
  bool holds(const std::string& account, const std::string& role, const std::string& unit, Date on) const {
    return std::any_of(holdings.begin(), holdings.end(), [&](const Holding& one) {
      return one.account == account && one.role == role && covers(book, one.unit, unit, on);
    });
  }
  bool lends(const std::string& lender, const std::string& to, const std::string& role,
             const std::string& unit, int day) const {
    return std::any_of(loans.begin(), loans.end(), [&](const Loan& one) {
      return one.lender == lender && one.to == to && one.role == role && one.from <= day && day < one.until &&
             covers(book, one.unit, unit, cadre::day(kDays[day]));
    });
  }
};

bool may(const Actor& actor, const FactBook& book, const std::string& role, const std::string& unit,
         Date on) {
  return std::any_of(actor.mandates.begin(), actor.mandates.end(), [&](const Mandate& one) {
    return one.role == role && covers(book, one.unit, unit, on);
  });
}

TEST(Delegation, LendsExactlyWhatTheLenderHoldsAndTheDelegationNames) {
  const auto seed = test::seed_from_environment();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937_64 random(seed);
  int lent = 0;
  for (int round = 0; round < 1000; ++round) {
    const Drawn drawn(random);
    for (int day = 0; day < 4; ++day)
      for (const std::string& to : kAccounts)
        for (const std::string& lender : kAccounts) {
          const Date on = cadre::day(kDays[day]);
          const Actor actor = actor_for(drawn.book, to, lender, on);
          ASSERT_EQ(actor.account, to);
          ASSERT_EQ(actor.on_behalf_of, lender);
          ASSERT_TRUE(actor.is("CB-" + to) && actor.is("CB-" + lender));
          const bool barred = to == lender || drawn.administers(to) || drawn.administers(lender);
          for (const std::string& role : kRoles)
            for (const std::string unit : {"city", "a", "b", "a1"}) {
              const bool expected =
                  !barred && drawn.holds(lender, role, unit, on) && drawn.lends(lender, to, role, unit, day);
              ASSERT_EQ(may(actor, drawn.book, role, unit, on), expected)
                  << to << " for " << lender << " as " << role << " in " << unit << " on " << kDays[day];
              lent += expected ? 1 : 0;
            }
        }
  }
  EXPECT_GT(lent, 100) << "the draws never lent anything";
}

TEST(Delegation, IsNotLentOn) {
  FactBook book;
  for (const char* account : {"account/an", "account/bo", "account/chi"})
    book.record(account, "account", "2024-01-01", "{}");
  book.record("account/an", "mandate", "2024-01-01", R"({"role":"head"})");
  book.record("account/an", "delegation", "2024-01-01", R"({"to":"bo","roles":["head"]})", "2024-02-01");
  book.record("account/bo", "delegation", "2024-01-01", R"({"to":"chi","roles":["head"]})", "2024-02-01");
  EXPECT_EQ(actor_for(book, "bo", "an", day("2024-01-15")).mandates.size(), 1u);
  EXPECT_EQ(actor_for(book, "chi", "bo", day("2024-01-15")).mandates.size(), 0u);
  EXPECT_EQ(actor_for(book, "chi", "an", day("2024-01-15")).mandates.size(), 0u);
}

TEST(Delegation, EndsWithTheAccountAndTheMandateOfTheLender) {
  FactBook book;
  book.record("account/an", "account", "2024-01-01", "{}", "2024-03-01");
  book.record("account/an", "mandate", "2024-01-01", R"({"role":"head"})", "2024-02-01");
  book.record("account/bo", "account", "2024-01-01", "{}");
  book.record("account/an", "delegation", "2024-01-01", R"({"to":"bo","roles":["head","clerk"]})",
              "2024-12-31");
  book.record("account/an", "mandate", "2024-01-01", R"({"role":"clerk"})");
  EXPECT_EQ(actor_for(book, "bo", "an", day("2024-01-31")).mandates.size(), 2u);
  EXPECT_EQ(actor_for(book, "bo", "an", day("2024-02-01")).mandates.size(), 1u);
  EXPECT_EQ(actor_for(book, "bo", "an", day("2024-03-01")).mandates.size(), 0u);
}

}  // namespace
}  // namespace cadre
