// Sequencer: the one place where writes are ordered. Takes commands in batches, decides each against the
// state left by the one before, appends all entries in one durable transaction, then updates the views, then
// answers. Runs on one thread that the Engine owns; submit from any thread.
//
// Two batches exist at a time. While the log writes the one (appender.hpp), what arrives is decided into the
// other, upon the first as if it were durable. Nobody is told before that is so, and when the first is lost,
// the second is lost with it.
#pragma once

#include <atomic>
#include <memory>
#include <thread>

#include "engine/running/appender.hpp"
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
  struct Batch {     // one transaction in the making, or on its way to the disk
    Position first;  // of its entries
    std::vector<Waiting> waiting;
    std::vector<Outcome> outcomes;      // one for each of them
    std::vector<const Entry*> entries;  // those of the outcomes
    std::vector<std::string> bytes;     // the same, as they are stored
    ViewBatch views;

    Position end() const { return Position{first.value + entries.size()}; }
    const Entry* find(Position at) const {
      return at < first || end() <= at ? nullptr : entries[at.value - first.value];
    }
  };
  using BatchPtr = std::unique_ptr<Batch>;

  void run();
  std::vector<Waiting> take();
  void turn();
  BatchPtr send_off();
  void finish(Batch& batch);
  void lose(Batch& batch, const Error& error);
  void give_up(const Error& error);
  void begin_at(Position first);
  void decide_all(std::vector<Waiting> waiting);
  Result<std::unique_ptr<ViewSnapshot>> look() const;
  Outcome handle(const Command& command);
  std::optional<Outcome> answered_before(const Command& command);
  Decided decide(const Command& command, Timestamp now, Position first);
  Outcome write(const Command& command, Decided decided, Timestamp now);
  std::vector<Entry> meanwhile(const Command& command) const;
  Result<std::vector<Entry>> read_entries(Position first, std::uint32_t count) const;
  void flush(Batch& batch);
  void update_views(Batch& batch);
  static void hand_out_bytes(Batch& batch);
  void tell(Done& done, Outcome outcome);
  void answer_all(Batch& batch);
  void answer_failure(Batch& batch, const Error& error);

  EngineParts parts_;
  EngineOptions options_;
  Decider decider_;
  World world_;
  std::atomic<Timestamp::rep> last_recorded_;  // milliseconds, as in Timestamp
  BoundedQueue<Waiting> queue_;
  std::atomic<bool> failed_{false};
  std::atomic<std::uint64_t> commands_{0}, accepted_{0}, refused_{0}, errors_{0}, repeated_{0},
      overloaded_{0}, batches_{0}, upto_{0};
  BatchPtr open_;       // what arrives is decided into it
  BatchPtr under_way_;  // being written; nullptr: nothing is
  Appender appender_;
  std::thread thread_;
};

// Nothing was written, for that reason.
inline Outcome outcome_of(Error error) {
  Outcome outcome;
  outcome.error = std::move(error);
  return outcome;
}

}  // namespace cadre
