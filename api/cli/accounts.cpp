// cadre accounts password: a new one-time password for somebody who lost theirs, or has none yet.
#include <memory>
#include <ostream>

#include "api/cli/client_commands.hpp"
#include "api/cli/target.hpp"

namespace cadre {
namespace {

void issue(Client& client, const std::string& account) {
  Console& console = client.console();
  const auto answer = client.post("/v1/accounts/" + percent_encode(account) + "/password", json::object{});
  if (!answer) return;
  if (console.json) return console.print(*answer);
  const bool vi = console.vietnamese();
  console.out << (vi ? "Mật khẩu dùng một lần của " : "One-time password of ") << text_at(*answer, "account")
              << ": " << text_at(*answer, "password") << '\n'
              << (vi ? "Phải đổi khi đăng nhập; hết hạn lúc " : "To be changed at sign-in; it is over at ")
              << text_at(*answer, "until") << '\n';
}

}  // namespace

void add_accounts_commands(CommandLine& app, Console& console) {
  CommandLine& group = add_group(app, "accounts", "Tài khoản / Accounts");
  const auto account = std::make_shared<std::string>();
  add_client_command(group, console, ClientAccess::writes, "password",
                     "Cấp mật khẩu dùng một lần / Issue a one-time password",
                     [account](Client& client) { issue(client, *account); })
      .add_option("ACCOUNT", *account, "Tên đăng nhập / User name")
      ->required();
}

}  // namespace cadre
