#include "storage/log_audit.hpp"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <mutex>
#include <thread>

#include "engine/tlog/tile_stack.hpp"
#include "storage/damage.hpp"
#include "storage/data_folder.hpp"
#include "storage/journal_format.hpp"
#include "storage/log_file.hpp"

namespace cadre {
namespace {

constexpr std::uint64_t kPieceTiles = 16;
constexpr std::uint64_t kPieceEntries = kPieceTiles * kTileWidth;

struct Range {
  std::uint64_t from = 0, upto = 0;
  bool meets(std::uint64_t first, std::uint64_t end) const { return first < upto && from < end; }
};

// What an entry says of itself.
struct Said {
  std::string_view sequence, time;
};

// Wherever they stand. Members are sorted, so these are behind `data`; a text within it cannot look like
// them, because its quotes are escaped.
std::string_view said_somewhere(std::string_view bytes, std::string_view member) {
  const std::size_t at = bytes.rfind(member);
  if (at == std::string_view::npos) return {};
  const std::string_view value = bytes.substr(at + member.size());
  return value.substr(0, value.find('"'));
}

std::size_t quote_before(std::string_view bytes, std::size_t end) {
  const void* const found = end == 0 ? nullptr : ::memrchr(bytes.data(), '"', end);
  return found == nullptr ? std::string_view::npos
                          : static_cast<std::size_t>(static_cast<const char*>(found) - bytes.data());
}

// Member by member from the end, where both stand: four looks for a quote each, instead of a search through
// the entry. A value with an escaped quote, and whatever else is not as the log writes it, is left to the
// search.
Said said(std::string_view bytes) {
  Said said;
  for (std::size_t end = bytes.size() - std::min<std::size_t>(bytes.size(), 2);;) {
    const std::size_t value = quote_before(bytes, end);
    if (value == std::string_view::npos || value < 4 || bytes.substr(value - 2, 2) != "\":") break;
    const std::size_t key = quote_before(bytes, value - 2);
    if (key == std::string_view::npos) break;
    const std::string_view name = bytes.substr(key + 1, value - key - 3);
    const std::string_view text = bytes.substr(value + 1, end - value - 1);
    if (name == "time") said.time = text;
    if (name == "sequence") return said.sequence = text, said;
    if (key < 2 || bytes[key - 1] != ',' || bytes[key - 2] != '"') break;
    end = key - 2;
  }
  return {said_somewhere(bytes, R"("sequence":")"), said_somewhere(bytes, R"("time":")")};
}

tl::unexpected<Error> wrong_sequence(Position position, std::string_view found) {
  const std::string at = std::to_string(position.value);
  return fail(
      ErrorCode::corruption,
      {"mục ở vị trí " + at + " lại tự ghi là '" + std::string(found) + "'",
       "expected the entry at position " + at + " to say so, but it says '" + std::string(found) + "'"},
      {}, "log.sequence");
}

tl::unexpected<Error> wrong_time(Position position, const std::string& before, std::string_view found) {
  const std::string at = std::to_string(position.value);
  return fail(
      ErrorCode::corruption,
      {"mục ở vị trí " + at + " ghi lúc " + std::string(found) + ", trước mục liền trước (" + before + ")",
       "expected the entry at position " + at + " to be recorded no earlier than " + before +
           ", but it says " + std::string(found)},
      {}, "log.time");
}

// Sixteen tiles, gone over by one thread. What it leaves: the rows of level 1 they make, and the leaves of a
// last tile that is not full.
struct Piece {
  std::vector<Hash> rows, leaves;
  std::string first_time, last_time;
  std::uint64_t entries = 0, bytes = 0;
  Result<void> good;
};

class PieceAudit {
 public:
  PieceAudit(const StoredLog& log, const AuditOptions& options, Range range)
      : log_(log), options_(options), range_(range) {}

  Piece run(std::uint64_t number) {
    const std::uint64_t first = number * kPieceEntries;
    const std::uint64_t end = std::min(first + kPieceEntries, log_.head().size);
    for (std::uint64_t at = first; at < end && piece_.good; at += kTileWidth)
      piece_.good = tile(at, std::min(at + kTileWidth, end));
    return std::move(piece_);
  }

 private:
  Result<void> tile(std::uint64_t first, std::uint64_t end) {
    const bool full = end - first == kTileWidth;
    if (!range_.meets(first, end)) {
      TRY(stored, full ? log_.rows()(1, first / kTileWidth, 1) : log_.rows()(0, first, end - first));
      for (const Hash& hash : stored) (full ? piece_.rows : piece_.leaves).push_back(hash);
      return {};
    }
    TRY(leaves, hashed(first, end));
    if (!full) return piece_.leaves = std::move(leaves), Result<void>();
    const CompletedRow row{1, first / kTileWidth, pair_up(std::move(leaves))};
    TRY(stored, log_.rows()(row.level, row.index, 1));
    if (stored.front() != row.hash) return damaged_row(row, stored.front());
    piece_.rows.push_back(row.hash);
    return {};
  }

