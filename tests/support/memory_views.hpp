// Views in memory. Snapshots copy: they are as consistent as the real ones, and as costly as tests can
// afford.
#pragma once

#include <array>
#include <map>
#include <mutex>
#include <set>

#include "engine/log/views.hpp"

namespace cadre {

struct MemoryTables {
  std::array<std::map<std::string, std::string, std::less<>>, kTableCount> tables;
  std::map<std::string, std::set<std::uint64_t>, std::less<>> index;
  std::uint64_t upto = 0;
  Hash last{};
  friend bool operator==(const MemoryTables&, const MemoryTables&) = default;
};

// The first row or term in which two differ, for the reader of a failed test; empty when they are equal.
std::string difference(const MemoryTables& a, const MemoryTables& b);

class MemoryViews final : public Views {
 public:
  Result<std::unique_ptr<ViewSnapshot>> snapshot() const override;
  Result<void> apply(const ViewBatch& batch) override;
  Result<void> clear() override;
  Result<void> filled() override { return {}; }

  MemoryTables tables() const;  // a copy, to compare
  int applies_until_failure = -1;

 private:
  mutable std::mutex mutex_;
  std::shared_ptr<const MemoryTables> now_ = std::make_shared<MemoryTables>();
};

}  // namespace cadre
