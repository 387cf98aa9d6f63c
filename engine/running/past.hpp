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

  // What waited for the actor, whose mandates are those of that moment: cases in the order of their opening,
  // at most kCasesLookedAt of them in one page; `cursor` goes on behind the last. Errors: corruption,
  // invalid_argument (a cursor that is none).
  Result<WorkPage> worklist(const Actor& actor, Date on, std::string_view cursor, std::size_t limit) const;
  static constexpr std::size_t kCasesLookedAt = 1000;

 private:
  const Reading& reading_;
  Position upto_;
  mutable std::map<std::string, std::unique_ptr<SubjectFacts>, std::less<>> known_;  // null: nothing yet
};

}  // namespace cadre
