// JudgedCase: one question to a rule whose figures are tables of the definition. For tests of single rules.
#pragma once

#include <memory>
#include <string>

#include "tests/workflows/rule_case.hpp"

namespace cadre {

struct JudgedCase : RuleCase {
  json::object tables;  // meta.parameters of the definition asked under

  JudgedCase() { state.cadre.clear(); }

  // "rows": [...] of the form, and the rule's parameters beside "field": "rows".
  Verdict judge(Verdict (*rule)(const RuleContext&, const json::object&), std::string_view rows,
                std::string_view params = "{}") {
    form["rows"] = json::parse(rows);
    json::object all = object_of(params);
    all["field"] = "rows";
    return ask_with(rule, all);
  }

  Verdict ask_with(Verdict (*rule)(const RuleContext&, const json::object&),
                   const json::object& params) const {
    static const Calendar kCalendar = vietnam_calendar();
    const auto procedure = with_tables();
    const RuleContext context{*procedure, state, form,      documents, asking,
                              actor,      facts, kCalendar, effective, effective};
    return rule(context, params);
  }

 private:
  std::shared_ptr<const Procedure> with_tables() const {
    json::object definition = object_of(
        R"({"id":"judged","version":"test","initial":"done",
            "meta":{"title":{"vi":"Thử","en":"Test"},"prefix":"TH","subject":"cadre",
                    "basis":[{"text":"test"}],"effective":{"from":"2020-01-01"},
                    "open":{"title":{"vi":"Mở","en":"Open"},"by":["personnel-body"]}},
            "states":{"done":{"type":"final",
                              "meta":{"title":{"vi":"Xong","en":"Done"},"outcome":"done"}}}})");
    if (!tables.empty()) definition["meta"].as_object()["parameters"] = tables;
    auto procedure = Procedure::compile(definition, Rules{});
    INVARIANT(procedure, "a definition of one final state compiles");
    return *procedure;
  }
};

inline json::object table(std::string_view name, std::string_view lines) {
  return {{name, json::parse(lines)}};
}

}  // namespace cadre
