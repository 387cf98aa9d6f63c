// Reads as entries (cadre.read.v1): somebody is given a personal file, a document, an export or a proof, and
// that is recorded before they are. Whether they may is decided above; how often on one day, here: the
// counters know. A read changes no case and no fact. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/cases/command.hpp"

namespace cadre {

inline constexpr std::string_view kReadType = "cadre.read.v1";
inline constexpr std::string_view kMassRead = "mass-read";  // the act of the read that raises the alarm
inline constexpr std::size_t kReadPeopleMax = 500;          // as many as a page of entries can show

struct ReadAct {
  std::string subject;             // what is given: "cadre/CB-0042", "document/<sha256>", "case/MN-2026-0017"
  std::string what;                // "file", "document", "export", "proof", "entries"
  std::vector<std::string> whose;  // the cadres it tells of; the first kReadPeopleMax are kept
  bool of_everybody = false;       // it opens every file without naming them: mass reading by itself
  std::string purpose;             // "case:MN-2026-0017"; empty where it is the reader's own
  std::string role;                // of the reader
  std::string unit;                // to which it belongs, or empty
  std::string of_case{}, of_cadre{};  // an export is among the entries on what it exports
  json::object query{};               // the shape of the question
  std::uint64_t count = 0;            // of things given
  std::string refused{};              // the rule by which it is not given; empty: it is
  std::uint64_t per_day_max = 0;      // reads of one account on one office day; 0: nobody counts
  std::uint64_t alarm_at = 0;         // the read of the day, or people of one read, that raise the alarm
};

// The order that records it (engine/running/record_decider.cpp).
KeepRecord record_of(const ReadAct& read);

std::string reads_key(std::string_view account, Date day);          // in Table::counters
std::uint64_t reads_of_day(const std::optional<std::string>& row);  // 0 when there is none

}  // namespace cadre
