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

// Views that claim more than the log holds belong to another log, or to one that was restored.
Result<void> align(const Journal& journal, Views& views) {
  TRY(snapshot, views.snapshot());
  const bool ahead = snapshot->upto() > journal.head().size;
  snapshot.reset();
  return ahead ? views.clear() : Result<void>();
}

std::vector<Command> due_delays(const ViewSnapshot& snapshot, Date today) {
  std::vector<Command> commands;
  snapshot.scan(Table::deadlines, "", [&](std::string_view key, std::string_view) {
    const auto parts = split_key(key);
    const auto due = parse_date(parts.at(0));
    if (!due || *due >= today || commands.size() >= kDelaysAtOnce) return false;
    ElapseDelay order{std::string(parts.at(1)), std::string(parts.at(2)), std::string(parts.at(3)), *due};
    commands.push_back({std::move(order), std::string(kSystemAccount), {}, {}});
    return true;
  });
  return commands;
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
  for (std::size_t round = 0; round < kRoundsMax; ++round) {
    auto snapshot = impl_->parts.views.snapshot();
    if (!snapshot) return elapsed;
    std::vector<Command> commands = due_delays(**snapshot, office_date(impl_->sequencer->now()));
    snapshot->reset();  // not held while the log syncs
    std::size_t moved = 0;
    for (const Outcome& outcome : impl_->run_all(std::move(commands))) moved += outcome.entries.size();
    elapsed += moved;
    if (moved == 0) return elapsed;  // nothing due, or nothing that could be written now
  }
  return elapsed;
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
