// The seed of a randomised test: CADRE_SEED when it is set, else a new one. Print it with SCOPED_TRACE and on
// stdout, so that any failure can be run again.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <random>

namespace cadre::test {

inline std::uint32_t seed_from_environment() {
  if (const char* text = std::getenv("CADRE_SEED"))
    return static_cast<std::uint32_t>(std::strtoul(text, nullptr, 10));
  return std::random_device{}();
}

}  // namespace cadre::test
