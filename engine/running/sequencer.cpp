#include "engine/running/sequencer.hpp"

#include <algorithm>

namespace cadre {
namespace {

constexpr std::size_t kPayloadDigits = 32;

std::string payload_of(const Command& command) { return to_hex(command.payload).substr(0, kPayloadDigits); }

Outcome outcome_of(Error error) {
  Outcome outcome;
  outcome.error = std::move(error);
  return outcome;
}

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

Outcome Sequencer::handle(const Command& command, Batch& batch) {
  if (auto before = answered_before(command, batch)) return std::move(*before);
  const Position first{parts_.journal.head().size + batch.entries.size()};
  const Timestamp at = now();
  return write(command, decide(command, at, first), at, batch);
}

// Deciding changes nothing: what a rule stumbles over costs its own command only.
Decided Sequencer::decide(const Command& command, Timestamp now, Position first) {
  try {
    return decider_.decide(command, world_, now, first);
  } catch (const std::exception&) {
    return cadre::failed(ErrorCode::unavailable,
                         {"không thể xét yêu cầu này do lỗi nội bộ; chưa có gì được ghi",
                          "expected a decision, but the program failed to make one; nothing was written"},
                         {}, "decide.failed");
  }
}

// Looked at before the revision, so that a retry is never called a conflict.
std::optional<Outcome> Sequencer::answered_before(const Command& command, const Batch& batch) {
  if (command.key.empty()) return std::nullopt;
  const auto row = world_.get(Table::commands, command_key(command.account, command.key));
  if (!row) return std::nullopt;
  const CommandRecord record = decode_command(*row);
  if (record.payload != payload_of(command))
    return outcome_of(
        {ErrorCode::conflict,
         {"khóa '" + command.key + "' đã dùng cho một yêu cầu có nội dung khác (bản ghi số " +
              std::to_string(record.first.value) + ")",
          "expected a new key, but '" + command.key + "' was used with another content (entry " +
              std::to_string(record.first.value) + ")"},
         "Idempotency-Key",
         "idempotency.other-payload"});
  auto entries = read_entries(record.first, record.count, batch);
  if (!entries) return outcome_of(std::move(entries).error());
  Outcome outcome;
  outcome.entries = std::move(*entries);
  outcome.repeated = true;
  ++repeated_;
  return outcome;
}

Outcome Sequencer::write(const Command& command, Decided decided, Timestamp now, Batch& batch) {
  Outcome outcome;
  if (decided.error) {
    outcome = outcome_of(std::move(*decided.error));
    outcome.revision = decided.revision;
    if (decided.revision) outcome.meanwhile = meanwhile(command, batch);
    return outcome;
  }
  std::vector<std::string> bytes;
  for (Entry& entry : decided.entries) {
    entry.position = Position{parts_.journal.head().size + batch.entries.size() + bytes.size()};
    entry.time = now;
    entry.id = parts_.ids.uuid(now);
    entry.actor = command.account;
    entry.command_id = command.key;
    if (!command.key.empty()) entry.data["payload"] = payload_of(command);
    bytes.push_back(encode(entry, options_.source));
    if (bytes.back().size() > kEntryBytesMax)
      return outcome_of({ErrorCode::invalid_argument,
                         {"nội dung quá lớn cho một bản ghi (tối đa 60 KiB)",
                          "expected at most 60 KiB in one entry, but it is larger"},
                         {},
                         "entry.size"});
  }
  for (const Entry& entry : decided.entries) {
    const auto projected = project(entry, world_, batch.views);
    INVARIANT(projected, "what decide makes, the projector knows");
  }
  last_recorded_ = now.time_since_epoch().count();
  std::move(bytes.begin(), bytes.end(), std::back_inserter(batch.bytes));
  outcome.entries = std::move(decided.entries);
  outcome.bytes.reserve(outcome.entries.size());  // handing them out later needs no memory
  for (const Entry& entry : outcome.entries)
    batch.entries.push_back(&entry);  // moving the outcome keeps them in place
  return outcome;
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
    if (batch.bytes.empty()) return world_.forget(options_.cached_states_max);
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
