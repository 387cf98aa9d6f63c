// cadre targets: how far the targets of a resolution are met on a day; and who is behind a figure.
#include <memory>
#include <ostream>
#include <utility>

#include "api/cli/client_commands.hpp"
#include "api/cli/paging.hpp"
#include "api/cli/problem_text.hpp"
#include "api/cli/table.hpp"
#include "api/cli/target.hpp"

namespace cadre {

namespace {

struct Options {
  std::string indicator, level, term, unit, on, side;
  PageOptions page;
};

RequestTarget asked(std::string path, const Options& options) {
  RequestTarget target(std::move(path));
  target.with("level", options.level).with("term", options.term);
  target.with("unit", options.unit).with("on", options.on);
  return target;
}

// Of the reader's language where there is one of the key, else the key itself.
std::string_view said(const Console& console, std::string_view key) {
  constexpr std::pair<std::string_view, std::string_view> kWords[] = {
      {"persons", "người"},
      {"months", "tháng"},
      {"years", "năm"},
      {"met", "đạt"},
      {"not-met", "chưa đạt"},
      {"not-measurable", "chưa kết luận được"},
      {"counts", "được tính"},
      {"counts-not", "không thuộc diện tính"},
      {"unknown", "thiếu dữ kiện"}};
  for (const auto& [word, vietnamese] : kWords)
    if (word == key && console.vietnamese()) return vietnamese;
  return key;
}

// "≥ 18 %", "15 – 20 persons"; as the text has it.
std::string bound_of(const Console& console, const json::object& one) {
  const json::object& target = object_at(one, "target");
  const std::string from(text_at(target, "from")), unit(said(console, text_at(one, "unit")));
  if (!from.empty()) return from + " – " + std::string(text_at(target, "to")) + " " + unit;
  const std::string value(text_at(target, "value")), sign(text_at(one, "operator"));
  return value.empty() ? "—" : (sign == "none" ? "" : sign + " ") + value + " " + unit;
}

void list(Client& client, const Options& options) {
  Console& console = client.console();
  const auto found = client.get(asked("/v1/targets", options).text());
  if (!found) return;
  if (console.json) return console.print(*found);
  std::vector<std::vector<std::string>> rows;
  rows.push_back(
      console.vietnamese()
          ? std::vector<std::string>{"MÃ", "CẤP", "CHỈ TIÊU", "GIÁ TRỊ", "ĐẾM", "MỤC TIÊU", "KẾT QUẢ"}
          : std::vector<std::string>{"ID", "LEVEL", "TARGET", "VALUE", "COUNT", "BOUND", "RESULT"});
  for (const json::value& value : array_at(*found, "indicators")) {
    if (!value.is_object() || !value.get_object().contains("title")) continue;
    const json::object& one = value.get_object();
    rows.push_back(
        {std::string(text_at(one, "id")), std::string(text_at(one, "level")),
         text_in(console, one.at("title")), std::string(text_at(object_at(one, "value"), "decimal")),
         std::to_string(int_at(one, "numerator")) + "/" + std::to_string(int_at(one, "denominator")),
         bound_of(console, one), std::string(said(console, text_at(one, "verdict")))});
  }
  print_table(console.out, rows);
}

void people(Client& client, const Options& options) {
  Console& console = client.console();
  RequestTarget target = asked("/v1/targets/" + percent_encode(options.indicator) + "/people", options);
  target.with("side", options.side);
  const auto page = client.get(paged(std::move(target), options.page).text());
  if (!page) return;
  if (console.json) return console.print(*page);
  std::vector<std::vector<std::string>> rows;
  rows.push_back(console.vietnamese() ? std::vector<std::string>{"MÃ", "HỌ TÊN", "ĐƠN VỊ", "CHỨC VỤ", "PHẦN"}
                                      : std::vector<std::string>{"ID", "NAME", "UNIT", "POST", "SIDE"});
  for (const json::value& value : array_at(*page, "people")) {
    if (!value.is_object()) continue;
    const json::object& one = value.get_object();
    rows.push_back({std::string(text_at(one, "cadre")), std::string(text_at(one, "name")),
                    std::string(text_at(one, "unit_name")), std::string(text_at(one, "post_title")),
                    std::string(said(console, text_at(one, "side")))});
  }
  print_table(console.out, rows);
  print_next_people(console, *page);
}

void add_scope(CommandLine& command, Options& options, bool required) {
  command.add_option("--level", options.level, "Cấp: city, ward, town / Level")->required(required);
  command.add_option("--term", options.term, "Nhiệm kỳ, ví dụ 2025-2030 / Term")->required(required);
  command.add_option("--unit", options.unit, "Mã đơn vị / In this unit or below it only");
  command
      .add_option("--on", options.on,
                  "Tính cho ngày này, mặc định hôm nay / As of this day; today when left out")
      ->type_name("DATE");
}

}  // namespace

void add_targets_commands(CommandLine& app, Console& console) {
  const auto asked_for = std::make_shared<Options>();
  CommandLine& command =
      app.add_subcommand("targets", "Chỉ tiêu về đội ngũ cán bộ / Targets of the contingent");
  command.require_subcommand();
  CommandLine& listing = add_client_command(command, console, ClientAccess::reads, "list",
                                            "Từng chỉ tiêu đạt đến đâu / How far each is met",
                                            [asked_for](Client& client) { list(client, *asked_for); });
  add_scope(listing, *asked_for, false);
  const auto options = std::make_shared<Options>();
  CommandLine& behind = add_client_command(command, console, ClientAccess::reads, "people",
                                           "Ai được tính trong một chỉ tiêu / Who is behind a figure",
                                           [options](Client& client) { people(client, *options); });
  behind.add_option("ID", options->indicator, "Mã chỉ tiêu / Id of the target")->required();
  behind.add_option("--side", options->side, "counts, counts-not, unknown");
  add_scope(behind, *options, true);
  add_page_options(behind, options->page);
}

}  // namespace cadre
