#include "tests/bench/asking_bench.hpp"

#include <algorithm>
#include <vector>

#include "engine/running/entry_plan.hpp"
#include "engine/running/entry_positions.hpp"
#include "engine/running/reading_access.hpp"
#include "tests/bench/report.hpp"

namespace cadre::bench {
namespace {

constexpr std::size_t kStreamPage = 400;
constexpr std::size_t kPieceBytes = 256 * 1024;

EntryQuery asked(const std::string& text, const Reading& reading) {
  const auto question = parse_question(text);
  INVARIANT(question, "the benchmark asks properly");
  auto plan = plan_entries(*question, reading);
  INVARIANT(plan && plan->phases.size() == 1, "the benchmark asks properly");
  return std::move(plan->phases.front());
}

double page_ms(WorkloadCity& city) {
  const std::vector<std::string> questions{"actor:proposer act:propose unit:TU",
                                           "role:using-agency procedure:dismissal outcome:accepted",
                                           "act:issue-decision step:deciding actor:decider",
                                           "type:cadre.case.opened.v1 unit:TU actor:proposer",
                                           "procedure:dismissal act:record-ballot effective:2026",
                                           "actor:decider -act:issue-decision unit:TU order:oldest"};
  std::vector<double> times;
  for (std::size_t i = 0; i < 300; ++i) {
    const Reading reading = *city.engine().read();
    const Stopwatch watch;
    const EntryQuery query = asked(questions[i % questions.size()], reading);
    const auto page = reading.entries(query);
    times.push_back(watch.seconds() * 1e3);
    INVARIANT(page, "the page is read");
  }
  std::nth_element(times.begin(), times.begin() + 150, times.end());
  return times[150];
}

double count_ms(WorkloadCity& city) {
  std::vector<double> times;
  for (int i = 0; i < 5; ++i) {
    const Reading reading = *city.engine().read();
    const EntryQuery query = asked("procedure:dismissal act:propose", reading);
    const Stopwatch watch;
    const auto count = reading.count(query, UINT64_MAX);
    const double ms = watch.seconds() * 1e3;
    INVARIANT(count && count->exact && count->entries > 0, "the count is exact");
    times.push_back(ms / static_cast<double>(count->entries) * 1e5);
  }
  std::ranges::sort(times);
  return times[times.size() / 2];
}

double stream_mb(WorkloadCity& city, const Journal& journal) {
  double bytes = 0;
  std::string piece;
  EntryQuery query;
  const Stopwatch watch;
  for (bool more = true; more;) {
    const Reading reading = *city.engine().read();
    const PositionPage page = positions_of(query, kStreamPage, reading);
    for (std::size_t i = 0; i < page.positions.size();) {
      const auto read =
          journal.read(page.positions[i], page.positions.size() - i, [&](Position, std::string_view entry) {
            (piece.append(entry) += '\n'), ++i;
            return piece.size() < kPieceBytes;
          });
      INVARIANT(read, "the log reads");
      bytes += static_cast<double>(piece.size());
      piece.clear();
    }
    more = page.next.has_value();
    if (more) query.from = *page.next;
  }
  return bytes / 1e6 / watch.seconds();
}

double terms_per_entry(WorkloadCity& city) {
  const Reading reading = *city.engine().read();
  std::uint64_t postings = 0;
  snapshot_of(reading).terms("",
                             [&](std::string_view, std::uint64_t count) { return postings += count, true; });
  return static_cast<double>(postings) / static_cast<double>(reading.upto());
}

}  // namespace

AskingFigures measure_asking(WorkloadCity& city, const Journal& journal) {
  return {page_ms(city), count_ms(city), stream_mb(city, journal), terms_per_entry(city)};
}

void report_asking(const AskingFigures& large, const AskingFigures& small) {
  report({"ask_page", large.page_ms, "ms", small.page_ms, "the same at 10,000 entries, ms"});
  report({"ask_count", large.count_ms_per_hits, "ms per 100,000 hits", 0, ""});
  report({"ask_ndjson", large.stream_mb, "MB/s", 0, ""});
  report({"ask_terms", large.terms, "postings per entry", 0, ""});
}

}  // namespace cadre::bench
