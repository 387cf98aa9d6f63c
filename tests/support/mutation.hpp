// Mutation: small damage done to something valid, at random from a seed. What comes out is sometimes still
// valid, mostly nearly so: that is where readers of input stumble.
#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "engine/base/json.hpp"

namespace cadre::test {

class Mutation {
 public:
  explicit Mutation(std::uint32_t seed) : random_(seed) {}

  // One to four of: a byte changed, a stretch left out, said twice or cut off, something telling put in.
  std::string of_bytes(std::string bytes);

  // One to three members, items or scalars replaced, left out, doubled, or exchanged for what stands
  // elsewhere.
  json::value of_json(const json::value& whole);

  std::size_t below(std::size_t count) { return random_() % count; }

 private:
  void damage(std::string& bytes);
  void damage(json::value& at, const json::value& whole);
  const json::value& somewhere(const json::value& whole);
  json::value strange();

  std::mt19937 random_;
};

}  // namespace cadre::test
