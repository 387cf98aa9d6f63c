// cadre audit subjects: whether the files of cases and persons were told whole.
#include <memory>
#include <ostream>

#include "api/cli/offline/data_folder_options.hpp"
#include "api/cli/offline/offline_commands.hpp"
#include "api/cli/offline/scratch_folder.hpp"
#include "storage/subject_audit.hpp"

namespace cadre {

namespace {

Result<SubjectAudit> audited(const std::string& folder) {
  TRY(journal, open_log_of(folder));
  const ScratchFolder scratch(folder);
  return audit_subjects(*journal, scratch.path());
}

void run(Console& console, const std::string& folder) {
  const auto audit = audited(folder);
  if (!audit) return console.fail(audit.error());
  if (console.json) return console.print(json::object{{"commitments", audit->commitments}});
  console.out << audit->commitments
              << (console.vietnamese() ? " cam kết về danh mục đối tượng, đếm lại đều đúng\n"
                                       : " commitments to the map of subjects, counted again, all true\n");
}

}  // namespace

void add_audit_subjects_command(CommandLine& audit, Console& console) {
  const auto folder = std::make_shared<std::string>();
  CommandLine& command =
      add_command(audit, console, "subjects",
                  "Đếm lại danh mục đối tượng: hồ sơ đã xuất có đủ mục không / Count again what the log "
                  "committed to: whether exported files are whole");
  add_data_option(command, *folder);
  command.callback([folder, &console] { run(console, *folder); });
}

}  // namespace cadre
