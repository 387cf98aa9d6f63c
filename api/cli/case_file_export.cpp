// cadre cases export, cadre cadres export: the file of a case or a person, to be checked elsewhere.
#include <memory>

#include "api/cli/client_commands.hpp"
#include "api/cli/saved_file.hpp"
#include "api/cli/target.hpp"

namespace cadre {

namespace {

struct Options {
  std::string id, purpose, out;
};

void make(Client& client, const std::string& kind, const Options& options) {
  const std::string subject = kind + "/" + options.id;
  const auto reply =
      client.send_json("POST", RequestTarget("/v1/casefiles").with("purpose", options.purpose).text(),
                       json::object{{"subject", subject}});
  if (!reply || !reply->ok()) return client.tell(reply);
  save_reply(client.console(), *reply, options.out.empty() ? options.id + ".cadre.zip" : options.out);
}

void add(CommandLine& group, Console& console, const std::string& kind) {
  const auto options = std::make_shared<Options>();
  CommandLine& command =
      add_client_command(group, console, ClientAccess::writes, "export",
                         "Xuất hồ sơ chứng cứ, kiểm tra được ở nơi khác / Export the file, "
                         "to be checked elsewhere with `cadre verify`",
                         [options, kind](Client& client) { make(client, kind, *options); });
  command.add_option("ID", options->id, "Số hiệu / Its number")->required();
  command
      .add_option("--purpose", options->purpose,
                  "Mục đích, sẽ ghi vào sổ, như case:MN-2026-0017 hay assignment:12-QĐ/UBKT / Why, as the "
                  "log will tell")
      ->required();
  command.add_option("--out", options->out, "Ghi vào tệp / The file to write")->type_name("FILE");
}

}  // namespace

void add_export_commands(CommandLine& app, Console& console) {
  add(add_group(app, "cases", "Hồ sơ / Cases"), console, "case");
  add(add_group(app, "cadres", "Cán bộ / Cadres"), console, "cadre");
}

}  // namespace cadre
