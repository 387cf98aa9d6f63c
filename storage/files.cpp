#include "storage/files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace cadre {
namespace fs = std::filesystem;

tl::unexpected<Error> file_fail(int error, const Text& doing, const fs::path& path) {
  const std::string said = std::generic_category().message(error);
  const std::string name = " '" + path.string() + "'";
  return fail(error == ENOENT ? ErrorCode::not_found : ErrorCode::unavailable,
              {"cần " + doing.vi + name + ", nhưng hệ thống báo: " + said,
               "expected to " + doing.en + name + ", but the system says: " + said});
}

Result<File> File::open(const fs::path& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC, 0640);
  if (descriptor < 0) return file_fail(errno, {"mở", "open"}, path);
  return File(descriptor, path.string());
}

File::File(File&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), name_(std::move(other.name_)) {}

File& File::operator=(File&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(name_, other.name_);
  return *this;
}

File::~File() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Result<void> File::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return file_fail(errno, {"ghi", "write"}, name_);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Result<void> File::sync() {
  if (::fsync(descriptor_) != 0) return file_fail(errno, {"ghi xuống đĩa", "sync"}, name_);
  return {};
}

Result<void> sync_folder(const fs::path& folder) {
  TRY(file, File::open(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY));
  return file.sync();
}

Result<void> make_folder(const fs::path& folder) {
  std::error_code error;
  const bool made = fs::create_directories(folder, error);
  if (error) return file_fail(error.value(), {"tạo thư mục", "make the folder"}, folder);
  if (made) return sync_folder(folder.parent_path());
  return {};
}

Result<void> rename_durably(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::rename(from, to, error);
  if (error) return file_fail(error.value(), {"đổi tên thành", "rename to"}, to);
  return sync_folder(to.parent_path());
}

Result<void> replace_file(const fs::path& path, std::string_view bytes) {
  const fs::path beside = path.string() + ".new";
  TRY(file, File::open(beside, O_WRONLY | O_CREAT | O_TRUNC));
  CHECK(file.write(bytes));
  CHECK(file.sync());
  return rename_durably(beside, path);
}

Result<std::string> read_file(const fs::path& path, std::uint64_t bytes_max) {
  TRY(file, File::open(path, O_RDONLY));
  std::string bytes;
  char piece[16384];
  for (;;) {
    const ssize_t got = ::read(file.descriptor(), piece, sizeof piece);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return file_fail(errno, {"đọc", "read"}, path);
    if (got == 0) return bytes;
    bytes.append(piece, static_cast<std::size_t>(got));
    if (bytes.size() > bytes_max) return file_fail(EFBIG, {"đọc", "read"}, path);
  }
}

}  // namespace cadre
