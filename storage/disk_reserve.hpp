// Disk blocks set aside before they are written through a memory map. Writing to a page of a sparse file when
// the disk is full kills the process; a page whose block is set aside can always be written.
#pragma once

#include <cstdint>
#include <filesystem>

#include "engine/base/result.hpp"

namespace cadre {

// Not copied between threads; used by the one writing thread.
class DiskReserve {
 public:
  // Whether the file system can set blocks aside for `file`, which is made empty when there is none.
  static Result<bool> possible(const std::filesystem::path& file);

  // Makes sure that the first `bytes` of the file have their blocks, and some more to ask less often.
  // Errors: unavailable (disk full); nothing is lost then.
  Result<void> cover(int descriptor, std::uint64_t bytes);

 private:
  std::uint64_t covered_ = 0;
};

}  // namespace cadre
