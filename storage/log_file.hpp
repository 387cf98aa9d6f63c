// The file of a log, opened to be read by those who check it: beside its writer or without one, and without
// trusting either. Rows of entries are read by entry_row.hpp; nothing else of the writer's code is here.
#pragma once

#include <filesystem>
#include <functional>

#include "storage/lmdb.hpp"
#include "storage/log_audit.hpp"

namespace cadre {

// Not in the process that has the same log open as its writer: LMDB allows one opening of a file per process.
class LogFile final : public StoredLog {
 public:
  // `folder`: log/ of a data folder. Errors: invalid_argument "data.none"; corruption (no log, or cut short:
  // names the first position that is gone); unavailable.
  static Result<LogFile> open(const std::filesystem::path& folder);

  const TreeHead& head() const override { return head_; }  // as stored when it was opened

  // The stored entries from `from` to before `upto`, which is at most head().size, in a read transaction of
  // their own. Stops when `each` returns false. The bytes die with the call. Any thread. Errors: corruption,
  // naming the first position that cannot be read.
  Result<void> read(std::uint64_t from, std::uint64_t upto, const Each& each) const override;

  // Stored rows (level 0: leaf hashes beside the entries). The file outlives it. Any thread.
  RowReader rows() const override;

 private:
  LogFile(Environment environment) : environment_(std::move(environment)) {}
  Result<void> load();
  Result<std::vector<Hash>> stored_rows(unsigned level, std::uint64_t from, std::uint64_t count) const;

  Environment environment_;
  TableHandle entries_ = 0, tree_ = 0;
  TreeHead head_;
};

}  // namespace cadre
