// A case file out of a made-up log: what `cadre` writes, without a server, of whatever size.
#pragma once

#include <random>

#include "api/casefile/case_file.hpp"
#include "api/casefile/case_file_check.hpp"

namespace cadre::test {

struct MadeCaseFile {
  CaseFile file;
  Trust trust;  // the keys that signed it
  std::string archive() const { return print_case_file(file).value(); }
};

// A log of `entries` and what belongs to the file of "case/MN-1" among them; some are withheld.
MadeCaseFile made_case_file(std::mt19937& random, std::size_t entries);

}  // namespace cadre::test
