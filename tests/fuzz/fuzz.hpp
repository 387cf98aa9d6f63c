// Fuzz: what the tests of this folder share. Each takes something valid, does small damage to it some
// thousand times, and asks what must hold whatever came out: never a crash, and never an answer that says
// nothing. Under the sanitizers this says most.
//
// Everything follows from the seed that is printed: CADRE_SEED=… runs it again. CADRE_FUZZ=100 does a hundred
// times as much, for a long night (run the program itself: under ctest a test has five minutes).
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "tests/support/mutation.hpp"
#include "tests/support/seed.hpp"

namespace cadre::test {

class Fuzz : public ::testing::Test {
 protected:
  Fuzz() { std::printf("CADRE_SEED=%u CADRE_FUZZ=%d\n", seed_, times_); }

  // As many as a quick run does, times CADRE_FUZZ.
  int rounds(int quick) const { return quick * times_; }

 private:
  static int times_as_asked() {
    const char* text = std::getenv("CADRE_FUZZ");
    return text == nullptr ? 1 : std::clamp(std::atoi(text), 1, 10'000);
  }
  std::uint32_t seed_ = seed_from_environment();
  int times_ = times_as_asked();

 protected:
  Mutation mutation{seed_};
};

}  // namespace cadre::test
