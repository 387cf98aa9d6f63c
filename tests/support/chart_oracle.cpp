#include "tests/support/chart_oracle.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace cadre::test {
namespace {

struct TemporaryFolder {
  std::filesystem::path path;
  TemporaryFolder()
      : path(std::filesystem::temp_directory_path() / ("cadre-oracle-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(path);
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path); }
};

std::string read_file(const std::filesystem::path& path) {
  std::stringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

tl::unexpected<Error> oracle_failed(const std::string& what) {
  return fail(
      ErrorCode::unavailable,
      {"cần XState trả lời, nhưng không chạy được: " + what,
       "expected XState to answer, but the oracle failed (node installed? `npm ci --prefix tests` run?): " +
           what});
}

}  // namespace

Result<std::vector<json::object>> ask_xstate(const std::string& tests_folder,
                                             const std::vector<json::object>& jobs) {
  const TemporaryFolder folder;
  std::ofstream lines(folder.path / "jobs");
  for (const json::object& job : jobs) lines << json::serialize(job) << '\n';
  lines.close();
  const std::string files =
      " '" + (folder.path / "jobs").string() + "' '" + (folder.path / "results").string() + "'";
  const std::string command = "node '" + tests_folder + "/oracle/oracle.mjs'" + files + " 2> '" +
                              (folder.path / "complaints").string() + "'";
  if (std::system(command.c_str()) != 0) return oracle_failed(read_file(folder.path / "complaints"));
  std::vector<json::object> results;
  std::ifstream answers(folder.path / "results");
  for (std::string line; std::getline(answers, line);) results.push_back(json::parse(line).as_object());
  if (results.size() != jobs.size())
    return oracle_failed("it answered " + std::to_string(results.size()) + " jobs");
  return results;
}

}  // namespace cadre::test
