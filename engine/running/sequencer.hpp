// Sequencer: the one place where writes are ordered. Takes commands in batches, decides each against the
// state left by the one before, appends all entries in one durable transaction, then updates the views, then
// answers. Runs on one thread that the Engine owns; submit from any thread.
#pragma once

#include <atomic>
#include <memory>
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
  struct Batch {  // one transaction in the making
    std::vector<std::string> bytes;
    std::vector<const Entry*> entries;  // those of the outcomes
    ViewBatch views;
    std::vector<Outcome> outcomes;  // by command
  };

  void run();
  void process(std::vector<Waiting> waiting);
  Result<void> decide_all(const std::vector<Waiting>& waiting, Batch& batch);
  Outcome handle(const Command& command, Batch& batch);
  std::optional<Outcome> answered_before(const Command& command, const Batch& batch);
  Decided decide(const Command& command, Timestamp now, Position first);
  Outcome write(const Command& command, Decided decided, Timestamp now, Batch& batch);
  std::vector<Entry> meanwhile(const Command& command, const Batch& batch) const;
  Result<std::vector<Entry>> read_entries(Position first, std::uint32_t count, const Batch& batch) const;
  Result<void> make_durable(const Batch& batch);
  void update_views(Batch& batch);
  static void hand_out_bytes(Batch& batch);
  void tell(Done& done, Outcome outcome);
  void answer_all(std::vector<Waiting>& waiting, std::vector<Outcome> outcomes);
  void answer_failure(std::vector<Waiting>& waiting, const Error& error);

  EngineParts parts_;
  EngineOptions options_;
  Decider decider_;
  World world_;
  std::atomic<Timestamp::rep> last_recorded_;  // milliseconds, as in Timestamp
  BoundedQueue<Waiting> queue_;
  std::atomic<bool> failed_{false};
  std::atomic<std::uint64_t> commands_{0}, accepted_{0}, refused_{0}, errors_{0}, repeated_{0},
      overloaded_{0}, batches_{0}, upto_{0};
  std::thread thread_;
};

// Nothing was written, for that reason.
inline Outcome outcome_of(Error error) {
  Outcome outcome;
  outcome.error = std::move(error);
  return outcome;
}

}  // namespace cadre
