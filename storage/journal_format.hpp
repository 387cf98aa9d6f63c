// The bytes of the log environment (FORMAT.md): keys and records, to and from memory; rows of entries are in
// entry_row.hpp. Pure.
#pragma once

#include <bit>
#include <cstring>
#include <string>
#include <string_view>

#include "engine/log/journal.hpp"
#include "storage/tree.hpp"

namespace cadre {

static_assert(std::endian::native == std::endian::little, "the log's integers are little-endian");

inline constexpr std::uint32_t kJournalFormat = 1;

// Tables, and records of the main table (whose page every commit rewrites anyway: they cost nothing).
inline constexpr const char* kEntriesTable = "entries";  // position of the first -> several entries
inline constexpr const char* kTreeTable = "tree";  // level * 2^56 + index -> row of a tile, from level 1 on
inline constexpr std::string_view kFormatKey = "format";
inline constexpr std::string_view kHeadKey = "head";

// An integer as LMDB wants it.
class IntegerKey {
 public:
  explicit IntegerKey(std::uint64_t value) { std::memcpy(bytes_, &value, sizeof bytes_); }
  std::string_view view() const { return {bytes_, sizeof bytes_}; }

 private:
  char bytes_[8];
};

inline std::uint64_t integer_of(std::string_view key) {
  std::uint64_t value = 0;
  if (key.size() == sizeof value) std::memcpy(&value, key.data(), sizeof value);
  return value;
}

inline std::uint64_t row_key(unsigned level, std::uint64_t index) {
  return std::uint64_t{level} << 56 | index;
}

inline std::string_view view_of(const Hash& hash) {
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

inline Hash hash_of(std::string_view bytes) {
  Hash hash{};
  if (bytes.size() >= hash.size()) std::memcpy(hash.data(), bytes.data(), hash.size());
  return hash;
}

inline std::string encode_head(const TreeHead& head) {
  std::string record(IntegerKey(head.size).view());
  return record.append(view_of(head.root));
}

// Errors: corruption.
inline Result<TreeHead> decode_head(std::string_view record) {
  if (record.size() != 40) {
    return fail(ErrorCode::corruption,
                {"cần bản ghi đầu cây dài 40 byte, nhưng có " + std::to_string(record.size()),
                 "expected a tree head of 40 bytes, but found " + std::to_string(record.size())});
  }
  return TreeHead{integer_of(record.substr(0, 8)), hash_of(record.substr(8))};
}

// "expected <hash> at position <n>, but found <hash>": how every damaged entry is reported.
inline tl::unexpected<Error> damaged_entry(Position position, const Hash& expected, const Hash& found) {
  const std::string at = std::to_string(position.value);
  return fail(ErrorCode::corruption,
              {"cần mục " + at + " có mã băm " + to_hex(expected) + ", nhưng là " + to_hex(found),
               "expected entry at position " + at + " to have the hash " + to_hex(expected) +
                   ", but it has " + to_hex(found)});
}

inline tl::unexpected<Error> missing_entry(Position position, std::uint64_t size) {
  const std::string at = std::to_string(position.value);
  return fail(ErrorCode::corruption,
              {"cần " + std::to_string(size) + " mục trong nhật ký, nhưng không đọc được mục " + at,
               "expected a log of " + std::to_string(size) + " entries, but the one at position " + at +
                   " cannot be read"});
}

}  // namespace cadre
