// Rules: named questions with parameters that a definition asks before it accepts an act (requires) or to
// choose a branch (guard). The engine knows the shape; workflows/rules/ has the rules.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>

#include "engine/calendar/calendar.hpp"
#include "engine/facts/facts.hpp"

namespace cadre {

struct CaseState;
class Procedure;
struct Actor;

// Everything a rule may look at. No clock, no I/O: the same context gives the same verdict for ever.
struct RuleContext {
  const Procedure& procedure;
  const CaseState& state;        // before the act; for the opening act: id, cadre, post, unit are set
  const json::object& form;      // what the act carries; empty when asking "what is missing"
  const json::array& documents;  // attached to this act: [{"kind","number","date","name","sha256"}]
  bool asking = false;           // "what can I do now": the form is not known yet
  const Actor& actor;
  const Facts& facts;
  const Calendar& calendar;
  Date effective;         // the day the act says it took place
  Date today;             // office date of recording
  bool wordless = false;  // nobody will read why a rule fails: sentence and figures may be left out
};

enum class Finding : std::uint8_t {
  holds,
  fails,
  needs_input,   // cannot be said before the form is known; only when `asking`
  rule_unknown,  // this program does not have the rule: whoever asks it is refused, whatever its mark
};

struct Verdict {
  Finding finding = Finding::holds;
  json::object figures;  // the facts used and the numbers computed, as the log keeps them
  Text text;             // when it does not hold: what was expected and what was found
};

// A rule as one definition calls it: the parameters are read, only the case is asked for. Any thread.
using PreparedRule = std::function<Verdict(const RuleContext&)>;

// What Params::from of a rule's parameters gives: them, or the verdict on every case when they make no sense.
template <class Params>
using ReadParams = tl::expected<Params, Verdict>;

// `check` takes its parameters in a type of its own, which `static ReadParams<Params> from(const
// json::object&)` reads once for each definition; or as JSON, and reads them itself whenever it is asked.
template <class Params>
PreparedRule prepared(Verdict (*check)(const RuleContext&, const Params&), const json::object& params) {
  if constexpr (std::is_same_v<Params, json::object>) {
    return [check, params](const RuleContext& context) { return check(context, params); };
  } else {
    auto read = Params::from(params);
    if (!read) return [answer = std::move(read.error())](const RuleContext&) { return answer; };
    return [check, known = std::move(*read)](const RuleContext& context) { return check(context, known); };
  }
}

struct Rule {
  template <class Params>
  Rule(Verdict (*question)(const RuleContext&, const Params&), Text words, json::object documentation,
       bool looks_at_case_only = false)
      : prepare([question](const json::object& given) { return prepared(question, given); }),
        title(std::move(words)),
        params(std::move(documentation)),
        of_case(looks_at_case_only) {}

  // Prepared and asked at once; whoever asks often keeps what `prepare` gives.
  Verdict check(const RuleContext& context, const json::object& given) const {
    return prepare(given)(context);
  }

  std::function<PreparedRule(const json::object& params)> prepare;
  Text title;
  json::object params;  // documentation: name -> {"type","unit","title"}
  // It looks at nothing but the case's own data: what it says holds until an act changes the case. An act
  // that such a rule blocks waits for nobody, and stands in no worklist.
  bool of_case = false;
};

// Stands for a rule that the program which published a definition had, and this one does not have.
const Rule& unknown_rule();

class Rules {
 public:
  void add(std::string name, Rule rule);  // INVARIANT: a name is added once
  const Rule* find(std::string_view name) const;
  const std::map<std::string, Rule, std::less<>>& all() const { return rules_; }

 private:
  std::map<std::string, Rule, std::less<>> rules_;
};

}  // namespace cadre
