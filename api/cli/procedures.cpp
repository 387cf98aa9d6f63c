// cadre procedures list, versions, publish, use: the law as the server has it.
#include <memory>
#include <ostream>

#include "api/cli/client_commands.hpp"
#include "api/cli/input.hpp"
#include "api/cli/table.hpp"
#include "api/cli/target.hpp"
#include "api/cli/words.hpp"

namespace cadre {

namespace {

struct Named {
  std::string id, version;
};

std::string procedure_path(const std::string& id) { return "/v1/procedures/" + percent_encode(id); }

void add_version_rows(const Console& console, const std::string& id, const json::array& versions,
                      std::vector<std::vector<std::string>>& rows) {
  for (const json::value& value : versions) {
    if (!value.is_object()) continue;
    const json::object& version = value.get_object();
    const bool current = bool_at(version, "current");
    rows.push_back({id, std::string(text_at(version, "version")),
                    std::string(text_at(version, "hash").substr(0, 16)),
                    current ? (console.vietnamese() ? "đang dùng" : "current") : ""});
  }
}

std::vector<std::vector<std::string>> heading(const Console& console) {
  if (console.vietnamese()) return {{"QUY TRÌNH", "PHIÊN BẢN", "MÃ BĂM", ""}};
  return {{"PROCEDURE", "VERSION", "HASH", ""}};
}

void list(Client& client) {
  Console& console = client.console();
  const auto answer = client.get("/v1/procedures");
  if (!answer) return;
  if (console.json) return console.print(*answer);
  auto rows = heading(console);
  for (const json::value& value : array_at(*answer, "procedures")) {
    if (!value.is_object()) continue;
    const json::object& one = value.get_object();
    add_version_rows(console, std::string(text_at(one, "id")), array_at(one, "versions"), rows);
  }
  print_table(console.out, rows);
}

void versions(Client& client, const std::string& id) {
  Console& console = client.console();
  const auto answer = client.get(procedure_path(id) + "/versions");
  if (!answer) return;
  if (console.json) return console.print(*answer);
  auto rows = heading(console);
  add_version_rows(console, id, array_at(*answer, "versions"), rows);
  print_table(console.out, rows);
}

void print_written(Client& client, const std::optional<json::object>& answer) {
  if (!answer) return;
  Console& console = client.console();
  if (console.json) return console.print(*answer);
  console.out << text_at(*answer, "procedure")
              << (console.vietnamese() ? ": đã ghi, vị trí " : ": recorded, position ")
              << int_at(*answer, "position") << '\n';
}

void publish(Client& client, const std::string& file) {
  const auto definition = read_json_object(client.console(), file);
  if (!definition) return client.console().fail(definition.error());
  print_written(client, client.post("/v1/procedures", *definition));
}

void use(Client& client, const Named& named) {
  const json::object body{{"version", named.version}};
  print_written(client, client.body_of(client.send_json("PUT", procedure_path(named.id) + "/current", body)));
}

}  // namespace

void add_procedures_commands(CommandLine& app, Console& console) {
  CommandLine& group = add_group(app, "procedures", "Định nghĩa quy trình / Procedure definitions");
  add_client_command(group, console, ClientAccess::reads, "list",
                     "Các quy trình và phiên bản / Procedures and versions", list);

  add_procedures_show_command(group, console);

  const auto listed = std::make_shared<std::string>();
  add_client_command(group, console, ClientAccess::reads, "versions",
                     "Các phiên bản của một quy trình / Versions of a procedure",
                     [listed](Client& client) { versions(client, *listed); })
      .add_option("PROCEDURE", *listed, "Mã quy trình / e.g. dismissal")
      ->required();

  const auto file = std::make_shared<std::string>();
  add_client_command(group, console, ClientAccess::writes, "publish",
                     "Công bố một phiên bản / Publish a version",
                     [file](Client& client) { publish(client, *file); })
      .add_option("FILE", *file, "Định nghĩa (JSON) / The definition")
      ->required();

  const auto used = std::make_shared<Named>();
  CommandLine& use_command =
      add_client_command(group, console, ClientAccess::writes, "use",
                         "Dùng phiên bản này cho hồ sơ mới / Open new cases under this version from now on",
                         [used](Client& client) { use(client, *used); });
  use_command.add_option("PROCEDURE", used->id, "Mã quy trình / e.g. dismissal")->required();
  use_command.add_option("VERSION", used->version, "Phiên bản / e.g. 377-qd-tw-2025")->required();
}

}  // namespace cadre
