#include "storage/disk_reserve.hpp"

#include <fcntl.h>

#include <cerrno>

#include "storage/files.hpp"

namespace cadre {
namespace {

constexpr std::uint64_t kStepBytes = std::uint64_t{4} << 20;

int allocate(int descriptor, std::uint64_t from, std::uint64_t upto) {
  int done = 0;
  do {
    done = ::fallocate(descriptor, FALLOC_FL_KEEP_SIZE, static_cast<off_t>(from),
                       static_cast<off_t>(upto - from));
  } while (done != 0 && errno == EINTR);
  return done == 0 ? 0 : errno;
}

}  // namespace

Result<bool> DiskReserve::possible(const std::filesystem::path& file) {
  TRY(opened, File::open(file, O_RDWR | O_CREAT));
  const int error = allocate(opened.descriptor(), 0, kStepBytes);
  if (error == EOPNOTSUPP || error == ENOSYS) return false;
  if (error != 0) return file_fail(error, {"dành chỗ trên đĩa cho", "set disk blocks aside for"}, file);
  return true;
}

Result<void> DiskReserve::cover(int descriptor, std::uint64_t bytes) {
  if (bytes <= covered_) return {};
  const std::uint64_t wanted = (bytes + bytes / 8) / kStepBytes * kStepBytes + kStepBytes;
  // On a nearly full disk the extra may not fit where the need does.
  int error = allocate(descriptor, covered_, wanted);
  if (error == 0) {
    covered_ = wanted;
    return {};
  }
  error = allocate(descriptor, covered_, bytes);
  if (error != 0)
    return file_fail(error, {"dành chỗ trên đĩa cho", "set disk blocks aside for"}, "views/data.mdb");
  covered_ = bytes;
  return {};
}

}  // namespace cadre
