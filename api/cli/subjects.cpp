// cadre cadres|posts|units list, show, import: what the log says about people, posts and units.
#include <memory>
#include <ostream>

#include "api/cli/client_commands.hpp"
#include "api/cli/fact_import.hpp"
#include "api/cli/input.hpp"
#include "api/cli/paging.hpp"
#include "api/cli/readers.hpp"
#include "api/cli/table.hpp"
#include "api/cli/words.hpp"
#include "workflows/catalogue.hpp"

namespace cadre {

namespace {

struct Noun {
  const char* plural;
  const char* words;  // of the group's help
  const char* one;    // of the id's help
};
constexpr Noun kNouns[] = {
    {"cadres", "Cán bộ / Cadres", "Mã cán bộ / Id of the cadre, e.g. CB-0042"},
    {"posts", "Chức vụ / Posts", "Mã chức vụ / Id of the post"},
    {"units", "Đơn vị / Units", "Mã đơn vị / Id of the unit"},
};

struct ShowOptions {
  std::string id, on, as_of, at, purpose;
};
struct ImportOptions {
  std::string file;
  bool all_or_nothing = false;
};

void list(Client& client, const std::string& plural, const PageOptions& options) {
  Console& console = client.console();
  const auto page = client.get(paged(RequestTarget("/v1/" + plural), options, "after").text());
  if (!page) return;
  if (console.json) return console.print(*page);
  std::vector<std::vector<std::string>> rows;
  rows.push_back(console.vietnamese() ? std::vector<std::string>{"MÃ", "TÊN", "HẾT TỪ NGÀY"}
                                      : std::vector<std::string>{"ID", "NAME", "ENDED ON"});
  for (const json::value& value : array_at(*page, "items")) {
    if (!value.is_object()) continue;
    const json::object& item = value.get_object();
    rows.push_back({std::string(text_at(item, "id")), std::string(text_at(item, "name")),
                    day_text(console, text_at(item, "ended"))});
  }
  print_table(console.out, rows);
  print_next(console, *page);
}

void show(Client& client, const std::string& plural, const ShowOptions& options) {
  Console& console = client.console();
  RequestTarget target("/v1/" + plural + "/" + percent_encode(options.id));
  const auto view = client.get(target.with("on", options.on)
                                   .with("as_of", options.as_of)
                                   .with("at", options.at)
                                   .with("purpose", options.purpose)
                                   .text());
  if (!view) return;
  if (console.json) return console.print(*view);
  console.out << text_at(*view, "subject") << '\n';
  for (const json::value& value : array_at(*view, "facts")) {
    if (!value.is_object()) continue;
    const json::object& fact = value.get_object();
    console.out << "  " << text_at(fact, "kind") << (console.vietnamese() ? ", từ " : ", from ")
                << day_text(console, text_at(fact, "from"));
    if (const auto until = text_at(fact, "until"); !until.empty()) {
      console.out << (console.vietnamese() ? ", trước " : ", until before ") << day_text(console, until);
    }
    console.out << ": " << json::serialize(object_at(fact, "value")) << '\n';
  }
  print_withheld(console, *view);
}

Result<FactSheet> read_sheet(const Console& console, const std::string& file, const SheetPlan& plan,
                             const FactKinds& kinds) {
  TRY(text, read_input(console, file));
  TRY(table, parse_csv(text));
  return read_fact_sheet(table, plan, kinds);
}

void import(Client& client, const std::string& plural, const ImportOptions& options) {
  Console& console = client.console();
  const FactKinds kinds = shipped_fact_kinds();
  auto sheet = read_sheet(console, options.file, sheet_plan(plural), kinds);
  if (!sheet) return console.fail(sheet.error());
  print_import(console, import_facts(client, std::move(*sheet), kinds, options.all_or_nothing));
}

std::string columns_help(const Noun& noun) {
  std::string text;
  for (const std::string& column : sheet_columns(sheet_plan(noun.plural), shipped_fact_kinds())) {
    text += (text.empty() ? "" : ", ") + column;
  }
  return "Bảng CSV có dòng tiêu đề; các cột: " + text + " / A CSV file with a header line";
}

void add_commands(CommandLine& app, Console& console, const Noun& noun) {
  const std::string plural = noun.plural;
  CommandLine& group = add_group(app, plural, noun.words);

  const auto page = std::make_shared<PageOptions>();
  add_page_options(
      add_client_command(group, console, ClientAccess::reads, "list", "Danh sách / All of them, by id",
                         [page, plural](Client& client) { list(client, plural, *page); }),
      *page);

  const auto shown = std::make_shared<ShowOptions>();
  CommandLine& show_command = add_client_command(
      group, console, ClientAccess::reads, "show", "Mọi dữ kiện đã ghi / Everything recorded about one",
      [shown, plural](Client& client) { show(client, plural, *shown); });
  show_command.add_option("ID", shown->id, noun.one)->required();
  show_command.add_option("--at", shown->at, "Biết đến hết bản ghi này / As it was known with this entry")
      ->type_name("POSITION");
  show_command
      .add_option("--as-of", shown->as_of,
                  "Biết đến hết ngày này, hoặc thời điểm này / As it was known when this day ended, or at "
                  "this moment")
      ->excludes("--at")
      ->type_name("TIME");
  if (plural == "cadres") {
    show_command.add_option("--purpose", shown->purpose, purpose_help())->type_name("KIND:NUMBER");
    add_readers_command(group, console);
  }
  show_command
      .add_option("--on", shown->on, "Chỉ dữ kiện có hiệu lực ngày này / Only what holds on this day")
      ->type_name("DATE");

  const auto imported = std::make_shared<ImportOptions>();
  CommandLine& import_command = add_client_command(
      group, console, ClientAccess::writes, "import",
      "Ghi từ bảng CSV, báo lỗi từng dòng / Record a CSV file; says what is wrong in which row",
      [imported, plural](Client& client) { import(client, plural, *imported); });
  import_command.add_option("FILE", imported->file, columns_help(noun))->required()->type_name("FILE.csv");
  import_command.add_flag("--all-or-nothing", imported->all_or_nothing,
                          "Một dòng sai thì không ghi dòng nào / One faulty row, and nothing is recorded");
}

}  // namespace

void add_subjects_commands(CommandLine& app, Console& console) {
  for (const Noun& noun : kNouns) add_commands(app, console, noun);
}

}  // namespace cadre
