// One command on its way from the queue into the batch: answered before, or decided, encoded and projected.
#include <algorithm>

#include "engine/running/sequencer.hpp"

namespace cadre {
namespace {

constexpr std::size_t kPayloadDigits = 32;

std::string payload_of(const Command& command) { return to_hex(command.payload).substr(0, kPayloadDigits); }

}  // namespace

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
    outcome.faults = std::move(decided.faults);
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
    entry.on_behalf_of = command.on_behalf_of;
    entry.command_id = command.key;
    if (!command.key.empty()) entry.data["payload"] = payload_of(command);
    bytes.push_back(encode(entry, options_.source));
    if (bytes.back().size() > kEntryBytesMax)
      return outcome_of({ErrorCode::invalid_argument,
                         {"nội dung quá lớn cho một bản ghi (tối đa 60 KiB)",
                          "expected at most 60 KiB in one entry, but it is larger"},
                         bytes.size() <= decided.fields.size() ? decided.fields[bytes.size() - 1] : "",
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

}  // namespace cadre
