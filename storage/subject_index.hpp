// The subject map of a log (engine/tlog/subject_map.hpp), kept on disk: chains by subject, and the nodes of
// the trie above them. An environment of its own, so that nobody's act waits for it; it follows the log when
// it is told to, and can be deleted and made again. It does not sync: after a machine that stopped without
// closing it, it begins anew.
//
// Not for several threads at once: its owner holds a lock (api/evidence.hpp).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "engine/tlog/subject_map.hpp"
#include "storage/lmdb_journal.hpp"
#include "storage/trust_marker.hpp"

namespace cadre {

struct SubjectProof {
  SubjectChain chain;          // of a subject that no entry is about: none, and no siblings
  std::vector<Hash> siblings;  // from the leaf upwards
};

// Where the leaf hashes come from that go into the chains.
enum class Leaves : std::uint8_t {
  computed,  // from the bytes of each entry, and compared with what is stored
  stored,    // for an owner who has everything read back before anybody signs what follows from it
};

class SubjectIndex {
 public:
  // Made when there is none in `folder`, which is made too, or none that can be trusted (trust_marker.hpp).
  // `boot_id` is the running kernel's when empty. Errors: unavailable, corruption.
  static Result<std::unique_ptr<SubjectIndex>> open(const std::filesystem::path& folder,
                                                    std::string boot_id = {});
  ~SubjectIndex();

  // Syncs, and notes that nothing is missing; without it, as if the process had died. Errors: unavailable.
  Result<void> close();

  // How many entries of the log it stands for.
  std::uint64_t size() const { return size_; }

  // Takes in the entries of the log up to `upto`, some thousands at a time. When the log is not the
  // one that it followed (it was restored since), begins anew. Errors: corruption (an entry cannot be read),
  // unavailable.
  Result<void> follow(const Journal& journal, std::uint64_t upto);
  Result<void> follow(const LmdbJournal& journal, std::uint64_t upto, Leaves leaves = Leaves::computed);

  Result<Hash> root() const;                                   // Errors: unavailable, corruption
  Result<SubjectProof> prove(std::string_view subject) const;  // under root(); Errors: as root

 private:
  struct Tables {
    TableHandle main = 0, chains = 0, nodes = 0;
  };
  explicit SubjectIndex(TrustMarker marker) : marker_(std::move(marker)) {}
  // Gives some entries with their leaf hashes.
  using Entries =
      std::function<Result<void>(Position from, std::uint64_t count,
                                 const std::function<bool(const Hash& leaf, std::string_view bytes)>& each)>;

  Result<void> begin();
  Result<void> start_over();
  Result<bool> followed(const Journal& journal) const;
  Result<void> follow(const Journal& journal, const Entries& entries, std::uint64_t upto);
  Result<std::uint64_t> take(const Entries& entries, std::uint64_t upto);

  TrustMarker marker_;
  Environment environment_;
  Tables tables_;
  std::uint64_t size_ = 0;
  Hash last_{};  // leaf hash of the last entry taken in
};

}  // namespace cadre
