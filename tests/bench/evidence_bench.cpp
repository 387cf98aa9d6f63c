// What proof costs: an inclusion proof, reading back before a checkpoint, the audit of the whole log.
#include <algorithm>
#include <vector>

#include "engine/tlog/checkpoint.hpp"
#include "storage/lmdb_journal.hpp"
#include "storage/log_audit.hpp"
#include "storage/verify.hpp"
#include "tests/bench/benches.hpp"
#include "tests/bench/report.hpp"

namespace cadre::bench {
namespace {

constexpr std::uint64_t kNewEntries = 10'000;

double median(std::vector<double> times) {
  std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
  return times[times.size() / 2];
}

// Bytes per second of one core on blocks of 16 KiB.
double raw_sha256_rate() {
  const std::string block(16 * 1024, 'x');
  const CoreStopwatch watch;
  double bytes = 0;
  while (watch.seconds() < 0.5) {
    const Hash hash = sha256(block);
    bytes += static_cast<double>(block.size()) + (hash[0] == 0 ? 0.0 : 1e-9);  // so that it is computed
  }
  return bytes / watch.seconds();
}

void report_proofs(const LmdbJournal& journal) {
  const std::uint64_t size = journal.head().size;
  std::vector<double> times, checks;
  for (std::uint64_t i = 0; i < 2000; ++i) {
    const Position position{i * 7919 % size};
    const Stopwatch watch;
    const auto proof = inclusion_proof(rows_of(journal), position, size);
    times.push_back(watch.seconds() * 1e3);
    INVARIANT(proof, "an entry has a proof");
    const Hash leaf = leaf_hash(*journal.at(position));
    const Stopwatch check;
    const auto good = check_inclusion(position, leaf, *proof, journal.head());
    checks.push_back(check.seconds() * 1e3);
    INVARIANT(good, "the proof is good");
  }
  report({"inclusion_proof", median(times), "ms", median(checks), "checking it, ms"});
}

void report_checkpoint(const LmdbJournal& journal) {
  const std::uint64_t size = journal.head().size;
  const std::uint64_t before = size - std::min(size, kNewEntries);
  const auto root = tree_root(rows_of(journal), before);
  INVARIANT(root, "the log has a root");
  const SigningKey key{"bench/log", KeyKind::note, {}};
  std::vector<double> times, raw;
  for (int i = 0; i < 9; ++i) {
    const Stopwatch watch;
    const auto head = read_back(journal, {before, *root});
    INVARIANT(head, "the log is whole");
    const NoteSignature signature = sign_note(print_checkpoint({key.name, *head}), key);
    times.push_back(watch.seconds() * 1e3);
    const Stopwatch hashing;
    const auto read =
        journal.read(Position{before}, kNewEntries, [](Position, std::string_view) { return true; });
    raw.push_back(hashing.seconds() * 1e3);
    INVARIANT(read && !signature.bytes.empty(), "the entries read");
  }
  report({"checkpoint_10000", median(times), "ms", median(raw), "reading and hashing the entries alone, ms"});
}

void report_audit(const std::filesystem::path& folder, unsigned threads, const char* name, double raw) {
  const Stopwatch watch;
  const CoreStopwatch core;  // of one core, so that others on the machine do not count
  AuditOptions options;
  options.threads = threads;
  const auto audited = audit_log(folder, options);
  const double seconds = threads == 1 ? core.seconds() : watch.seconds();
  INVARIANT(audited, "the log is whole");
  report({name, static_cast<double>(audited->bytes) / seconds / 1e6, "MB/s", raw / 1e6,
          "SHA-256 of one core, MB/s"});
}

}  // namespace

void evidence_bench(const std::filesystem::path& folder) {
  {
    auto journal = LmdbJournal::open(folder);
    INVARIANT(journal, "the benchmark's log opens");
    report_proofs(**journal);
    report_checkpoint(**journal);
  }
  const double raw = raw_sha256_rate();
  report_audit(folder, 1, "audit_verify_one_core", raw);
  report_audit(folder, 2, "audit_verify_two_threads", raw);
}

}  // namespace cadre::bench
