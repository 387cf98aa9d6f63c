// The intersection of posting lists, walked from one end: leapfrog. Each list is asked for its next posting
// at or beyond the farthest seen so far, until all agree. Lists are read ahead in growing strides, so that a
// page costs a few seeks and a count of many hits little more than reading them. One thread; lives within its
// snapshot.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/log/views.hpp"
#include "engine/query/intervals.hpp"

namespace cadre {

enum class Direction : std::uint8_t { up, down };

// What is walked: positions within `window`, in one list at least of each of `all`, and in none of `none`.
struct PostingQuery {
  std::vector<std::vector<std::string>> all;
  std::vector<std::string> none;
  Intervals window;
};

// One list. Asked with positions that never turn back.
class PostingList {
 public:
  PostingList(const ViewSnapshot& snapshot, std::string term, Direction direction)
      : snapshot_(&snapshot), term_(std::move(term)), direction_(direction) {}

  // The posting nearest to `at`, at it or beyond it in the direction of the walk.
  std::optional<std::uint64_t> seek(std::uint64_t at);

 private:
  bool short_of(std::uint64_t value, std::uint64_t at) const {
    return direction_ == Direction::up ? value < at : value > at;
  }
  void read_from(std::uint64_t at);

  const ViewSnapshot* snapshot_;
  std::string term_;
  Direction direction_;
  std::vector<std::uint64_t> ahead_;  // read already
  std::size_t next_ = 0;              // the first of them that may still be asked for
  std::size_t stride_ = 8;
  bool ended_ = false;  // there is none beyond ahead_
};

class PostingWalk {
 public:
  PostingWalk(const ViewSnapshot& snapshot, const PostingQuery& query, Direction direction);

  // The next position that fits, at `at` or beyond it; nullopt when there is none, or when `steps` ran out:
  // then stopped_at() says where to go on. Every list that is moved costs a step.
  std::optional<std::uint64_t> find(std::uint64_t at, std::uint64_t& steps);
  std::optional<std::uint64_t> stopped_at() const { return stopped_at_; }

  // How many fit from `at` to before `end`: at most `most`, and not exact when there are more, or when
  // `steps` ran out. The rarest list is gone through, and the others are only asked whether they have the
  // same: that costs some nanoseconds a posting. INVARIANT: the walk goes up, and nothing was asked of it
  // before.
  struct Counted {
    std::uint64_t count = 0;
    bool exact = true;
  };
  Counted count(std::uint64_t at, std::uint64_t end, std::uint64_t most, std::uint64_t& steps);

 private:
  using Union = std::vector<PostingList>;
  std::optional<std::uint64_t> into_window(std::uint64_t at) const;
  std::optional<std::uint64_t> seek(Union& lists, std::uint64_t at);
  bool excluded(std::uint64_t at);
  bool in_the_others(std::uint64_t at);  // that the rarest list has
  Counted count_by_finding(std::uint64_t at, std::uint64_t end, std::uint64_t most, std::uint64_t& steps);

  Direction direction_;
  Intervals window_;
  std::vector<Union> all_;  // the rarest first
  Union none_;
  std::optional<std::uint64_t> stopped_at_;
};

}  // namespace cadre
