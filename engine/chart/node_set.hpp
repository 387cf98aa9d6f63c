// NodeSet: a set of a chart's states, as bits in document order. Values; any thread.
#pragma once

#include <array>
#include <bit>
#include <bitset>
#include <cstddef>
#include <cstdint>

namespace cadre {

using NodeIndex = std::uint16_t;               // document order; 0 is the root
inline constexpr std::size_t kNodesMax = 256;  // states of one definition, the root included
using NodeSet = std::bitset<kNodesMax>;        // a configuration: every active state, ancestors included

// Calls each(NodeIndex) in document order. (A bitset of libstdc++ is its words, the first bits in the first.)
template <class Each>
void for_each_node(const NodeSet& set, Each&& each) {
  constexpr std::size_t kWordBits = 64;
  const auto words = std::bit_cast<std::array<std::uint64_t, kNodesMax / kWordBits>>(set);
  for (std::size_t at = 0; at < words.size(); ++at)
    for (std::uint64_t left = words[at]; left != 0; left &= left - 1)
      each(static_cast<NodeIndex>(at * kWordBits + static_cast<std::size_t>(std::countr_zero(left))));
}

}  // namespace cadre
