// The postings of a batch, gathered by term: what LMDB can then write in one go per term.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/log/views.hpp"

namespace cadre {

struct PostingGroup {
  std::string_view term;                     // points into the postings given
  std::span<const std::uint64_t> positions;  // ascending, as they came
};

// Groups in the order of their terms. Linear in the postings, n log n only in the distinct terms.
class PostingGroups {
 public:
  explicit PostingGroups(const std::vector<Posting>& postings);  // outlive this
  const std::vector<PostingGroup>& groups() const { return groups_; }

 private:
  std::vector<std::uint64_t> positions_;
  std::vector<PostingGroup> groups_;
};

}  // namespace cadre
