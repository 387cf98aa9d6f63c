// The entry of one fact, after every check that does not ask who records it. Used by those who record facts
// and by the effects of acts. Pure over the facts it is given.
#pragma once

#include <map>
#include <string>

#include "engine/cases/command.hpp"
#include "engine/facts/facts.hpp"
#include "engine/log/entry.hpp"

namespace cadre {

// Facts with the earlier entries of the same command laid over them.
class FactDraft final : public Facts {
 public:
  explicit FactDraft(const Facts& base) : base_(base) {}  // `base` outlives it

  const SubjectFacts* find(std::string_view subject) const override;
  std::vector<std::string> cadres_with(std::string_view kind, std::string_view post) const override;
  void apply(const Entry& entry);  // with its position

 private:
  const Facts& base_;
  std::map<std::string, SubjectFacts, std::less<>> changed_;
};

// `row`: which fact of the command it is, for the fields of errors ("/facts/3/value/post").
// Errors: invalid_argument "fact.subject", "fact.reserved", "fact.kind".
Result<const FactKind*> kind_of_fact(const FactInput& input, const FactKinds& kinds, std::size_t row);
// Errors: invalid_argument: the form of the kind, references, the unit tree, what it corrects.
Result<Entry> fact_entry(const FactInput& input, const FactKind& kind, const Facts& facts, Date today,
                         std::size_t row);

// The entry that ends, on that day, those facts of the kind that began before it, have not ended by then and
// carry all that `where` says. nullopt: there are none.
std::optional<Entry> fact_ending(const std::string& subject, const FactKind& kind, const json::object& where,
                                 Date on, const Facts& facts, Date today);

// The fact of the kind that ended last, on that day or before, and carries all that `where` says. nullptr:
// none has. Lives as long as the facts.
const Fact* latest_ended(const std::string& subject, const FactKind& kind, const json::object& where, Date on,
                         const Facts& facts);

}  // namespace cadre
