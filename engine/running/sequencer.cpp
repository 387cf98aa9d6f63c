#include "engine/running/sequencer.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace cadre {
namespace {

Error overloaded() {
  return {ErrorCode::overloaded,
          {"hệ thống đang quá tải, hãy thử lại sau giây lát",
           "expected room in the queue, but it is full; try again in a moment"}};
}

Error stopping() {
  return {ErrorCode::unavailable,
          {"hệ thống đang dừng, việc này chưa được ghi",
           "expected a running engine, but it is stopping; nothing was written"}};
}

}  // namespace

Sequencer::Sequencer(EngineParts parts, EngineOptions options, std::shared_ptr<ProcedureLibrary> library,
                     Timestamp last_recorded)
    : parts_(parts),
      options_(std::move(options)),
      decider_(parts.kinds),
      world_(std::move(library), parts.journal),
      last_recorded_(last_recorded.time_since_epoch().count()),
      queue_(options_.queue_max),
      upto_(parts.journal.head().size),
      appender_(parts.journal, [this] { queue_.nudge(); }) {
  begin_at(Position{parts.journal.head().size});
  thread_ = std::thread([this] { run(); });
}

void Sequencer::submit(Command command, Done done) {
  ++commands_;
  Waiting waiting{std::move(command), std::move(done)};
  if (failed_.load()) return waiting.done(outcome_of(stopping()));
  if (queue_.push(std::move(waiting))) return;
  if (queue_.closed()) return waiting.done(outcome_of(stopping()));
  ++overloaded_;
  waiting.done(outcome_of(overloaded()));
}

void Sequencer::stop() {
  queue_.close();
  if (thread_.joinable()) thread_.join();
}

void Sequencer::run() {
  for (;;) {
    std::vector<Waiting> waiting = take();
    if (waiting.empty() && !under_way_) return;  // closed, and all is answered
    if (!waiting.empty()) decide_all(std::move(waiting));
    if (!under_way_ || appender_.finished()) turn();
  }
}

// The batch in the making gathers for as long as the log writes the one before.
std::vector<Sequencer::Waiting> Sequencer::take() {
  if (!under_way_) return queue_.take(options_.batch_max);
  return queue_.take_unless(options_.batch_max - open_->waiting.size(),
                            [this] { return appender_.finished(); });
}

// The one under way is durable now. What was gathered meanwhile goes to the disk at once, and only then,
// while that is written, is the first shown in the views and acknowledged, whatever else fails: the views are
// brought up to the log at the next start.
void Sequencer::turn() {
  const BatchPtr done = std::exchange(under_way_, nullptr);
  if (const auto durable = done ? appender_.result() : Result<void>(); !durable)
    return lose(*done, durable.error());
  const BatchPtr wrote_nothing = open_->waiting.empty() ? nullptr : send_off();
  if (done) finish(*done);
  if (wrote_nothing) finish(*wrote_nothing);
}

// Returns the batch when there is nothing in it to be written.
Sequencer::BatchPtr Sequencer::send_off() {
  BatchPtr batch = std::move(open_);
  begin_at(batch->end());
  if (!batch->bytes.empty()) appender_.start(batch->bytes);
  flush(*batch);
  if (batch->bytes.empty()) return batch;
  under_way_ = std::move(batch);
  return nullptr;
}

void Sequencer::finish(Batch& batch) {
  update_views(batch);
  answer_all(batch);
}

// What was decided upon the lost one goes with it.
void Sequencer::lose(Batch& batch, const Error& error) {
  if (parts_.journal.poisoned() || error.rule == kLogUnsure) failed_ = true;
  world_.reset();
  answer_failure(batch, error);
  give_up(error);
  begin_at(batch.first);
}

void Sequencer::give_up(const Error& error) {
  const BatchPtr lost = std::move(open_);
  begin_at(lost->first);
  answer_failure(*lost, error);
}

void Sequencer::begin_at(Position first) {
  open_ = std::make_unique<Batch>();
  open_->first = first;
}

void Sequencer::decide_all(std::vector<Waiting> waiting) {
  Batch& batch = *open_;
  std::ranges::move(waiting, std::back_inserter(batch.waiting));
  try {
    const auto snapshot = look();
    if (snapshot) world_.look_at(snapshot->get());
    while (batch.outcomes.size() < batch.waiting.size()) {
      const Command& command = batch.waiting[batch.outcomes.size()].command;
      batch.outcomes.push_back(snapshot ? handle(command) : outcome_of(snapshot.error()));
    }
    world_.look_at(nullptr);
  } catch (...) {  // of a library: nobody knows what is half decided, so nothing goes on
    failed_ = true;
    give_up(stopping());
  }
}

Result<std::unique_ptr<ViewSnapshot>> Sequencer::look() const {
  if (failed_.load()) return tl::make_unexpected(stopping());
  return parts_.views.snapshot();
}

// Stored bytes = served bytes: nobody encodes an entry again to answer with it.
void Sequencer::hand_out_bytes(Batch& batch) {
  auto next = batch.bytes.begin();
  for (Outcome& outcome : batch.outcomes) {
    if (outcome.repeated) continue;
    const auto end = next + static_cast<std::ptrdiff_t>(outcome.entries.size());
    outcome.bytes.assign(std::make_move_iterator(next), std::make_move_iterator(end));
    next = end;
  }
}

// What the log writes is acknowledged even when this fails; the process must end then.
void Sequencer::flush(Batch& batch) {
  try {
    world_.flush(batch.views, options_.cached_states_max);
  } catch (...) {
    failed_ = true;
  }
}

// What was appended is told to those who asked for it, even when this fails; the process must end then. The
// views never take a batch without the ones before.
void Sequencer::update_views(Batch& batch) {
  if (batch.bytes.empty()) return;
  try {
    upto_ = batch.end().value;
    batch.views.last = leaf_hash(batch.bytes.back());
    hand_out_bytes(batch);
    ++batches_;
    if (failed_ || !parts_.views.apply(batch.views)) failed_ = true;
  } catch (...) {
    failed_ = true;
  }
}

// One who cannot take the answer does not keep it from the others; that somebody waits in vain ends the
// process.
void Sequencer::tell(Done& done, Outcome outcome) {
  try {
    done(std::move(outcome));
  } catch (...) {
    failed_ = true;
  }
}

void Sequencer::answer_all(Batch& batch) {
  for (std::size_t i = 0; i < batch.waiting.size(); ++i) {
    Outcome& outcome = batch.outcomes[i];
    if (outcome.error) ++errors_;
    if (!outcome.entries.empty() && !outcome.repeated)
      ++(outcome.entries.front().outcome == "refused" ? refused_ : accepted_);
    outcome.command = std::move(batch.waiting[i].command);
    tell(batch.waiting[i].done, std::move(outcome));
  }
}

void Sequencer::answer_failure(Batch& batch, const Error& error) {
  errors_ += batch.waiting.size();
  for (Waiting& one : batch.waiting) tell(one.done, outcome_of(error));
}

Timestamp Sequencer::now() const {
  return std::max(parts_.clock.now(), Timestamp(Timestamp::duration(last_recorded_.load())));
}

EngineFigures Sequencer::figures() const {
  EngineFigures figures;
  figures.commands = commands_;
  figures.accepted = accepted_;
  figures.refused = refused_;
  figures.failed = errors_;
  figures.repeated = repeated_;
  figures.overloaded = overloaded_;
  figures.batches = batches_;
  figures.queue = queue_.size();
  figures.log_size = upto_;
  figures.views_upto = upto_;
  return figures;
}

}  // namespace cadre
