#include "engine/running/read_acts.hpp"

#include <algorithm>
#include <charconv>

#include "engine/base/date_text.hpp"
#include "engine/running/decider.hpp"

namespace cadre {
namespace {

Reason too_many(std::int64_t most) {
  return reason_of("read.limit", {},
                   {"hôm nay tài khoản đã xem đủ " + std::to_string(most) +
                        " lượt hồ sơ, văn bản; hạn mức do quản trị hệ thống ghi",
                    "expected at most " + std::to_string(most) +
                        " reads of files and documents on one day, but the account has made them"});
}

Reason not_given(std::string rule) {
  return reason_of(std::move(rule), {},
                   {"tài khoản không có quyền xem nội dung này",
                    "expected a mandate that covers this, but the account holds none"});
}

json::value refusal_of(Reason reason) {
  return to_json(Refusal{RefusalKind::not_authorised, {std::move(reason)}});
}

// The read of the day that raises the alarm, or one that tells of as many people, or of everybody, by itself.
bool is_mass(std::int64_t of_the_day, const Entry& read, const json::object& limits) {
  const std::int64_t alarm_at = int_at(limits, "alarm_at");
  const auto people = static_cast<std::int64_t>(array_at(read.data, "whose").size());
  return alarm_at > 0 && (of_the_day == alarm_at || people >= alarm_at || bool_at(limits, "of_everybody"));
}

}  // namespace

KeepRecord record_of(const ReadAct& read) {
  KeepRecord record;
  record.type = kReadType;
  record.subject = read.subject;
  record.unit = read.unit;
  record.case_id = read.of_case;
  record.cadre = read.of_cadre;
  record.role = read.role;
  record.data = {{"what", read.what}, {"count", read.count}};
  json::array whose;
  for (std::size_t i = 0; i < read.whose.size() && i < kReadPeopleMax; ++i) whose.emplace_back(read.whose[i]);
  if (!whose.empty()) record.data["whose"] = std::move(whose);
  if (!read.purpose.empty()) record.data["purpose"] = read.purpose;
  if (!read.query.empty()) record.data["query"] = read.query;
  if (!read.refused.empty()) record.data["refused"] = read.refused;
  record.data["limits"] = {{"per_day_max", read.per_day_max}, {"alarm_at", read.alarm_at}};
  if (read.of_everybody) record.data["limits"].as_object()["of_everybody"] = true;
  return record;
}

std::string reads_key(std::string_view account, Date day) {
  return "reads/" + std::string(account) + "/" + format_date(day);
}

std::uint64_t reads_of_day(const std::optional<std::string>& row) {
  std::uint64_t count = 0;
  if (row) std::from_chars(row->data(), row->data() + row->size(), count);
  return count;
}

Decided decide_read(const KeepRecord& order, const Actor& actor, const World& world, Date today) {
  Decided decided = decide_record(order, actor);
  if (decided.error) return decided;
  Entry& entry = decided.entries.front();
  const json::object limits = object_at(entry.data, "limits");
  const std::string refused(text_at(entry.data, "refused"));
  for (const char* of_the_order : {"limits", "refused"}) entry.data.erase(of_the_order);
  const std::int64_t most = int_at(limits, "per_day_max");
  const auto before =
      static_cast<std::int64_t>(reads_of_day(world.get(Table::counters, reads_key(actor.account, today))));
  if (most > 0 && before > most) return failed(ErrorCode::forbidden, too_many(most).text, {}, "read.limit");
  entry.act = is_mass(before + 1, entry, limits) ? std::string(kMassRead) : "read";
  const bool over = most > 0 && before == most;
  entry.outcome = over || !refused.empty() ? "refused" : "accepted";
  if (entry.outcome == "refused")
    entry.data["refusal"] = refusal_of(over ? too_many(most) : not_given(refused));
  return decided;
}

}  // namespace cadre
