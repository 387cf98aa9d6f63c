// cadre restore BACKUP --data DIR: a data folder from a backup, or nothing.
#include <memory>
#include <ostream>

#include "api/cli/offline/data_folder_options.hpp"
#include "api/cli/offline/offline_commands.hpp"
#include "storage/backup.hpp"

namespace cadre {

namespace {

struct Options {
  std::string backup, folder;
};

void run(Console& console, const Options& options) {
  const auto report = restore(options.backup, options.folder);
  if (!report) return console.fail(report.error());
  json::object line = head_json(report->head);
  line["documents"] = report->documents;
  if (console.json) return console.print(line);
  const bool vi = console.vietnamese();
  console.out << (vi ? "Đã khôi phục " : "Restored ") << report->head.size << (vi ? " mục, " : " entries, ")
              << report->documents << (vi ? " văn bản; gốc " : " documents; root ")
              << to_hex(report->head.root) << '\n';
}

}  // namespace

void add_restore_command(CommandLine& app, Console& console) {
  const auto options = std::make_shared<Options>();
  CommandLine& command =
      add_command(app, console, "restore",
                  "Khôi phục từ bản sao lưu, kiểm tra mọi mã băm / Make a data folder from a backup, "
                  "checking every hash; the folder must be empty");
  command.add_option("BACKUP", options->backup, "Thư mục sao lưu / The folder of the backup")->required();
  add_data_option(command, options->folder);
  command.callback([options, &console] { run(console, *options); });
}

}  // namespace cadre
