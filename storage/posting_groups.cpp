#include "storage/posting_groups.hpp"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>

namespace cadre {

PostingGroups::PostingGroups(const std::vector<Posting>& postings) : positions_(postings.size()) {
  struct Range {
    std::string_view term;
    std::size_t count = 0;
    std::size_t end = 0;
  };
  std::vector<Range> ranges;
  std::vector<std::uint32_t> range_of;
  range_of.reserve(postings.size());
  boost::unordered_flat_map<std::string_view, std::uint32_t> known;
  for (const Posting& posting : postings) {
    const auto [found, added] = known.emplace(posting.term, static_cast<std::uint32_t>(ranges.size()));
    if (added) ranges.push_back({posting.term});
    range_of.push_back(found->second);
    ++ranges[found->second].count;
  }
  std::size_t end = 0;
  for (Range& range : ranges) range.end = end, end += range.count;
  for (std::size_t i = 0; i < postings.size(); ++i)
    positions_[ranges[range_of[i]].end++] = postings[i].position.value;
  groups_.reserve(ranges.size());
  for (const Range& range : ranges)
    groups_.push_back({range.term, std::span(positions_).subspan(range.end - range.count, range.count)});
  std::ranges::sort(groups_, {}, &PostingGroup::term);
}

}  // namespace cadre
