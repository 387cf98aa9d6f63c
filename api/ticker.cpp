#include "api/ticker.hpp"

namespace cadre {

Ticker::Ticker(std::chrono::milliseconds period, std::function<void()> work)
    : period_(period), work_(std::move(work)), thread_([this] { run(); }) {}
Ticker::~Ticker() { stop(); }

void Ticker::run() {
  for (;;) {
    {
      std::unique_lock lock(mutex_);
      if (changed_.wait_for(lock, period_, [this] { return stopping_; })) return;
    }
    work_();
  }
}

void Ticker::stop() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

}  // namespace cadre
