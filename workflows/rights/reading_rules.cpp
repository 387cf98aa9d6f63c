#include "workflows/rights/reading_rules.hpp"

#include <algorithm>

#include "workflows/embedded.hpp"

namespace cadre {
namespace {

constexpr std::size_t kNumberMax = 80;  // code units of what stands behind the kind

Result<ReadingRules> read_rules() {
  ReadingRules rules;
  json::object file;
  for (const EmbeddedFile& one : embedded_files())
    if (one.path == "rights/reading.json")
      if (auto value = parse_json(one.text); value && value->is_object()) file = value->get_object();
  const auto mark = parse_mark(text_at(file, "mark"));
  const json::object& limits = object_at(file, "limits");
  rules.article = std::string(text_at(file, "article"));
  rules.limits = {static_cast<std::uint64_t>(int_at(limits, "per_day_max")),
                  static_cast<std::uint64_t>(int_at(limits, "alarm_at"))};
  for (const json::value& item : array_at(file, "purposes")) {
    const json::object& row = item.as_object();
    PurposeKind kind{std::string(text_at(row, "name")), {}, {}};
    kind.name = std::string(text_at(row, "kind"));
    const json::object& title = object_at(row, "title");
    kind.title = {std::string(text_at(title, "vi")), std::string(text_at(title, "en"))};
    for (const json::value& group : array_at(row, "groups")) kind.groups.emplace_back(group.as_string());
    rules.purposes.push_back(std::move(kind));
  }
  if (!mark || rules.article.empty() || rules.purposes.empty() || rules.limits.per_day_max == 0)
    return fail(ErrorCode::invalid_argument,
                {"rights/reading.json thiếu điều khoản, mục đích hoặc hạn mức",
                 "expected rights/reading.json to hold an article, purposes and limits"},
                "/purposes", "rights.reading");
  rules.mark = *mark;
  return rules;
}

bool may_name(const PurposeKind& kind, const std::vector<std::string_view>& groups) {
  return std::any_of(groups.begin(), groups.end(), [&](std::string_view group) {
    return std::find(kind.groups.begin(), kind.groups.end(), group) != kind.groups.end();
  });
}

std::string kinds_of(const std::vector<std::string_view>& groups, const ReadingRules& rules, bool english) {
  std::string list;
  for (const PurposeKind& kind : rules.purposes)
    if (may_name(kind, groups))
      list +=
          (list.empty() ? "" : ", ") + kind.name + ":… (" + (english ? kind.title.en : kind.title.vi) + ")";
  return list;
}

}  // namespace

const Result<ReadingRules>& shipped_reading_rules() {
  static const Result<ReadingRules> kRules = read_rules();
  return kRules;
}

Result<void> check_purpose(std::string_view purpose, const std::vector<std::string_view>& groups,
                           const ReadingRules& rules) {
  const std::string vi = kinds_of(groups, rules, false), en = kinds_of(groups, rules, true);
  if (purpose.empty())
    return fail(ErrorCode::invalid_argument,
                {"xem hồ sơ cá nhân phải nêu mục đích (" + rules.article + "): " + vi,
                 "expected a purpose for reading a personal file (" + rules.article + "): " + en},
                "purpose", "purpose.required");
  const std::size_t colon = std::min(purpose.find(':'), purpose.size());
  const auto kind = std::find_if(rules.purposes.begin(), rules.purposes.end(), [&](const PurposeKind& one) {
    return one.name == purpose.substr(0, colon);
  });
  const std::size_t number = purpose.size() - std::min(colon + 1, purpose.size());
  if (kind != rules.purposes.end() && may_name(*kind, groups) && number > 0 && number <= kNumberMax)
    return {};
  return fail(ErrorCode::invalid_argument,
              {"mục đích phải có dạng loại:số, tài khoản này được nêu: " + vi,
               "expected a purpose kind:number, of the kinds this account may name: " + en},
              "purpose", "purpose.kind");
}

ReadingLimits reading_limits(const Facts& facts, Date on, const ReadingRules& rules) {
  const SubjectFacts* setting = facts.find("setting/reading");
  const Fact* fact = setting != nullptr ? setting->current("reading-limits", on) : nullptr;
  if (fact == nullptr) return rules.limits;
  return {static_cast<std::uint64_t>(int_at(fact->value, "per_day_max", 0)),
          static_cast<std::uint64_t>(int_at(fact->value, "alarm_at", 0))};
}

}  // namespace cadre
