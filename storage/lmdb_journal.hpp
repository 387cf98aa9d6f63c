// The log over LMDB (FORMAT.md): entries, their hashes and the tree over them, always durable.
//
// One environment that syncs at every commit; it refuses to be opened in any other way. Entries and what they
// add to the tree are written in one transaction. append: the one writing thread. Everything else: any
// thread.
#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>

#include "engine/log/journal.hpp"
#include "storage/data_folder.hpp"
#include "storage/reader_pool.hpp"
#include "storage/tree.hpp"

namespace cadre {

struct JournalOptions {
  std::uint64_t map_bytes = std::uint64_t{256} << 30;     // address space; doubled when 80 % of it is used
  std::uint64_t map_bytes_max = std::uint64_t{16} << 40;  // beyond it, an append is refused
  std::uint64_t free_bytes_min = std::uint64_t{64}
                                 << 20;  // left on the disk: an append that would take it is refused
  unsigned readers_max = 1000;
  bool check_reads = true;         // read() recomputes every leaf hash; at() always does
  unsigned environment_flags = 0;  // more flags for LMDB; those that weaken the sync are refused
};

struct JournalTables {
  TableHandle main = 0;
  TableHandle entries = 0;
  TableHandle tree = 0;
};

struct JournalFigures {  // for /metrics and alarms
  std::uint64_t map_bytes = 0, used_bytes = 0, reader_lag = 0;
  unsigned readers = 0;
};

class LmdbJournal final : public Journal {
 public:
  // Opens the log of a data folder, making it when there is none, and holds the folder until it goes. Checks
  // format, length, tree head and the last tile; verify() (verify.hpp) checks everything. Errors: unavailable
  // (held by another process, network or read-only file system, written by a newer version), corruption
  // (names the position), invalid_argument (a flag that weakens the sync).
  static Result<std::unique_ptr<LmdbJournal>> open(const std::filesystem::path& data_folder,
                                                   const JournalOptions& options = {});

  // Also invalid_argument: an entry is empty or longer than kEntryBytesMax. Nothing is written on any error
  // but a failed sync, after which nobody knows, and the journal is poisoned.
  Result<TreeHead> append(std::span<const std::string> entries) override;
  TreeHead head() const override;

  // Renews its read transaction every thousand entries, so that a long reading holds back no page. The map
  // cannot grow while `each` runs. Entries appended meanwhile are not shown.
  Result<void> read(Position from, std::size_t limit,
                    const std::function<bool(Position, std::string_view)>& each) const override;
  Result<std::string> at(Position position) const override;

  // As read, with the leaf hash as stored; nothing is checked. For verification and for bulk readers.
  Result<void> scan(Position from, std::size_t limit,
                    const std::function<bool(Position, const Hash&, std::string_view)>& each) const;

  // Rows `from` to `from + count` of one level, as stored; fewer at the end. Errors: corruption, unavailable.
  Result<std::vector<Hash>> rows(unsigned level, std::uint64_t from, std::uint64_t count) const;

  // The head as stored on disk; head() is what this process wrote or checked.
  Result<TreeHead> stored_head() const;

  bool poisoned() const override { return poisoned_; }
  Result<void> has_room() const override { return has_room_for(0); }
  Result<int> check_readers() { return environment_.check_readers(); }
  JournalFigures figures() const;

 private:
  LmdbJournal(FolderLock lock, Environment environment, JournalTables tables, Frontier frontier,
              std::filesystem::path folder, const JournalOptions& options);
  Result<void> has_room_for(std::uint64_t bytes) const;
  Result<void> check_room(std::span<const std::string> entries);
  Result<void> write(Transaction& transaction, std::span<const std::string> entries,
                     Frontier& frontier) const;

  JournalOptions options_;
  std::filesystem::path folder_;
  FolderLock lock_;
  Environment environment_;
  JournalTables tables_;
  mutable ReaderPool readers_;
  Frontier frontier_;  // writing thread only
  std::atomic<bool> poisoned_ = false;
  mutable std::mutex head_mutex_;
  TreeHead head_;
};

}  // namespace cadre
