// tests/scenarios/COVERAGE.md says which act carries out which row of a regulation: what it names exists.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

#include "engine/procedure/procedure.hpp"
#include "workflows/catalogue.hpp"
#include "workflows/rules/catalogue.hpp"

namespace cadre {
namespace {

using Names = std::set<std::string>;

const std::filesystem::path kScenarios = std::filesystem::path(CADRE_SOURCE_DIR) / "tests" / "scenarios";
constexpr std::size_t kRowsMin = 60;

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::size_t at = line.find('|');
  while (at != std::string::npos) {
    const std::size_t next = line.find('|', at + 1);
    if (next == std::string::npos) break;
    cells.push_back(line.substr(at + 1, next - at - 1));
    at = next;
  }
  return cells;
}

Names names_in_quotes(const std::string& cell) {
  static const std::regex kQuoted("`([^`]+)`");
  Names names;
  for (std::sregex_iterator it(cell.begin(), cell.end(), kQuoted), end; it != end; ++it)
    names.insert((*it)[1]);
  return names;
}

// Acts by procedure, whatever the version.
std::map<std::string, Names> shipped_acts() {
  Rules rules;
  add_rules(rules);
  std::map<std::string, Names> acts;
  for (const json::object& definition : shipped_definitions()) {
    const auto procedure = Procedure::compile(definition, rules);
    if (!procedure) continue;
    Names& known = acts[(*procedure)->id().id];
    known.insert("open");
    for (const ActSpec& act : (*procedure)->all_acts()) known.insert(act.act);
  }
  return acts;
}

TEST(Coverage, NamesProceduresActsAndStoriesThatExist) {
  const auto acts = shipped_acts();
  std::ifstream file(kScenarios / "COVERAGE.md");
  std::set<std::string> procedures;
  std::size_t rows = 0;
  for (std::string line; std::getline(file, line);) {
    const auto cells = cells_of(line);
    if (cells.size() != 6 && cells.size() != 2) continue;
    const Names stories = names_in_quotes(cells.back());
    if (stories.empty()) continue;
    ++rows;
    for (const std::string& story : stories)
      EXPECT_TRUE(std::filesystem::exists(kScenarios / (story + ".yaml"))) << line;
    if (cells.size() == 2) continue;
    for (const std::string& procedure : names_in_quotes(cells[3])) {
      const auto known = acts.find(procedure);
      ASSERT_NE(known, acts.end()) << line;
      procedures.insert(procedure);
      for (const std::string& act : names_in_quotes(cells[4]))
        EXPECT_TRUE(known->second.contains(act)) << act << line;
    }
  }
  EXPECT_GE(rows, kRowsMin);
  EXPECT_EQ(procedures.size(), acts.size()) << "every procedure has its rows";
}

}  // namespace
}  // namespace cadre
