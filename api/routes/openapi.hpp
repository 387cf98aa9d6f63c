// The description of the API, OpenAPI 3.1: api/routes/openapi.json as it was when the program was built.
#pragma once

#include "workflows/embedded.hpp"

namespace cadre {

std::span<const EmbeddedFile> api_files();  // that one

inline std::string_view openapi_text() { return api_files().front().text; }

}  // namespace cadre
