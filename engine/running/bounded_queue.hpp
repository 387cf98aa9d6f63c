// A bounded queue of many writers and one reader at a time that takes all there is: what makes group commit
// gather by itself.
#pragma once

#include <condition_variable>
#include <mutex>
#include <vector>

namespace cadre {

template <class T>
class BoundedQueue {
 public:
  explicit BoundedQueue(std::size_t max) : max_(max) {}

  // false: full or closed; `item` is untouched then.
  bool push(T&& item) {
    {
      const std::lock_guard lock(mutex_);
      if (closed_ || items_.size() >= max_) return false;
      items_.push_back(std::move(item));
    }
    filled_.notify_one();
    return true;
  }

  // Waits for the first item, then takes up to `most`. Empty: closed, and nothing is left.
  std::vector<T> take(std::size_t most) {
    return take(most, [] { return false; });
  }

  // The same, but does not wait while `enough()`: then empty may also mean that nothing has come. Whoever
  // makes it true calls wake() behind that.
  template <class Enough>
  std::vector<T> take(std::size_t most, Enough&& enough) {
    std::unique_lock lock(mutex_);
    filled_.wait(lock, [&] { return closed_ || !items_.empty() || enough(); });
    std::vector<T> taken;
    if (items_.size() <= most) {
      taken.swap(items_);
    } else {
      const auto end = items_.begin() + static_cast<std::ptrdiff_t>(most);
      taken.assign(std::make_move_iterator(items_.begin()), std::make_move_iterator(end));
      items_.erase(items_.begin(), end);
    }
    return taken;
  }

  void wake() {
    { const std::lock_guard lock(mutex_); }  // whoever found `enough()` false is waiting by now
    filled_.notify_all();
  }

  void close() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
    }
    filled_.notify_all();
  }

  bool closed() const {
    const std::lock_guard lock(mutex_);
    return closed_;
  }

  std::size_t size() const {
    const std::lock_guard lock(mutex_);
    return items_.size();
  }

 private:
  const std::size_t max_;
  mutable std::mutex mutex_;
  std::condition_variable filled_;
  std::vector<T> items_;
  bool closed_ = false;
};

}  // namespace cadre
