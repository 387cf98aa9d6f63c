// Intervals: a set of whole numbers, as the ranges it is made of. Positions of the log, milliseconds or days.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace cadre {

struct Interval {
  std::int64_t begin = std::numeric_limits<std::int64_t>::min();
  std::int64_t end = std::numeric_limits<std::int64_t>::max();  // exclusive
  friend bool operator==(const Interval&, const Interval&) = default;
};

class Intervals {
 public:
  Intervals() = default;                             // nothing
  explicit Intervals(std::vector<Interval> ranges);  // in any order; they may overlap or be empty
  static Intervals everything() { return Intervals({Interval{}}); }

  const std::vector<Interval>& ranges() const { return ranges_; }  // ascending, apart, none empty
  bool contains(std::int64_t value) const { return up(value) == value; }
  std::optional<std::int64_t> up(std::int64_t from) const;    // the first member at or above `from`
  std::optional<std::int64_t> down(std::int64_t from) const;  // the last member at or below `from`

  Intervals outside() const;
  Intervals both(const Intervals& other) const;  // what lies in this one and in the other
  friend bool operator==(const Intervals&, const Intervals&) = default;

 private:
  std::vector<Interval> ranges_;
};

}  // namespace cadre
