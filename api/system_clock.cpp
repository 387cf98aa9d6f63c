#include "api/system_clock.hpp"

namespace cadre {

SystemClock::SystemClock(Timestamp start) : ahead_(start - now()) {}

Timestamp SystemClock::now() {
  return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()) + ahead_;
}

}  // namespace cadre
