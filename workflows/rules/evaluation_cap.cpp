#include "workflows/rules/evaluation_cap.hpp"

#include <map>
#include <optional>

#include "workflows/rules/case_reading.hpp"
#include "workflows/rules/graded_rows.hpp"
#include "workflows/rules/verdict.hpp"

namespace cadre::rules {
namespace {

struct Group {
  std::int64_t excellent = 0, good = 0, rated = 0;
};

std::optional<std::int64_t> base_of(const Group& group, std::string_view base) {
  if (base == "good") return group.good;
  if (base == "good-or-better") return group.good + group.excellent;
  if (base == "rated") return group.rated;
  return std::nullopt;
}

struct Share {
  std::int64_t numerator, denominator;
  std::string_view rounding;

  // `of`: where the share stands; `params`: how it is rounded.
  static std::optional<Share> from(const json::object& of, const json::object& params) {
    const Share share{int_at(of, "numerator"), int_at(of, "denominator"), text_at(params, "rounding")};
    const bool rounds =
        share.rounding == "floor" || share.rounding == "nearest" || share.rounding == "ceiling";
    const bool sensible =
        share.numerator >= 1 && share.denominator >= share.numerator && share.denominator <= 1000;
    return rounds && sensible ? std::optional(share) : std::nullopt;
  }

  std::int64_t of(std::int64_t base) const {
    const std::int64_t product = base * numerator;
    if (rounding == "nearest") return (2 * product + denominator) / (2 * denominator);
    if (rounding == "ceiling") return (product + denominator - 1) / denominator;
    return product / denominator;
  }
};

// The share for units of outstanding results, when a paper says that this is one; else the usual one.
const json::object& share_params(const RuleContext& context, const json::object& params) {
  const json::object& raised = object_at(params, "outstanding");
  return text_field(context, text_at(raised, "field")).empty() ? params : raised;
}

}  // namespace

Verdict excellent_cap(const RuleContext& context, const json::object& params) {
  const std::string_view name = text_at(params, "field");
  const auto share = Share::from(share_params(context, params), params);
  if (!share) return broken_parameter("rounding");
  const std::string_view base_name = text_at(params, "base");
  if (!base_of({}, base_name)) return broken_parameter("base");
  const auto rows = rows_of(context, name);
  if (rows.empty()) return missing_field(context, name);

  std::map<std::string_view, Group> groups;
  for (const json::object* row : rows) {
    Group& group = groups[text_at(*row, "group")];
    ++group.rated;
    if (text_at(*row, "grade") == "excellent") ++group.excellent;
    if (text_at(*row, "grade") == "good") ++group.good;
  }
  Faults faults;
  json::array figures;
  for (const auto& [label, group] : groups) {
    const std::int64_t base = *base_of(group, base_name);
    const std::int64_t most = share->of(base);
    figures.push_back({{"group", label}, {"excellent", group.excellent}, {"base", base}, {"most", most}});
    if (group.excellent <= most) continue;
    faults.add({say("Nhóm '", label, "': ", group.excellent, " người xuất sắc, tối đa ", most, " (",
                    share->numerator, "/", share->denominator, " của ", base, ")"),
                say("Group '", label, "': ", group.excellent, " excellent, at most ", most, " (",
                    share->numerator, "/", share->denominator, " of ", base, ")")});
  }
  return faults.verdict({{"groups", std::move(figures)}, {"base", base_name}});
}

}  // namespace cadre::rules
