// cadre verify: every hash of the log, computed again from the bytes.
#include <memory>
#include <ostream>

#include "api/cli/offline/data_folder_options.hpp"
#include "api/cli/offline/offline_commands.hpp"
#include "storage/verify.hpp"

namespace cadre {

namespace {

Result<TreeHead> verified(const std::string& folder) {
  TRY(journal, open_log_of(folder));
  return verify(*journal);
}

void run(Console& console, const std::string& folder) {
  const auto head = verified(folder);
  if (!head) return console.fail(head.error());
  if (console.json) return console.print(head_json(*head));
  console.out << head->size
              << (console.vietnamese() ? " mục, không sai lệch; gốc " : " entries, all as written; root ")
              << to_hex(head->root) << '\n';
}

}  // namespace

void add_verify_command(CLI::App& app, Console& console) {
  const auto folder = std::make_shared<std::string>();
  CLI::App& command =
      add_command(app, console, "verify",
                  "Kiểm tra toàn bộ sổ: không mục nào bị sửa / Check the whole log: nothing was changed");
  add_data_option(command, *folder);
  command.callback([folder, &console] { run(console, *folder); });
}

}  // namespace cadre
