// Reads that are told once a day: of the 200 pages of one answer, and of the thousands of bundles that a
// mirror fetches, the first is an entry; of a person's file, the first piece that a day's questions show.
// What is forgotten is told again, never the other way round: after a restart, and when there is no more
// room.
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <unordered_set>
#include <vector>

#include "engine/base/time.hpp"

namespace cadre {

// Any thread.
class ReadsToday {
 public:
  static constexpr std::size_t kKept = 100'000;

  // Whether note() was called for all of it on that day; never of nothing. Each names account and thing.
  bool told(const std::vector<std::string>& all, Date today);
  void note(const std::vector<std::string>& all, Date today);

 private:
  void turn_to(Date today);

  std::mutex mutex_;  // guards what follows
  Date day_{};
  std::unordered_set<std::string> told_;
};

}  // namespace cadre
