// How moments, days and roles are written for people.
#pragma once

#include "api/cli/console.hpp"
#include "engine/base/time.hpp"

namespace cadre {

// "12/02/2026 10:04:05" in the office (GMT+7); as it is when it cannot be read. English keeps "2026-02-12
// 10:04:05".
std::string office_time(const Console& console, std::string_view timestamp);

// "12/02/2026"; English keeps "2026-02-12".
std::string day_text(const Console& console, std::string_view date);

// "cơ quan sử dụng cán bộ" for "using-agency"; a role without words is shown as it is.
std::string role_text(const Console& console, std::string_view role);

// Who it was, from the member `key` of something that may also have "onbehalfof": "an.tc thay mặt chi.tc".
std::string doer_text(const Console& console, const json::object& deed, std::string_view key = "actor");

}  // namespace cadre
