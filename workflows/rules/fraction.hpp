// A share of votes to be reached, compared in integers only. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/json.hpp"

namespace cadre::rules {

struct Fraction {
  std::int64_t numerator = 1;
  std::int64_t denominator = 2;
  bool inclusive = false;  // "from 2/3" (true) or "more than 2/3" (false)

  // From {"numerator","denominator","inclusive"}; nullopt when it is not a fraction of 1 to 1000 parts, at
  // most 1.
  static std::optional<Fraction> from(const json::object& params);

  // Whether `part` of `base` is at least (inclusive) or more than this share. Of nothing nothing is a share:
  // base 0 never reaches it. Counts are 0 to 10^12; larger ones never get past the forms.
  bool reached(std::int64_t part, std::int64_t base) const;

  std::string vi() const;  // "từ 2/3 trở lên", "trên 1/2"
  std::string en() const;  // "at least 2/3", "more than 1/2"
};

}  // namespace cadre::rules
