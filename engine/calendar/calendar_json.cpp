// A calendar and a deadline as JSON.
#include "engine/calendar/calendar.hpp"

namespace cadre {
namespace {

tl::unexpected<Error> refuse(std::string rule, Text why, std::string field) {
  return fail(ErrorCode::invalid_argument, std::move(why), std::move(field), std::move(rule));
}

Result<std::string> read_text(const json::object& day, std::string_view key, const std::string& path) {
  const json::value* value = day.if_contains(key);
  if (value == nullptr || !value->is_string()) {
    return refuse("calendar.field",
                  {"cần có chuỗi '" + std::string(key) + "'", "expected a string '" + std::string(key) + "'"},
                  path + "/" + std::string(key));
  }
  return std::string(value->get_string());
}

// The error of a cell, at the place where it stands.
template <class T>
Result<T> at(Result<T> result, const std::string& field) {
  if (result) return result;
  Error error = std::move(result).error();
  error.field = field;
  return tl::make_unexpected(std::move(error));
}

Result<CalendarDay> read_day(const json::value& value, const std::string& path) {
  const json::object* day = value.if_object();
  if (day == nullptr || day->size() != 5) {
    return refuse("calendar.field",
                  {"mỗi ngày phải có đúng 5 trường date, kind, name, source, mark",
                   "expected exactly the fields date, kind, name, source, mark"},
                  path);
  }
  TRY(date_text, read_text(*day, "date", path));
  TRY(kind, read_text(*day, "kind", path));
  TRY(name, read_text(*day, "name", path));
  TRY(source, read_text(*day, "source", path));
  TRY(mark_text, read_text(*day, "mark", path));
  TRY(date, at(parse_date(date_text), path + "/date"));
  TRY(mark, at(parse_mark(mark_text), path + "/mark"));
  if (kind != "holiday" && kind != "working") {
    return refuse("calendar.kind",
                  {"loại ngày phải là holiday hoặc working, nhưng là '" + kind + "'",
                   "expected holiday or working, but got '" + kind + "'"},
                  path + "/kind");
  }
  return CalendarDay{date, kind == "working", std::move(name), std::move(source), mark};
}

json::string_view view(std::string_view text) { return {text.data(), text.size()}; }

json::object period_json(const Period& period) {
  static constexpr const char* kNames[] = {"working_days", "days", "months"};
  json::object object;
  object[kNames[static_cast<std::size_t>(period.span)]] = period.count;
  if (period.before) object["before"] = true;
  return object;
}

}  // namespace

Result<Calendar> Calendar::from_json(const json::object& value) {
  const json::value* listed = value.if_contains("days");
  if (listed == nullptr || !listed->is_array() || value.size() != 2) {
    return refuse(
        "calendar.field",
        {"lịch phải có đúng hai trường version và days", "expected exactly the fields version and days"}, "");
  }
  TRY(version, read_text(value, "version", ""));
  std::vector<CalendarDay> days;
  for (const json::value& item : listed->get_array()) {
    TRY(day, read_day(item, "/days/" + std::to_string(days.size())));
    days.push_back(std::move(day));
  }
  return make(std::move(version), std::move(days));
}

json::object Calendar::to_json() const {
  json::array listed;
  for (const CalendarDay& day : days()) {
    listed.push_back(json::object{{"date", format_date(day.day)},
                                  {"kind", day.working ? "working" : "holiday"},
                                  {"name", day.name},
                                  {"source", day.source},
                                  {"mark", view(to_string(day.mark))}});
  }
  return {{"version", version()}, {"days", std::move(listed)}};
}

json::object to_json(const Calendar& calendar, const Deadline& deadline, const Period& period) {
  json::array listed;
  for (const DayCounted& day : deadline.days) {
    listed.push_back(json::object{{"date", format_date(day.day)},
                                  {"counted", day.counted},
                                  {"reason", day.reason},
                                  {"mark", view(to_string(day.mark))}});
  }
  const Text text = explanation(calendar, deadline, period);
  return {{"start", format_date(deadline.start)},
          {"due", format_date(deadline.due)},
          {"period", period_json(period)},
          {"calendar", calendar.version()},
          {"mark", view(to_string(deadline.mark))},
          {"beyond_calendar", deadline.beyond_calendar},
          {"days", std::move(listed)},
          {"text", {{"vi", text.vi}, {"en", text.en}}}};
}

}  // namespace cadre
