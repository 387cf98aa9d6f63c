// An engine that stands ready for the workload: definitions published, facts recorded, over ports of the
// caller's choice.
#pragma once

#include <memory>

#include "engine/running/engine.hpp"
#include "tests/support/workload.hpp"

namespace cadre {

// Aborts with the refusal when the command was not accepted: the workload is legal, or it measures nothing.
void expect_accepted(const Outcome& outcome);

class WorkloadIds final : public IdSource {
 public:
  std::string uuid(Timestamp) override;

 private:
  std::uint64_t count_ = 0;
};

class WorkloadCity {
 public:
  // Everything happens at the first moment of `day`. `journal` and `views` outlive the city.
  WorkloadCity(Journal& journal, Views& views, Date day);

  void prepare(std::size_t cadres);  // definitions, accounts, cadres 0 to cadres - 1
  // Walks whole cases in parallel until the log has `entries` entries.
  void fill(std::uint64_t entries);
  Engine& engine() { return *engine_; }
  const Rules& rules() const { return rules_; }
  Date day() const { return day_; }

 private:
  void submit_all(std::vector<Command> commands);

  Rules rules_;
  FactKinds kinds_;
  Date day_;
  ManualClock clock_;
  WorkloadIds ids_;
  std::size_t cadres_ = 0;
  std::uint64_t keys_ = 0;
  std::unique_ptr<Engine> engine_;
};

}  // namespace cadre
