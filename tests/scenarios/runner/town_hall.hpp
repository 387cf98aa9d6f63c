// TownHall: a whole engine in memory with every shipped procedure published, the working-day calendar, and
// for every role two accounts with a mandate for the whole unit `tinh`: "records" and "records-2". One
// thread.
#pragma once

#include <memory>

#include "engine/running/engine.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/memory_journal.hpp"
#include "tests/support/memory_views.hpp"

namespace cadre::scenarios {

inline constexpr std::string_view kWholeUnit = "tinh";

class TownHall {
 public:
  // `today`: the day on which everything that was given is recorded.
  TownHall(const std::vector<FactInput>& town, Date today);

  // What could not be set up, one sentence each; nothing else may be asked then.
  const std::vector<std::string>& problems() const { return problems_; }

  void record(const std::vector<FactInput>& facts);  // by the system; what is refused becomes a problem
  bool knows(const std::string& account) const;

  // Noon of that day; every delay that is over runs out first.
  void set_day(Date day);
  Outcome run(const std::string& account, Order order);
  Reading read() const;
  std::vector<Entry> entries() const { return test::entries_of(journal_); }

 private:
  void must(const Outcome& outcome, const std::string& what);
  void publish();
  void hire();

  MemoryJournal journal_;
  MemoryViews views_;
  Rules rules_;
  FactKinds kinds_;
  ManualClock clock_;
  test::CountingIds ids_;
  std::unique_ptr<Engine> engine_;
  std::uint64_t keys_ = 0;
  std::vector<std::string> problems_;
};

}  // namespace cadre::scenarios
