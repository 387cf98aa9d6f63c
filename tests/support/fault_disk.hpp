// A disk that fails: the nth write or sync of this process reports an error. Works by standing in front of
// the C library's pwrite, writev, write, fdatasync and fsync, so LMDB meets it too. One at a time; no
// threads.
#pragma once

namespace cadre {

class FaultyDisk {
 public:
  enum class Then { recovers, fails_for_ever };
  // `nth` = 0: the very next call. `error` as errno has it.
  FaultyDisk(int nth, int error, Then then = Then::recovers);
  ~FaultyDisk();
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;

  bool struck() const;  // the error was reported at least once
};

}  // namespace cadre
