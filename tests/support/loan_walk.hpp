// LoanWalk: random people at the desk (tests/support/desk.hpp), most of whom know what they do. Commands
// valid and not, alone and several together, stale revisions, repeated keys, facts and corrections, clock
// jumps both ways, restarts; acts that record and end facts, hold and release other cases, propose cases that
// are opened or declined.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "tests/support/desk.hpp"

namespace cadre::test {

class LoanWalk {
 public:
  // Publishes procedures whose acts have effects (hiring, staffing, inquiry) beside that of the loans.
  LoanWalk(Desk& desk, std::mt19937& random);

  // Several openings and acts that somebody wants together; often all of them are possible.
  Command together();

  void step();  // one thing happens; fails the running test when a dry run said otherwise than what followed
  void restart() { desk_.restart(); }
  const std::vector<std::string>& cases() const { return cases_; }

 private:
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
  bool chance(int percent) { return below(100) < percent; }
  template <class T>
  const T& one_of(const std::vector<T>& values) {
    return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
  }

  std::string account();
  std::string a_case();
  std::string a_day();
  Submission submission(const std::string& act);
  Order order();
  Order likely(const std::string& account);
  SubmitTogether series(const std::string& account);
  Order opening();
  Order act();
  Order decline();
  Order migration();
  RecordFacts facts();
  void pass_time();
  void repeat();
  void submit(const Command& command);

  Desk& desk_;
  std::mt19937& random_;
  std::vector<std::string> cases_;
  std::vector<std::pair<Command, Outcome>> past_;
};

}  // namespace cadre::test
