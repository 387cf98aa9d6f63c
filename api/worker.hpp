// One thread for requests that block: documents written to disk, backups, definitions compiled. Bounded.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace cadre {

class Worker {
 public:
  explicit Worker(std::size_t queue_max = 64);
  ~Worker();  // stop()

  // False when the queue is full or the worker has stopped: the work will not be done. Any thread.
  bool post(std::function<void()> work);

  // Does what is queued, then ends. Idempotent; the owner's thread.
  void stop();

 private:
  void run();

  const std::size_t queue_max_;
  std::mutex mutex_;  // guards queue_ and stopping_
  std::condition_variable changed_;
  std::deque<std::function<void()>> queue_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace cadre
