// Attempts: how often somebody may guess. Failures are counted per user name, whether there is such an
// account or not, and in all; who has failed too often waits. In memory, bounded; names are kept as hashes.
// Any thread.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string_view>

#include "engine/base/sha256.hpp"
#include "engine/base/time.hpp"

namespace cadre {

struct AttemptLimits {
  unsigned of_account_max = 5;                 // failures in a row; then the name waits
  std::chrono::seconds account_wait{15 * 60};  // since the last of them; a longer pause begins anew
  unsigned in_all_max = 100;                   // failures of everybody together ...
  std::chrono::seconds in_all_wait{60};        // ... in this time
  std::size_t names_max = 4096;                // remembered; the one that failed longest ago gives way
};

class Attempts {
 public:
  explicit Attempts(const AttemptLimits& limits) : limits_(limits) {}

  // How long this name must wait before its next attempt. nullopt: it need not.
  std::optional<std::chrono::seconds> must_wait(std::string_view name, Timestamp now) const;

  // Counts a failure. True: this was the one after which the name must wait.
  bool failed(std::string_view name, Timestamp now);
  // Forgets the failures of the name, and says how many there were.
  unsigned succeeded(std::string_view name);

 private:
  struct Failures {
    unsigned count = 0;
    Timestamp last{};
  };
  void make_room(Timestamp now);

  const AttemptLimits limits_;
  mutable std::mutex mutex_;  // guards all below
  std::map<Hash, Failures> names_;
  unsigned in_all_ = 0;
  Timestamp in_all_since_{};
};

}  // namespace cadre
