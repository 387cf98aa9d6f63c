// Whom a question to the log is about, and what of an answer is a personal file: such reading is an act.
#pragma once

#include <set>

#include "api/entries/sight.hpp"
#include "api/reading/reading_act.hpp"
#include "engine/query/question.hpp"
#include "engine/running/entry_plan.hpp"

namespace cadre {

// The read that answering a question is; nullopt when it is about nobody in particular. A purpose is asked
// for when the question names persons by their ids; when its words fit names, that is only told.
//   `what`: "entries" or "follow", as the entry will say.
std::optional<GivenRead> read_of_question(const Question& question, const EntryPlan& plan,
                                          const std::string& asked, std::string what, const Reading& reading);

// The read that one entry is: of a fact about a person, or of their request to correct one. Told once a day
// for each person; no purpose is asked.
std::optional<GivenRead> read_of_entry(const Entry& entry);

// Whose personal files a page shows something of.
std::set<std::string> people_in(const std::vector<SeenEntry>& page);

// The same of everything that fits, without making the answer: over the index, whatever its length. Those
// only of whom the actor is shown something. Errors: those of reading.
Result<std::set<std::string>> people_shown(const EntryPlan& plan, const Actor& actor, const Reading& reading);

// The person of whose file the stored bytes are a piece; "" for any other entry. Most are told apart without
// being decoded.
std::string file_in(std::string_view stored);

// The read that an answer is which shows pieces of personal files though it was asked about nobody: it names
// all of them, and is told when one is among them whom the reader was not told to have read today. So
// following pages and the same page again are entries only where they show somebody new, and so is a single
// entry. No purpose is asked. nullopt: it shows nobody's but the reader's own.
//   `subject`: of the entry, when they are several: "log/entries"
std::optional<GivenRead> read_of_files(std::set<std::string> people, std::string subject, std::string what,
                                       const Actor& reader);

// The person whom an entry is about; "" when it is about none.
std::string person_of(const Entry& entry);

}  // namespace cadre
