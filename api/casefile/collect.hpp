// Which entries belong into the file of a subject: all that are about it, and what it takes to judge them:
// the definitions they were decided under, the calendar, the mandates of those who acted, the facts that
// rules looked at.
#pragma once

#include <functional>

#include "api/casefile/case_file.hpp"
#include "engine/running/reading.hpp"

namespace cadre {

inline constexpr std::size_t kSubjectEntriesMax = 5000;
inline constexpr std::size_t kContextEntriesMax = 2000;

// Why a reader may not see an entry; nothing when they may.
using Withholding = std::function<std::optional<Text>(const Entry&)>;

// Positions of all entries on "case/..." or "cadre/..." below `upto`, ascending. Errors: not_found (nothing
// is known of such a subject), invalid_argument "casefile.subject" (of another kind), "casefile.size" (more
// than kSubjectEntriesMax); those of reading.
Result<std::vector<Position>> positions_on(std::string_view subject, const Reading& reading, Position upto);

// What those entries, and the right of `readers` to them (the account, and the one in whose name it reads),
// rest on: ascending, none of them among `own`. When
// there is more than kContextEntriesMax, the first so many, and how many are left out.
struct Context {
  std::vector<Position> positions;
  std::uint64_t left_out = 0;
};
Result<Context> context_of(const std::vector<Position>& own, const std::vector<std::string>& readers,
                           const Reading& reading);

// The entry as it goes into the file, still without its proof. Errors: not_found, corruption.
Result<FiledEntry> filed(Position position, std::string_view of, const Journal& journal,
                         const Withholding& withhold);

// The documents that the entries shown name by hash, each once, without their bytes.
std::vector<FiledDocument> documents_named(const std::vector<FiledEntry>& entries);

}  // namespace cadre
