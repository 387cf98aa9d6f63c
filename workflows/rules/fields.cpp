#include "workflows/rules/fields.hpp"

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/months.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

constexpr std::int64_t kMonthsMax = 1200;

struct Stretch {
  Date from{}, to{};
  std::int64_t months = 0;  // the bound
};

// The two days and the bound that a rule about months is asked with; otherwise the verdict that says why not.
tl::expected<Stretch, Verdict> stretch_of(const RuleContext& context, const json::object& params) {
  const std::int64_t months = int_at(params, "months", -1);
  if (months < 0 || months > kMonthsMax) return tl::make_unexpected(broken_parameter("months"));
  const auto from = date_field(context, text_at(params, "from"));
  if (!from) return tl::make_unexpected(missing_field(context, text_at(params, "from")));
  const auto to = date_field(context, text_at(params, "to"));
  if (!to) return tl::make_unexpected(missing_field(context, text_at(params, "to")));
  return Stretch{*from, *to, months};
}

Verdict judged(const RuleContext& context, const json::object& params, const Stretch& stretch, bool kept,
               Text text) {
  const std::string_view exception = text_field(context, text_at(params, "unless"));
  json::object figures{{"from", format_date(stretch.from)},
                       {"to", format_date(stretch.to)},
                       {"elapsed", whole_months(stretch.from, stretch.to)},
                       {"months", stretch.months}};
  if (!kept && !exception.empty()) {
    figures["exception"] = exception;
    return holds(std::move(figures));
  }
  return found(kept, std::move(figures), std::move(text));
}

}  // namespace

Verdict field_is(const RuleContext& context, const json::object& params) {
  const json::array& values = array_at(params, "values");
  if (values.empty()) return broken_parameter("values");
  const std::string_view name = text_at(params, "field");
  const std::string_view value = text_field(context, name);
  if (value.empty()) return missing_field(context, name);
  return found(lists(values, value), {{std::string(name), value}},
               {say("'", name, "' là '", value, "', không thuộc các trường hợp được phép."),
                say("Expected '", name, "' to be one of those allowed, but it is '", value, "'.")});
}

Verdict field_confirmed(const RuleContext& context, const json::object& params) {
  const std::string_view vi = text_at(params, "vi");
  const std::string_view en = text_at(params, "en");
  if (vi.empty() || en.empty()) return broken_parameter("vi");
  const std::string_view name = text_at(params, "field");
  const json::value* value = field(context, name);
  if (value == nullptr) return missing_field(context, name);
  return found(value->is_bool() && value->get_bool(), {{"field", name}}, {std::string(vi), std::string(en)});
}

Verdict field_differs(const RuleContext& context, const json::object& params) {
  const std::string_view one = text_at(params, "field");
  const std::string_view other = text_at(params, "from");
  const std::string_view value = text_field(context, one);
  if (value.empty() || value != text_field(context, other)) return holds();
  return fails({say("'", one, "' và '", other, "' không được trùng nhau ('", value, "')."),
                say("Expected '", one, "' and '", other, "' to differ, but both are '", value, "'.")},
               {{std::string(one), value}});
}

Verdict months_at_least(const RuleContext& context, const json::object& params) {
  const auto stretch = stretch_of(context, params);
  if (!stretch) return stretch.error();
  const auto& [from, to, months] = *stretch;
  const Date reached = months_after(from, months);
  return judged(context, params, *stretch, to >= reached,
                {say("Từ ", day_month_year(from), " đến ", day_month_year(to), " chưa đủ ", months,
                     " tháng (đủ từ ", day_month_year(reached), "); cần quyết định ngoại lệ."),
                 say("From ", format_date(from), " to ", format_date(to), " are fewer than ", months,
                     " months (reached on ", format_date(reached), "); an exception decision is needed.")});
}

Verdict months_at_most(const RuleContext& context, const json::object& params) {
  const auto stretch = stretch_of(context, params);
  if (!stretch) return stretch.error();
  const auto& [from, to, months] = *stretch;
  const Date last = months_after(from, months);
  return judged(context, params, *stretch, to <= last,
                {say("Từ ", day_month_year(from), " đến ", day_month_year(to), " quá ", months,
                     " tháng (chậm nhất ", day_month_year(last), "); cần quyết định ngoại lệ."),
                 say("From ", format_date(from), " to ", format_date(to), " are more than ", months,
                     " months (at the latest ", format_date(last), "); an exception decision is needed.")});
}

}  // namespace cadre::rules
