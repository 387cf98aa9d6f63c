// Calls a function again and again on a thread of its own.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace cadre {

class Ticker {
 public:
  // First after one `period`, then `period` after each end. `work` must not throw.
  Ticker(std::chrono::milliseconds period, std::function<void()> work);
  ~Ticker();  // stop()

  void stop();  // waits for a call that is under way. Idempotent; the owner's thread.

 private:
  void run();

  const std::chrono::milliseconds period_;
  const std::function<void()> work_;
  std::mutex mutex_;  // guards stopping_
  std::condition_variable changed_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace cadre
