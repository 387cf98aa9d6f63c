// ReadAhead: the entries of a log, checked, decoded and searched for their terms beside the thread that takes
// them, a few pages ahead of it.
//
// Reading needs nothing but the log, so pages are read at the same time, and are taken in order. At most
// kPagesAhead + 1 of them are in memory, and each is read into again: what an entry needs stays where it is.
#pragma once

#include <deque>
#include <future>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/log/entry.hpp"
#include "engine/log/journal.hpp"
#include "engine/log/views.hpp"

namespace cadre {

// Consecutive entries. One thread at a time.
class LogPage {
 public:
  // What does not fit into `arena_bytes` is allocated beside them, and let go with the next read.
  explicit LogPage(std::size_t arena_bytes = 8 << 20);

  // Replaces what it holds by `count` entries from `from` on. Errors: corruption (bytes that are not those
  // that were written or are no entry, or a log that ends early); the page holds nothing of use then.
  Result<void> read(const Journal& journal, Position from, std::size_t count);

  std::span<Entry> entries() { return {entries_.data(), count_}; }  // their data dies with the next read
  // Asks the processor for entry `index`, which another core has written, while an earlier one is worked
  // on; nothing when there is none.
  void fetch(std::size_t index) const;
  const Postings& own_terms() const { return own_terms_; }
  std::vector<ViewWrite>& command_rows() { return command_rows_; }  // who used which key
  const Hash& last_leaf() const { return last_leaf_; }
  std::size_t bytes() const { return bytes_; }  // of the entries, as the log holds them

 private:
  void clear();
  Result<void> add(std::string_view bytes);

  std::size_t arena_bytes_;
  std::unique_ptr<unsigned char[]> memory_;
  std::optional<json::monotonic_resource> arena_;
  std::vector<Entry> entries_;          // the first count_ of them are read
  std::vector<const char*> data_ends_;  // of each entry's data in the arena
  std::size_t count_ = 0;
  std::size_t bytes_ = 0;
  Postings own_terms_;
  std::vector<ViewWrite> command_rows_;
  Hash last_leaf_{};
};

// One thread. Waits for what it has begun to read when it goes.
class ReadAhead {
 public:
  static constexpr std::size_t kPagesAhead = 4;

  // The entries from `from` up to `upto`, `page` of them at a time. `journal` outlives it.
  ReadAhead(const Journal& journal, Position from, std::uint64_t upto, std::size_t page);

  // The next page; behind the last one it must not be asked for. Errors: as LogPage::read.
  Result<std::unique_ptr<LogPage>> next();
  void give_back(std::unique_ptr<LogPage> page);  // to be read into again

 private:
  void begin();

  const Journal& journal_;
  std::uint64_t at_;
  const std::uint64_t upto_;
  const std::size_t page_;
  std::vector<std::unique_ptr<LogPage>> spare_;
  std::deque<std::future<Result<std::unique_ptr<LogPage>>>> coming_;
};

}  // namespace cadre
