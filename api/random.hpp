// Chance: ids of entries and tokens. The only place that asks the system for randomness.
#pragma once

#include <string>

#include "engine/running/engine.hpp"

namespace cadre {

// A new token: 256 random bits as "cadre_" and 64 hexadecimal digits. Any thread.
std::string random_token();

// For secrets. Any thread.
void random_bytes(unsigned char* out, std::size_t bytes);

// UUIDv7: 48 bits of milliseconds, 74 random bits. Draws from a pool that is filled 4 KiB at a time.
class RandomIds final : public IdSource {
 public:
  std::string uuid(Timestamp at) override;

 private:
  void draw(unsigned char* out, std::size_t bytes);

  std::string pool_;
  std::size_t used_ = 0;
};

}  // namespace cadre
