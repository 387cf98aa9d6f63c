// A round: what an office does besides the cases of the dismissal family, as data. Its steps are tables
// (rounds_*.cpp); plan_plays.cpp, careers.cpp and their neighbours say where and when; round_player.cpp
// carries them out by requests to the API.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "api/sample/days.hpp"
#include "api/sample/story.hpp"

namespace cadre::sample {

// Texts may hold the words of wording.hpp, those of the play ("$cadre", "$post", "$other") and snippets.
struct RoundStep {
  std::string_view act;  // "open", "migrate", or an act of the definition
  int after = 1;         // working days since the step before; for the first one, since the play's start
  std::string_view role;
  std::string_view form = "{}";     // "usual" is that of usual_acts.hpp, and so are documents
  std::string_view documents = {};  // kinds, separated by spaces
  Doer doer = Doer::usual;
  std::string_view refused = {};       // the rule that must be among the reasons; "" = must be accepted
  std::string_view acknowledged = {};  // rules, separated by spaces
  std::string_view version = {};       // for "open": names it; for "migrate": the version gone to
  bool proposed = false;               // an opening that answers a proposal which another case brought about
};

// A piece of JSON that forms use by its word; a later one may stand in an earlier one.
struct Snippet {
  std::string_view word, json;
};
std::span<const Snippet> snippets();

struct Round {
  std::string_view procedure;
  std::string_view about;  // "unit", "post" or "cadre"
  std::span<const RoundStep> steps;
  std::string_view gives = {};  // the act from whose day on the cadre holds the post; "": none
  bool ends_tenure = false;     // the cadre's post is lost on the day its term ends
  std::string_view takes = {};  // the act from whose day on the cadre has lost the post; "": none
};

// A round on its way, about certain people and posts.
struct Play {
  const Round* round = nullptr;
  Date next{};                                             // when its next step is due
  std::map<std::string, std::string, std::less<>> values;  // "cadre" -> "CB-0042"
  std::size_t number = 0;                                  // spreads the work over the people of an office
  std::size_t step = 0;
  std::string case_id = {};
};

}  // namespace cadre::sample
