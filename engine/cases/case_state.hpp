// CaseState: what a case's entries add up to. Made by evolve only. A value; copy freely.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/position.hpp"
#include "engine/base/time.hpp"
#include "engine/calendar/calendar.hpp"
#include "engine/chart/chart.hpp"

namespace cadre {

// Who did which act, for separation of duties, "from" dates and the history.
struct Deed {
  std::string act;
  std::string actor;
  std::string person;  // cadre id of the actor at that time, or ""
  Date effective{};
  std::string on_behalf_of{};  // account whose delegation was used, or ""
  std::string principal{};     // cadre id of that account's person at that time, or ""
  friend bool operator==(const Deed&, const Deed&) = default;
};

struct Timer {
  std::string delay;
  NodeIndex node = 0;  // the state whose `after` it is
  Date due{};          // the last day in time; it elapses when the office day is later
  friend bool operator==(const Timer&, const Timer&) = default;
};

// Why acts wait: another case said so about a person whom this one is about.
struct Hold {
  std::string by;  // that case
  Text reason;
  std::string article;
  Mark mark = Mark::verified;
  Date since{};  // the day it was put there; of an earlier hold that it outlives, that one's
  friend bool operator==(const Hold&, const Hold&) = default;
};

struct CaseState {
  std::string id;              // "MN-2026-0017"
  std::string cadre;           // whom it is about; "" when it is about a post or a unit
  std::string post;            // the post concerned, or ""
  std::string unit;            // the one it is about, or that of the post on the day of opening
  std::string procedure;       // reference: "dismissal@41-qd-tw-2021#0123456789abcdef"
  Date opened{};               // effective day of opening
  std::uint32_t revision = 0;  // 0 after opening; +1 with each entry that changes the case
  NodeSet configuration;
  bool done = false;
  std::string outcome;    // of the final state: "dismissed", "resigned", ...; "" while open
  json::object data;      // the forms' fields, the latest value of each
  json::array documents;  // all attached so far: [{"kind","number","date","name","sha256"}]
  std::vector<Deed> deeds;
  std::vector<Timer> timers;
  std::vector<Timer> overdue;  // elapsed, and the state that armed them still stands
  std::vector<Hold> holds;
  Position last;  // of the last entry that changed it

  friend bool operator==(const CaseState&, const CaseState&) = default;
};

}  // namespace cadre
