// cadre audit conduct: how procedures were conducted, and what an inspector may want to look at.
#include <cstdint>
#include <memory>
#include <ostream>

#include "api/cli/client_commands.hpp"
#include "api/cli/problem_text.hpp"
#include "api/cli/table.hpp"
#include "api/cli/target.hpp"

namespace cadre {

namespace {

struct Options {
  std::string from, to, cursor;
};

std::string number(const json::object& row, std::string_view key) { return std::to_string(int_at(row, key)); }

std::string refusals_text(const json::object& refusals) {
  std::string text;
  for (const auto& member : refusals)
    text += (text.empty() ? "" : ", ") + std::string(member.key()) + " " + json::serialize(member.value());
  return text;
}

void print_figures(Console& console, const json::array& figures) {
  std::vector<std::vector<std::string>> rows;
  rows.push_back(
      console.vietnamese()
          ? std::vector<std::string>{"QUY TRÌNH", "ĐƠN VỊ", "MỞ", "XONG", "BƯỚC", "NGÀY LV (TRUNG VỊ)",
                                     "QUÁ HẠN", "HẾT HẠN", "TỶ LỆ QUÁ HẠN", "LÀM LẠI", "TỪ CHỐI THEO QUY TẮC"}
          : std::vector<std::string>{"PROCEDURE", "UNIT", "OPENED", "CLOSED", "STEPS", "MEDIAN DAYS", "LATE",
                                     "ELAPSED", "OVERDUE", "REWORK", "REFUSED BY RULE"});
  for (const json::value& value : figures) {
    if (!value.is_object()) continue;
    const json::object& row = value.get_object();
    rows.push_back({std::string(text_at(row, "procedure")), std::string(text_at(row, "unit")),
                    number(row, "opened"), number(row, "closed"), number(row, "steps"),
                    number(row, "median_working_days"), number(row, "late"), number(row, "elapsed"),
                    row.contains("overdue_percent") && row.at("overdue_percent").is_int64()
                        ? number(row, "overdue_percent") + " %"
                        : "",
                    number(row, "rework"), refusals_text(object_at(row, "refusals"))});
  }
  print_table(console.out, rows);
}

void print_signals(Console& console, const json::array& signals) {
  console.out << (console.vietnamese() ? "\nDấu hiệu cần xem (ngưỡng do cơ quan đặt, không phải luật):\n"
                                       : "\nSignals (thresholds are settings of the office, not law):\n");
  for (const json::value& value : signals) {
    if (!value.is_object()) continue;
    const json::object& signal = value.get_object();
    console.out << "  " << text_at(signal, "case") << "  " << text_at(signal, "rule") << ": "
                << text_in(console, signal.at("text")) << "  #";
    const char* separator = "";
    for (const json::value& position : array_at(signal, "entries")) {
      console.out << separator << json::serialize(position);
      separator = ", #";
    }
    console.out << '\n';
  }
}

// What the reader may not see counts in no figure: how much that is.
void print_unseen(Console& console, const json::object& report) {
  const std::int64_t hidden = int_at(report, "hidden"), withheld = int_at(report, "withheld");
  if (hidden == 0 && withheld == 0) return;
  const std::string entries = std::to_string(hidden), fields = std::to_string(withheld);
  console.out << console.in_words(
                     {"Không tính vào: " + entries + " mục và " + fields + " trường không được xem.",
                      "Not counted in: " + entries + " entries and " + fields +
                          " fields that are not yours to see."})
              << '\n';
}

void run(Client& client, const Options& options) {
  Console& console = client.console();
  RequestTarget target("/v1/audit/conduct");
  target.with("from", options.from).with("to", options.to).with("cursor", options.cursor);
  const auto report = client.get(target.text());
  if (!report) return;
  if (console.json) return console.print(*report);
  print_figures(console, array_at(*report, "figures"));
  print_signals(console, array_at(*report, "signals"));
  print_unseen(console, *report);
  if (const auto next = text_at(*report, "next"); !next.empty())
    console.out << (console.vietnamese() ? "Còn nữa: thêm --cursor " : "There is more: add --cursor ") << next
                << '\n';
}

}  // namespace

void add_audit_conduct_command(CommandLine& app, Console& console) {
  const auto options = std::make_shared<Options>();
  CommandLine& audit = add_group(app, "audit", "Kiểm tra sổ / Check the log and what was decided");
  CommandLine& command = add_client_command(audit, console, ClientAccess::reads, "conduct",
                                            "Thời gian, quá hạn, từ chối, làm lại, và dấu hiệu cần xem / "
                                            "Durations, refusals, rework, and what to look at",
                                            [options](Client& client) { run(client, *options); });
  command.add_option("--from", options->from, "Từ ngày ghi sổ / Recorded from this day on")
      ->type_name("DATE");
  command.add_option("--to", options->to, "Đến hết ngày / Up to the end of this day")->type_name("DATE");
  command.add_option("--cursor", options->cursor, "Đi tiếp từ mục / Go on from this position");
}

}  // namespace cadre
