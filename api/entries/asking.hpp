// Asking for entries in the query language (engine/query/question.hpp): pages as the actor may see them, and
// how many there are. Used by the JSON page and by every export.
#pragma once

#include "api/entries/pages.hpp"
#include "api/http/cursor.hpp"
#include "engine/running/entry_plan.hpp"

namespace cadre {

struct AskedPage {
  ReadablePage page;                // its `next` is of no use here
  std::optional<EntryCursor> next;  // nullopt at the end
};
// A page may be short, or empty, and still have a next one: the work for one page is bounded.
// `from`: where the page before ended; nullopt for the first one.
Result<AskedPage> asked_page(const EntryPlan& plan, const std::optional<EntryCursor>& from, std::size_t limit,
                             const Actor& actor, const Reading& reading);

// Whether nothing in the log is withheld from the actor: then stored bytes are given without a look into
// them.
bool sees_everything(const Actor& actor, const Reading& reading);

// How many entries the actor would be shown. Exact up to a bound; never tells of what the actor may not see.
Result<EntryCount> asked_count(const EntryPlan& plan, const Actor& actor, const Reading& reading);

}  // namespace cadre
