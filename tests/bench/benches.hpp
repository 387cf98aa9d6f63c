// The benchmarks by name. Each prints its own rows, but decide_evolve, which tests/bench/run sets against
// xstate.
#pragma once

#include <cstdint>
#include <filesystem>

#include "engine/base/time.hpp"

namespace cadre::bench {

inline constexpr std::size_t kTypicalEntryBytes = 1400;  // of the workload; entry_bytes reports the true mean

double decide_evolve_rate(double seconds);  // acts per second
void log_benches(const std::filesystem::path& folder,
                 std::uint64_t entries);  // rebuild, query_page, entry_bytes; leaves the log there
void start_bench(const std::filesystem::path&
                     folder);  // of the log that log_benches left; in a process that did nothing else
void evidence_bench(const std::filesystem::path& folder);  // proofs, checkpoints and the audit of that log
double raw_commits(const std::filesystem::path& folder, std::size_t bytes, std::size_t batch,
                   double seconds);  // LMDB alone, per second

// Against a server on loopback that knows the workload's cadres from `first_cadre` on.
void http_bench(std::uint16_t port, std::size_t clients, std::size_t first_cadre, double seconds, Date day,
                double raw_one_per_commit);

}  // namespace cadre::bench
