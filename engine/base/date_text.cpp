#include "engine/base/date_text.hpp"

namespace cadre {

std::string day_month_year(Date day) {
  const std::string iso = format_date(day);
  return iso.substr(8, 2) + '/' + iso.substr(5, 2) + '/' + iso.substr(0, 4);
}

}  // namespace cadre
