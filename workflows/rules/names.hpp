// How rules name things to people, in the words of the definition and of the facts. Ids stand in the figures.
#pragma once

#include "engine/cases/wording.hpp"
#include "engine/procedure/rules.hpp"

namespace cadre::rules {

// The title that a form of the procedure gives to the field, in quotes; the field's own name when none does.
std::string field_name(const RuleContext& context, std::string_view field);

// What a form of the procedure calls this value of an enumerated field; the value itself when none does.
Text value_name(const RuleContext& context, std::string_view field, std::string_view value);

// The title of a post on the effective day; its id when nobody has recorded one.
std::string post_name(const RuleContext& context, std::string_view post);

Text level_name(std::string_view level);  // "province" -> "cấp tỉnh"

}  // namespace cadre::rules
