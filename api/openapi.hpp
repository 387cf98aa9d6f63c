// The description of the API, OpenAPI 3.1: api/openapi.json as it was when the program was built.
#pragma once

#include <string_view>

namespace cadre {

std::string_view openapi_text();

}  // namespace cadre
