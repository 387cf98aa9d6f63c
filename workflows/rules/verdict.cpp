#include "workflows/rules/verdict.hpp"

namespace cadre::rules {

Verdict missing_field(const RuleContext& context, std::string_view field) {
  return {context.asking ? Finding::needs_input : Finding::fails,
          {{"field", field}},
          {say("Cần cho biết '", field, "'."), say("Expected '", field, "', but it is not given.")}};
}

Verdict broken_parameter(std::string_view parameter) {
  return fails(
      {say("Quy trình gọi quy tắc này mà thiếu hoặc sai tham số '", parameter, "'."),
       say("Expected the definition to give a sensible parameter '", parameter, "', but it does not.")},
      {{"parameter", parameter}});
}

std::string day_month_year(Date day) {
  const std::string iso = format_date(day);
  return iso.substr(8, 2) + '/' + iso.substr(5, 2) + '/' + iso.substr(0, 4);
}

}  // namespace cadre::rules
