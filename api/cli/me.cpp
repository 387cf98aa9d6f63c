// cadre me: whose token this is, and what it may.
#include <ostream>

#include "api/cli/client_commands.hpp"
#include "api/cli/words.hpp"

namespace cadre {

namespace {

void run(Client& client) {
  Console& console = client.console();
  const auto me = client.get("/v1/me");
  if (!me) return;
  if (console.json) return console.print(*me);
  console.out << text_at(*me, "account");
  if (const auto cadre = text_at(*me, "cadre"); !cadre.empty()) console.out << "  (" << cadre << ")";
  console.out << '\n';
  for (const json::value& value : array_at(*me, "mandates")) {
    if (!value.is_object()) continue;
    const auto unit = text_at(value.get_object(), "unit");
    console.out << "  " << role_text(console, text_at(value.get_object(), "role")) << ": "
                << (unit.empty() ? (console.vietnamese() ? "toàn bộ" : "everywhere") : unit) << '\n';
  }
}

}  // namespace

void add_me_command(CommandLine& app, Console& console) {
  add_client_command(app, console, ClientAccess::reads, "me",
                     "Tài khoản và vai trò của mã truy cập / Whose token this is, and what it may", run);
}

}  // namespace cadre
