#include "workflows/rules/fraction.hpp"

#include "workflows/rules/verdict.hpp"

namespace cadre::rules {

std::optional<Fraction> Fraction::from(const json::object& params) {
  constexpr std::int64_t kPartsMax = 1000;
  const Fraction fraction{int_at(params, "numerator"), int_at(params, "denominator"),
                          bool_at(params, "inclusive")};
  const bool sensible = fraction.numerator >= 1 && fraction.denominator <= kPartsMax &&
                        fraction.numerator <= fraction.denominator;
  return sensible ? std::optional(fraction) : std::nullopt;
}

bool Fraction::reached(std::int64_t part, std::int64_t base) const {
  if (base <= 0) return false;
  const std::int64_t left = part * denominator;
  const std::int64_t right = base * numerator;
  return inclusive ? left >= right : left > right;
}

std::string Fraction::vi() const {
  return inclusive ? say("từ ", numerator, "/", denominator, " trở lên")
                   : say("trên ", numerator, "/", denominator);
}

std::string Fraction::en() const {
  return say(inclusive ? "at least " : "more than ", numerator, "/", denominator);
}

}  // namespace cadre::rules
