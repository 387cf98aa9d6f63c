#include "api/cli/offline/data_folder_options.hpp"

namespace cadre {

void add_data_option(CommandLine& command, std::string& folder) {
  folder = "data";
  command
      .add_option("--data", folder,
                  "Thư mục dữ liệu; máy chủ phải đang dừng / The data folder; no server may be using it")
      ->type_name("DIR")
      ->capture_default_str();
}

Result<std::unique_ptr<LmdbJournal>> open_log_of(const std::string& folder) {
  std::error_code error;
  if (!std::filesystem::is_directory(DataFolder{folder}.log(), error)) {
    return fail(ErrorCode::invalid_argument,
                {"không có sổ nào trong thư mục \"" + folder + "\"",
                 "expected a log in '" + folder + "', but there is none"},
                "--data", "data.none");
  }
  return LmdbJournal::open(folder);
}

json::object head_json(const TreeHead& head) { return {{"size", head.size}, {"root", to_hex(head.root)}}; }

}  // namespace cadre
