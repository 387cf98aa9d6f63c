// World: the present state of everything, as decide and the projector see it: the views of one moment, with
// the changes of entries that are not in the views yet laid over them. One thread at a time.
//
// The changes of two batches may be laid over the views at once: those of the one that is being made, and
// those of the one before, which catch_up is still writing into the views.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/cases/case_state.hpp"
#include "engine/cases/decide.hpp"
#include "engine/log/journal.hpp"
#include "engine/log/views.hpp"
#include "engine/procedure/library.hpp"
#include "engine/running/rows.hpp"

namespace cadre {

struct OpenedCase {
  CaseState state;
  std::shared_ptr<const Procedure> procedure;
  std::vector<Row> rows;  // what the worklist and deadlines tables hold for it
  bool dirty = false;
};

struct OpenedSubject {
  std::optional<SubjectFacts> facts;
  bool dirty = false;
};

class World final : public Facts {
 public:
  // `journal` outlives the world.
  World(std::shared_ptr<ProcedureLibrary> library, const Journal& journal)
      : library_(std::move(library)), journal_(journal) {}

  // What is put into a draft lies over `below` and goes with the draft: `below`, which outlives it, stays as
  // it is, and must not change meanwhile. A draft looks at no snapshot and is never flushed.
  static World draft_over(World& below) { return World(below.library_, below.journal_, &below); }

  // From now on look at this snapshot. What is decoded already stays valid: only this World changes states.
  void look_at(const ViewSnapshot* snapshot) { snapshot_ = snapshot; }

  Result<OpenedCase*> find_case(std::string_view id);  // nullptr: there is none. Errors: corruption
  OpenedCase& new_case(const std::string& id);         // INVARIANT: there is none
  // Asks the processor for what is in memory of a case that is soon to move: first the state itself, and,
  // when that has come, what it has gathered.
  void fetch_state(const std::string& id) const;
  void fetch_gathered(const std::string& id) const;
  void mark(OpenedCase& opened);  // it changed: the next flush writes what the views keep
  const SubjectFacts* find(std::string_view subject) const override;
  std::vector<std::string> cadres_with(std::string_view kind, std::string_view post) const override;
  SubjectFacts& change_subject(const std::string& subject);  // makes it when it is new
  // The units that `unit` lies within on `day`, its parent first, at most 31; none of them twice, although
  // corrections can make a circle. Valid until it is asked again, or a unit changes.
  const std::vector<std::string>& units_above(const std::string& unit, Date day) const;

  std::optional<std::string> get(Table table, const std::string& key) const;
  std::vector<std::string> keys(Table table, const std::string& prefix) const;  // those that begin with it
  void put(Table table, const std::string& key, std::optional<std::string> value);

  Result<std::shared_ptr<const Procedure>> procedure(std::string_view reference) const;
  // A published definition that is not durable yet: known to this World only, until the next flush.
  Result<std::shared_ptr<const Procedure>> publish(const json::object& definition);
  const Rules& rules() const { return library_->rules(); }
  json::object procedure_state(std::string_view id) const;  // {"versions":[...]}; empty when never published
  std::optional<std::string> version_in_force(std::string_view id, Date day) const;

  const Calendar& calendar() const;

  // Writes every change since the last flush into `batch.writes`. They stay laid over the views until the
  // next flush: by then the views hold this batch, and are looked at anew. Of the states that the views hold,
  // those of cases that have ended are forgotten, and all of them when there are more than `keep`.
  void flush(ViewBatch& batch, std::size_t keep);
  // Forgets everything, changes included: what was laid over the views did not become durable.
  void reset();

 private:
  World(std::shared_ptr<ProcedureLibrary> library, const Journal& journal, World* below)
      : library_(std::move(library)), journal_(journal), below_(below) {}
  Result<std::unique_ptr<OpenedCase>> load(std::string_view id);  // nullptr: there is none

  // What was put into a table: a value, nothing (erased), or nullptr: the views know.
  const std::optional<std::string>* laid_over(Table table, const std::string& key) const;
  void flush_rows(OpenedCase& opened, ViewBatch& batch);
  void forget(std::size_t keep);
  void forget_ended();

  std::shared_ptr<ProcedureLibrary> library_;
  const Journal& journal_;
  World* below_ = nullptr;  // of a draft
  const ViewSnapshot* snapshot_ = nullptr;
  std::unordered_map<std::string, std::unique_ptr<OpenedCase>> cases_;
  OpenedCase* asked_last_ = nullptr;  // one of them: most entries ask for their case more than once
  mutable std::unordered_map<std::string, std::unique_ptr<OpenedSubject>> subjects_;
  std::vector<OpenedCase*> dirty_cases_;
  std::vector<std::string> ended_;  // cases that ended in the last flush: nobody moves them any more
  std::vector<std::string> dirty_subjects_;
  using Puts = std::array<std::unordered_map<std::string, std::optional<std::string>>, kTableCount>;
  Puts puts_, flushed_puts_;  // since the last flush; those that it wrote
  using Published = std::map<std::string, std::shared_ptr<const Procedure>, std::less<>>;  // by "id@version"
  Published published_, flushed_published_;
  mutable std::optional<Calendar> calendar_;
  struct Above {
    Date day;
    std::vector<std::string> units;
  };
  mutable std::unordered_map<std::string, Above> above_;  // nearly every entry of a unit asks on the same day
};

inline constexpr std::string_view kCalendarSubject = "calendar/vn";

}  // namespace cadre
