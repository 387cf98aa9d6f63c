// From what is asked (engine/query/question.hpp) to what the index is asked. Reads the index only: which
// months and names there are, and where in the log a time range lies.
#pragma once

#include "engine/query/question.hpp"
#include "engine/running/reading.hpp"

namespace cadre {

// One query, or two when words were typed with marks: first what has these very words, then what has them
// without the marks. An entry fits one of the two only.
struct EntryPlan {
  std::vector<EntryQuery> phases;
};

// Words fit an entry when all of them stand in what people wrote there, or in the name of the cadre, unit,
// post or account that it is about. Errors: invalid_argument "query.word" (they fit too many names),
// corruption.
Result<EntryPlan> plan_entries(const Question& query, const Reading& reading);

// Whether what is asked singles out a person, a case, a unit or a paper: then even a number of hits tells
// something.
bool singles_out(const EntryQuery& query);

}  // namespace cadre
