#include "workflows/rules/discipline.hpp"

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

struct FormName {
  std::string_view form, vi, en;
};
constexpr FormName kNames[] = {{"reprimand", "khiển trách", "reprimand"},
                               {"warning", "cảnh cáo", "warning"},
                               {"removal", "cách chức", "removal"},
                               {"expulsion", "khai trừ", "expulsion"}};

Text names_of(const json::array& forms) {
  Text out;
  for (const FormName& name : kNames) {
    if (!lists(forms, name.form)) continue;
    out.vi += (out.vi.empty() ? "" : " hoặc ") + std::string(name.vi);
    out.en += (out.en.empty() ? "" : " or ") + std::string(name.en);
  }
  return out;
}

}  // namespace

Verdict discipline_count(const RuleContext& context, const json::object& params) {
  const json::array& forms = array_at(params, "forms");
  const std::int64_t at_least = int_at(params, "at_least");
  if (forms.empty()) return broken_parameter("forms");
  if (at_least < 1) return broken_parameter("at_least");

  const auto held = tenure(context);
  const Date since = appointed_on(context);
  json::array decisions;
  for (const Fact* fact : cadre_facts_of_kind(context, "discipline")) {
    if (!lists(forms, text_at(fact->value, "form"))) continue;
    const std::string_view term = text_at(fact->value, "term");
    const bool same_term = held && !term.empty() && term == held->term;
    if (fact->from >= since || same_term) decisions.emplace_back(fact->position.value);
  }
  const std::size_t count = decisions.size();
  const Text names = names_of(forms);
  return found(count >= static_cast<std::size_t>(at_least),
               {{"count", count}, {"at_least", at_least}, {"entries", std::move(decisions)}},
               {say("Có ", count, " lần ", names.vi, " trong nhiệm kỳ hoặc thời hạn giữ chức vụ (cần từ ",
                    at_least, " lần trở lên)"),
                say("Found ", count, " × ", names.en, " in the term or appointment period (needs at least ",
                    at_least, ")")});
}

}  // namespace cadre::rules
