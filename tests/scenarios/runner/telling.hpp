// Telling: one scenario on its way through the town hall. Private to tests/scenarios/runner.
#pragma once

#include "tests/scenarios/runner/scenario.hpp"
#include "tests/scenarios/runner/town_hall.hpp"

namespace cadre::scenarios {

class Telling {
 public:
  Telling(const Scenario& scenario, const std::vector<FactInput>& town);

  void play();        // every step; stops at one that makes the rest meaningless
  void check_ends();  // how each case ended
  void check_effects();
  std::vector<std::string> failures;

 private:
  bool take(const Step& step);
  Outcome submit(const Step& step);
  void pass_time(const Step& step);
  void compare(const Step& step, const Outcome& outcome);
  void compare_refusal(const Step& step, const Outcome& outcome);
  void check_states(const std::string& where, const std::string& of_case,
                    const std::vector<std::string>& expected);
  void check_due(const Step& step);
  void check_fact(const ExpectedFact& expected);
  void check_entry(const ExpectedEntry& expected);
  void check_actions();
  void check_proposals();

  std::optional<CaseState> state(const std::string& of_case) const;
  std::vector<std::string> states(const CaseState& state) const;  // without the procedure's name, in order
  void fail(const std::string& where, const std::string& what) { failures.push_back(where + ": " + what); }

  const Scenario& scenario_;
  TownHall hall_;
  std::map<std::string, std::string> cases_;  // the scenario's name -> "MN-2024-0001"
  Date today_{};
};

}  // namespace cadre::scenarios
