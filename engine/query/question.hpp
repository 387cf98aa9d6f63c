// Question: "who did what, to whom, where and when" as one line of text, and what it means.
//
//   actor:an.nv -outcome:accepted unit:ba-dinh recorded:2026-01..2026-03 "thiếu hồ sơ"
//
// key:value conditions must all hold; a key given twice asks for one of its values; -key:value excludes one.
// Values with blanks stand in quotes (within them \" and \\). Words without a key are looked for in names and
// in what people wrote. Every key has a Vietnamese name as well, with or without its marks ("người-làm:").
// Times are years, months, days (2026, 2026-03, 2026-03-31, also 31/03/2026 and 03/2026) or moments (RFC
// 3339), as A..B (both included), A.., ..B, >=A, >A, <=B, <B. Pure; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/query/intervals.hpp"

namespace cadre {

enum class QuestionKey : std::uint8_t {
  actor,
  on_behalf_of,
  role,
  act,
  type,
  procedure,  // the family: "dismissal"; or a version of it: "dismissal@377-qd-tw-2025"
  step,       // where the case stood when it was tried
  outcome,    // accepted, refused
  rule,       // a rule that refused it
  cadre,
  case_id,
  unit,       // or a unit below it, as the tree stood when it was recorded
  only_unit,  // that unit alone
  subject,    // "cadre/CB-0042"
  document,   // by number or SHA-256
  recorded,   // when the log took it: milliseconds
  effective,  // the day it says it took place: days
  order,      // newest (the default), oldest
};

struct Condition {
  QuestionKey key;
  bool negated = false;             // none of the values
  std::vector<std::string> values;  // one of them
  friend bool operator==(const Condition&, const Condition&) = default;
};

struct Question {
  std::vector<Condition>
      conditions;  // all must hold; a key at most once plain and once negated, in order of keys
  Intervals recorded = Intervals::everything();
  Intervals effective = Intervals::everything();
  bool asks_effective = false;     // entries that have no such day are out
  std::vector<std::string> words;  // all of them, in small letters as typed
  bool newest_first = true;
  friend bool operator==(const Question&, const Question&) = default;
};

inline constexpr std::size_t kQueryBytesMax = 2000;
inline constexpr std::size_t kQueryTermsMax = 32;

// Errors: invalid_argument, field "q", naming the term at fault and what is known there:
// "query.size", "query.key", "query.value", "query.time", "query.quote", "query.word".
Result<Question> parse_question(std::string_view text);

// "actor" and "người-làm" for every key, in order, for help texts.
struct QuestionKeyNames {
  QuestionKey key;
  std::string_view en, vi;
};
const std::vector<QuestionKeyNames>& question_keys();

}  // namespace cadre
