// Notes as the API shows them: since the case's last step, who received it, who reminded whom.
#pragma once

#include "engine/running/notes.hpp"

namespace cadre {

json::array notes_view(const std::vector<Note>& notes);

}  // namespace cadre
