// NodeSet: a set of a chart's states, as bits in document order. Values; any thread.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>

namespace cadre {

using NodeIndex = std::uint16_t;               // document order; 0 is the root
inline constexpr std::size_t kNodesMax = 256;  // states of one definition, the root included
using NodeSet = std::bitset<kNodesMax>;        // a configuration: every active state, ancestors included

// Calls each(NodeIndex) in document order. (_Find_first and _Find_next are libstdc++'s, and skip whole
// words.)
template <class Each>
void for_each_node(const NodeSet& set, Each&& each) {
  for (std::size_t i = set._Find_first(); i < kNodesMax; i = set._Find_next(i))
    each(static_cast<NodeIndex>(i));
}

}  // namespace cadre
