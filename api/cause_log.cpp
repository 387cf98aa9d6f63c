#include "api/cause_log.hpp"

#include <spdlog/spdlog.h>

#include <bit>
#include <cstdint>
#include <mutex>

namespace cadre {
namespace {

// A log line is a JSON string, and one line.
std::string in_one_line(std::string text) {
  for (char& letter : text)
    if (letter == '"' || letter == '\\' || static_cast<unsigned char>(letter) < ' ') letter = '\'';
  return text;
}

// How often this cause was met since another one was. The log is one for the program, and so is this.
std::uint64_t times_met(const std::string& cause) {
  static std::mutex mutex;
  static std::string last;
  static std::uint64_t times = 0;
  const std::lock_guard lock(mutex);
  if (cause != last) last = cause, times = 0;
  return ++times;
}

}  // namespace

void log_cause(const Error& error) {
  const bool damage = error.code == ErrorCode::corruption;
  if (!damage && error.code != ErrorCode::unavailable) return;
  const std::uint64_t times = times_met(error.message.en);
  if (!std::has_single_bit(times)) return;
  spdlog::error("event={} count={} cause='{}'", damage ? "corruption" : "unavailable", times,
                in_one_line(error.message.en));
}

}  // namespace cadre
