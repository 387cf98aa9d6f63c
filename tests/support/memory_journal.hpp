// A Journal in memory; its head has a size but no root. With a switch that makes the nth append fail.
#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "engine/log/journal.hpp"

namespace cadre {

class MemoryJournal final : public Journal {
 public:
  Result<TreeHead> append(std::span<const std::string> entries) override;
  Result<void> has_room() const override;
  bool poisoned() const override { return false; }
  TreeHead head() const override;
  Result<void> read(Position from, std::size_t limit,
                    const std::function<bool(Position, std::string_view)>& each) const override;
  Result<std::string> at(Position position) const override;

  bool full = false;               // there is no room, says has_room
  int appends_until_failure = -1;  // 0: the next append fails, before it does anything; -1: never
  std::size_t appends = 0;         // transactions so far

 private:
  mutable std::mutex mutex_;
  std::vector<std::string> entries_;
};

}  // namespace cadre
