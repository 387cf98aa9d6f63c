// One JSON line per measurement: name, value, unit, raw (the limit measured in the same run), ratio = value /
// raw.
#pragma once

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <string>

namespace cadre::bench {

struct Row {
  std::string name;
  double value = 0;
  std::string unit;
  double raw = 0;      // 0: no raw limit applies
  std::string what{};  // of the raw limit
};

inline void report(const Row& row) {
  std::printf(R"({"name":"%s","value":%.4g,"unit":"%s","raw":%.4g,"ratio":%.4g,"raw_is":"%s"})"
              "\n",
              row.name.c_str(), row.value, row.unit.c_str(), row.raw, row.raw > 0 ? row.value / row.raw : 0.0,
              row.what.c_str());
  std::fflush(stdout);
}

// Processor time of this thread: what one core does, whoever else is on it.
class CoreStopwatch {
 public:
  double seconds() const { return now() - start_; }

 private:
  static double now() {
    timespec at{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
    return static_cast<double>(at.tv_sec) + static_cast<double>(at.tv_nsec) * 1e-9;
  }
  double start_ = now();
};

class Stopwatch {
 public:
  double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace cadre::bench
