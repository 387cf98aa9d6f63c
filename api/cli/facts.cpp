// cadre facts record FILE.ndjson: facts of any kind, one per line.
#include <memory>

#include "api/cli/client_commands.hpp"
#include "api/cli/fact_import.hpp"
#include "api/cli/input.hpp"
#include "workflows/catalogue.hpp"

namespace cadre {

namespace {

struct Options {
  std::string file;
  bool all_or_nothing = false;
};

// Lines are taken as they are: the server knows what a fact may be.
Result<FactSheet> read_facts(const Console& console, const std::string& file) {
  FactSheet sheet;
  CHECK(read_ndjson(console, file, [&](std::size_t line, Result<json::object> fact) -> Result<void> {
    if (fact) {
      sheet.facts.push_back({line, std::move(*fact)});
    } else {
      sheet.faults.push_back(row_fault(line, fact.error()));
    }
    return {};
  }));
  return sheet;
}

void record(Client& client, const Options& options) {
  auto sheet = read_facts(client.console(), options.file);
  if (!sheet) return client.console().fail(sheet.error());
  print_import(client.console(),
               import_facts(client, std::move(*sheet), shipped_fact_kinds(), options.all_or_nothing));
}

}  // namespace

void add_facts_commands(CommandLine& app, Console& console) {
  CommandLine& facts = add_group(app, "facts", "Dữ kiện / Facts about units, posts, cadres and accounts");
  const auto options = std::make_shared<Options>();
  CommandLine& command =
      add_client_command(facts, console, ClientAccess::writes, "record",
                         "Ghi dữ kiện, báo lỗi từng dòng / Record facts; says what is wrong in which line",
                         [options](Client& client) { record(client, *options); });
  command
      .add_option("FILE", options->file,
                  "Mỗi dòng một dữ kiện / One per line: {\"subject\":\"cadre/CB-0042\",\"kind\":\"rating\","
                  "\"from\":\"2026-01-15\",\"value\":{...}}; \"-\" is standard input")
      ->required();
  command.add_flag("--all-or-nothing", options->all_or_nothing,
                   "Một dòng sai thì không ghi dòng nào / One faulty line, and nothing is recorded");
}

}  // namespace cadre
