// The rows of an evaluation, as its forms want them: who is rated, and how a person or a unit is judged.
#pragma once

#include <cstdint>

#include "engine/base/json.hpp"

namespace cadre::sample {

// By which rule a period is judged: three levels (124-QĐ/TW), points and tasks (366-QĐ/TW), points of a
// month.
enum class Scale : std::uint8_t { levels, points, month };

// The one at `index` of a unit's people, the head first; the months' rule tells four kinds of staff apart.
json::object roster_row(std::string_view cadre, std::size_t index, Scale scale);

// The row of the decision: the same person with a grade and what bears it out.
json::object judged_row(json::object roster_row, std::string_view grade, Scale scale);

json::object judged_unit(Scale scale);

}  // namespace cadre::sample
