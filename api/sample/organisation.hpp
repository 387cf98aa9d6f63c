// The facts about units, posts and accounts that the plans amount to.
#pragma once

#include "api/sample/records.hpp"

namespace cadre::sample {

FactInput unit_fact(const UnitPlan& unit);
FactInput post_fact(const PostPlan& post);
std::vector<FactInput> account_facts(const AccountPlan& account,
                                     std::uint64_t seed);  // account, mandate, token

// What begins on that day, then what ends on it.
std::vector<RecordedFact> organisation_on(const City& city, Date on);
// With `of_cadres`: the accounts of people who are cadres themselves, which refer to their identities.
std::vector<RecordedFact> accounts_on(const std::vector<AccountPlan>& accounts, Date on, bool of_cadres,
                                      std::uint64_t seed);

}  // namespace cadre::sample
