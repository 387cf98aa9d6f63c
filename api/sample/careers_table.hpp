// What happens in the units of careers, as data: who leaves, whose term ends, and which cases come of it.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "api/sample/names.hpp"
#include "api/sample/round.hpp"

namespace cadre::sample {

// The first holder of a post of a unit retires: it is vacant from that day on.
struct Vacancy {
  std::string_view unit, post;
  Date on{};
};

// The first holder of a post was appointed on that day, until that day; of that sex and birth where given.
struct Tenure {
  std::string_view unit, post;
  Date from{};
  std::optional<Date> until = std::nullopt;
  std::optional<Date> born = std::nullopt;
  Sex sex = Sex::male;
};

// A case about a post of a unit, or about who holds it. People are named by the post they held first: "pho-1"
// of this unit, or "benh-vien-nhi.pho-2".
struct Episode {
  const Round* round = nullptr;
  Date start{};
  std::string_view unit, post;
  std::string_view who = {};    // "" = whoever holds the post
  std::string_view other = {};  // the second candidate; "" = none
  std::string_view to = {};     // another post, where the round speaks of one
  std::string_view ends = {};   // another day, where the round speaks of one
};

std::span<const Vacancy> vacancies();
std::span<const Tenure> tenures();
std::vector<Episode> episodes(Date end);  // of a log that ends then; by their first day

}  // namespace cadre::sample
