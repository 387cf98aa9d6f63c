// Measuring one target on a census: who counts, who does not, of whom it is not known, and what that says of
// the target. Missing facts make a range of possible values; a target is met when all of the range meets it.
// Pure; any thread.
#pragma once

#include <algorithm>
#include <map>
#include <optional>

#include "workflows/targets/answers.hpp"

namespace cadre::targets {

// One of those concerned. Who holds a post of a unit, sits in a body, was sent on rotation.
struct Row {
  std::string cadre, unit, post;   // `post` or `unit` may be ""
  Answer concerned = Answer::yes;  // whether the target speaks of them at all
  Answer counts = Answer::no;
  json::object because = {};
  std::vector<std::string_view> missing = {};
};

// Numbers of rows; and the range in which the value lies, as far as the facts say.
struct Tally {
  std::int64_t yes = 0, no = 0, unknown = 0;                    // of those concerned
  std::int64_t maybe_yes = 0, maybe_no = 0, maybe_unknown = 0;  // of those of whom that is not known

  void add(Answer concerned, Answer counts);
  std::int64_t base() const { return yes + no + unknown; }
  bool empty() const { return base() + maybe_yes + maybe_no + maybe_unknown == 0; }
  Ratio share() const { return {yes, std::max<std::int64_t>(base(), 1)}; }
  Ratio least_share() const;
  Ratio most_share() const;
  std::int64_t most() const { return yes + unknown + maybe_yes + maybe_unknown; }  // of persons
};

struct Group {  // of one unit
  std::string unit;
  Tally tally;
  std::optional<Verdict> verdict = {};  // where every body is asked for itself
};

enum class Why : std::uint8_t { measured, missing_facts, nobody, no_number, not_kept, not_begun };
std::string_view to_string(Why why);  // "missing-facts", ...

struct Measured {
  const Target* target = nullptr;
  std::vector<Row> rows;
  std::vector<Group> groups;  // by unit, in order of id
  Tally tally;                // of persons, units or bodies, as the measure counts
  Ratio value, least, most;
  Verdict verdict = Verdict::open;
  Why why = Why::measured;
  std::map<std::string, std::int64_t, std::less<>> missing;  // by kind of fact: of how many it is missing
  std::int64_t left_out = 0;  // who will have retired by `age_on`, when that lies ahead
};

// `age_on`: the day on which ages are counted; when it lies behind the census's day, whoever reaches
// retirement age by then is left out.
Measured measure(const Target& target, const Census& census, int age, Date age_on);

}  // namespace cadre::targets
