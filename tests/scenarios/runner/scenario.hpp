// Scenario: one story of a procedure as a YAML file tells it (tests/scenarios/README.md): what was given, who
// did what on which day, and what must come of it. Values; made by read_scenario, told by tell.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/cases/command.hpp"

namespace cadre::scenarios {

struct ExpectedReason {
  std::string rule, article;  // article "": the reason must have none
  friend auto operator<=>(const ExpectedReason&, const ExpectedReason&) = default;
};

// What must come of a step; exactly one of the three.
struct Expected {
  std::optional<std::vector<std::string>> states;  // accepted, and the case is in these states then
  std::vector<ExpectedReason> refused;             // every reason, in any order
  std::string failed;                              // an error with this rule: nothing was written
};

struct Opening {
  std::string procedure;
  std::optional<std::string> version;
  std::string cadre, post, unit;  // what the procedure is about
};

// Moves a running case to another version of its procedure; states keep their names.
struct Moving {
  std::string version, reason, document;
};

struct Step {
  std::string where;  // "dismissal/41-ends-in-dismissal.yaml:12"
  Date on{};
  Date recorded{};  // the office's day; not before the one of the step before
  std::string by;
  std::string of_case;  // the scenario's name for the case; "" is the only one of most
  // One of these five.
  std::optional<Opening> opens;
  std::optional<Moving> moves;
  std::string act;
  std::vector<FactInput> records;
  std::optional<std::vector<std::string>> lapses;  // delays that run out when this day comes, in any order

  Submission submission;
  Expected expected;
  std::optional<Date> due;  // the nearest deadline afterwards
};

struct Person {
  std::string account, role, unit, cadre;
};

struct CaseEnd {
  std::string outcome;              // "" unless it ended
  std::vector<std::string> states;  // while it is open
  bool unopened = false;
};

struct ExpectedFact {
  std::string where, subject, kind;
  std::optional<Date> on;  // the day it holds; the last day of the story when it is not said
  json::object value;      // these members at least
  bool holds = true;       // false: no such fact holds on that day
};

struct ExpectedEntry {
  std::string where, type;
  json::object members;  // of the entry as it is stored: these at least
};

// Another case that the story proposes to open.
struct Proposal {
  std::string procedure, about;  // "dismissal", "cadre/CB-0001"
  std::string article;
  friend auto operator<=>(const Proposal&, const Proposal&) = default;
};

struct Scenario {
  std::string name, title, article, procedure, version;
  std::vector<Person> people;  // besides those of the town
  std::vector<FactInput> given;
  std::vector<Step> steps;
  std::vector<ExpectedFact> facts;
  std::vector<ExpectedEntry> entries;
  std::optional<std::vector<std::string>> actions;  // that ran, in order
  std::optional<std::vector<Proposal>> proposals;   // all there are, in any order
  std::map<std::string, CaseEnd> ends;              // by the scenario's name of the case
};

// Everything that is wrong with the file, with its line. Keys nobody knows and expectations nobody wrote
// included.
tl::expected<Scenario, std::vector<std::string>> read_scenario(const std::filesystem::path& file);
tl::expected<Scenario, std::vector<std::string>> read_scenario(const std::string& text,
                                                               const std::string& name);

// Facts of a file that has nothing but `facts:`.
tl::expected<std::vector<FactInput>, std::vector<std::string>> read_facts(const std::filesystem::path& file);

// Plays it through a whole engine in memory, in the town of those facts. Everything that came out another way
// than the scenario says, one sentence each; empty when it holds.
std::vector<std::string> tell(const Scenario& scenario, const std::vector<FactInput>& town);

}  // namespace cadre::scenarios
