// Asking: pages, counts and streams of entries, as the query language asks for them.
#pragma once

#include "engine/log/journal.hpp"
#include "tests/support/workload_city.hpp"

namespace cadre::bench {

struct AskingFigures {
  double page_ms = 0;            // median of pages of 50 by three conditions, parsing and planning included
  double count_ms_per_hits = 0;  // exact count of two conditions, for each 100,000 hits
  double stream_mb = 0;  // NDJSON of the whole log, MB/s: positions by the index, bytes as they are stored
  double terms = 0;      // postings per entry
};
AskingFigures measure_asking(WorkloadCity& city, const Journal& journal);
void report_asking(const AskingFigures& large, const AskingFigures& small);

}  // namespace cadre::bench
