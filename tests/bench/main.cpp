// cadre_bench: what tests/bench/run calls. Not a test: it insists on legality, never on speed.
#include <cstdlib>
#include <string>
#include <vector>

#include "storage/lmdb_journal.hpp"
#include "storage/lmdb_views.hpp"
#include "tests/bench/benches.hpp"
#include "tests/bench/report.hpp"
#include "tests/support/workload_city.hpp"

namespace cadre::bench {
namespace {

constexpr const char* kUsage =
    "usage: cadre_bench decide_evolve SECONDS XSTATE_RATE\n"
    "       cadre_bench log FOLDER ENTRIES\n"
    "       cadre_bench start FOLDER\n"
    "       cadre_bench evidence FOLDER\n"
    "       cadre_bench prepare FOLDER CADRES DAY\n"
    "       cadre_bench http FOLDER PORT CLIENTS FIRST_CADRE SECONDS DAY\n";

void decide_evolve(double seconds, double xstate) {
  report({"decide_evolve", decide_evolve_rate(seconds), "acts/s", xstate,
          "xstate's pure transition on the same definition and acts, /s"});
}

// A data folder for `cadre serve`, with everything the workload needs.
void prepare(const std::string& folder, std::size_t cadres, Date day) {
  auto journal = LmdbJournal::open(folder);
  auto views = LmdbViews::open(folder);
  INVARIANT(journal && views, "the folder opens");
  WorkloadCity city(**journal, **views, day);
  city.prepare(cadres);
  city.engine().stop();
  INVARIANT((*views)->close(), "the views close");
}

int run(const std::vector<std::string>& words) {
  const auto is = [&](std::string_view name, std::size_t count) {
    return !words.empty() && words[0] == name && words.size() == count;
  };
  const auto number = [&](std::size_t i) { return std::atof(words[i].c_str()); };
  const auto count = [&](std::size_t i) { return static_cast<std::size_t>(number(i)); };
  if (is("decide_evolve", 3)) return decide_evolve(number(1), number(2)), 0;
  if (is("log", 3)) return log_benches(words[1], count(2)), 0;
  if (is("start", 2)) return start_bench(words[1]), 0;
  if (is("evidence", 2)) return evidence_bench(words[1]), 0;
  if (is("prepare", 4)) return prepare(words[1], count(2), *parse_date(words[3])), 0;
  if (is("http", 7)) {
    const double raw =
        count(3) == 1 ? raw_commits(words[1] + "/raw", kTypicalEntryBytes, 1, number(5) / 2) : 0;
    return http_bench(static_cast<std::uint16_t>(count(2)), count(3), count(4), number(5),
                      *parse_date(words[6]), raw),
           0;
  }
  std::fputs(kUsage, stderr);
  return 2;
}

}  // namespace
}  // namespace cadre::bench

int main(int argc, char** argv) { return cadre::bench::run({argv + 1, argv + argc}); }
