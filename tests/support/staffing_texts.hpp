// Two procedures of the library that are not about a reader: staffing a post, and counting the books of a
// unit. As JSON; tests/support/desk.hpp has the people.
#pragma once

#include <string_view>

namespace cadre::test {

// About a post; whom to take is found out on the way.
inline constexpr std::string_view kStaffingText = R"({
  "id": "staffing", "version": "1", "initial": "looking",
  "meta": {
    "title": {"vi": "Tìm người", "en": "Staffing"}, "prefix": "ST", "subject": "post",
    "basis": [{"text": "9-2024"}], "effective": {"from": "2024-01-01"},
    "delays": {"look": {"days": 10, "article": "1", "mark": "V"}},
    "open": {"by": ["librarian"]}
  },
  "states": {
    "looking": {
      "on": {
        "name": {"target": "named", "meta": {"by": ["librarian", "head"], "form": {"type": "object",
          "required": ["nominee"], "properties": {
            "nominee": {"type": "string", "x-refers": "cadre", "x-about": true},
            "from": {"type": "string", "x-refers": "unit"}}}}},
        "give-up": {"target": "vacant", "meta": {"by": ["librarian", "head"]}}
      },
      "after": {"look": {"target": "vacant"}}
    },
    "named": {
      "meta": {"no_deadline": {"vi": "Chờ quyết định", "en": "Waits for a ruling"}},
      "on": {
        "take": {"target": "taken", "meta": {"by": ["librarian", "head"]}},
        "drop": {"target": "looking", "meta": {"by": ["librarian", "head"], "while_held": true}}
      }
    },
    "taken": {"type": "final", "meta": {"outcome": "taken"}},
    "vacant": {"type": "final", "meta": {"outcome": "vacant"}}
  }
})";

// About a unit, and the people in a list.
inline constexpr std::string_view kCountText = R"({
  "id": "count", "version": "1", "initial": "counting",
  "meta": {
    "title": {"vi": "Kiểm kê", "en": "Count"}, "prefix": "CT", "subject": "unit",
    "basis": [{"text": "9-2024"}], "effective": {"from": "2024-01-01"},
    "open": {"by": ["clerk"], "form": {"type": "object", "properties": {
      "persons": {"type": "array", "x-about": true, "items": {"type": "object", "required": ["cadre"], "properties": {
        "cadre": {"type": "string", "x-refers": "cadre"}, "books": {"type": "integer"}}}}}}}
  },
  "states": {
    "counting": {
      "meta": {"no_deadline": {"vi": "Đang đếm", "en": "Counting"}},
      "on": {"finish": {"target": "counted", "meta": {"by": ["clerk", "librarian"]}}}
    },
    "counted": {"type": "final", "meta": {"outcome": "counted"}}
  }
})";

// About a reader, whose other cases wait for it. "doubt" is of mark R.
inline constexpr std::string_view kInquiryText = R"({
  "id": "inquiry", "version": "1", "initial": "asking",
  "meta": {
    "title": {"vi": "Xác minh", "en": "Inquiry"}, "prefix": "IQ", "subject": "cadre",
    "basis": [{"text": "9-2024"}], "effective": {"from": "2024-01-01"},
    "actions": {
      "stop": {"vi": "Tạm dừng", "en": "Stop", "effects": [
        {"hold": {"cadre": "$case.cadre", "families": ["loan", "staffing", "never-heard-of"], "article": "5", "mark": "V",
                  "reason": {"vi": "Đang xác minh", "en": "An inquiry is on"}}}]},
      "doubt": {"vi": "Ngờ", "en": "Doubt", "effects": [
        {"hold": {"cadre": "$case.cadre", "families": ["loan"], "article": "6", "mark": "R",
                  "reason": {"vi": "Có ý kiến", "en": "Somebody asked"}}}]},
      "let-go": {"vi": "Cho tiếp tục", "en": "Let go", "effects": [
        {"release": {"cadre": "$case.cadre", "families": ["loan", "staffing"]}}]}
    },
    "open": {"by": ["librarian"]}
  },
  "states": {
    "asking": {
      "meta": {"no_deadline": {"vi": "Chờ", "en": "Waits"}},
      "on": {
        "stop": {"actions": "stop", "meta": {"by": ["librarian"]}},
        "doubt": {"actions": "doubt", "meta": {"by": ["librarian"]}},
        "clear": {"target": "cleared", "actions": "let-go", "meta": {"by": ["librarian"]}}
      }
    },
    "cleared": {"type": "final", "meta": {"outcome": "cleared"}}
  }
})";

}  // namespace cadre::test
