// How a day is written for Vietnamese readers. What machines read is format_date (engine/base/time.hpp).
#pragma once

#include "engine/base/time.hpp"

namespace cadre {

std::string day_month_year(Date day);  // "05/03/2026"

}  // namespace cadre
