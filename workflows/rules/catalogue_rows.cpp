#include "workflows/rules/catalogue_rows.hpp"

namespace cadre::rules {

json::object documentation(std::initializer_list<Parameter> parameters) {
  json::object out;
  for (const Parameter& p : parameters)
    out[p.name] = {{"type", p.type}, {"unit", p.unit}, {"title", p.title}};
  return out;
}

json::object share_documentation(std::initializer_list<Parameter> parameters) {
  json::object out = documentation(parameters);
  const json::object share =
      documentation({{"numerator", "integer", "", "of the share"},
                     {"denominator", "integer", "", "of the share"},
                     {"inclusive", "boolean", "", "whether exactly the share is enough"}});
  out.insert(share.begin(), share.end());
  return out;
}

}  // namespace cadre::rules
