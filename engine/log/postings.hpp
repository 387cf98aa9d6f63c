// Postings: by which terms the entries of a batch are found. A value that is moved, not copied; one thread.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "engine/base/position.hpp"

namespace cadre {

// A term's text is kept once, however often it is added; each posting takes 12 bytes beside it.
class Postings {
 public:
  // Positions of one term ascend, within a batch and over batches. A term that is added twice for one entry
  // counts once. `term` has 1 to 500 bytes, none of them zero.
  void add(std::string_view term, Position position);

  // Adds those of `other`: of each term of both, they lie behind.
  void take(const Postings& other);
  void clear();  // keeps its memory for those to come

  std::size_t size() const { return positions_.size(); }  // pairs of a term and a position

  struct Group {
    std::string_view term;
    std::span<const std::uint64_t> positions;  // ascending
  };
  // All of them in the order of the terms; ends with the postings that it was made of. One that is filled
  // again uses its memory again.
  class ByTerm {
   public:
    auto begin() const { return groups_.begin(); }
    auto end() const { return groups_.end(); }
    std::size_t size() const { return groups_.size(); }  // terms

   private:
    friend class Postings;
    std::vector<std::uint64_t> positions_;
    std::vector<std::uint64_t*> ends_;  // of what stands of each term so far
    std::vector<Group> groups_;
  };
  void by_term(ByTerm& all) const;
  ByTerm by_term() const;

 private:
  struct Term {
    std::string_view text;
    std::size_t hash = 0;
    std::uint64_t last = 0;
    std::uint32_t count = 0;
  };
  using Number = std::uint32_t;  // index of a term in terms_

  Number number_of(std::string_view term);
  Number number_of(std::string_view term, std::size_t hash);
  std::size_t slot_of(std::string_view term, std::size_t hash) const;  // its own, or the free one for it
  void widen();

  // Behind a pointer, so that what points to the texts stays valid when this moves.
  std::unique_ptr<std::pmr::monotonic_buffer_resource> texts_ =
      std::make_unique<std::pmr::monotonic_buffer_resource>();
  std::vector<Term> terms_;
  std::vector<Number> slots_;  // open addressing: number + 1, or 0; a power of two of them
  std::vector<Number> whose_;  // of each posting, as they came
  // The terms of the entry before: one like it has many of them again, in the same places.
  std::array<Number, 16> before_{};
  std::size_t place_ = 0;
  std::vector<std::uint64_t> positions_;
};

}  // namespace cadre
