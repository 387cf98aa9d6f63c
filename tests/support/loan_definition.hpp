// A small procedure with everything a definition can say: lending a book as if it were a post. For the tests
// of the compiler and of the publication check.
#pragma once

#include <gtest/gtest.h>

#include "engine/procedure/procedure.hpp"

namespace cadre {

inline constexpr std::string_view kLoan = R"({
  "$schema": "../procedure.schema.json", "id": "loan", "version": "v1-2024", "initial": "asking",
  "meta": {
    "title": {"vi": "Mượn sách", "en": "Loan of a book"}, "prefix": "MS", "subject": "cadre",
    "basis": [{"text": "1-QC/TV", "signed": "2023-12-01", "article": "2"}],
    "effective": {"from": "2024-01-01", "until": "2025-12-31"},
    "delays": {
      "answer": {"working_days": 10, "from": "asked_on", "article": "8.1", "mark": "V",
                 "title": {"vi": "Trả lời", "en": "Answer"}},
      "decide": {"months": 1, "article": "8.2", "mark": "V~"}
    },
    "actions": {"alert": {"vi": "Báo cấp trên", "en": "Tell the superior"}},
    "open": {"by": ["reader"], "article": "3", "requires": [{"type": "card.valid"}],
             "form": {"type": "object", "properties": {"asked_on": {"type": "string", "format": "date"}}}},
    "migrate": {"by": ["librarian"]}, "parameters": {"shelves": 3}, "dossier": {}
  },
  "states": {
    "asking": {
      "meta": {"title": {"vi": "Đang hỏi", "en": "Asking"}, "waits_for": {"vi": "thủ thư", "en": "the librarian"}},
      "on": {"propose": {"target": "deciding", "meta": {
        "title": {"vi": "Đề xuất", "en": "Propose"}, "by": ["librarian"], "event": "proposed", "article": "8.1",
        "delay": "answer", "documents": ["to-trinh"], "evidence_required": true,
        "requires": [{"type": "card.valid"},
                     {"type": "copies.left", "params": {"at_least": 1}, "article": "5", "mark": "R"}]}}},
      "after": {"answer": {"actions": [{"type": "alert"}]}}
    },
    "deciding": {
      "initial": "voting", "onDone": "lent",
      "on": {"withdraw": {"target": "withdrawn", "meta": {"by": ["reader"]}}},
      "after": {"decide": {"actions": "alert"}},
      "states": {
        "voting": {"on": {
          "vote": [{"target": "agreed", "guard": {"type": "ballot.passes", "article": "6", "mark": "V"},
                    "meta": {"by": ["head"], "different_from": ["propose", "open"]}},
                   {"target": "#loan.refused"}],
          "withdraw": {"target": "#loan.withdrawn", "meta": {"by": ["head"]}}}},
        "agreed": {"type": "final"}
      }
    },
    "lent": {"type": "final", "meta": {"outcome": "lent"}},
    "refused": {"type": "final", "meta": {"outcome": "refused"}},
    "withdrawn": {"type": "final", "meta": {"outcome": "withdrawn"}}
  }
})";

inline Verdict always_holds(const RuleContext&, const json::object&) { return {}; }

inline Rules loan_rules() {
  Rules rules;
  rules.add("card.valid", {always_holds, {"Thẻ còn hạn", "The card is valid"}, {}});
  rules.add("copies.left",
            {always_holds, {"Còn sách", "Copies are left"}, {{"at_least", {{"type", "integer"}}}}});
  rules.add("ballot.passes", {always_holds, {"Đủ phiếu", "Enough votes"}, {}});
  return rules;
}

inline json::object parsed(std::string_view text) {
  Result<json::value> value = parse_json(text);
  EXPECT_TRUE(value) << value.error().message.en << "\n" << text;
  return value ? value->as_object() : json::object{};
}

// Sets the member at a JSON pointer ("/meta/prefix") to the value `text`, or erases it when `text` is empty.
// Objects on the way are made; array elements must exist.
inline void edit(json::object& definition, std::string_view pointer, std::string_view text) {
  json::value* at = nullptr;
  json::object* object = &definition;
  for (;;) {
    pointer.remove_prefix(1);
    const std::size_t slash = pointer.find('/');
    const std::string_view key = pointer.substr(0, slash);
    if (slash == std::string_view::npos) {
      if (text.empty())
        object->erase(key);
      else
        (*object)[key] = *parse_json(text);
      return;
    }
    pointer.remove_prefix(slash);
    at = &(*object)[key];
    while (at->is_array()) {
      pointer.remove_prefix(1);
      const std::size_t end = pointer.find('/');
      at = &at->as_array().at(std::stoul(std::string(pointer.substr(0, end))));
      pointer.remove_prefix(end);
    }
    if (at->is_null()) at->emplace_object();
    object = &at->as_object();
  }
}

inline std::string listed(const std::vector<Problem>& problems) {
  std::string text;
  for (const Problem& problem : problems) {
    text += problem.reason + " [" + problem.state + "] [" + problem.act + "] " + problem.message.en + "\n";
  }
  return text;
}

}  // namespace cadre
