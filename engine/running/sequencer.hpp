// Sequencer: the one place where writes are ordered. Takes commands in batches, decides each against the
// state left by the one before, appends all entries in one durable transaction, then updates the views, then
// answers. submit from any thread.
//
// Two threads take turns at it, so that nobody is idle while the disk syncs: one has a batch in the log, the
// other decides the next upon it, and hands it over when the log is free. Batches reach the log in the order
// in which they were decided: `turn_` is held from the first command of a batch until the log is its own. If
// a batch does not become durable, the one that was decided upon it is not written either.
#pragma once

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <thread>

#include "engine/running/bounded_queue.hpp"
#include "engine/running/decider.hpp"
#include "engine/running/engine.hpp"
#include "engine/running/projector.hpp"

namespace cadre {

class Sequencer {
 public:
  Sequencer(EngineParts parts, EngineOptions options, std::shared_ptr<ProcedureLibrary> library,
            Timestamp last_recorded);
  ~Sequencer() { stop(); }

  void submit(Command command, Done done);
  void stop();
  bool failed() const { return failed_.load(); }
  // The moment that is recorded now: time in the log never runs backwards, whatever the wall clock does.
  Timestamp now() const;
  EngineFigures figures() const;

 private:
  struct Waiting {
    Command command;
    Done done;
  };
  struct Batch {     // one transaction in the making
    Position first;  // of its entries
    std::vector<Waiting> waiting;
    std::vector<Outcome> outcomes;  // by command
    std::vector<std::string> bytes;
    std::vector<const Entry*> entries;  // those of the outcomes
    ViewBatch views;
    Position next() const { return Position{first.value + entries.size()}; }
  };

  void run();
  bool take_turn();
  Result<void> gather(Batch& batch);
  Result<void> decide_until_log_is_free(Batch& batch);
  Result<void> enter_log(Batch& batch);
  Result<void> write(Batch& batch);
  void leave_log();
  void wait_for_log() const { log_taken_.wait(true); }
  bool log_is_free() const { return !log_taken_.load(); }
  void start_over();

  Outcome handle(const Command& command, Batch& batch);
  std::optional<Outcome> answered_before(const Command& command, const Batch& batch);
  Decided decide(const Command& command, Timestamp now, Position first);
  Outcome record(const Command& command, Decided decided, Timestamp now, Batch& batch);
  std::vector<Entry> meanwhile(const Command& command, const Batch& batch) const;
  Result<std::vector<Entry>> read_entries(Position first, std::uint32_t count, const Batch& batch) const;
  Result<void> make_durable(const Batch& batch);
  void update_views(Batch& batch);
  static void hand_out_bytes(Batch& batch);
  void tell(Done& done, Outcome outcome);
  void answer_all(Batch& batch);
  void answer_failure(Batch& batch, const Error& error);

  EngineParts parts_;
  EngineOptions options_;
  Decider decider_;
  std::mutex turn_;  // guards world_ and next_
  World world_;
  Position next_;                       // of the next entry
  std::atomic<bool> log_taken_{false};  // by a batch that is being written
  std::atomic<bool> lost_{false};       // a batch was not written: what was decided upon it does not stand
  std::atomic<Timestamp::rep> last_recorded_;  // milliseconds, as in Timestamp
  BoundedQueue<Waiting> queue_;
  std::atomic<bool> failed_{false};
  std::atomic<std::uint64_t> commands_{0}, accepted_{0}, refused_{0}, errors_{0}, repeated_{0},
      overloaded_{0}, batches_{0}, upto_{0};
  std::array<std::thread, 2> threads_;
};

// Nothing was written, for that reason.
inline Outcome outcome_of(Error error) {
  Outcome outcome;
  outcome.error = std::move(error);
  return outcome;
}

}  // namespace cadre
