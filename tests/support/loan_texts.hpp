// The texts of tests/support/loan.hpp: the definition and the kinds of facts, as JSON.
#pragma once

#include <string_view>

namespace cadre::test {

inline constexpr std::string_view kLoanText = R"({
  "id": "loan", "version": "1-2024", "initial": "asked",
  "meta": {
    "title": {"vi": "Mượn sách", "en": "Loan of a book"}, "prefix": "LN", "subject": "cadre",
    "basis": [{"text": "1-2024"}],
    "effective": {"from": "2024-01-01", "until": "2025-12-31"},
    "delays": {
      "answer": {"working_days": 5, "article": "2", "mark": "V"},
      "look": {"days": 10, "article": "3", "mark": "V"},
      "ruling": {"months": 1, "article": "4", "mark": "V"},
      "bring-back": {"days": 3, "from": "back_on", "article": "5", "mark": "R"}
    },
    "actions": {"remind": {"vi": "Nhắc", "en": "Remind"}, "stamp": {"vi": "Đóng dấu", "en": "Stamp"}},
    "open": {"by": ["clerk"], "requires": [{"type": "card.valid", "article": "1"}],
             "form": {"type": "object", "properties": {"book": {"type": "string"}, "copies": {"type": "integer"}}}},
    "migrate": {"by": ["librarian"]}
  },
  "states": {
    "asked": {
      "on": {
        "examine": {"target": "examining", "actions": "stamp", "meta": {"by": ["librarian"], "event": "examined"}},
        "cancel": {"target": "cancelled", "meta": {"by": ["clerk", "librarian"]}}
      },
      "after": {"answer": {"actions": "remind"}}
    },
    "examining": {
      "type": "parallel", "onDone": "deciding",
      "on": {"cancel": {"target": "cancelled", "meta": {"by": ["clerk"]}}},
      "after": {"look": {"target": "refused", "guard": {"type": "copy.reserved", "article": "3"}}},
      "states": {
        "shelf": {"initial": "looking", "states": {
          "looking": {"on": {"find": {"target": "there", "meta": {"by": ["clerk", "librarian"], "form":
            {"type": "object", "properties": {"shelf": {"type": "string", "minLength": 1}}},
            "requires": [{"type": "shelf.named", "article": "3", "mark": "R"}]}}}},
          "there": {"type": "final"}}},
        "card": {"initial": "checking", "states": {
          "checking": {"on": {"check": {"target": "checked", "meta": {"by": ["librarian"],
            "requires": [{"type": "card.valid", "params": {"level": 2}, "article": "1"}]}}}},
          "checked": {"type": "final"}}}
      }
    },
    "deciding": {
      "on": {"rule": [
        {"target": "lent", "guard": {"type": "votes.pass", "article": "4"}, "meta": {
          "by": ["head"], "different_from": ["examine", "check"], "evidence_required": true,
          "requires": [{"type": "votes.add-up", "article": "4"},
                       {"type": "card.valid", "params": {"level": 2}, "article": "1"},
                       {"type": "shelf.named", "article": "4", "mark": "R"}],
          "form": {"type": "object", "required": ["votes_for", "votes_of"], "properties": {
            "votes_for": {"type": "integer", "minimum": 0}, "votes_of": {"type": "integer", "minimum": 0},
            "shelf": {"type": "string"}, "back_on": {"type": "string", "format": "date"}}}}},
        {"target": "refused"}]},
      "after": {"ruling": "refused"}
    },
    "lent": {
      "initial": "out",
      "on": {"bring": {"target": "returned", "meta": {"by": ["clerk"]}}},
      "states": {
        "out": {"after": {"bring-back": {"target": "overdue", "actions": "remind"}}},
        "overdue": {"meta": {"no_deadline": {"vi": "Chờ trả sách", "en": "The book is awaited"}}}
      }
    },
    "returned": {"type": "final", "meta": {"outcome": "returned"}},
    "refused": {"type": "final", "meta": {"outcome": "refused"}},
    "cancelled": {"type": "final", "meta": {"outcome": "cancelled"}}
  }
})";

inline constexpr std::string_view kLoanKindsText = R"({"kinds": [
  {"name": "unit", "subject": "unit", "title": {"vi": "Đơn vị", "en": "Unit"}, "by": ["librarian"], "exclusive": true,
   "refers": ["parent:unit"],
   "form": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "parent": {"type": "string"}}}},
  {"name": "post", "subject": "post", "title": {"vi": "Chức vụ", "en": "Post"}, "by": ["librarian"], "exclusive": true,
   "refers": ["unit:unit"],
   "form": {"type": "object", "required": ["unit"], "properties": {"unit": {"type": "string"}}}},
  {"name": "identity", "subject": "cadre", "title": {"vi": "Nhân thân", "en": "Identity"}, "by": ["librarian"],
   "exclusive": true, "form": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}},
  {"name": "holds", "subject": "cadre", "title": {"vi": "Giữ chức", "en": "Holds"}, "by": ["librarian"],
   "exclusive": true, "refers": ["post:post"],
   "form": {"type": "object", "required": ["post"], "properties": {"post": {"type": "string"}}}},
  {"name": "card", "subject": "cadre", "title": {"vi": "Thẻ", "en": "Card"}, "by": ["librarian", "clerk"],
   "exclusive": true, "form": {"type": "object", "required": ["level"], "properties": {"level": {"type": "integer"}}}},
  {"name": "rating", "subject": "cadre", "title": {"vi": "Xếp loại", "en": "Rating"}, "by": ["librarian"],
   "exclusive": true, "per": ["year"], "form": {"type": "object", "required": ["year", "stars"],
   "properties": {"year": {"type": "integer"}, "stars": {"type": "integer", "minimum": 0, "maximum": 5}}}},
  {"name": "reserved", "subject": "cadre", "title": {"vi": "Giữ chỗ", "en": "Reserved"}, "by": ["clerk"],
   "form": {"type": "object", "properties": {}}},
  {"name": "account", "subject": "account", "title": {"vi": "Tài khoản", "en": "Account"}, "by": ["administrator"],
   "exclusive": true, "form": {"type": "object", "properties": {"cadre": {"type": "string"}}}},
  {"name": "mandate", "subject": "account", "title": {"vi": "Ủy quyền", "en": "Mandate"}, "by": ["administrator"],
   "form": {"type": "object", "required": ["role"], "properties": {"role": {"type": "string"}, "unit": {"type": "string"}}}},
  {"name": "delegation", "subject": "account", "title": {"vi": "Làm thay", "en": "Delegation"}, "by": ["administrator"],
   "ends": true, "refers": ["to:account"],
   "form": {"type": "object", "required": ["to", "roles"],
            "properties": {"to": {"type": "string"}, "unit": {"type": "string"},
                           "roles": {"type": "array", "maxItems": 9, "items": {"type": "string"}}}}},
  {"name": "token", "subject": "account", "title": {"vi": "Mã", "en": "Token"}, "by": ["administrator"],
   "form": {"type": "object", "required": ["sha256"], "properties": {"sha256": {"type": "string"}}}}
]})";

}  // namespace cadre::test
