// The wall clock. The only place that asks the system for the time of day.
#pragma once

#include "engine/base/time.hpp"

namespace cadre {

class SystemClock final : public Clock {
 public:
  SystemClock() = default;
  explicit SystemClock(
      Timestamp start);  // runs as fast as the wall clock, but begins at `start`: for rehearsals
  Timestamp now() override;

 private:
  std::chrono::milliseconds ahead_{0};
};

}  // namespace cadre
