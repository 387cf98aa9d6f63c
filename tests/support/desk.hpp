// Desk: an engine that lends books (tests/support/loan.hpp), with verbs for what people do there. One thread.
//
// Units: city > a, b. Readers R-1 .. R-4 hold posts P-1 .. P-4 (1 and 2 in a, 3 and 4 in b), with cards of
// level 2, but R-4's is of level 1. Accounts: an (librarian, whole city; is cadre R-1), bo (librarian and
// head, whole), chi (head, whole), du (clerk, whole), be (clerk, unit b), quan (administrator).
#pragma once

#include <memory>

#include "engine/running/engine.hpp"
#include "tests/support/loan.hpp"
#include "tests/support/memory_journal.hpp"
#include "tests/support/memory_views.hpp"

namespace cadre::test {

class CountingIds final : public IdSource {
 public:
  std::string uuid(Timestamp) override;

 private:
  std::uint64_t next_ = 0;
};

Date date(std::string_view text);  // "2024-05-31"
Submission on(std::string_view effective, std::string_view form = "{}", int documents = 0);
FactInput fact(std::string subject, std::string kind, std::string_view from, std::string_view value,
               std::string_view until = "");

class Desk {
 public:
  // The ports outlive the desk. Nothing is started yet.
  Desk(Journal& journal, Views& views, EngineOptions options = {}, const Rules& rules = loan_rules());

  void start();  // aborts when the engine does not start
  void stop();   // and forgets the engine
  void restart() { stop(), start(); }
  void furnish();  // starts if needed; records the people of the file comment, publishes both versions
  Engine& engine() { return *engine_; }
  Reading read() const;
  ManualClock& clock() { return clock_; }
  void set_day(std::string_view day);  // noon of that day in the office

  Command command(std::string account, Order order);  // with a fresh key
  Outcome run(Command command) { return engine_->run(std::move(command)); }
  Outcome run(std::string account, Order order) { return run(command(std::move(account), std::move(order))); }
  Outcome facts(std::string account, std::vector<FactInput> inputs);
  Outcome open(std::string cadre, Submission submission, std::string account = "du");
  Outcome act(const std::string& case_id, std::string act, Submission submission, std::string account);
  Outcome act(const std::string& case_id, std::string act, Submission submission, std::string account,
              std::uint32_t revision);

  // Common ways. Each aborts when a step is not accepted.
  std::string opened(std::string cadre, std::string_view day);          // a case in `asked`
  std::string in_examination(std::string cadre, std::string_view day);  // in `examining`
  std::string before_ruling(std::string cadre, std::string_view day);   // in `deciding`
  void must(const Outcome& outcome) const;

  CaseState state(const std::string& case_id) const;
  std::vector<std::string> leaves(const std::string& case_id) const;

 private:
  Journal& journal_;
  Views& views_;
  EngineOptions options_;
  const Rules& rules_;
  ManualClock clock_;
  CountingIds ids_;
  std::unique_ptr<Engine> engine_;
  std::uint64_t keys_ = 0;
};

// A furnished desk over ports in memory.
struct MemoryDesk {
  MemoryJournal journal;
  MemoryViews views;
  Desk desk{journal, views};
  MemoryDesk() { desk.furnish(); }
};

bool accepted(const Outcome& outcome);                     // written, and not a refusal
std::vector<std::string> reasons(const Outcome& outcome);  // the rules of a refusal, in order
std::string refusal_kind(const Outcome& outcome);
std::string rule_of(const Outcome& outcome);  // of an error, "" when there is none
std::vector<Entry> entries_of(const Journal& journal);

}  // namespace cadre::test
