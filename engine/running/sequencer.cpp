#include "engine/running/sequencer.hpp"

#include <algorithm>

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

Error unsure() {
  return {
      ErrorCode::unavailable,
      {"nhật ký không trả lời nên không biết việc này đã được ghi hay chưa; sau khi hệ thống khởi động lại, "
       "hãy gửi "
       "lại với cùng khóa",
       "expected the log to answer, but it did not: whether this was written is not known; after the restart "
       "send it again with the same key"},
      {},
      "log.unsure"};
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
      thread_([this] { run(); }) {}

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
    std::vector<Waiting> waiting = queue_.take(options_.batch_max);
    if (waiting.empty()) return;
    process(std::move(waiting));
  }
}

// Three stretches. While deciding, nothing is written yet. While the log appends, nobody knows. Behind that,
// what it wrote is durable and is acknowledged, whatever else fails: the views are brought up to it at the
// next start.
void Sequencer::process(std::vector<Waiting> waiting) {
  if (failed_.load()) return answer_failure(waiting, stopping());
  Batch batch;
  if (auto decided = decide_all(waiting, batch); !decided) return answer_failure(waiting, decided.error());
  if (auto durable = make_durable(batch); !durable) return answer_failure(waiting, durable.error());
  update_views(batch);
  answer_all(waiting, std::move(batch.outcomes));
}

Result<void> Sequencer::decide_all(const std::vector<Waiting>& waiting, Batch& batch) {
  try {
    TRY(snapshot, parts_.views.snapshot());
    world_.look_at(snapshot.get());
    for (const Waiting& one : waiting) batch.outcomes.push_back(handle(one.command, batch));
    world_.look_at(nullptr);
    return {};
  } catch (...) {  // of a library: nobody knows what is half decided, so nothing goes on
    failed_ = true;
    return tl::make_unexpected(stopping());
  }
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

Result<void> Sequencer::make_durable(const Batch& batch) {
  if (batch.bytes.empty()) return {};
  try {
    auto appended = parts_.journal.append(batch.bytes);
    if (appended) return {};
    world_.reset();
    failed_ = parts_.journal.poisoned();
    return tl::make_unexpected(std::move(appended).error());
  } catch (...) {  // before or behind the sync: only the log itself knows
    failed_ = true;
    return tl::make_unexpected(unsure());
  }
}

// What was appended is told to those who asked for it, even when this fails; the process must end then.
void Sequencer::update_views(Batch& batch) {
  try {
    if (batch.bytes.empty()) return world_.flush(batch.views, options_.cached_states_max);  // nothing
    upto_ = parts_.journal.head().size;
    batch.views.last = leaf_hash(batch.bytes.back());
    hand_out_bytes(batch);
    world_.flush(batch.views, options_.cached_states_max);
    ++batches_;
    if (!parts_.views.apply(batch.views)) failed_ = true;
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

void Sequencer::answer_all(std::vector<Waiting>& waiting, std::vector<Outcome> outcomes) {
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    const Outcome& outcome = outcomes[i];
    if (outcome.error) ++errors_;
    if (!outcome.entries.empty() && !outcome.repeated)
      ++(outcome.entries.front().outcome == "refused" ? refused_ : accepted_);
    outcomes[i].command = std::move(waiting[i].command);
    tell(waiting[i].done, std::move(outcomes[i]));
  }
}

void Sequencer::answer_failure(std::vector<Waiting>& waiting, const Error& error) {
  errors_ += waiting.size();
  for (Waiting& one : waiting) tell(one.done, outcome_of(error));
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
