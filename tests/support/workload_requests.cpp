#include "tests/support/workload_requests.hpp"

namespace cadre {

WorkloadWalk::WorkloadWalk(std::size_t cadre, Date day, std::string run)
    : cadre_(cadre), day_(day), run_(std::move(run)), steps_(workload_steps(day)) {}

std::string WorkloadWalk::body_of(const WorkStep& step) const {
  const Submission submission = submission_of(step, day_);
  json::array acknowledged;
  for (const Acknowledgement& a : submission.acknowledged)
    acknowledged.push_back({{"rule", a.rule}, {"reason", a.reason}, {"document", a.document}});
  json::object body{{"effective", format_date(day_)},
                    {"form", step.form},
                    {"documents", step.documents},
                    {"acknowledged", std::move(acknowledged)}};
  if (step_ == 0) {
    body["procedure"] = "dismissal";
    body["cadre"] = cadre_id(cadre_);
  } else {
    body["act"] = step.act;
    body["revision"] = step_ - 1;
  }
  return json::serialize(body);
}

WorkloadRequest WorkloadWalk::next() {
  const WorkStep& step = steps_[step_];
  WorkloadRequest request;
  request.target = step_ == 0 ? "/v1/cases" : "/v1/cases/" + case_id_ + "/acts";
  request.token = token_of(step.account);
  request.key = run_ + "-" + std::to_string(cadre_) + "-" + std::to_string(sent_++);
  request.body = body_of(step);
  return request;
}

void WorkloadWalk::accepted(const std::string& body) {
  if (step_ == 0) {
    const std::size_t at = body.find("\"case\":\"");
    INVARIANT(at != std::string::npos, "the answer to an opening names the case");
    case_id_ = body.substr(at + 8, body.find('"', at + 8) - at - 8);
  }
  step_ = (step_ + 1) % steps_.size();
}

}  // namespace cadre
