// The subject map: which entries are about whom, in one hash. Pure.
//
// The log's tree proves that an entry is there, never that another is not. So for each subject (a case, a
// cadre) the log keeps how many entries are on it and the head of a chain over their leaf hashes, in the
// order of the log; all subjects together are a Merkle trie, whose root an entry of the log commits to
// ("cadre.log.subjects.v1") just before a checkpoint is signed. Who holds the file of one subject can then
// check that it is whole up to that entry.
//
//   head of nothing     32 zero bytes
//   head                SHA-256(0x02 || head before || leaf hash of the entry)
//   key                 SHA-256(subject), "case/MN-2026-0017" or "cadre/CB-0042"
//   leaf of the trie    SHA-256(0x03 || key || count, 8 bytes, most significant first || head)
//   node                SHA-256(0x04 || left || right); left holds the keys whose next bit is 0
//   no subject          32 zero bytes; a subtree of one subject is its leaf
//
// What it proves: that whoever signed the log committed to exactly this list. Anyone who has the whole log
// can count again, and whoever left out an entry is caught by the first who does.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/sha256.hpp"
#include "engine/log/entry.hpp"

namespace cadre {

inline constexpr unsigned kSubjectDepthMax = 256;  // bits of a key

struct SubjectChain {
  std::uint64_t count = 0;
  Hash head{};
  friend bool operator==(const SubjectChain&, const SubjectChain&) = default;
};

void extend(SubjectChain& chain, const Hash& leaf);

Hash subject_key(std::string_view subject);
bool key_goes_right(const Hash& key, unsigned depth);  // the bit at `depth`, from the most significant on
Hash subject_leaf(const Hash& key, const SubjectChain& chain);
Hash subject_node(const Hash& left, const Hash& right);

// The root that `siblings`, from the subject's leaf upwards, lead to. Errors: corruption
// "subject-map.length", when there are more than a key has bits.
Result<Hash> root_of_subject(std::string_view subject, const SubjectChain& chain,
                             std::span<const Hash> siblings);

// Whom an entry is about, in order of text, each once: its case, its cadre, the cadre whose fact it records,
// the people that its data names in "about".
std::vector<std::string> subjects_of(const Entry& entry);

// The same of the stored bytes, of which only those members are looked at. Errors: those of decode.
Result<std::vector<std::string>> subjects_in(std::string_view bytes);

}  // namespace cadre
