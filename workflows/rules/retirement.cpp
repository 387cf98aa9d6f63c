#include "workflows/rules/retirement.hpp"

#include <charconv>
#include <map>

#include "workflows/rules/months.hpp"
#include "workflows/rules/people.hpp"

namespace cadre::rules {
namespace {

// Year -> months of age, in order; rows that are no years or no ages are left out.
std::map<int, std::int64_t> ages_of(const json::object& table, std::string_view sex) {
  std::map<int, std::int64_t> ages;
  const json::object& rows = object_at(table, sex);
  for (const auto& [key, value] : rows) {
    int year = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), year);
    const std::int64_t months = value.is_int64() ? value.get_int64() : 0;
    if (error == std::errc{} && end == key.data() + key.size() && months >= 1 && months <= kMonthsMax)
      ages.emplace(year, months);
  }
  return ages;
}

int year_of(Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

}  // namespace

std::optional<Date> retirement_day(const json::object& table, std::string_view sex, Date born) {
  const auto ages = ages_of(table, sex);
  if (ages.empty()) return std::nullopt;
  for (const auto& [year, months] : ages) {
    const Date reached = months_after(born, months);
    if (year_of(reached) <= year) return reached;
  }
  return months_after(born, ages.rbegin()->second);
}

}  // namespace cadre::rules
