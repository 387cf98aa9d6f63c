// The workload as HTTP: one officer's conversation walks case after case about one cadre, each request a
// legal next step.
#pragma once

#include <string>
#include <vector>

#include "tests/support/workload.hpp"

namespace cadre {

struct WorkloadRequest {
  std::string method = "POST";
  std::string target, token, key, body;
};

class WorkloadWalk {
 public:
  // `run` makes the keys of one process run unique.
  WorkloadWalk(std::size_t cadre, Date day, std::string run);

  WorkloadRequest next();                  // of the step that is due
  void accepted(const std::string& body);  // the answer to it: goes on to the next step
  std::size_t step() const { return step_; }
  const std::string& case_id() const { return case_id_; }

 private:
  std::string body_of(const WorkStep& step) const;

  const std::size_t cadre_;
  const Date day_;
  const std::string run_;
  const std::vector<WorkStep> steps_;
  std::size_t step_ = 0;
  std::uint64_t sent_ = 0;
  std::string case_id_;
};

}  // namespace cadre
