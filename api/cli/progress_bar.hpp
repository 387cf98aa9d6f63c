// A line on the terminal that says how far a long command is. Nothing at all when nobody looks at one.
#pragma once

#include <cstdint>

#include "api/cli/console.hpp"

namespace cadre {

class ProgressBar {
 public:
  explicit ProgressBar(Console& console);  // draws on console.err when that is the terminal
  ~ProgressBar();                          // wipes the line

  void show(std::uint64_t done, std::uint64_t all);

 private:
  Console& console_;
  const bool drawn_;
  int last_ = -1;  // per cent
};

}  // namespace cadre
