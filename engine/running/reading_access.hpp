// For the sources of Reading only: the snapshot behind it.
#pragma once

#include "engine/running/reading.hpp"

namespace cadre {

const ViewSnapshot& snapshot_of(const Reading& reading);

}  // namespace cadre
