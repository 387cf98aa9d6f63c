#include "tests/support/memory_journal.hpp"

namespace cadre {

Result<TreeHead> MemoryJournal::append(std::span<const std::string> entries) {
  if (appends_until_failure == 0)
    return fail(ErrorCode::unavailable,
                {"đĩa đầy (thử nghiệm)", "expected room on the disk, but it is full (injected)"});
  if (appends_until_failure > 0) --appends_until_failure;
  {
    const std::lock_guard lock(mutex_);
    entries_.insert(entries_.end(), entries.begin(), entries.end());
    ++appends;
  }
  return head();
}

Result<void> MemoryJournal::has_room() const {
  if (!full) return {};
  return fail(ErrorCode::unavailable,
              {"đĩa đầy (thử nghiệm)", "expected room, but the disk is full (injected)"}, {}, "disk.full");
}

TreeHead MemoryJournal::head() const {
  const std::lock_guard lock(mutex_);
  return {entries_.size(), {}};
}

Result<void> MemoryJournal::read(Position from, std::size_t limit,
                                 const std::function<bool(Position, std::string_view)>& each) const {
  for (std::size_t i = 0; i < limit; ++i) {
    const Position at_position{from.value + i};
    if (at_position.value >= head().size) return {};
    const auto bytes = at(at_position);
    if (!each(at_position, *bytes)) return {};
  }
  return {};
}

Result<std::string> MemoryJournal::at(Position position) const {
  const std::lock_guard lock(mutex_);
  if (position.value >= entries_.size())
    return fail(ErrorCode::not_found, {"không có", "expected an entry, but there is none"});
  return entries_[position.value];
}

}  // namespace cadre
