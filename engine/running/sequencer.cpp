#include "engine/running/sequencer.hpp"

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

Error undone() {
  return {ErrorCode::unavailable,
          {"việc ngay trước đó không ghi được xuống đĩa nên việc này cũng chưa được ghi; hãy thử lại",
           "expected what came just before to be written, but it was not, so neither was this; try again"}};
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
      next_{parts.journal.head().size},
      last_recorded_(last_recorded.time_since_epoch().count()),
      queue_(options_.queue_max),
      upto_(next_.value) {
  for (std::thread& thread : threads_) thread = std::thread([this] { run(); });
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
  for (std::thread& thread : threads_)
    if (thread.joinable()) thread.join();
}

void Sequencer::run() {
  while (take_turn()) {
  }
}

// Three stretches. While deciding, nothing is written yet. While the log appends, nobody knows. Behind that,
// what it wrote is durable and is acknowledged, whatever else fails: the views are brought up to it at the
// next start. False when there is nothing left to do.
bool Sequencer::take_turn() {
  std::unique_lock turn(turn_);
  Batch batch;
  Result<void> stands = gather(batch);
  if (batch.waiting.empty()) return false;
  if (stands) stands = enter_log(batch);
  turn.unlock();
  if (stands) stands = write(batch);
  stands ? answer_all(batch) : answer_failure(batch, stands.error());
  return true;
}

Result<void> Sequencer::gather(Batch& batch) {
  try {
    return decide_until_log_is_free(batch);
  } catch (...) {  // of a library: nobody knows what is half decided, so nothing goes on
    failed_ = true;
    return tl::make_unexpected(stopping());
  }
}

// When the log is free, what waits by then still goes along.
Result<void> Sequencer::decide_until_log_is_free(Batch& batch) {
  std::unique_ptr<ViewSnapshot> snapshot;
  for (bool last = false; !last && batch.waiting.size() < options_.batch_max;) {
    last = log_is_free();
    auto more = queue_.take(options_.batch_max - batch.waiting.size(),
                            [&] { return !batch.waiting.empty() && log_is_free(); });
    if (more.empty()) break;
    std::move(more.begin(), more.end(), std::back_inserter(batch.waiting));
    if (failed_.load()) return tl::make_unexpected(stopping());
    if (!snapshot) {
      if (lost_.exchange(false)) start_over();
      batch.first = next_;
      TRY(fresh, parts_.views.snapshot());
      snapshot = std::move(fresh);
      world_.look_at(snapshot.get());
    }
    for (std::size_t i = batch.outcomes.size(); i < batch.waiting.size(); ++i)
      batch.outcomes.push_back(handle(batch.waiting[i].command, batch));
  }
  world_.look_at(nullptr);
  return {};
}

Result<void> Sequencer::enter_log(Batch& batch) {
  wait_for_log();
  if (failed_.load()) return tl::make_unexpected(stopping());
  if (lost_.exchange(false)) {
    start_over();
    return tl::make_unexpected(undone());
  }
  try {
    world_.flush(batch.views, options_.cached_states_max);
  } catch (...) {
    failed_ = true;
    return tl::make_unexpected(stopping());
  }
  next_ = batch.next();
  log_taken_ = true;
  return {};
}

Result<void> Sequencer::write(Batch& batch) {
  Result<void> durable = make_durable(batch);
  if (durable) update_views(batch);
  leave_log();
  return durable;
}

void Sequencer::leave_log() {
  log_taken_ = false;
  log_taken_.notify_all();
  queue_.wake();
}

// Nothing is in the making but what the log and the views hold.
void Sequencer::start_over() {
  world_.reset();
  next_ = Position{parts_.journal.head().size};
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
    lost_ = true;
    failed_ = parts_.journal.poisoned();
    return tl::make_unexpected(std::move(appended).error());
  } catch (...) {  // before or behind the sync: only the log itself knows
    failed_ = true;
    return tl::make_unexpected(unsure());
  }
}

// What was appended is told to those who asked for it, even when this fails; the process must end then.
void Sequencer::update_views(Batch& batch) {
  if (batch.bytes.empty()) return;
  try {
    upto_ = parts_.journal.head().size;
    batch.views.last = leaf_hash(batch.bytes.back());
    hand_out_bytes(batch);
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

void Sequencer::answer_all(Batch& batch) {
  for (std::size_t i = 0; i < batch.waiting.size(); ++i) {
    const Outcome& outcome = batch.outcomes[i];
    if (outcome.error) ++errors_;
    if (!outcome.entries.empty() && !outcome.repeated)
      ++(outcome.entries.front().outcome == "refused" ? refused_ : accepted_);
    tell(batch.waiting[i].done, std::move(batch.outcomes[i]));
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
