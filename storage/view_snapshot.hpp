// One consistent sight of the views: a read transaction over their environment. Used by LmdbViews only.
#pragma once

#include "engine/log/views.hpp"
#include "storage/lmdb_views.hpp"

namespace cadre {

// In the main table: how many entries the tables stand for, and the leaf hash of the last of them.
inline constexpr std::string_view kUptoKey = "upto";

class LmdbViewSnapshot final : public ViewSnapshot {
 public:
  LmdbViewSnapshot(Reader reader, const ViewTables& tables) : reader_(std::move(reader)), tables_(tables) {}

  std::uint64_t upto() const override;
  Hash last() const override;
  std::optional<std::string> get(Table table, std::string_view key) const override;
  void scan(Table table, std::string_view from,
            const std::function<bool(std::string_view, std::string_view)>& each) const override;
  std::uint64_t count(std::string_view term) const override;
  std::optional<Position> seek_up(std::string_view term, Position at) const override;
  std::optional<Position> seek_down(std::string_view term, Position at) const override;
  std::size_t read_up(std::string_view term, Position at, std::span<std::uint64_t> out) const override;
  std::size_t read_down(std::string_view term, Position at, std::span<std::uint64_t> out) const override;
  void terms(std::string_view prefix,
             const std::function<bool(std::string_view term, std::uint64_t count)>& each) const override;

 private:
  std::optional<std::string_view> find(TableHandle table, std::string_view key) const;
  MDB_cursor* postings() const;

  mutable Reader reader_;
  const ViewTables& tables_;
};

}  // namespace cadre
