// How much memory large bodies may take, all connections together. Small ones need no room: the number of
// connections bounds them.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <utility>

namespace cadre {

// Any thread.
class BodyBudget {
 public:
  explicit BodyBudget(std::size_t bytes_max) : left_(bytes_max) {}

  bool take(std::size_t bytes) {  // all of it or, answering false, nothing
    std::size_t left = left_.load(std::memory_order_relaxed);
    while (left >= bytes)
      if (left_.compare_exchange_weak(left, left - bytes, std::memory_order_relaxed)) return true;
    return false;
  }
  void give_back(std::size_t bytes) { left_.fetch_add(bytes, std::memory_order_relaxed); }

 private:
  std::atomic<std::size_t> left_;
};

// What one body holds of a budget. It goes where the body goes, and is given back with it.
class BodyRoom {
 public:
  BodyRoom() = default;
  explicit BodyRoom(std::shared_ptr<BodyBudget> budget) : budget_(std::move(budget)) {}
  BodyRoom(BodyRoom&& other) noexcept
      : budget_(std::move(other.budget_)), bytes_(std::exchange(other.bytes_, 0)) {}
  BodyRoom& operator=(BodyRoom&& other) noexcept {
    std::swap(budget_, other.budget_);
    std::swap(bytes_, other.bytes_);
    return *this;
  }
  ~BodyRoom() { give_back(); }

  // False when the budget does not hold so much: nothing has changed. A room without a budget never grows.
  bool grow_to(std::size_t bytes) {
    if (bytes <= bytes_) return true;
    if (budget_ == nullptr || !budget_->take(bytes - bytes_)) return false;
    bytes_ = bytes;
    return true;
  }
  std::size_t bytes() const { return bytes_; }
  void give_back() {
    if (bytes_ > 0) budget_->give_back(std::exchange(bytes_, 0));
  }

 private:
  std::shared_ptr<BodyBudget> budget_;
  std::size_t bytes_ = 0;
};

}  // namespace cadre
