// Past: what was known when the log had `upto` entries: facts about any subject, the unit tree, an account's
// mandates, a worklist. Made of the entries up to there and of nothing else; what has not changed since is
// taken from the present. The cost follows what is asked: the entries of a subject, the cases of a page.
//
// Two times: `upto` says what was known; the day that is asked about is said with each question.
// Lives no longer than its reading; one thread.
#pragma once

#include <map>
#include <memory>

#include "engine/running/reading.hpp"

namespace cadre {

class Past final : public Facts {
 public:
  Past(const Reading& reading, Position upto) : reading_(reading), upto_(upto) {}

  const SubjectFacts* find(std::string_view subject) const override;
  std::vector<std::string> cadres_with(std::string_view kind, std::string_view post) const override;
  Position upto() const { return upto_; }

  // What waited for the actor, whose mandates are those of that moment: the nearest deadline first. Of a very
  // large log in stretches, each of at most kCasesLookedAt cases and in that order by itself; a page may then
  // be empty and still have a next one. Errors: corruption, invalid_argument (a cursor that is none).
  Result<WorkPage> worklist(const Actor& actor, Date on, std::string_view cursor, std::size_t limit) const;
  static constexpr std::size_t kCasesLookedAt = 20'000;  // less where they have moved since

 private:
  Result<std::optional<Position>> gather(const Actor& actor, Date on, Position begin,
                                         std::vector<WorkItem>& items) const;

  const Reading& reading_;
  Position upto_;
  mutable std::map<std::string, std::unique_ptr<SubjectFacts>, std::less<>> known_;  // null: nothing yet
};

}  // namespace cadre
