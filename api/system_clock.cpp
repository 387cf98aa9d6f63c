#include "api/system_clock.hpp"

namespace cadre {

SystemClock::SystemClock(Timestamp start) { ahead_ = start - now(); }  // now() adds ahead_: zero until then

Timestamp SystemClock::now() {
  return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()) + ahead_;
}

}  // namespace cadre
