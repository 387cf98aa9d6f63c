// Folders beside the real ones, for commands that must build something up to look at it; gone with them.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "storage/lmdb_views.hpp"

namespace cadre {

class ScratchFolder {
 public:
  // Below the data folder, on the same disk; what an earlier one left there is removed.
  explicit ScratchFolder(const std::string& data) : path_(std::filesystem::path(data) / "scratch") {
    remove();
  }
  ~ScratchFolder() { remove(); }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  // Derived tables in it, empty. Errors: unavailable.
  Result<std::unique_ptr<LmdbViews>> views() const {
    std::error_code error;
    std::filesystem::create_directories(path_, error);
    return LmdbViews::open(path_);
  }

 private:
  void remove() const {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  std::filesystem::path path_;
};

}  // namespace cadre
