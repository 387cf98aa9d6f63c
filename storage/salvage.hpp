// What can still be read from a log file whose tables cannot be walked any more: every page is looked at by
// itself.
//
// Only for saying where a log is damaged. An entry counts when its bytes hash to the leaf hash beside them,
// so an old copy of a page is as good as the present one. Reads LMDB 0.9's pages; knows nothing of the
// library.
#pragma once

#include <filesystem>

#include "engine/base/position.hpp"
#include "engine/base/result.hpp"

namespace cadre {

// The first position whose entry is nowhere in the file. Errors: unavailable.
Result<Position> first_missing_entry(const std::filesystem::path& data_file);

}  // namespace cadre
