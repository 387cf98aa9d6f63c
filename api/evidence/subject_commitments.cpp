#include "api/evidence/subject_commitments.hpp"

#include "engine/running/decider.hpp"

namespace cadre {

Result<std::unique_ptr<SubjectCommitments>> SubjectCommitments::open(const std::filesystem::path& folder,
                                                                     const LmdbJournal& journal,
                                                                     Engine& engine) {
  TRY(index, SubjectIndex::open(folder));
  return std::unique_ptr<SubjectCommitments>(new SubjectCommitments(journal, engine, std::move(index)));
}

Result<SubjectCommitment> SubjectCommitments::commit(std::string_view subject) {
  const std::lock_guard one(mutex_);
  TRY(commitment, write(Leaves::computed));
  TRY(proof, index_->prove(subject));
  commitment.proof = std::move(proof);
  return commitment;
}

Result<void> SubjectCommitments::keep_up() {
  const std::lock_guard one(mutex_);
  TRY(nothing_new, ends_with_commitment());
  if (!nothing_new) CHECK(write(Leaves::stored));
  return {};
}

Result<bool> SubjectCommitments::ends_with_commitment() const {
  const std::uint64_t size = journal_.head().size;
  if (size == 0) return true;
  TRY(bytes, journal_.at(Position{size - 1}));
  TRY(last, decode(bytes));
  return last.type == kSubjectsType && static_cast<std::uint64_t>(int_at(last.data, "size")) == size - 1;
}

// The index stands at the size that is committed to until the lock is given back.
Result<SubjectCommitment> SubjectCommitments::write(Leaves leaves) {
  SubjectCommitment commitment;
  commitment.size = journal_.head().size;
  CHECK(index_->follow(journal_, commitment.size, leaves));
  TRY(root, index_->root());
  KeepRecord record{.type = std::string(kSubjectsType), .subject = "log"};
  record.data = {{"root", to_hex(root)}, {"size", commitment.size}};
  Outcome kept = engine_.run({std::move(record), std::string(kSystemAccount), "", {}});
  if (kept.error) return tl::make_unexpected(std::move(*kept.error));
  commitment.position = kept.entries.front().position;
  return commitment;
}

}  // namespace cadre
