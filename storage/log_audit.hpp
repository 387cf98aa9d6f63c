// The audit of a log in a data folder: reads the file by itself, hashes every entry again, on all cores, and
// says what is the first thing that is wrong.
//
// Shares with the writer of the log the hash function and the reading of a row (entry_row.hpp), nothing else:
// not its tree, not its cursor, not what it checks when it opens. Reads beside a running server, whose folder
// it does not lock.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include "engine/tlog/proof.hpp"
#include "storage/entry_row.hpp"

namespace cadre {

struct AuditOptions {
  std::uint64_t from = 0;                // the entries that are hashed: from here,
  std::optional<std::uint64_t> upto{};   // up to here (the end); of the others the stored rows are taken
  std::vector<TreeHead> signed_heads{};  // checkpoints that the log must begin with
  bool check_sequence = true;  // an entry says its own position, and a time not before the one before
  unsigned threads = 1;
  std::function<void(std::uint64_t done, std::uint64_t all)> progress{};  // of entries; one thread at a time
};

struct Audited {
  TreeHead head;
  std::uint64_t entries = 0, bytes = 0;  // that were hashed
};

// What is audited: a log's stored entries and rows, wherever they lie. The file of a log is one
// (log_file.hpp); a test may hold one in memory.
class StoredLog {
 public:
  virtual ~StoredLog() = default;
  virtual const TreeHead& head() const = 0;
  // From `from` to before `upto`, until `each` returns false. Any thread. Errors: corruption, naming the
  // first position that cannot be read.
  using Each = std::function<bool(Position, const StoredEntry&)>;
  virtual Result<void> read(std::uint64_t from, std::uint64_t upto, const Each& each) const = 0;
  virtual RowReader rows() const = 0;  // level 0: leaf hashes as stored beside the entries
};

// Errors: corruption an entry that is damaged or cannot be read; "log.row", "log.root", "log.sequence",
// "log.time": the first bad position and both hashes; "evidence.shorter", "evidence.fork": the log is not the
// one that a checkpoint is of; invalid_argument "audit.range", "data.none"; unavailable.
Result<Audited> audit_log(const std::filesystem::path& data, const AuditOptions& options);
Result<Audited> audit_log(const StoredLog& log, const AuditOptions& options);

}  // namespace cadre
