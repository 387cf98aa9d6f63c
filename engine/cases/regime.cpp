#include "engine/cases/regime.hpp"

#include "engine/base/date_text.hpp"

namespace cadre {
namespace {

std::string text_of(const Procedure& procedure) {
  return procedure.basis().empty() ? procedure.id().version : procedure.basis().front().text;
}

}  // namespace

Refusal not_in_force(const Procedure& procedure, Date day, std::string field) {
  Reason reason;
  reason.rule = "regime.not-in-force";
  reason.article = text_of(procedure);
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

std::optional<Reason> text_changed_since(const Procedure& applied, const Procedure* now, Date effective,
                                         Date today) {
  if (effective >= today || !applied.in_force(effective)) return std::nullopt;
  if (now != nullptr && now->id() == applied.id()) return std::nullopt;
  const std::string version = applied.id().version, newer = now == nullptr ? "" : now->id().version;
  Reason reason;
  reason.rule = "regime.text-changed";
  reason.article = text_of(applied) + (now == nullptr ? "" : "; " + text_of(*now));
  reason.mark = Mark::unknown;
  reason.field = "/effective";
  reason.acknowledgeable = true;
  reason.figures = {{"effective", format_date(effective)},
                    {"recorded", format_date(today)},
                    {"version", version},
                    {"in_force", newer}};
  reason.text = {
      "hồ sơ mở lùi ngày " + day_month_year(effective) + " nên theo " + version + " (" + text_of(applied) +
          "); hôm nay, " + day_month_year(today) + ", " +
          (now == nullptr ? "không còn văn bản nào áp dụng"
                          : "áp dụng " + newer + " (" + text_of(*now) + ")") +
          ". Nêu lý do và số văn bản nếu vẫn mở theo văn bản cũ.",
      "expected an opening under the text of the day of recording, but it is dated back to " +
          format_date(effective) + " and follows " + version + " (" + text_of(applied) + "), while on " +
          format_date(today) + " " +
          (now == nullptr ? "no text is in force" : newer + " (" + text_of(*now) + ") is in force")};
  return reason;
}

}  // namespace cadre
