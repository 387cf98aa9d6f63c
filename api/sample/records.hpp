// What the offices of the city record besides the stories: units, posts, accounts, identities, appointments,
// yearly ratings and results, a confidence vote, some reprimands, and the reorganisation. Pure; drawn from
// the seed.
#pragma once

#include "api/sample/accounts.hpp"
#include "api/sample/cast.hpp"

namespace cadre::sample {

struct RecordedFact {
  FactInput fact;
  bool ends =
      false;  // replaces what stands of this subject, kind and post or role, so that it ends on `until`
};

struct Recording {
  Date on{};
  std::string role;  // of whoever records it
  std::vector<RecordedFact> facts;
};

// By day; of one day in the order in which they must be recorded.
std::vector<Recording> make_records(const City& city, const std::vector<Person>& people, const Cast& cast,
                                    const std::vector<AccountPlan>& accounts, const Plan& plan);

// The fact that a cadre holds a post; from the holding's first day.
FactInput holding_fact(const Person& person, const Holding& holding);

}  // namespace cadre::sample
