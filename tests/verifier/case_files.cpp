// Writes case files, good and damaged in every way that comes to a random mind, and what the C++ checker says
// of each, for tests/verifier/compare.mjs:   case_files FOLDER SEED COUNT
#include <cstdlib>
#include <fstream>
#include <iostream>

#include "tests/verifier/made_case_file.hpp"

namespace cadre::test {
namespace {

std::size_t below(std::mt19937& random, std::size_t limit) { return random() % limit; }

// Damage that keeps the container whole: it must be found by what is inside.
std::string damaged_inside(const std::string& archive, std::mt19937& random) {
  ArchiveFiles files = parse_archive(archive).value();
  auto victim = std::next(files.begin(), static_cast<std::ptrdiff_t>(below(random, files.size())));
  switch (random() % 5) {
    case 0:
      files.erase(victim);
      break;
    case 1:
      victim->second.push_back(' ');
      break;
    case 2:
      std::swap(victim->second, files.begin()->second);
      break;
    case 3:
      if (!victim->second.empty()) victim->second.pop_back();
      break;
    default:
      if (!victim->second.empty()) {
        char& byte = victim->second[below(random, victim->second.size())];
        byte = static_cast<char>(byte ^ (1 << random() % 8));
      }
  }
  return print_archive(files).value();
}

std::string damaged(std::string archive, std::mt19937& random) {
  switch (random() % 4) {
    case 0: {
      char& byte = archive[below(random, archive.size())];
      byte = static_cast<char>(byte ^ (1 << random() % 8));
      return archive;
    }
    case 1:
      return archive.substr(0, below(random, archive.size()));
    default:
      return damaged_inside(archive, random);
  }
}

json::object verdict(const std::string& archive, const Trust& trust) {
  const CaseFileReport report = check_case_file(archive, trust);
  json::array places;
  for (const CaseFileProblem& problem : report.problems) places.emplace_back(problem.where);
  return {{"good", report.problems.empty()},
          {"covers", report.problems.empty() ? report.covers : 0},
          {"entries", report.problems.empty() ? report.entries.size() : 0},
          {"places", std::move(places)}};
}

}  // namespace
}  // namespace cadre::test

int main(int count, char** arguments) {
  using namespace cadre;
  if (count != 4) return std::cerr << "expected FOLDER SEED COUNT\n", 2;
  const std::string folder = arguments[1];
  std::mt19937 random(static_cast<std::uint32_t>(std::strtoul(arguments[2], nullptr, 10)));
  for (long i = 0; i < std::strtol(arguments[3], nullptr, 10); ++i) {
    const test::MadeCaseFile made = test::made_case_file(random, random() % 30);
    const std::string archive = i % 3 == 0 ? made.archive() : test::damaged(made.archive(), random);
    const std::string name = std::to_string(i) + ".zip";
    std::ofstream(folder + "/" + name, std::ios::binary) << archive;
    json::object row = test::verdict(archive, made.trust);
    row["file"] = name;
    row["key"] = made.trust.log.text();
    row["witness"] = made.trust.witnesses.front().text();
    std::cout << json::serialize(row) << "\n";
  }
}
