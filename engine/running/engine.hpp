// Engine: the running whole of the ground floor. Commands go in, entries come out; readings answer questions.
//
// One sequencer thread, owned here, takes commands from a bounded queue, decides each against the state left
// by the one before, appends the batch in one durable transaction, then updates the views and answers
// (README: life of a command). submit, run, read: any thread. start and stop: the thread that owns the
// Engine.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/cases/command.hpp"
#include "engine/cases/refusal.hpp"
#include "engine/facts/facts.hpp"
#include "engine/log/entry.hpp"
#include "engine/log/journal.hpp"
#include "engine/log/views.hpp"
#include "engine/procedure/rules.hpp"
#include "engine/running/reading.hpp"

namespace cadre {

// Unique ids for entries. Implemented by api/random.cpp and, counting, by tests.
struct IdSource {
  virtual ~IdSource() = default;
  virtual std::string uuid(Timestamp at) = 0;  // UUIDv7 of that moment; sequencer thread only
};

struct EngineOptions {
  std::string source = "urn:cadre:log";   // CloudEvents source of every entry
  std::size_t queue_max = 4096;           // commands waiting; one more is answered `overloaded`
  std::size_t batch_max = 512;            // commands in one transaction
  std::size_t cached_states_max = 20000;  // cases and subjects kept decoded
};

struct EngineParts {  // all outlive the engine
  Journal& journal;
  Views& views;
  const Rules& rules;
  const FactKinds& kinds;
  Clock& clock;
  IdSource& ids;
};

// What became of a command.
struct Outcome {
  std::vector<Entry>
      entries;  // what it wrote: one for an act (accepted or refused), one per fact recorded; empty on error
  std::vector<std::string> bytes;  // the same as stored; empty when `repeated`
  bool repeated = false;       // the key had been used with the same payload: these are the entries of then
  std::optional<Error> error;  // nothing was written: conflict, not_found, invalid_argument, forbidden,
                               // overloaded, unavailable
  std::vector<ItemFault> faults;  // with "together.refused": what stands against each item that it is due to
  std::vector<Entry> meanwhile;   // with a stale revision: what happened since the officer looked, at most 50
  std::optional<std::uint32_t> revision;  // with a stale revision: the present one
  std::optional<Command>
      command;  // what was asked goes back, so that its memory is let go where it was taken
};
using Done = std::function<void(Outcome)>;  // called once, on the sequencer thread (or by submit itself when
                                            // overloaded); must not block

struct EngineFigures {  // for /metrics
  std::uint64_t commands = 0, accepted = 0, refused = 0, failed = 0, repeated = 0, overloaded = 0,
                batches = 0;
  std::uint64_t queue = 0, log_size = 0, views_upto = 0;
};

class Engine {
 public:
  // Brings the views up to the log (making them anew when they are not this log's), then takes
  // commands. Errors: corruption, unavailable.
  static Result<std::unique_ptr<Engine>> start(EngineParts parts, EngineOptions options = {});
  ~Engine();  // stop()

  void submit(Command command, Done done);
  Outcome run(Command command);  // blocks until answered; never from the sequencer thread

  // Elapses every delay whose last day is over, each by a command of its own; returns when they are answered.
  // Called at start by the owner and then by its timer. Any thread but the sequencer's.
  std::size_t elapse_due_delays();

  Result<Reading> read()
      const;  // a consistent sight; see engine/running/reading.hpp for how long it may live
  EngineFigures figures() const;
  bool failed() const;  // a sync failed: nothing is acknowledged any more; the process must exit

  // Answers what was accepted, tells the rest `unavailable`, joins the thread. Idempotent.
  void stop();

 private:
  struct Impl;
  explicit Engine(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// Empties the views and makes them again from the log. The engine is not running. `progress` gets the entries
// done.
Result<void> rebuild(const Journal& journal, Views& views, const Rules& rules,
                     const std::function<void(std::uint64_t)>& progress = {});

}  // namespace cadre
