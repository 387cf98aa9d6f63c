#include "tests/support/gated_journal.hpp"

#include <algorithm>

namespace cadre::test {

void GatedJournal::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
}

void GatedJournal::open() {
  const std::lock_guard lock(mutex_);
  closed_ = false;
  changed_.notify_all();
}

void GatedJournal::wait_until_entered() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return entered_; });
}

Result<TreeHead> GatedJournal::append(std::span<const std::string> entries) {
  {
    std::unique_lock lock(mutex_);
    entered_ = closed_;
    changed_.notify_all();
    changed_.wait(lock, [this] { return !closed_; });
    entered_ = false;
  }
  return inner_.append(entries);
}

void GatedAnswers::submit(Command command) {
  std::optional<Outcome>* place = nullptr;
  {
    const std::lock_guard lock(mutex_);
    place = &outcomes_.emplace_back();
  }
  engine_.submit(std::move(command), [this, place](Outcome outcome) {
    const std::lock_guard lock(mutex_);
    *place = std::move(outcome);
    answered_.notify_all();
  });
}

std::size_t GatedAnswers::count() const {
  const std::lock_guard lock(mutex_);
  return static_cast<std::size_t>(std::count_if(outcomes_.begin(), outcomes_.end(),
                                                [](const auto& outcome) { return outcome.has_value(); }));
}

std::vector<Outcome> GatedAnswers::release() {
  journal_.open();
  std::unique_lock lock(mutex_);
  answered_.wait(lock, [this] {
    return std::all_of(outcomes_.begin(), outcomes_.end(),
                       [](const auto& outcome) { return outcome.has_value(); });
  });
  std::vector<Outcome> all;
  for (auto& outcome : outcomes_) all.push_back(std::move(*outcome));
  return all;
}

}  // namespace cadre::test
