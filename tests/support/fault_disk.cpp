#include "tests/support/fault_disk.hpp"

#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>

namespace {

struct Plan {
  bool armed = false;
  int calls_left = 0;
  int error = 0;
  bool for_ever = false;
  bool struck = false;
} plan;

bool fails() {
  if (!plan.armed) return false;
  if (plan.calls_left-- > 0) return false;
  if (plan.struck && !plan.for_ever) return false;
  plan.struck = true;
  errno = plan.error;
  return true;
}

}  // namespace

extern "C" {

ssize_t pwrite(int descriptor, const void* bytes, size_t count, off_t offset) {
  return fails() ? -1 : syscall(SYS_pwrite64, descriptor, bytes, count, offset);
}
ssize_t write(int descriptor, const void* bytes, size_t count) {
  return descriptor > 2 && fails() ? -1 : syscall(SYS_write, descriptor, bytes, count);
}
ssize_t writev(int descriptor, const struct iovec* pieces, int count) {
  return descriptor > 2 && fails() ? -1 : syscall(SYS_writev, descriptor, pieces, count);
}
int fdatasync(int descriptor) { return fails() ? -1 : static_cast<int>(syscall(SYS_fdatasync, descriptor)); }
int fsync(int descriptor) { return fails() ? -1 : static_cast<int>(syscall(SYS_fsync, descriptor)); }

}  // extern "C"

namespace cadre {

FaultyDisk::FaultyDisk(int nth, int error, Then then) {
  plan = {.armed = true, .calls_left = nth, .error = error, .for_ever = then == Then::fails_for_ever};
}
FaultyDisk::~FaultyDisk() { plan = {}; }
bool FaultyDisk::struck() const { return plan.struck; }

}  // namespace cadre
