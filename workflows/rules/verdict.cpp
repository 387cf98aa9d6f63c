#include "workflows/rules/verdict.hpp"

#include "workflows/rules/names.hpp"

namespace cadre::rules {

Verdict missing_field(const RuleContext& context, std::string_view field) {
  return {context.asking ? Finding::needs_input : Finding::fails,
          {{"field", field}},
          {say("Cần cho biết ", field_name(context, field), "."),
           say("Expected '", field, "', but it is not given.")}};
}

Verdict broken_parameter(std::string_view parameter) {
  return fails(
      {say("Quy trình gọi quy tắc này mà thiếu hoặc sai tham số '", parameter, "'."),
       say("Expected the definition to give a sensible parameter '", parameter, "', but it does not.")},
      {{"parameter", parameter}});
}

}  // namespace cadre::rules
