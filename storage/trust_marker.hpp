// A small file beside an environment that does not sync, which says whether its tables can be trusted. LMDB
// itself cannot say: the pages of a stopped machine may be a mixture of old and new.
//
// "clean": closed in order. "open <boot id>": in use since that start of the machine, whose kernel holds the
// pages as long as it runs, whatever becomes of the process.
#pragma once

#include <filesystem>
#include <string>

#include "engine/base/result.hpp"

namespace cadre {

// The id of this start of the machine. Errors: unavailable.
Result<std::string> read_boot_id();

struct TrustMarker {
  std::filesystem::path folder;
  std::string format;  // of the tables, "cadre-views 5": those of another are not trusted
  std::string boot_id;

  // Errors: unavailable. No marker, or one that cannot be understood: false.
  Result<bool> trusted() const;

  // Durable when they return. Errors: unavailable.
  Result<void> mark_open() const;
  Result<void> mark_clean() const;
};

}  // namespace cadre
