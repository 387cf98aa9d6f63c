// What grows with the log: rebuilding, a page of a query, starting, bytes on disk.
#include <algorithm>
#include <fstream>
#include <vector>

#include "storage/lmdb_journal.hpp"
#include "storage/lmdb_views.hpp"
#include "tests/bench/asking_bench.hpp"
#include "tests/bench/benches.hpp"
#include "tests/bench/report.hpp"
#include "tests/support/workload_city.hpp"

namespace cadre::bench {
namespace {

constexpr Date kDay{std::chrono::year(2026) / 6 / 15};

constexpr std::size_t kCadres = 2000;
constexpr std::uint64_t kSmallLog = 10'000;  // that growth is measured from
constexpr std::size_t kSmallCadres = 200;

struct Folder {  // the log and the views of one data folder
  explicit Folder(const std::filesystem::path& path) {
    auto opened_journal = LmdbJournal::open(path);
    auto opened_views = LmdbViews::open(path);
    INVARIANT(opened_journal && opened_views, "the benchmark's folder opens");
    journal = std::move(*opened_journal);
    views = std::move(*opened_views);
  }
  std::unique_ptr<LmdbJournal> journal;
  std::unique_ptr<LmdbViews> views;
};

// The median time of a page of 50 by two terms and a time range, over many ranges of the log.
double query_page_ms(WorkloadCity& city) {
  std::vector<double> times;
  const std::uint64_t size = city.engine().figures().log_size;
  for (std::uint64_t i = 0; i < 400; ++i) {
    const Reading reading = *city.engine().read();
    EntryQuery query;
    query.terms = {make_term("actor", "proposer"), make_term("act", "propose")};
    query.from = Position{size / 10 + (size / 1000) * (i % 100)};
    query.upto = Position{query.from.value + size / 2};
    query.newest_first = i % 2 == 1;
    const Stopwatch watch;
    const auto page = reading.entries(query);
    times.push_back(watch.seconds() * 1e3);
    INVARIANT(page && page->entries.size() == 50, "the page is full");
  }
  std::nth_element(times.begin(), times.begin() + 200, times.end());
  return times[200];
}

double canonical_bytes(const LmdbJournal& journal) {
  double bytes = 0;
  const auto read = journal.read(Position{0}, journal.head().size, [&](Position, std::string_view entry) {
    return bytes += static_cast<double>(entry.size()), true;
  });
  INVARIANT(read, "the log reads");
  return bytes;
}

void report_rebuild(const std::filesystem::path& folder, const Folder& from, const Rules& rules) {
  std::filesystem::create_directories(folder);
  const Stopwatch scan;
  canonical_bytes(*from.journal);
  const double raw = static_cast<double>(from.journal->head().size) / scan.seconds();
  auto views = LmdbViews::open(folder);
  INVARIANT(views, "a second views folder opens");
  const Stopwatch watch;
  const auto rebuilt = rebuild(*from.journal, **views, rules);
  INVARIANT(rebuilt, "the log rebuilds");
  report({"rebuild", static_cast<double>(from.journal->head().size) / watch.seconds(), "entries/s", raw,
          "checked sequential read of the log, entries/s"});
}

double anonymous_mb() {
  std::ifstream rollup("/proc/self/smaps_rollup");
  for (std::string word; rollup >> word;) {
    double kib = 0;
    if (word == "Anonymous:" && rollup >> kib) return kib / 1024;
  }
  return 0;
}

struct PageFigures {
  double query_page = 0;
  AskingFigures asking;
};

PageFigures measure_pages(WorkloadCity& city, const Journal& journal) {
  return {query_page_ms(city), measure_asking(city, journal)};
}

PageFigures measure_small(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  const Folder opened(folder);
  WorkloadCity city(*opened.journal, *opened.views, kDay);
  city.prepare(kSmallCadres);
  city.fill(kSmallLog);
  const PageFigures figures = measure_pages(city, *opened.journal);
  city.engine().stop();
  INVARIANT(opened.views->close(), "the views close");
  return figures;
}

}  // namespace

void log_benches(const std::filesystem::path& folder, std::uint64_t entries) {
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  const PageFigures small = measure_small(folder / "small");
  {
    const Folder opened(folder);
    WorkloadCity city(*opened.journal, *opened.views, kDay);
    city.prepare(kCadres);
    const std::uint64_t before = city.engine().figures().log_size;
    const Stopwatch watch;
    city.fill(entries);
    report({"fill", static_cast<double>(city.engine().figures().log_size - before) / watch.seconds(),
            "acts/s", 0, ""});
    const PageFigures large = measure_pages(city, *opened.journal);
    report({"query_page", large.query_page, "ms", small.query_page, "the same at 10,000 entries, ms"});
    report_asking(large.asking, small.asking);
    city.engine().stop();
    report({"entry_bytes", static_cast<double>(opened.journal->figures().used_bytes), "bytes",
            canonical_bytes(*opened.journal), "canonical JSON of the same entries, bytes"});
    report_rebuild(folder / "rebuilt", opened, city.rules());
    const auto closed = opened.views->close();
    INVARIANT(closed, "the views close");
  }
}

void start_bench(const std::filesystem::path& folder) {
  const Stopwatch watch;
  const Folder opened(folder);
  const double open_only = watch.seconds() * 1e3;
  const WorkloadCity city(*opened.journal, *opened.views, kDay);
  report({"start", watch.seconds() * 1e3, "ms", open_only, "opening both environments, ms"});
  report({"start_memory", anonymous_mb(), "MB anonymous", 0, ""});
}

}  // namespace cadre::bench
