// Rules about time served on rotation, on secondment, and at the head of a unit.
#include "workflows/rules/catalogue_rows.hpp"
#include "workflows/rules/serving.hpp"

namespace cadre::rules {

void add_serving_rules(Rules& rules) {
  rules.add(
      "rotation.length",
      {rotation_length,
       {"Thời gian luân chuyển", "Length of the rotation"},
       documentation({{"field", "string", "", "field with the planned months"},
                      {"national_min", "integer", "months", "of the national text"},
                      {"local_min", "integer", "months", "of the local text"},
                      {"local_max", "integer", "months", "of the local text"},
                      {"unless", "string", "", "text field with the number of an exception decision"}})});
  rules.add("serving.now", {serving_now,
                            {"Đang luân chuyển, biệt phái", "Serving now"},
                            documentation({{"kinds", "array", "", "rotation, secondment"}})});
  rules.add("serving.nowhere",
            {serving_nowhere,
             {"Không đang luân chuyển, biệt phái", "Not serving already"},
             documentation({{"who", "string", "", "form field with the people; else the case's cadre"}})});
  rules.add("head.long-in-post",
            {head_long_in_post,
             {"Người đứng đầu giữ một chức vụ lâu năm", "Long at the head of one unit"},
             documentation({{"months", "integer", "months", "the working test"},
                            {"terms_months", "integer", "months", "two full terms, shown beside it"}})});
}

}  // namespace cadre::rules
