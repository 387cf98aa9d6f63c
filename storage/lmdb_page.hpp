// A page of LMDB 0.9 as it lies in the file, read without the library: little-endian, by offset. Pure.
//
// A page: number (8), pad (2), flags (2), then either lower (2) and upper (2), between which there is room,
// and the offsets of its nodes; or, on the first page of a long value, how many pages that takes (4). A node:
// size of its value (4; on a branch with the flags the page below), flags (2), size of its key (2), key,
// value.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace cadre::lmdb_page {

inline constexpr std::size_t kHeaderBytes = 16;
inline constexpr std::size_t kNodeHeaderBytes = 8;

inline constexpr unsigned kBranch = 0x01;
inline constexpr unsigned kLeaf = 0x02;
inline constexpr unsigned kOverflow = 0x04;  // the first of the pages of one long value
inline constexpr unsigned kMeta = 0x08;
inline constexpr unsigned kLeafOfFixed = 0x20;
inline constexpr unsigned kLeafOfValues = 0x40;

inline constexpr unsigned kBigData =
    0x01;  // of a node: its value is the number of the first of its own pages
inline constexpr unsigned kSubTable = 0x02;  // its value is the record of a table

// `at` and what is behind it lie within `bytes`.
template <class Integer>
Integer integer_at(std::string_view bytes, std::size_t at) {
  Integer value = 0;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}
inline unsigned two_bytes(std::string_view bytes, std::size_t at) {
  return integer_at<std::uint16_t>(bytes, at);
}
inline unsigned four_bytes(std::string_view bytes, std::size_t at) {
  return integer_at<std::uint32_t>(bytes, at);
}
inline std::uint64_t eight_bytes(std::string_view bytes, std::size_t at) {
  return integer_at<std::uint64_t>(bytes, at);
}

inline std::uint64_t number_of(std::string_view page) { return eight_bytes(page, 0); }
inline unsigned flags_of(std::string_view page) { return two_bytes(page, 10); }

}  // namespace cadre::lmdb_page
