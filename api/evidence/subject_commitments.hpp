// The log's commitments to the map of subjects (engine/tlog/subject_map.hpp): entries
// "cadre.log.subjects.v1", made before each checkpoint of a log that grew, and when somebody asks for the
// whole file of a subject. So what one reader was told was all there is about somebody, every other reader's
// checkpoint says as well, and a witness keeps.
//
// Any thread but the sequencer's; one at a time, the others wait.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>

#include "engine/running/engine.hpp"
#include "storage/subject_index.hpp"

namespace cadre {

inline constexpr std::string_view kSubjectsType = "cadre.log.subjects.v1";

// What the log said of one subject.
struct SubjectCommitment {
  std::uint64_t size = 0;  // of the log, when it was counted
  Position position;       // of the entry that holds the root
  SubjectProof proof;
};

class SubjectCommitments {
 public:
  // Keeps its tables in `folder`, which may be deleted while the program does not run. `journal` and `engine`
  // outlive it. Errors: unavailable, corruption.
  static Result<std::unique_ptr<SubjectCommitments>> open(const std::filesystem::path& folder,
                                                          const LmdbJournal& journal, Engine& engine);

  // Closes its tables; where that fails, the next start counts from the beginning.
  ~SubjectCommitments() { (void)index_->close(); }

  // Counts the log as it is, writes the root as an entry, durably, and proves one subject under it. The first
  // time after a restore it counts from the beginning. Errors: those of SubjectIndex; what the engine says.
  Result<SubjectCommitment> commit(std::string_view subject);

  // Before a checkpoint: the same without a proof, when something was written since the last commitment.
  // Costs what was written since. The leaf hashes are taken as they are stored: signing reads back every
  // entry that was counted (storage/verify.hpp) and refuses when one is not what its hash says. Errors: as
  // commit.
  Result<void> keep_up();

 private:
  SubjectCommitments(const LmdbJournal& journal, Engine& engine, std::unique_ptr<SubjectIndex> index)
      : journal_(journal), engine_(engine), index_(std::move(index)) {}
  Result<SubjectCommitment> write(Leaves leaves);  // under the lock; without a proof
  Result<bool> ends_with_commitment() const;       // the last entry of the log is one, of all the others

  const LmdbJournal& journal_;
  Engine& engine_;
  std::mutex mutex_;
  std::unique_ptr<SubjectIndex> index_;
};

}  // namespace cadre
