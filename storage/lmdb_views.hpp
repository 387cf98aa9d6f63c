// The derived tables over LMDB (FORMAT.md, "Views"): one environment of its own, made again from the log when
// in doubt.
//
// Nothing here is synced before an answer leaves: a process that dies loses nothing (the kernel holds the
// pages), and a machine that stops without close() is noticed at the next open, which then begins with empty
// tables. apply, clear: the one writing thread. snapshot: any thread; snapshots end before the views do.
#pragma once

#include <filesystem>
#include <memory>

#include "engine/log/views.hpp"
#include "storage/disk_reserve.hpp"
#include "storage/reader_pool.hpp"
#include "storage/trust_marker.hpp"
#include "storage/view_tables.hpp"

namespace cadre {

struct ViewsOptions {
  std::uint64_t map_bytes = std::uint64_t{1} << 30;      // doubled when 80 % of it is used
  std::uint64_t map_bytes_max = std::uint64_t{4} << 40;  // beyond it, apply is refused
  std::uint64_t free_bytes_min = std::uint64_t{64} << 20;
  unsigned readers_max = 1000;
  std::string boot_id{};  // of the running kernel; read from the system when empty
};

class LmdbViews final : public Views {
 public:
  // The tables in `data_folder`/views; made when there are none. Errors: unavailable.
  static Result<std::unique_ptr<LmdbViews>> open(const std::filesystem::path& data_folder,
                                                 const ViewsOptions& options = {});
  ~LmdbViews() override;  // without close(): as if the process had died

  // There were tables, but they could not be trusted (unclean stop of the machine, other format): they are
  // empty now.
  bool cleared_at_open() const { return cleared_at_open_; }

  Result<std::unique_ptr<ViewSnapshot>> snapshot() const override;
  Result<void> apply(const ViewBatch& batch) override;
  Result<void> clear() override;
  Result<void> filled() override;

  // Syncs, and notes that nothing is missing. Nothing may be applied after it. Errors: unavailable.
  Result<void> close();

  Result<int> check_readers() { return environment_.check_readers(); }
  std::uint64_t map_bytes() const { return environment_.map_bytes(); }
  std::uint64_t used_bytes() const { return environment_.used_bytes(); }

 private:
  friend Result<std::string> first_difference(const LmdbViews& one, const LmdbViews& other);
  LmdbViews(std::filesystem::path folder, ViewsOptions options)
      : folder_(std::move(folder)), options_(std::move(options)), readers_(environment_) {}
  TrustMarker marker() const;
  // A small batch is written through the map three times as fast as by the system's calls; many large ones,
  // which fill pages that the file never had, a tenth slower: each would be cleared before it is written.
  enum class Batches : std::uint8_t { small, large };
  Result<void> open_environment(Batches batches);
  Result<void> begin_anew();
  Result<void> alone(const std::function<Result<void>()>& action);
  Result<void> check_room(std::uint64_t bytes);

  std::filesystem::path folder_;
  ViewsOptions options_;
  bool cleared_at_open_ = false;
  Environment environment_;
  Batches batches_ = Batches::small;
  std::optional<DiskReserve> reserve_;  // when the environment is written through its map
  ViewTables tables_;
  Postings::ByTerm terms_;  // of the batch that is written, whose memory the next one uses
  mutable ReaderPool readers_;
};

// "" when both hold the same rows and postings, byte for byte; else where they first differ, in words: the
// table, the key, and what either side has. For `cadre rebuild --check` and tests. Errors: unavailable.
Result<std::string> first_difference(const LmdbViews& one, const LmdbViews& other);

}  // namespace cadre
