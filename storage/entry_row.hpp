// A row of the entries table (FORMAT.md): several entries behind a directory of where each ends. Pure.
//
// The directory makes one entry as cheap to find as it would be in a row of its own. A row says its own first
// position: one that came to lie in another's place is noticed, and is of use without its key (salvage.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/base/sha256.hpp"

namespace cadre {

struct StoredEntry {
  Hash leaf{};
  std::string_view bytes{};
};

inline constexpr std::size_t kRowHeaderBytes = 8 + 4;  // first position, number of entries
inline constexpr std::size_t kDirectoryBytes =
    4 + sizeof(Hash);  // of each entry: end of its bytes, leaf hash

// A view; what it points to outlives it.
class EntryRow {
 public:
  // Without an entry, to begin with.
  explicit EntryRow(std::uint64_t first) : first_(first) {}
  // nullopt: too short for the entries it claims, or it claims none.
  static std::optional<EntryRow> read(std::string_view value);

  bool empty() const { return count_ == 0; }
  std::uint64_t first() const { return first_; }
  std::uint64_t end() const { return first_ + count_; }  // the position after its last entry
  std::string_view value() const { return value_; }  // what read() was given; nothing before the first entry
  std::size_t bytes() const { return empty() ? kRowHeaderBytes : value_.size(); }
  bool whole() const;  // neither longer nor shorter than the directory says

  // As stored: the hash is not looked at. nullopt: not in this row, or its place is outside of it.
  std::optional<StoredEntry> at(std::uint64_t position) const;

  // Writes this row with `entries` behind its own to `to`, where its bytes() and added_bytes() of each have
  // room.
  void write(char* to, std::span<const std::string> entries, std::span<const Hash> leaves) const;
  static constexpr std::size_t added_bytes(std::size_t entry_bytes) { return kDirectoryBytes + entry_bytes; }

 private:
  std::size_t directory_end() const { return kRowHeaderBytes + count_ * kDirectoryBytes; }
  std::uint32_t end_of(std::size_t index) const;  // counted from directory_end()

  std::uint64_t first_ = 0;
  std::uint32_t count_ = 0;
  std::string_view value_{};
};

}  // namespace cadre
