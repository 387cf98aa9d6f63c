// A procedure of the library whose acts have effects: hiring somebody for a post. As JSON;
// tests/support/desk.hpp has the people.
#pragma once

#include <string_view>

namespace cadre::test {

inline constexpr std::string_view kHiringText = R"({
  "id": "hiring", "version": "1", "initial": "looking",
  "meta": {
    "title": {"vi": "Tuyển người", "en": "Hiring"}, "prefix": "HR", "subject": "post",
    "basis": [{"text": "9-2024"}], "effective": {"from": "2024-01-01"},
    "delays": {"look": {"days": 10, "article": "1", "mark": "V"}},
    "actions": {
      "seat": {"vi": "Giao chức vụ", "en": "Seat them", "effects": [
        {"record": {"subject": "cadre/$nominee", "kind": "holds", "from": "$effective", "until": "$until",
                    "value": {"post": "$case.post"}}}]},
      "take-card": {"vi": "Thu thẻ", "en": "Take the card", "effects": [
        {"each": "$cards",
         "end": {"subject": "cadre/$nominee", "kind": "card", "where": {"level": "$item.level"}, "on": "$effective"}}]},
      "rate": {"vi": "Xếp loại", "en": "Rate", "effects": [
        {"each": "$helpers", "when": {"type": "card.valid", "params": {"level": "$item.needs"}},
         "record": {"subject": "cadre/$item.cadre", "kind": "rating", "from": "$effective",
                    "value": {"year": "$item.year", "stars": 3}}}]},
      "lend": {"vi": "Đề xuất cho mượn", "en": "Propose a loan", "effects": [
        {"propose": {"procedure": "loan", "cadre": "$nominee", "data": {"book": "$book"}, "article": "7", "mark": "V",
                     "reason": {"vi": "Nhận việc ở $case.post", "en": "Works at $case.post for 5$$"}}}]},
      "tell": {"vi": "Báo", "en": "Tell", "effects": [
        {"propose": {"procedure": "staffing", "post": "$case.post", "article": "8",
                     "reason": {"vi": "Chưa có ai", "en": "Nobody came"}}},
        {"end": {"subject": "unit/$place", "kind": "unit", "on": "$today"}}]}
    },
    "open": {"by": ["librarian"], "form": {"type": "object", "properties": {"place": {"type": "string"}}}}
  },
  "states": {
    "looking": {
      "on": {"take": {"target": "taken", "actions": ["seat", "take-card", "rate", "lend"], "meta": {"by": ["librarian", "head"],
        "form": {"type": "object", "required": ["nominee"], "properties": {
          "nominee": {"type": "string", "x-refers": "cadre", "x-about": true}, 
          "cards": {"type": "array", "items": {"type": "object", "properties": {"level": {"type": "integer"}}}},
          "until": {"type": "string", "format": "date"}, "book": {"type": "string"},
          "helpers": {"type": "array", "items": {"type": "object", "properties": {"cadre": {"type": "string"},
            "year": {"type": "integer"}, "needs": {"type": "integer"}}}}}}}}},
      "after": {"look": {"target": "vacant", "actions": "tell"}}
    },
    "taken": {"type": "final", "meta": {"outcome": "taken"}},
    "vacant": {"type": "final", "meta": {"outcome": "vacant"}}
  }
})";

}  // namespace cadre::test
