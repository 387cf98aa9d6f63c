// Views that say how often they were looked at: a test sees that a decision is being made, though nothing is
// answered yet.
#pragma once

#include <atomic>

#include "engine/log/views.hpp"

namespace cadre::test {

class WatchedViews final : public Views {
 public:
  explicit WatchedViews(Views& inner) : inner_(inner) {}

  int looks() const { return looks_; }
  void wait_for_look(int after) const {  // returns when there were more than `after`
    for (int now = looks_; now <= after; now = looks_) looks_.wait(now);
  }

  Result<std::unique_ptr<ViewSnapshot>> snapshot() const override {
    auto seen = inner_.snapshot();
    ++looks_;
    looks_.notify_all();
    return seen;
  }
  Result<void> apply(const ViewBatch& batch) override { return inner_.apply(batch); }
  Result<void> clear() override { return inner_.clear(); }

 private:
  Views& inner_;
  mutable std::atomic<int> looks_{0};
};

}  // namespace cadre::test
