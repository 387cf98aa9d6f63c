// The data files of workflows/ as they were when the program was built:
// "procedures/dismissal/41-qd-tw-2021.json", ...
#pragma once

#include <span>
#include <string_view>

namespace cadre {

struct EmbeddedFile {
  std::string_view path;  // below workflows/
  std::string_view text;
};

std::span<const EmbeddedFile> embedded_files();  // in path order

}  // namespace cadre
