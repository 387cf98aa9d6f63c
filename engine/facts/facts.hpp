// Facts: what the log says about units, posts, cadres, accounts and the calendar, dated by when it took
// effect.
//
// A subject ("cadre/CB-0042", "unit/ba-dinh", "post/P-17", "account/an.nv", "calendar/vn") has facts of named
// kinds
// ("identity", "holds", "discipline", "rating", "mandate", ...). A fact holds from a day until a day (or
// further notice). A later fact of an exclusive kind ends the one before; a correction replaces the fact it
// names, and the log keeps both. Kinds are data (workflows/facts/kinds.json).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/position.hpp"
#include "engine/base/time.hpp"
#include "engine/form/form.hpp"

namespace cadre {

struct Fact {
  std::string kind;
  Date from{};
  std::optional<Date> until;  // the first day it no longer holds
  Position position;          // of the entry that recorded it
  json::object value;
  std::optional<Date> declared{};  // `until` as recorded; a later exclusive fact may have brought it forward

  bool holds_on(Date day) const { return from <= day && (!until || day < *until); }
  friend bool operator==(const Fact&, const Fact&) = default;
};

struct SubjectFacts {
  std::vector<Fact> facts;  // by `from`, then position; corrected ones are gone

  const Fact* current(std::string_view kind, Date on) const;           // the latest that holds on that day
  std::vector<const Fact*> all(std::string_view kind) const;           // every day, in order
  std::vector<const Fact*> all(std::string_view kind, Date on) const;  // those that hold on that day
  friend bool operator==(const SubjectFacts&, const SubjectFacts&) = default;
};

// Port for rules and decide: reading facts as they stand in the state that the decision is made against.
struct Facts {
  virtual ~Facts() = default;
  // nullptr when nothing is recorded. The pointer lives as long as the decision.
  virtual const SubjectFacts* find(std::string_view subject) const = 0;
  // The cadres of whom a fact of this kind was ever recorded that names that post, or a cadre or unit as
  // engine/facts/naming.hpp has it, each once, in order. Whether it holds on a day, their own facts say.
  virtual std::vector<std::string> cadres_with(std::string_view kind, std::string_view post) const = 0;
};

// Whether the value says so of a post: the exact question behind `cadres_with`.
bool names_post(const Fact& fact, std::string_view kind, std::string_view post);
// The same, of facts that are all at hand.
std::vector<std::string> cadres_with(const std::map<std::string, SubjectFacts, std::less<>>& subjects,
                                     std::string_view kind, std::string_view post);

// Whether `unit` is `above` or lies below it in the unit tree of that day (facts of kind "unit": {name,
// parent}). An `above` of "" covers everything. Bounded: a tree deeper than 32 answers false.
bool covers(const Facts& facts, std::string_view above, std::string_view unit, Date on);

struct FactKind {
  std::string name;     // "rating"
  std::string subject;  // "cadre": the part before the slash
  Text title;
  Form form;                     // of the value
  std::vector<std::string> by;   // roles that may record it
  bool ends = false;             // one without an `until` is refused
  bool exclusive = false;        // a new one ends the one that holds on its `from` day, within `per` fields
  std::vector<std::string> per;  // value fields that tell apart: one "rating" per year
  std::vector<std::string>
      refers;  // value fields that name another subject: "post:post" = field post names a post/...
};

class FactKinds {
 public:
  // {"kinds":[{"name","subject","title","form","by","ends","exclusive","per","refers"}]}. Errors:
  // invalid_argument.
  static Result<FactKinds> from_json(const json::object& value);
  const FactKind* find(std::string_view subject_type, std::string_view kind) const;
  const std::vector<FactKind>& all() const { return kinds_; }

 private:
  std::vector<FactKind> kinds_;
};

json::object to_json(const SubjectFacts& facts);
SubjectFacts subject_facts_from_json(const json::object& value);  // aborts on what this program did not write

}  // namespace cadre
