#include "engine/cases/examination.hpp"

#include <algorithm>

#include "engine/base/date_text.hpp"

namespace cadre {
namespace {

constexpr std::size_t kDocumentsMax = 50;  // of one act

Reason input_fault(std::string rule, std::string field, Text text) {
  Reason reason;
  reason.rule = std::move(rule);
  reason.field = std::move(field);
  reason.text = std::move(text);
  return reason;
}

void examine_effective(const Procedure& procedure, const CaseState& state, Date effective, Date today,
                       std::vector<Reason>& invalid) {
  if (effective > today)
    invalid.push_back(input_fault(
        "effective.future", "/effective",
        {"ngày thực hiện " + day_month_year(effective) + " ở sau ngày ghi nhận " + day_month_year(today),
         "expected an effective day up to " + format_date(today) + ", but got " + format_date(effective)}));
  const Date earliest = std::max(state.opened, procedure.effective_from());
  if (effective < earliest)
    invalid.push_back(input_fault(
        "effective.too-early", "/effective",
        {"ngày thực hiện " + day_month_year(effective) + " ở trước ngày sớm nhất được phép " +
             day_month_year(earliest),
         "expected an effective day from " + format_date(earliest) + ", but got " + format_date(effective)}));
}

void refuse_faults(std::vector<Error> faults, std::vector<Reason>& invalid) {
  for (Error& error : faults)
    invalid.push_back(input_fault(std::move(error.rule), std::move(error.field), std::move(error.message)));
}

// Who or what the form names must be known. Asked only of a form that is valid otherwise.
void examine_references(const ActSpec& act, const json::object& form, const Facts& facts,
                        std::vector<Reason>& invalid) {
  for (const FormReference& reference : act.references)
    for_each_reference(reference, form, [&](std::string_view id, const std::string& pointer) {
      const std::string subject = reference.subject + "/" + std::string(id);
      if (facts.find(subject) != nullptr) return;
      invalid.push_back(input_fault("reference.unknown", "/form" + pointer,
                                    {"'" + subject + "' chưa có trong hệ thống",
                                     "expected something known, but there is no '" + subject + "'"}));
    });
}

void examine_documents(const ActSpec& act, const json::array& documents, std::vector<Reason>& invalid) {
  if (documents.size() > kDocumentsMax)
    invalid.push_back(input_fault("documents.too-many", "/documents",
                                  {"tối đa 50 văn bản mỗi lần", "expected at most 50 documents, but got " +
                                                                    std::to_string(documents.size())}));
  if (act.evidence_required && documents.empty())
    invalid.push_back(input_fault(
        "documents.required", "/documents",
        {"bước này phải kèm ít nhất một văn bản", "expected at least one document, but got none"}));
  for (std::size_t i = 0; i < documents.size() && i < kDocumentsMax; ++i) {
    std::vector<Error> faults = document_form().validate(documents[i], "");
    if (faults.empty()) continue;
    for (Error& fault : faults) fault.field.insert(0, "/documents/" + std::to_string(i));
    refuse_faults(std::move(faults), invalid);
  }
}

void examine_rule(const RuleCall& call, const RuleContext& context, const Submission& submission,
                  Examination& result) {
  Verdict& verdict = result.asked.emplace_back(call, context).verdict;
  if (verdict.finding == Finding::holds) return;
  const bool blocking = verdict.finding == Finding::rule_unknown || blocks(call.mark);
  if (!blocking && is_acknowledged(submission.acknowledged, call.type)) return;
  (blocking ? result.failed : result.unacknowledged).push_back(reason_of(call, std::move(verdict)));
  result.asked.pop_back();
}

}  // namespace

bool is_acknowledged(const std::vector<Acknowledgement>& list, const std::string& rule) {
  return std::any_of(list.begin(), list.end(), [&](const Acknowledgement& a) {
    return a.rule == rule && !a.reason.empty() && !a.document.empty();
  });
}

const Form& document_form() {
  static const Form kForm = [] {
    auto form =
        Form::compile(json::parse(R"({"type":"object","required":["kind","number","date"],"properties":{
      "kind":{"type":"string","minLength":1,"maxLength":40,"title":"Loại văn bản"},
      "number":{"type":"string","minLength":1,"maxLength":80,"title":"Số, ký hiệu"},
      "date":{"type":"string","format":"date","title":"Ngày văn bản"},
      "name":{"type":"string","maxLength":300,"title":"Trích yếu"},
      "sha256":{"type":"string","pattern":"[0-9a-f]{64}","title":"SHA-256"}}})")
                          .as_object());
    INVARIANT(form, "the document schema is part of the program");
    return std::move(*form);
  }();
  return kForm;
}

namespace {

Reason unknown_here(const RuleCall& call) {
  Reason reason;
  reason.rule = "rule.unknown-here";
  reason.params = call.params;
  reason.article = call.article;
  reason.figures = {{"rule", call.type}};
  reason.text = {"định nghĩa đòi hỏi quy tắc '" + call.type + "' mà phiên bản chương trình này không có",
                 "expected a program with the rule '" + call.type +
                     "' as the definition asks it, but this one "
                     "does not have it"};
  return reason;
}

}  // namespace

Reason reason_of(const RuleCall& call, Verdict verdict) {
  if (verdict.finding == Finding::rule_unknown) return unknown_here(call);
  Reason reason;
  reason.rule = call.type;
  reason.params = call.params;
  reason.article = call.article;
  reason.mark = call.mark;
  reason.figures = std::move(verdict.figures);
  reason.text = std::move(verdict.text);
  reason.acknowledgeable = !blocks(call.mark);
  return reason;
}

void join(std::vector<Reason>& all, std::vector<Reason> more) {
  for (Reason& reason : more) {
    const bool said = std::any_of(all.begin(), all.end(), [&](const Reason& known) {
      return known.rule == reason.rule && known.field == reason.field && known.params == reason.params &&
             known.figures == reason.figures;
    });
    if (!said) all.push_back(std::move(reason));
  }
}

Examination examine(const Procedure& procedure, const ActSpec& act, const CaseState& state,
                    const Submission& submission, const Surroundings& around) {
  Examination result;
  examine_effective(procedure, state, submission.effective, around.today, result.invalid);
  refuse_faults(act.form.validate(submission.form), result.invalid);
  if (result.invalid.empty()) examine_references(act, submission.form, around.facts, result.invalid);
  examine_documents(act, submission.documents, result.invalid);
  if (!result.invalid.empty()) return result;
  const RuleContext context{procedure,    state,        submission.form, submission.documents, false,
                            around.actor, around.facts, around.calendar, submission.effective, around.today};
  constexpr std::size_t kGuardsUsual = 2;  // asked later, of the branches that are taken
  result.asked.reserve(act.requires_all.size() + kGuardsUsual);
  for (const RuleCall& call : act.requires_all) examine_rule(call, context, submission, result);
  return result;
}

}  // namespace cadre
