#include "api/evidence/subject_commitments.hpp"

#include "engine/running/decider.hpp"

namespace cadre {

Result<std::unique_ptr<SubjectCommitments>> SubjectCommitments::open(const std::filesystem::path& folder,
                                                                     const Journal& journal, Engine& engine) {
  std::unique_ptr<SubjectCommitments> commitments(new SubjectCommitments(journal, engine));
  TRY(index, SubjectIndex::open(folder));
  commitments->index_ = std::move(index);
  return commitments;
}

Result<SubjectCommitment> SubjectCommitments::commit(std::string_view subject) {
  const std::lock_guard one(mutex_);
  SubjectCommitment commitment;
  commitment.size = journal_.head().size;
  CHECK(index_->follow(journal_, commitment.size));
  TRY(root, index_->root());
  TRY(proof, index_->prove(subject));
  KeepRecord record{.type = std::string(kSubjectsType), .subject = "log"};
  record.data = {{"root", to_hex(root)}, {"size", commitment.size}};
  Outcome kept = engine_.run({std::move(record), std::string(kSystemAccount), "", {}});
  if (kept.error) return tl::make_unexpected(std::move(*kept.error));
  commitment.position = kept.entries.front().position;
  commitment.proof = std::move(proof);
  return commitment;
}

}  // namespace cadre
