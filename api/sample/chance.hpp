// Chance of the sample city: a fixed sequence from a seed. The same seed draws the same on every machine,
// which the standard library's distributions do not promise. Not for secrets. One thread.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "engine/running/engine.hpp"

namespace cadre::sample {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next();                  // splitmix64
  std::size_t below(std::size_t bound);  // 0 to bound - 1; bound is at least 1
  bool percent(unsigned chances_of_a_hundred);

  template <std::size_t N>
  std::string_view pick(const std::array<std::string_view, N>& words) {
    return words[below(N)];
  }

 private:
  std::uint64_t state_;
};

// UUIDv7 of the given moments with bits of that chance: two loads write the same ids. Sequencer thread only.
class SeededIds final : public IdSource {
 public:
  explicit SeededIds(std::uint64_t seed) : chance_(seed) {}
  std::string uuid(Timestamp at) override;

 private:
  Chance chance_;
};

}  // namespace cadre::sample
