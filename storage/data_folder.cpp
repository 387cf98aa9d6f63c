#include "storage/data_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <cerrno>
#include <limits>
#include <string>

namespace cadre {
namespace fs = std::filesystem;
namespace {

struct NetworkType {
  std::uint64_t type;
  const char* name;
};

// Magic numbers of statfs(2), linux/magic.h and the modules' own headers.
constexpr NetworkType kNetworkTypes[] = {
    {0x6969, "NFS"},        {0x517B, "SMB"},        {0xFF534D42, "CIFS"},   {0xFE534D42, "SMB2"},
    {0x01021997, "9P"},     {0x65735546, "FUSE"},   {0x73757245, "Coda"},   {0x564C, "NCP"},
    {0x5346414F, "AFS"},    {0x6B414653, "AFS"},    {0x00C36400, "Ceph"},   {0x0BD00BD0, "Lustre"},
    {0x01161970, "GFS2"},   {0x7461636F, "OCFS2"},  {0x47504653, "GPFS"},   {0xAAD7AAEA, "PanFS"},
    {0x19830326, "BeeGFS"}, {0xBACBACBC, "VMHGFS"}, {0x786F4256, "vboxsf"}, {0x20030528, "PVFS2"},
};

tl::unexpected<Error> unfit(const fs::path& folder, const Text& found) {
  return fail(
      ErrorCode::unavailable,
      {"cần thư mục dữ liệu trên hệ thống tệp cục bộ ghi được, nhưng '" + folder.string() + "' " + found.vi,
       "expected the data folder on a local file system that can be written, but '" + folder.string() + "' " +
           found.en});
}

// "4711" when the holder wrote its id, "" otherwise.
std::string holder_of(const fs::path& path) {
  auto text = read_file(path, 64);
  if (!text) return {};
  return text->substr(0, text->find('\n'));
}

}  // namespace

Result<void> check_file_system(const FileSystemFacts& facts, const fs::path& folder) {
  for (const NetworkType& network : kNetworkTypes) {
    if (facts.type != network.type) continue;
    const std::string name = network.name;
    return unfit(folder, {"nằm trên hệ thống tệp mạng hoặc trung gian (" + name + ")",
                          "lies on a network or relayed file system (" + name + ")"});
  }
  if (facts.read_only) return unfit(folder, {"chỉ cho đọc", "is read-only"});
  return {};
}

Result<void> check_file_system(const fs::path& folder) {
  struct statfs type {};
  struct statvfs facts {};
  if (::statfs(folder.c_str(), &type) != 0 || ::statvfs(folder.c_str(), &facts) != 0)
    return file_fail(errno, {"xem xét hệ thống tệp của", "examine the file system of"}, folder);
  CHECK(
      check_file_system({static_cast<std::uint32_t>(type.f_type), (facts.f_flag & ST_RDONLY) != 0}, folder));
  if (::access(folder.c_str(), W_OK | X_OK) != 0) return file_fail(errno, {"ghi vào", "write to"}, folder);
  return {};
}

std::uint64_t free_bytes(const fs::path& folder) {
  struct statvfs facts {};
  if (::statvfs(folder.c_str(), &facts) != 0) return std::numeric_limits<std::uint64_t>::max();
  return static_cast<std::uint64_t>(facts.f_bavail) * facts.f_frsize;
}

Result<FolderLock> FolderLock::take(const DataFolder& folder) {
  TRY(file, File::open(folder.lock_file(), O_RDWR | O_CREAT));
  if (::flock(file.descriptor(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) return file_fail(errno, {"khoá", "lock"}, folder.lock_file());
    const std::string pid = holder_of(folder.lock_file());
    return fail(ErrorCode::unavailable,
                {"cần một tiến trình duy nhất trên '" + folder.root.string() + "', nhưng tiến trình " + pid +
                     " đang giữ thư mục này",
                 "expected one process on '" + folder.root.string() + "', but process " + pid + " holds it"});
  }
  if (::ftruncate(file.descriptor(), 0) != 0) return file_fail(errno, {"ghi", "write"}, folder.lock_file());
  CHECK(file.write(std::to_string(::getpid()) + "\n"));
  return FolderLock(std::move(file));
}

}  // namespace cadre
