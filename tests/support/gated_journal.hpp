// A journal that waits before each append until it is let through, and the answers of commands submitted
// meanwhile: for tests of batches, overload and stopping. Open at first.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

#include "engine/running/engine.hpp"

namespace cadre::test {

class GatedJournal final : public Journal {
 public:
  explicit GatedJournal(Journal& inner) : inner_(inner) {}

  void close();
  void open();
  void wait_until_entered();  // until an append waits at the closed gate

  Result<TreeHead> append(std::span<const std::string> entries) override;
  bool poisoned() const override { return inner_.poisoned(); }
  TreeHead head() const override { return inner_.head(); }
  Result<void> read(Position from, std::size_t limit,
                    const std::function<bool(Position, std::string_view)>& each) const override {
    return inner_.read(from, limit, each);
  }
  Result<std::string> at(Position position) const override { return inner_.at(position); }

 private:
  Journal& inner_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool closed_ = false;
  bool entered_ = false;
};

// Closes the gate when made; opens it at release.
class GatedAnswers {
 public:
  GatedAnswers(Engine& engine, GatedJournal& journal) : engine_(engine), journal_(journal) {
    journal_.close();
  }

  void submit(Command command);
  std::size_t count() const;       // of those that are answered
  std::vector<Outcome> release();  // opens the gate and waits for every answer; in order of submission

 private:
  Engine& engine_;
  GatedJournal& journal_;
  mutable std::mutex mutex_;
  std::condition_variable answered_;
  std::deque<std::optional<Outcome>> outcomes_;
};

}  // namespace cadre::test
