// Where a memory map is grown, and nowhere else. Called by the one writing thread, between its transactions.
#pragma once

#include <cstdint>

#include "storage/reader_pool.hpp"

namespace cadre {

// Doubles the map of `environment` until `bytes_needed` more fit below 80 % of it, up to `map_bytes_max`. A
// map is moved only while nobody reads: between 80 % and 90 % a moment like that is taken when it offers
// itself, above it is waited for, a second at most. Growing less than asked for is no error: the write that
// does not fit will say so. Returns whether the map is larger than before. Errors: unavailable (no address
// space).
Result<bool> make_room(Environment& environment, ReaderPool& readers, std::uint64_t bytes_needed,
                       std::uint64_t map_bytes_max);

}  // namespace cadre
