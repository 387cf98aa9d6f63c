// What the storage tests share: a folder that goes with the test, made-up entries, damage done to files.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "storage/tree.hpp"

namespace cadre {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "cadre-test-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }
  operator const std::filesystem::path&() const { return path_; }

 private:
  std::filesystem::path path_;
};

// "entry 17 ....": as long as asked for, different for every number.
inline std::string made_entry(std::uint64_t number, std::size_t bytes = 300) {
  std::string entry = "entry " + std::to_string(number) + " ";
  while (entry.size() < bytes) entry += static_cast<char>('a' + (number * 7 + entry.size()) % 26);
  return entry;
}

inline std::vector<std::string> made_entries(std::uint64_t from, std::uint64_t count,
                                             std::size_t bytes = 300) {
  std::vector<std::string> entries;
  for (std::uint64_t i = 0; i < count; ++i) entries.push_back(made_entry(from + i, bytes));
  return entries;
}

inline std::string file_bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

// Changes one bit wherever `wanted` stands in the file. Returns how often that was.
inline int flip_bit_of(const std::filesystem::path& path, std::string_view wanted) {
  std::string bytes = file_bytes(path);
  int flipped = 0;
  for (std::size_t at = bytes.find(wanted); at != std::string::npos; at = bytes.find(wanted, at + 1)) {
    bytes[at + wanted.size() - 1] ^= 0x10;
    ++flipped;
  }
  write_file(path, bytes);
  return flipped;
}

// RFC 6962 section 2.1, word by word: slow, and nothing shared with the tree under test but the hash.
inline Hash plain_root(const std::vector<std::string>& entries, std::size_t from, std::size_t upto) {
  if (from == upto) return sha256({});
  if (upto - from == 1) return sha256(std::string(1, '\0') + entries[from]);
  std::size_t half = 1;
  while (half * 2 < upto - from) half *= 2;
  const Hash left = plain_root(entries, from, from + half);
  const Hash right = plain_root(entries, from + half, upto);
  std::string bytes(1, '\1');
  bytes.append(left.begin(), left.end());
  bytes.append(right.begin(), right.end());
  return sha256(bytes);
}
inline Hash plain_root(const std::vector<std::string>& entries) {
  return plain_root(entries, 0, entries.size());
}

}  // namespace cadre
