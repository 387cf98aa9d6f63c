// A small file beside the views that says whether they can be trusted. LMDB itself cannot say: without a
// sync, the pages of a stopped machine may be a mixture of old and new.
//
// "clean": closed in order. "open <boot id>": in use since that start of the machine; trusted as long as it
// still runs.
#pragma once

#include <filesystem>
#include <string>

#include "engine/base/result.hpp"

namespace cadre {

// The id of this start of the machine. Errors: unavailable.
Result<std::string> read_boot_id();

enum class MarkerSays : std::uint8_t { nothing, clean, open_since_this_boot, open_since_another_boot };

// Errors: unavailable. A marker that cannot be understood counts as one of another boot.
Result<MarkerSays> read_marker(const std::filesystem::path& folder, const std::string& boot_id);

// Durable when they return. Errors: unavailable.
Result<void> mark_open(const std::filesystem::path& folder, const std::string& boot_id);
Result<void> mark_clean(const std::filesystem::path& folder);

}  // namespace cadre
