#include "workflows/rules/declarations.hpp"

#include <algorithm>

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/months.hpp"
#include "workflows/rules/people.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

Verdict declared(const RuleContext& context, const Person& person, const json::object& params) {
  const Fact* latest = person.facts.current("declaration", context.effective);
  if (latest == nullptr)
    return fails({say(person.cadre, ": chưa có bản kê khai tài sản, thu nhập phục vụ công tác cán bộ."),
                  say("Expected an asset declaration of ", person.cadre, " for personnel work.")});
  json::object figures{{"declared_on", format_date(latest->from)},
                       {"entries", json::array{latest->position.value}}};
  if (bool_at(latest->value, "untrue"))
    return fails({say(person.cadre, ": kê khai tài sản, thu nhập bị kết luận không trung thực."),
                  say(person.cadre, ": the asset declaration was found untrue.")},
                 std::move(figures));
  const std::int64_t days = int_at(params, "days");
  if (days < 1) return holds(std::move(figures));
  const auto on = date_field(context, text_at(params, "on"));
  if (!on) return missing_field(context, text_at(params, "on"));
  return found(latest->from + std::chrono::days{days} <= *on, std::move(figures),
               {say(person.cadre, ": kê khai ngày ", day_month_year(latest->from), " phải trước ngày ",
                    day_month_year(*on), " ít nhất ", days, " ngày."),
                say(person.cadre, ": declared on ", format_date(latest->from), ", expected at least ", days,
                    " days before ", format_date(*on), ".")});
}

Verdict certified(const RuleContext& context, const Person& person, const json::object& params) {
  const std::int64_t months = int_at(params, "months");
  const Fact* latest = person.facts.current("health", context.effective);
  if (latest == nullptr)
    return fails({say(person.cadre, ": chưa có giấy chứng nhận sức khỏe."),
                  say("Expected a health certificate of ", person.cadre, ".")});
  const bool fit = bool_at(latest->value, "fit");
  const bool fresh = months_after(latest->from, months) >= context.effective;
  return found(
      fit && fresh,
      {{"issued_on", format_date(latest->from)},
       {"fit", fit},
       {"months", months},
       {"entries", json::array{latest->position.value}}},
      {say(person.cadre, ": giấy chứng nhận sức khỏe ngày ", day_month_year(latest->from),
           fit ? " đã quá " : " không đủ sức khỏe (có giá trị ", months, fit ? " tháng." : " tháng)."),
       say(person.cadre, ": the health certificate of ", format_date(latest->from),
           fit ? " is older than " : " does not say fit (good for ", months,
           fit ? " months." : " months).")});
}

// The latest date among papers of that kind; nullopt: none is attached.
std::optional<Date> latest_paper(const RuleContext& context, std::string_view kind) {
  std::optional<Date> latest;
  for (const json::array* papers : {&context.state.documents, &context.documents}) {
    for (const json::value& item : *papers) {
      const json::object* paper = item.if_object();
      if (paper == nullptr || text_at(*paper, "kind") != kind) continue;
      const auto dated = date_in(*paper, "date");
      if (dated && (!latest || *dated > *latest)) latest = dated;
    }
  }
  return latest;
}

}  // namespace

Verdict asset_declared(const RuleContext& context, const json::object& params) {
  return about_people(context, params, declared);
}

Verdict health_certified(const RuleContext& context, const json::object& params) {
  const std::int64_t months = int_at(params, "months");
  if (months < 1 || months > kMonthsMax) return broken_parameter("months");
  return about_people(context, params, certified);
}

Verdict dossier_fresh(const RuleContext& context, const json::object& params) {
  const json::array& papers = array_at(params, "papers");
  if (papers.empty()) return broken_parameter("papers");
  json::array stale;
  Text text;
  for (const json::value& item : papers) {
    static const json::object kNothing;
    const json::object& paper = item.is_object() ? item.get_object() : kNothing;
    const std::string_view kind = text_at(paper, "kind");
    const std::int64_t months = int_at(paper, "months");
    if (kind.empty() || months < 1 || months > kMonthsMax) return broken_parameter("papers");
    const auto dated = latest_paper(context, kind);
    if (dated && months_after(*dated, months) >= context.effective) continue;
    stale.push_back({{"kind", kind}, {"dated", dated ? format_date(*dated) : ""}, {"months", months}});
    text.vi +=
        say(text.vi.empty() ? "" : " ", "Giấy tờ '", kind, "' phải có và không quá ", months, " tháng.");
    text.en +=
        say(text.en.empty() ? "" : " ", "Expected a paper '", kind, "' no older than ", months, " months.");
  }
  if (stale.empty()) return holds();
  Verdict verdict = fails(std::move(text), {{"stale", std::move(stale)}});
  if (context.asking) verdict.finding = Finding::needs_input;
  return verdict;
}

}  // namespace cadre::rules
