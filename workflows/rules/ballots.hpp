// Rules about ballots recorded as counts in an object field (the shape stands in ballot_reading.hpp). What
// each person received: ballots_persons.hpp, ballots_plan.hpp, ballots_levels.hpp; who was summoned:
// ballots_roll.hpp. Totals only: who chose what is never recorded. Unit: persons and ballots. Pure; any
// thread.
#pragma once

#include <string>

#include "engine/procedure/rules.hpp"
#include "workflows/rules/ballot_reading.hpp"
#include "workflows/rules/fraction.hpp"

namespace cadre::rules {

// The counts add up: collected <= issued <= present <= summoned, valid + void = collected, summoned <=
// members and agree <= valid where they are recorded, and somebody was summoned. Names every broken equation.
// Parameter: `field`. Source: counting minutes (biên bản kiểm phiếu).
struct BallotCounts {
  std::string field;
  static ReadParams<BallotCounts> from(const json::object& params);
};
Verdict ballot_counts(const RuleContext& context, const BallotCounts& wanted);

// The meeting had its quorum: `present` reaches the fraction {"numerator","denominator","inclusive"} of
// `summoned`. From 2/3 of those summoned: 170/2025/NĐ-CP Art 33.
struct Quorum {
  std::string field;
  Fraction fraction;
  static ReadParams<Quorum> from(const json::object& params);
};
Verdict ballot_quorum(const RuleContext& context, const Quorum& quorum);

// `agree` reaches the fraction {"numerator","denominator","inclusive"} of `base`, one of the other counts.
// The majority and its base are the deciding body's own working rules; the State mirror is more than 1/2 of
// all members (138/2020/NĐ-CP Art 65, 66). A guard, or a requirement.
struct Majority {
  std::string field;
  Fraction fraction;
  const Base* base = nullptr;  // never null
  static ReadParams<Majority> from(const json::object& params);
};
Verdict ballot_majority(const RuleContext& context, const Majority& majority);

// The same collective is summoned as at the meeting before: those summoned in the ballot of `field` and those
// who stepped out (`recused`) are as many as in the field that `of` names for the kind of body in field `by`.
// A base that shrinks by a slip makes a majority of a minority. Source: 138/2020/NĐ-CP Art 46 (the leaders'
// second and third meetings are of those of the first); that nobody may have come or gone between, no text
// says (R).
Verdict ballot_base_kept(const RuleContext& context, const json::object& params);

}  // namespace cadre::rules
