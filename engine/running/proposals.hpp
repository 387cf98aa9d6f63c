// Proposals: cases that an act elsewhere says should be opened, and that nobody has opened yet.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/running/reading.hpp"

namespace cadre {

struct Proposal {
  Position position;  // of its entry; what an opening cites
  std::string procedure;
  std::string subject;  // "cadre/CB-0042", "post/P-17", "unit/ba-dinh"
  std::string unit;     // of the subject on the day of recording
  std::string case_id;  // whose act proposed it
  std::optional<Date> on;
  Text reason;
  std::string article;
  std::string mark;
  json::object form;      // fields it suggests for the opening
  bool may_open = false;  // this actor, under the version in force today: role, unit, not the subject
};

struct ProposalFilter {
  std::string procedure, unit;  // "" = any; `unit`: that one or below it
  bool only_may_open = false;
};

struct ProposalPage {
  std::vector<Proposal> items;  // by procedure, then oldest first
  std::optional<std::string> cursor;
};

// `limit` 1 to 500. A page may be shorter than that though more follow: the cursor tells.
ProposalPage proposals(const Reading& reading, const Actor& actor, const ProposalFilter& filter,
                       std::string_view cursor, std::size_t limit);

}  // namespace cadre
