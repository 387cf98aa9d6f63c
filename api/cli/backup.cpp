// cadre backup DIR: a copy of the log, made by the running server.
#include <filesystem>
#include <memory>
#include <ostream>

#include "api/cli/client_commands.hpp"

namespace cadre {

namespace {

// The server works in its own folder: it is told the whole path.
void run(Client& client, const std::string& folder) {
  Console& console = client.console();
  std::error_code error;
  const std::string whole = std::filesystem::absolute(folder, error).string();
  const auto answer = client.post("/v1/backups", json::object{{"directory", error ? folder : whole}});
  if (!answer) return;
  if (console.json) return console.print(*answer);
  console.out << (console.vietnamese() ? "Đã sao lưu vào " : "Backed up into ") << whole << '\n';
}

}  // namespace

void add_backup_command(CommandLine& app, Console& console) {
  const auto folder = std::make_shared<std::string>();
  add_client_command(app, console, ClientAccess::writes, "backup",
                     "Sao lưu sổ khi máy chủ đang chạy / Copy the log while the server runs",
                     [folder](Client& client) { run(client, *folder); })
      .add_option("DIR", *folder, "Thư mục mới, trên máy chủ / A new folder, on the server's machine")
      ->required();
}

}  // namespace cadre
