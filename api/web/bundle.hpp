// The page that the binary serves, as `vite build` made it of api/web/: every file compressed (RFC 1952).
// Constant.
#pragma once

#include <span>
#include <string_view>

namespace cadre {

struct WebFile {
  std::string_view name;  // "index.html", "assets/index-B2x9.js"
  std::string_view type;  // media type
  std::string_view gzip;
};

std::span<const WebFile> web_files();  // in order of name

}  // namespace cadre
