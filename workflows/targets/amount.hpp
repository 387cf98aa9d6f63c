// Exact shares and numbers, and what a target asks of them. Integers only, nothing is rounded before it is
// compared. Pure; any thread.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cadre::targets {

// part/base; `base` is at least 1. Parts and bases of what is counted stay far below 2^31.
struct Ratio {
  std::int64_t part = 0;
  std::int64_t base = 1;
};

std::strong_ordering compare(Ratio a, Ratio b);
std::string exact(Ratio ratio);                      // in lowest terms: "7/33", "17"
std::string decimal(Ratio ratio, unsigned figures);  // rounded half up: "21.2"
// "18", "16.40": digits and at most one point. nullopt for anything else, and beyond six digits on a side.
std::optional<Ratio> parse_decimal(std::string_view text);

enum class Operator : std::uint8_t {
  at_least,  // ">="
  more,      // ">"
  equal,     // "="
  between,   // "between", both ends included
  less,      // "<"
  at_most,   // "<="
  broadly,   // "~": the text says "broadly" and sets no number
  none,      // the text asks for it and sets no number at all
};
std::optional<Operator> parse_operator(std::string_view word);
std::string_view to_string(Operator op);

struct Bound {
  Operator op = Operator::at_least;
  Ratio from, to;  // the same but for `between`
};

enum class Verdict : std::uint8_t { met, not_met, open };

// Of a value of which it is known only that it lies in [least, most]: met when all of it meets the bound, not
// met when none of it does. What is asked for without a number is open unless everybody does it.
Verdict judge(const Bound& bound, Ratio least, Ratio most);

// How many more must be counted, at the same base, until the bound is met; nullopt when more would not help.
std::optional<std::int64_t> short_by(const Bound& bound, Ratio value);

}  // namespace cadre::targets
