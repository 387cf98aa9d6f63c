// Postings: by which terms the entries of a batch are found. A value; one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/base/position.hpp"

namespace cadre {

class Postings {
 public:
  // Positions of one term ascend, within a batch and over batches. A term that is added twice for one entry
  // counts once. `term` has 1 to 511 bytes.
  void add(std::string_view term, Position position) {
    auto found = positions_.find(term);
    if (found == positions_.end()) found = positions_.emplace(std::string(term), Positions()).first;
    if (!found->second.empty() && found->second.back() == position.value) return;
    found->second.push_back(position.value);
    ++size_;
  }

  // Those of other terms; INVARIANT: no term is in both.
  void take(Postings other);

  std::size_t size() const { return size_; }  // pairs of a term and a position

  struct Group {
    std::string_view term;
    const std::vector<std::uint64_t>* positions;  // ascending
  };
  std::vector<Group> by_term() const;  // in the order of the terms; ends with this

 private:
  using Positions = std::vector<std::uint64_t>;
  struct TermHash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, Positions, TermHash, std::equal_to<>> positions_;
  std::size_t size_ = 0;
};

}  // namespace cadre
