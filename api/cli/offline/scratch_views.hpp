// Derived tables beside the real ones, for commands that must build them up to look at them; gone with it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "storage/lmdb_views.hpp"

namespace cadre {

class ScratchViews {
 public:
  // Below the data folder, on the same disk; what an earlier one left there is removed.
  explicit ScratchViews(const std::string& data) : path_(std::filesystem::path(data) / "scratch") {
    remove();
  }
  ~ScratchViews() { remove(); }
  ScratchViews(const ScratchViews&) = delete;
  ScratchViews& operator=(const ScratchViews&) = delete;

  // Empty ones. Errors: unavailable.
  Result<std::unique_ptr<LmdbViews>> open() const {
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
