// Rights: who may read what, as data. A class of data (matrix.json) has cells: to whom, how far, when, by
// which article. What no cell grants is denied. classes.json says to which class an entry, a fact, a field of
// a form, a document or the verdict of a rule belongs. Pure; any thread. Asked by api/reading/access.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/json.hpp"
#include "engine/calendar/calendar.hpp"

namespace cadre {

// How far a cell reaches.
enum class Reach : std::uint8_t {
  all,       // everything
  unit,      // what lies in a unit that the mandate covers
  agenda,    // in such a unit, cases in which the role has an act now, or somebody of it has acted
  recorder,  // in such a unit, what the role itself may record
  own,       // to "everybody": what the account itself did; to "subject": what is about the person
};

struct RightsCell {
  std::string to;  // a group of roles, "everybody", or "subject": the person whom it is about
  Reach reach = Reach::own;
  bool published_only = false;  // the case is decided; the evaluation is released
  bool assignment = false;      // the reader names the paper that assigned the inspection
  std::string article;
  Mark mark = Mark::verified;
};

struct DataClass {
  std::string name;
  Text title;
  std::string article;  // why it is withheld from the others
  Mark mark = Mark::verified;
  bool told =
      true;  // whether it is counted to those who may not read it; false: even the number says too much
  std::vector<RightsCell> cells;
};

class Rights {
 public:
  // Errors: invalid_argument "rights.…": the pointer of what is wrong. A group, a role, a class or a scope
  // that nobody declared, a cell without its article, a class told twice, a pattern of an unknown class.
  static Result<Rights> from_json(const json::object& matrix, const json::object& classes);

  const DataClass* find(std::string_view name) const;  // nullptr: nobody may read it
  const std::vector<DataClass>& all() const { return classes_; }
  // "" when the role is in no group: then it is granted what everybody is.
  std::string_view group_of(std::string_view role) const;

  // Names of classes; "" when no pattern fits: then the field is of the class of what it stands in.
  std::string_view of_entry(std::string_view type) const { return first(entries_, type); }
  std::string_view of_subject(std::string_view type) const { return first(subjects_, type); }
  std::string_view of_fact(std::string_view kind) const { return first(facts_, kind); }
  std::string_view of_field(std::string_view field) const { return first(fields_, field); }
  std::string_view of_document(std::string_view kind) const { return first(documents_, kind); }
  std::string_view of_rule(std::string_view rule) const { return first(rules_, rule); }

 private:
  struct Pattern {
    std::string like, data_class;
  };
  using Patterns = std::vector<Pattern>;
  static std::string_view first(const Patterns& patterns, std::string_view text);
  Result<void> read_groups(const json::object& matrix);
  Result<void> read_class(const json::object& row, const std::string& at);
  Result<RightsCell> read_cell(const json::object& row, const std::string& at) const;
  Result<Patterns> read_patterns(const json::object& classes, const std::string& name) const;

  std::vector<std::pair<std::string, std::string>> groups_;  // role, group
  std::vector<DataClass> classes_;
  Patterns entries_, subjects_, facts_, fields_, documents_, rules_;
};

// The files that the program ships with, read once. Errors: those of from_json; asked at start.
const Result<Rights>& shipped_rights();
// One of those files as it is: "rights/matrix.json", "rights/classes.json". INVARIANT: it is shipped.
std::string_view shipped_rights_text(std::string_view path);

// Whether `text` is as `pattern` says; '*' stands for any text, also none.
bool is_like(std::string_view pattern, std::string_view text);

}  // namespace cadre
