#include "api/sample/chance.hpp"

namespace cadre::sample {
namespace {

std::string hex(std::uint64_t bits, std::size_t digits) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string text(digits, '0');
  for (std::size_t i = digits; i-- > 0; bits >>= 4) text[i] = kDigits[bits & 15];
  return text;
}

}  // namespace

std::uint64_t Chance::next() {
  std::uint64_t mixed = (state_ += 0x9e3779b97f4a7c15U);
  mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
  mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
  return mixed ^ (mixed >> 31);
}

std::size_t Chance::below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }

bool Chance::percent(unsigned chances_of_a_hundred) { return below(100) < chances_of_a_hundred; }

std::string SeededIds::uuid(Timestamp at) {
  const std::string milliseconds = hex(static_cast<std::uint64_t>(at.time_since_epoch().count()), 12);
  const std::uint64_t high = chance_.next(), low = chance_.next();
  constexpr std::uint64_t kVariant = 0x8, kTwoBits = 0x3;
  return milliseconds.substr(0, 8) + "-" + milliseconds.substr(8) + "-7" + hex(high, 3) + "-" +
         hex(kVariant | ((high >> 12) & kTwoBits), 1) + hex(high >> 14, 3) + "-" + hex(low, 12);
}

}  // namespace cadre::sample
