// Reading: questions, answered from one consistent sight of the views and the log. Holds an LMDB read
// transaction: use it, copy out, let it go within a second; never keep one across an await. One thread at a
// time.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/cases/command.hpp"
#include "engine/cases/decide.hpp"
#include "engine/log/entry.hpp"
#include "engine/log/journal.hpp"
#include "engine/log/views.hpp"
#include "engine/query/intervals.hpp"

namespace cadre {

class ProcedureLibrary;

// "Who did what and when", as the index is asked (entry_plan.hpp makes one of a line of text): entries that
// carry every one of `terms`, one at least of each list in `any`, and none of `none`; at positions in [from,
// upto) that lie in `window`. The cost follows the page, not the log, and is bounded: a page that looked at
// much and found little is short and has a `next`.
struct EntryQuery {
  std::vector<std::string> terms;  // make_term(key, value); "outcome:accepted" is understood
  Position from{0};
  std::optional<Position> upto;  // exclusive
  bool newest_first = false;
  std::size_t limit = 50;  // 1 to 500
  std::vector<std::vector<std::string>> any{};
  std::vector<std::string> none{};
  Intervals window = Intervals::everything();
  std::function<bool(const Entry&)> keep{};  // what no posting tells; empty: all
};
struct EntryPage {
  std::vector<Entry> entries;
  std::optional<Position>
      next;  // where the next page begins (`from` when oldest first; exclusive `upto` when newest first)
};
struct EntryCount {
  std::uint64_t entries = 0;
  bool exact = true;  // false: at least so many
};

struct WorkItem {
  std::string case_id, procedure, cadre, unit, role;
  std::string post;                // of a case about a post
  std::vector<std::string> about;  // the people named in the case whom it is about, besides `cadre`
  std::vector<std::string> acts;   // what this role can do there, without what the case's own data rule out
  std::vector<std::string> state;  // leaf ids
  std::optional<Date> due;         // the nearest deadline of the case; before today: it is overdue
};
struct WorkPage {
  std::vector<WorkItem> items;  // by due date, what is overdue first; those without one last
  std::optional<std::string> cursor;
};

struct CaseFilter {
  std::optional<bool> open;
  std::string procedure, cadre, unit, outcome;  // "" = any; `cadre`: one of those the case is about
};
struct CasePage {
  std::vector<CaseState> cases;       // newest case first; of one cadre: the one that moved last first
  std::optional<std::string> cursor;  // there may be more behind it; also when `cases` is short, or empty
  std::size_t looked_at = 0;          // entries, those included that the filter left out
};
inline constexpr std::size_t kCasesLookedAtMax = 1000;  // for one page

struct PublishedVersion {
  std::string version;
  Hash hash{};
  Position published;
  bool current = false;
};

class Reading final : public Facts {
 public:
  Reading(std::unique_ptr<ViewSnapshot> snapshot, const Journal& journal,
          std::shared_ptr<ProcedureLibrary> library, Timestamp now, const FactKinds& kinds);
  Reading(Reading&&) noexcept;
  ~Reading() override;

  std::uint64_t upto() const;
  Date today() const;

  // Errors: not_found.
  Result<CaseState> case_state(std::string_view case_id) const;
  // As it stood when the log had `upto` entries: evolve over the case's entries up to there.
  Result<CaseState> case_at(std::string_view case_id, Position upto) const;
  // Ends early behind `look_at` cases, with a cursor that goes on. Errors: corruption.
  Result<CasePage> cases(const CaseFilter& filter, std::string_view cursor, std::size_t limit,
                         std::size_t look_at = kCasesLookedAtMax) const;

  const SubjectFacts* find(std::string_view subject) const override;
  std::vector<std::string> cadres_with(std::string_view kind, std::string_view post) const override;
  // Subjects of one type ("cadre"), in order of id, from `after` exclusive.
  std::vector<std::string> subjects(std::string_view type, std::string_view after, std::size_t limit) const;

  Result<EntryPage> entries(const EntryQuery& query) const;
  // How many there are; stops at `most`. `keep` makes it read entries: then it stops early.
  Result<EntryCount> count(const EntryQuery& query, std::uint64_t most) const;
  Result<Entry> entry(Position position) const;
  // The first position recorded at or after `at`; the log's size when there is none. Errors: corruption.
  Result<Position> position_at(Timestamp at) const;

  // Errors: not_found.
  Result<std::shared_ptr<const Procedure>> procedure(
      std::string_view reference) const;  // "dismissal@..." as in CaseState
  Result<std::shared_ptr<const Procedure>> version(std::string_view id, std::string_view version) const;
  Result<std::shared_ptr<const Procedure>> in_force(std::string_view id,
                                                    Date day) const;  // what a case opened that day gets
  std::vector<std::string> procedure_ids() const;
  std::vector<PublishedVersion> versions(std::string_view id) const;

  // The account's person and its own mandates that hold today.
  Actor own_actor(std::string_view account) const;
  // With the mandates that the other account lends it today; "" = own_actor.
  Actor actor(std::string_view account, std::string_view on_behalf_of) const;
  // Whoever that was, in whose name it was, with what holds today.
  Actor actor(const Actor& caller) const;
  // The accounts that lend this one something today, each once, in order.
  std::vector<std::string> lenders(std::string_view account) const;
  // The account that holds this token now. Errors: unauthenticated; corruption.
  Result<std::string> account_of_token(const Hash& token_hash) const;
  Calendar calendar() const;

  // Pointers live with `procedure(state.procedure)`. Errors: not_found, corruption.
  Result<std::vector<Prospect>> prospects(const CaseState& state, const Actor& actor) const;
  // The decision, without the log. Errors: not_found, conflict (stale revision).
  Result<Decision> dry_run(const Command& command) const;

  // What waits for the actor's mandates. `until` keeps rows due on or before that day. Errors: corruption.
  Result<WorkPage> worklist(const Actor& actor, std::optional<Date> until, std::string_view cursor,
                            std::size_t limit) const;

 private:
  friend const ViewSnapshot& snapshot_of(const Reading& reading);
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cadre