  Result<std::vector<Hash>> hashed(std::uint64_t first, std::uint64_t end) {
    std::vector<Hash> leaves;
    leaves.reserve(end - first);
    Result<void> good;
    CHECK(log_.read(first, end, [&](Position position, const StoredEntry& entry) {
      const Hash leaf = leaf_hash(entry.bytes);
      if (leaf != entry.leaf) return good = damaged_entry(position, entry.leaf, leaf), false;
      if (options_.check_sequence) good = in_order(position, entry.bytes);
      leaves.push_back(leaf);
      piece_.bytes += entry.bytes.size();
      return good.has_value();
    }));
    CHECK(good);
    piece_.entries += end - first;
    return leaves;
  }

  Result<void> in_order(Position position, std::string_view bytes) {
    const auto [sequence, time] = said(bytes);
    if (sequence != std::to_string(position.value)) return wrong_sequence(position, sequence);
    if (time < piece_.last_time) return wrong_time(position, piece_.last_time, time);
    if (piece_.first_time.empty()) piece_.first_time = time;
    piece_.last_time = time;
    return {};
  }

  const StoredLog& log_;
  const AuditOptions& options_;
  const Range range_;
  Piece piece_;
};

// All pieces, on several threads; those behind one that is bad are left out.
std::vector<Piece> audit_pieces(const StoredLog& log, const AuditOptions& options, Range range) {
  const std::uint64_t count = (log.head().size + kPieceEntries - 1) / kPieceEntries;
  std::vector<Piece> pieces(count);
  std::atomic<std::uint64_t> next{0}, bad{count};
  std::mutex mutex;  // guards done, and progress()
  std::uint64_t done = 0;
  const auto work = [&] {
    for (std::uint64_t number = next++; number < count && number < bad; number = next++) {
      pieces[number] = PieceAudit(log, options, range).run(number);
      if (!pieces[number].good) {
        for (std::uint64_t worst = bad; number < worst && !bad.compare_exchange_weak(worst, number);) {
        }
      }
      const std::lock_guard lock(mutex);
      done += std::min(kPieceEntries, log.head().size - number * kPieceEntries);
      if (options.progress) options.progress(done, log.head().size);
    }
  };
  std::vector<std::thread> others;
  for (unsigned i = 1; i < options.threads; ++i) others.emplace_back(work);
  work();
  for (std::thread& other : others) other.join();
  return pieces;
}

// In order: the first piece that is bad is the first damage.
Result<Audited> put_together(const StoredLog& log, const std::vector<Piece>& pieces) {
  Audited audited{log.head()};
  TileStack stack;
  std::vector<CompletedRow> completed;
  std::string time;
  for (const Piece& piece : pieces) {
    CHECK(piece.good);
    if (piece.first_time < time && !piece.first_time.empty())
      return wrong_time(Position{stack.size()}, time, piece.first_time);
    if (!piece.last_time.empty()) time = piece.last_time;
    for (const Hash& row : piece.rows) stack.add(1, row, completed);
    for (const Hash& leaf : piece.leaves) stack.add(0, leaf, completed);
    audited.entries += piece.entries;
    audited.bytes += piece.bytes;
  }
  for (const CompletedRow& row : completed) {
    TRY(stored, log.rows()(row.level, row.index, 1));
    if (stored.front() != row.hash) return damaged_row(row, stored.front());
  }
  if (const Hash root = stack.root(); root != log.head().root) return damaged_head(log.head(), root);
  return audited;
}

}  // namespace

Result<Audited> audit_log(const std::filesystem::path& data, const AuditOptions& options) {
  TRY(log, LogFile::open(DataFolder{data}.log()));
  return audit_log(log, options);
}

Result<Audited> audit_log(const StoredLog& log, const AuditOptions& options) {
  const Range range{options.from, std::min(options.upto.value_or(log.head().size), log.head().size)};
  if (range.from > range.upto)
    return fail(ErrorCode::invalid_argument,
                {"đoạn cần kiểm tra phải nằm trong " + std::to_string(log.head().size) + " mục của nhật ký",
                 "expected a range within the " + std::to_string(log.head().size) + " entries of the log"},
                "--from", "audit.range");
  TRY(audited, put_together(log, audit_pieces(log, options, range)));
  for (const TreeHead& signed_head : options.signed_heads) {
    if (signed_head.size > audited.head.size) return shorter_log(audited.head, signed_head);
    TRY(root, tree_root(log.rows(), signed_head.size));
    if (root != signed_head.root) return forked_log(signed_head, root);
  }
  return audited;
}

}  // namespace cadre
