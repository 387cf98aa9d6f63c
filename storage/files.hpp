// The few things that must be done to files by hand, so that they survive a power cut. Any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"

namespace cadre {

// An open file descriptor; closed when it goes.
class File {
 public:
  // `flags` as for open(2); new files are readable by owner and group. Errors: unavailable, not_found.
  static Result<File> open(const std::filesystem::path& path, int flags);
  File(File&& other) noexcept;
  File& operator=(File&& other) noexcept;
  ~File();

  int descriptor() const { return descriptor_; }
  Result<void> write(std::string_view bytes);  // all of them
  Result<void> sync();

 private:
  File(int descriptor, std::string name) : descriptor_(descriptor), name_(std::move(name)) {}
  int descriptor_ = -1;
  std::string name_;
};

// Errors of all: unavailable (the message names the path and what the system said).
Result<void> sync_folder(const std::filesystem::path& folder);  // makes names in it durable
Result<void> make_folder(const std::filesystem::path& folder);  // and its parents; no error when it is there
Result<void> rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);
// Writes beside `path`, syncs, renames over it: readers see the old bytes or the new ones.
Result<void> replace_file(const std::filesystem::path& path, std::string_view bytes);
// Also not_found; unavailable when it is longer than `bytes_max`.
Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t bytes_max);

// "expected to <doing> '<path>', but <what errno says>".
tl::unexpected<Error> file_fail(int error, const Text& doing, const std::filesystem::path& path);

}  // namespace cadre
