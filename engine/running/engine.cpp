#include "engine/running/engine.hpp"

#include <future>

#include "engine/running/catch_up.hpp"
#include "engine/running/decider.hpp"
#include "engine/running/rows.hpp"
#include "engine/running/sequencer.hpp"

namespace cadre {
namespace {

constexpr std::size_t kDelaysAtOnce = 256;
constexpr std::size_t kRoundsMax = 10'000;  // of one call; the next call goes on

Result<Timestamp> last_recorded(const Journal& journal) {
  const std::uint64_t size = journal.head().size;
  if (size == 0) return Timestamp{};
  TRY(bytes, journal.at(Position{size - 1}));
  TRY(entry, decode(bytes));
  return entry.time;
}

// Views that claim more than the log holds, or another last entry, belong to another log, or to one that was
// restored.
Result<bool> belong_together(const Journal& journal, const Views& views) {
  TRY(snapshot, views.snapshot());
  const std::uint64_t upto = snapshot->upto();
  if (upto == 0) return true;
  if (upto > journal.head().size) return false;
  TRY(bytes, journal.at(Position{upto - 1}));
  return leaf_hash(bytes) == snapshot->last();
}

Result<void> align(const Journal& journal, Views& views) {
  TRY(together, belong_together(journal, views));
  return together ? Result<void>() : views.clear();
}

struct DueDelays {
  std::vector<Command> commands;
  std::string next;  // the row behind them; "" when there is none that is due
};

DueDelays due_delays(const ViewSnapshot& snapshot, Date today, std::string_view from) {
  DueDelays due;
  snapshot.scan(Table::deadlines, from, [&](std::string_view key, std::string_view) {
    const auto parts = split_key(key);
    const auto day = parse_date(parts.at(0));
    if (!day || *day >= today) return false;
    if (due.commands.size() >= kDelaysAtOnce) return due.next = std::string(key), false;
    ElapseDelay order{std::string(parts.at(1)), std::string(parts.at(2)), std::string(parts.at(3)), *day};
    due.commands.push_back({std::move(order), std::string(kSystemAccount), {}, {}});
    return true;
  });
  return due;
}

}  // namespace

struct Engine::Impl {
  EngineParts parts;
  EngineOptions options;
  std::shared_ptr<ProcedureLibrary> library;
  std::unique_ptr<Sequencer> sequencer;

  std::vector<Outcome> run_all(std::vector<Command> commands) {
    std::vector<std::promise<Outcome>> promises(commands.size());
    for (std::size_t i = 0; i < commands.size(); ++i)
      sequencer->submit(std::move(commands[i]),
                        [&promise = promises[i]](Outcome outcome) { promise.set_value(std::move(outcome)); });
    std::vector<Outcome> outcomes;
    for (auto& promise : promises) outcomes.push_back(promise.get_future().get());
    return outcomes;
  }
};

Engine::Engine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Engine::~Engine() { stop(); }

Result<std::unique_ptr<Engine>> Engine::start(EngineParts parts, EngineOptions options) {
  CHECK(align(parts.journal, parts.views));
  auto impl = std::make_unique<Impl>(
      Impl{parts, std::move(options), std::make_shared<ProcedureLibrary>(parts.rules), nullptr});
  CHECK(catch_up(parts.journal, parts.views, impl->library));
  TRY(last, last_recorded(parts.journal));
  impl->sequencer = std::make_unique<Sequencer>(parts, impl->options, impl->library, last);
  return std::unique_ptr<Engine>(new Engine(std::move(impl)));
}

void Engine::submit(Command command, Done done) {
  impl_->sequencer->submit(std::move(command), std::move(done));
}

Outcome Engine::run(Command command) {
  std::vector<Command> one;
  one.push_back(std::move(command));
  return std::move(impl_->run_all(std::move(one)).front());
}

std::size_t Engine::elapse_due_delays() {
  std::size_t elapsed = 0;
  std::size_t in_this_pass =
      0;  // a pass goes once through all that is due, so that no stuck delay holds up the rest
  std::string from;
  for (std::size_t round = 0; round < kRoundsMax; ++round) {
    auto snapshot = impl_->parts.views.snapshot();
    if (!snapshot) return elapsed;
    DueDelays due = due_delays(**snapshot, office_date(impl_->sequencer->now()), from);
    snapshot->reset();  // not held while the log syncs
    for (const Outcome& outcome : impl_->run_all(std::move(due.commands)))
      in_this_pass += outcome.entries.size();
    from = std::move(due.next);
    if (!from.empty()) continue;
    elapsed += in_this_pass;
    if (in_this_pass == 0) return elapsed;  // nothing due, or nothing that could be written now
    in_this_pass = 0;                       // what elapsed may have armed others that are due already
  }
  return elapsed + in_this_pass;
}

Result<Reading> Engine::read() const {
  TRY(snapshot, impl_->parts.views.snapshot());
  return Reading(std::move(snapshot), impl_->parts.journal, impl_->library, impl_->sequencer->now(),
                 impl_->parts.kinds);
}

EngineFigures Engine::figures() const { return impl_->sequencer->figures(); }

bool Engine::failed() const { return impl_->sequencer->failed(); }

void Engine::stop() {
  if (impl_ && impl_->sequencer) impl_->sequencer->stop();
}

}  // namespace cadre
