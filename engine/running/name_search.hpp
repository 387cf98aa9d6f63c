// Words of a query: where they stand in names and in what people wrote. Part of entry_plan.hpp.
#pragma once

#include "engine/running/reading.hpp"

namespace cadre {

// `base` narrowed to what has all of `words` (in small letters as typed): one query, or two when a word bears
// marks. Errors: invalid_argument "query.word" (they fit too many names), corruption.
Result<std::vector<EntryQuery>> with_words(const std::vector<std::string>& words, const EntryQuery& base,
                                           const Reading& reading);

// Narrows the query by what no posting tells, besides what it asks already.
void keep_also(EntryQuery& query, std::function<bool(const Entry&)> more);

}  // namespace cadre
