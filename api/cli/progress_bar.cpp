#include "api/cli/progress_bar.hpp"

#include <unistd.h>

#include <iostream>
#include <string>

namespace cadre {
namespace {

constexpr int kWidth = 40;

}  // namespace

ProgressBar::ProgressBar(Console& console)
    : console_(console), drawn_(&console.err == &std::cerr && ::isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() {
  if (last_ >= 0) console_.err << "\r" << std::string(kWidth + 12, ' ') << "\r" << std::flush;
}

void ProgressBar::show(std::uint64_t done, std::uint64_t all) {
  const int now = all == 0 ? 100 : static_cast<int>(done * 100 / all);
  if (!drawn_ || now == last_) return;
  last_ = now;
  const auto filled = static_cast<std::size_t>(now * kWidth / 100);
  console_.err << "\r[" << std::string(filled, '#') << std::string(kWidth - filled, ' ') << "] " << now
               << " %" << std::flush;
}

}  // namespace cadre
