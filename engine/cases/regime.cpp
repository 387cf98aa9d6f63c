#include "engine/cases/regime.hpp"

#include "engine/base/date_text.hpp"

namespace cadre {

Refusal not_in_force(const Procedure& procedure, Date day, std::string field) {
  Reason reason;
  reason.rule = "regime.not-in-force";
  reason.article = procedure.basis().empty() ? std::string() : procedure.basis().front().text;
  reason.field = std::move(field);
  const std::string from = format_date(procedure.effective_from());
  std::string until = "…", until_vi = until;
  reason.figures = {{"effective", format_date(day)}, {"from", from}};
  if (const auto last = procedure.effective_until()) {
    reason.figures["until"] = until = format_date(*last);
    until_vi = day_month_year(*last);
  }
  const std::string version = procedure.id().version;
  reason.text = {"phiên bản " + version + " (" + reason.article + ") áp dụng từ " +
                     day_month_year(procedure.effective_from()) + " đến " + until_vi +
                     ", không áp dụng cho ngày " + day_month_year(day),
                 "expected a day on which " + version + " (" + reason.article + ") is in force, from " +
                     from + " until " + until + ", but got " + format_date(day)};
  return Refusal{RefusalKind::rules_failed, {std::move(reason)}};
}

}  // namespace cadre
