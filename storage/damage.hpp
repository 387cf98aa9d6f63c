// What those who check a log say when the tree over it is not what it should be; damaged entries are told by
// journal_format.hpp. Each names the first position concerned and both hashes.
#pragma once

#include "engine/tlog/tile_stack.hpp"

namespace cadre {

// A row of a tile: computed from the entries, and as stored.
tl::unexpected<Error> damaged_row(const CompletedRow& computed, const Hash& stored);
// The root: as stored, and as computed from the entries.
tl::unexpected<Error> damaged_head(const TreeHead& stored, const Hash& computed);

// A log against a checkpoint of it: "evidence.shorter", it has fewer entries; "evidence.fork", its first ones
// have another root.
tl::unexpected<Error> shorter_log(const TreeHead& stored, const TreeHead& signed_head);
tl::unexpected<Error> forked_log(const TreeHead& signed_head, const Hash& root);

}  // namespace cadre
