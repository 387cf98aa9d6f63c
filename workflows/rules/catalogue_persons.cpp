// Rules about lists of people, and about single fields.
#include "workflows/rules/catalogue_rows.hpp"
#include "workflows/rules/fields.hpp"
#include "workflows/rules/persons.hpp"

namespace cadre::rules {

void add_person_rules(Rules& rules) {
  rules.add("each", {each_person,
                     {"Mọi người trong danh sách", "Everybody listed"},
                     documentation({{"field", "string", "", "list field with the people"},
                                    {"rule", "object", "", "the rule {type, params} asked of each"}})});
  rules.add("list.some", {list_some,
                          {"Danh sách có người", "Somebody is listed"},
                          documentation({{"field", "string", "", "list field"}})});
  rules.add("list.distinct",
            {list_distinct,
             {"Không ghi trùng", "Nobody listed twice"},
             documentation({{"field", "string", "", "list field"}, {"keys", "array", "", "keys compared"}})});
  rules.add("list.parted", {list_parted,
                            {"Mỗi người thuộc đúng một nhóm", "Everybody is in exactly one group"},
                            documentation({{"field", "string", "", "list field"},
                                           {"into", "array", "", "list fields that divide it"}})});
  rules.add("list.within", {list_within,
                            {"Không thêm người mới", "Nobody new on the list"},
                            documentation({{"field", "string", "", "list field"},
                                           {"of", "string", "", "list field it must be part of"},
                                           {"keys", "array", "", "keys compared"}})});
  rules.add(
      "field.is",
      {field_is,
       {"Thuộc trường hợp được phép", "One of the cases allowed"},
       documentation({{"field", "string", "", "text field"}, {"values", "array", "", "values allowed"}})});
  rules.add("field.confirmed", {field_confirmed,
                                {"Đã xác nhận", "Confirmed"},
                                documentation({{"field", "string", "", "boolean field"},
                                               {"vi", "string", "", "what has to be confirmed"},
                                               {"en", "string", "", "what has to be confirmed"}})});
  rules.add("field.differs", {field_differs,
                              {"Không trùng nhau", "Two fields differ"},
                              documentation({{"field", "string", "", "text field"},
                                             {"from", "string", "", "text field it must differ from"}})});
  const json::object months =
      documentation({{"from", "string", "date field", "where the time begins"},
                     {"to", "string", "date field", "the day asked about"},
                     {"months", "integer", "months", "the bound"},
                     {"unless", "string", "", "text field with the number of an exception decision"}});
  rules.add("months.at-least",
            {months_at_least, {"Đủ số tháng tối thiểu", "At least so many months"}, months});
  rules.add("months.at-most",
            {months_at_most, {"Không quá số tháng tối đa", "At most so many months"}, months});
}

}  // namespace cadre::rules
