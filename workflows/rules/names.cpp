#include "workflows/rules/names.hpp"

#include "workflows/rules/case_reading.hpp"

namespace cadre::rules {
namespace {

struct LevelName {
  std::string_view level;
  const char *vi, *en;
};
constexpr LevelName kLevels[] = {{"central", "trung ương", "the central level"},
                                 {"province", "cấp tỉnh", "the province"},
                                 {"district", "cấp huyện", "the district"},
                                 {"commune", "cấp xã", "the commune"},
                                 {"agency", "đơn vị", "the agency itself"}};

// The field as the opening's form or the first act's that has it describes it; empty when none has.
const json::object& described(const Procedure& procedure, std::string_view field) {
  const json::object& opening = object_at(object_at(procedure.opening().form.schema(), "properties"), field);
  if (!opening.empty()) return opening;
  for (const ActSpec& act : procedure.all_acts()) {
    const json::object& found = object_at(object_at(act.form.schema(), "properties"), field);
    if (!found.empty()) return found;
  }
  return opening;
}

}  // namespace

std::string field_name(const RuleContext& context, std::string_view field) {
  if (field == "effective") return "ngày thực hiện";
  if (field == "opened") return "ngày mở hồ sơ";
  if (field == "today") return "hôm nay";
  const std::string_view title = text_at(described(context.procedure, field), "title");
  return "'" + std::string(title.empty() ? field : title) + "'";
}

Text value_name(const RuleContext& context, std::string_view field, std::string_view value) {
  const json::object& label = object_at(object_at(described(context.procedure, field), "x-labels"), value);
  if (label.empty()) return {std::string(value), std::string(value)};
  return {std::string(text_at(label, "vi")), std::string(text_at(label, "en"))};
}

std::string post_name(const RuleContext& context, std::string_view post) {
  const std::string_view title = text_at(post_value(context, post), "title");
  return std::string(title.empty() ? post : title);
}

Text level_name(std::string_view level) {
  for (const LevelName& name : kLevels)
    if (name.level == level) return {name.vi, name.en};
  return {std::string(level), std::string(level)};
}

}  // namespace cadre::rules
