// The accounts of the sample: who works with the system, in which role, for which unit, from when to when.
#pragma once

#include "api/bootstrap.hpp"
#include "api/sample/people.hpp"
#include "api/sample/plan.hpp"

namespace cadre::sample {

struct AccountPlan {
  std::string id;
  std::string role;
  std::string unit;  // "" = the whole
  std::string name;
  std::string cadre = {};  // the cadre who uses it, or ""
  Date from = kFirstDay;
  std::optional<Date> until = std::nullopt;

  bool works_on(Date on) const { return from <= on && (!until || on < *until); }
};

// Several per role, so that acts that need two people find them. Those of units that end, end with them.
std::vector<AccountPlan> make_accounts(const City& city, const std::vector<Person>& people,
                                       std::uint64_t seed);

// Made from the seed and the account, so that two loads are the same: a sample's tokens are no secret.
std::string sample_token(std::uint64_t seed, std::string_view account);

// The password of every account: a sample's passwords are no secret either.
inline constexpr std::string_view kSamplePassword = "thanh-pho-mau-cadre";

// One account per role, with its token: those that work on the last day and cover the most.
std::vector<IssuedToken> shown_tokens(const std::vector<AccountPlan>& accounts, const Plan& plan);

}  // namespace cadre::sample
