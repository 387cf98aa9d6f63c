// The page of a case file: what happened, in Vietnamese, to be read on a screen and printed. One HTML file
// without scripts, fonts or anything else from elsewhere; what people wrote is text in it and never markup.
// Pure; any thread.
#pragma once

#include <functional>
#include <string>

#include "api/casefile/case_file.hpp"
#include "api/cli/history_text.hpp"

namespace cadre {

struct PageHead {
  std::string title;           // "Hồ sơ MN-2026-0017" and what it is about
  std::string reader;          // who exported it, and in which role
  std::string purpose;         // why
  std::string at;              // when: a timestamp
  std::uint64_t upto = 0;      // the first so many entries of the log were looked at
  std::uint64_t left_out = 0;  // entries that it rests on, for which there was no room
};

// `definition` gives the text of a definition by its reference ("dismissal@...#..."); an empty object when it
// is not known.
std::string case_file_page(const PageHead& head, const std::vector<FiledEntry>& entries,
                           const std::function<json::object(std::string_view)>& definition);

}  // namespace cadre
