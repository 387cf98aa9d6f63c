// cadre deadline --from 2026-02-12 --working-days 15: a deadline, and why it falls on that day.
#include <memory>
#include <optional>
#include <ostream>

#include "api/cli/input.hpp"
#include "api/cli/offline/offline_commands.hpp"
#include "workflows/vietnam_calendar.hpp"

namespace cadre {

namespace {

struct Options {
  std::string from, calendar;
  std::optional<int> working_days, days, months;
  bool before = false;
};

Result<Period> period_of(const Options& options) {
  Period period{.span = Span::working_days, .count = 0, .before = options.before};
  if (options.working_days) period.count = *options.working_days;
  if (options.days) period = {Span::days, *options.days, options.before};
  if (options.months) period = {Span::months, *options.months, options.before};
  CHECK(check_period(period));
  return period;
}

Result<Calendar> calendar_of(const Console& console, const Options& options) {
  if (options.calendar.empty()) return vietnam_calendar();
  TRY(csv, read_input(console, options.calendar));
  return Calendar::from_csv("file", csv);
}

// "2026-02-17  Tết Nguyên đán: không tính [R]"
std::string line_for(const Console& console, const DayCounted& day) {
  std::string reason = day.reason;
  if (reason == kWeekend && console.vietnamese()) reason = "cuối tuần";
  const Text verdict = day.counted ? Text{"có tính", "counted"} : Text{"không tính", "not counted"};
  std::string line = format_date(day.day) + "  " + reason + ": " + console.in_words(verdict);
  if (!blocks(day.mark)) line += " [" + std::string(to_string(day.mark)) + "]";
  return line;
}

json::object report(const Console& console, const Calendar& calendar, const Deadline& deadline,
                    const Period& period) {
  json::array why{console.in_words(explanation(calendar, deadline, period))};
  for (const DayCounted& day : deadline.days) why.emplace_back(line_for(console, day));
  json::object line{{"date", format_date(deadline.due)}, {"why", std::move(why)}};
  for (auto& member : to_json(calendar, deadline, period)) line[member.key()] = member.value();
  return line;
}

Result<json::object> compute(const Console& console, const Options& options) {
  auto start = parse_date(options.from);
  if (!start) {
    start.error().field = "--from";
    return tl::make_unexpected(std::move(start.error()));
  }
  TRY(period, period_of(options));
  TRY(calendar, calendar_of(console, options));
  return report(console, calendar, calendar.explain(*start, period), period);
}

void run(Console& console, const Options& options) {
  const auto line = compute(console, options);
  if (!line) return console.fail(line.error());
  if (console.json) return console.print(*line);
  console.out << text_at(*line, "date") << '\n';
  for (const json::value& why : array_at(*line, "why"))
    console.out << "  " << std::string_view(why.get_string()) << '\n';
}

}  // namespace

void add_deadline_command(CommandLine& app, Console& console) {
  const auto options = std::make_shared<Options>();
  CommandLine& command = add_command(
      app, console, "deadline", "Tính hạn và giải thích / Compute a deadline, and say why it is that day");
  command
      .add_option("--from", options->from,
                  "Ngày bắt đầu, không tính ngày này / The day of the event: YYYY-MM-DD")
      ->required()
      ->type_name("DATE");
  CommandLine& length =
      command.add_option_group("Độ dài / Length", "Đúng một trong số này / Exactly one of these", 1);
  length.add_option("--working-days", options->working_days, "Số ngày làm việc / Working days")
      ->type_name("N");
  length.add_option("--days", options->days, "Số ngày / Calendar days; a day off at the end moves on")
      ->type_name("N");
  length.add_option("--months", options->months, "Số tháng / Months; a day off at the end moves on")
      ->type_name("N");
  command.add_flag("--before", options->before, "Tính lùi / Count backwards from the day");
  command
      .add_option("--calendar", options->calendar,
                  "Lịch khác, cột date,kind,name,source,mark / Another calendar than the built-in one")
      ->type_name("FILE.csv");
  command.callback([options, &console] { run(console, *options); });
}

}  // namespace cadre
