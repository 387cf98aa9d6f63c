// Names: of acts, fields, roles, kinds of papers. They are short, and a decision compares dozens of them; a
// call into the C library for each would cost more than the comparison. Pure; any thread.
#pragma once

#include <cstdint>
#include <cstring>
#include <functional>
#include <string_view>

namespace cadre {

// a == b.
inline bool same_name(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  const char* at = a.data();
  const char* other = b.data();
  const auto differ_in = [&]<class Word>(Word one) {
    Word two;
    std::memcpy(&one, at, sizeof one);
    std::memcpy(&two, other, sizeof two);
    at += sizeof one, other += sizeof two;
    return one != two;
  };
  for (std::size_t words = a.size() / 8; words > 0; --words)
    if (differ_in(std::uint64_t{})) return false;
  if ((a.size() & 4) != 0 && differ_in(std::uint32_t{})) return false;
  if ((a.size() & 2) != 0 && differ_in(std::uint16_t{})) return false;
  return (a.size() & 1) == 0 || *at == *other;
}

// For hash tables that are keyed by std::string and asked by std::string_view.
struct NameHash : std::hash<std::string_view> {
  using is_transparent = void;
};
struct NameEqual {
  using is_transparent = void;
  bool operator()(std::string_view a, std::string_view b) const { return same_name(a, b); }
};

}  // namespace cadre
