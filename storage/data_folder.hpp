// The data folder: which file lies where, whether this file system may carry it, and who holds it.
//
//   cadre.lock    held by the one process that writes
//   log/          the journal's environment: the truth
//   views/        the derived tables: may be deleted
//   documents/    files by SHA-256
//   evidence/     the signed checkpoints
//   credentials/  by what each account proves who it is
#pragma once

#include <cstdint>
#include <filesystem>

#include "storage/files.hpp"

namespace cadre {

struct DataFolder {
  std::filesystem::path root;

  std::filesystem::path lock_file() const { return root / "cadre.lock"; }
  std::filesystem::path log() const { return root / "log"; }
  std::filesystem::path views() const { return root / "views"; }
  std::filesystem::path documents() const { return root / "documents"; }
  std::filesystem::path evidence() const { return root / "evidence"; }
  std::filesystem::path credentials() const { return root / "credentials"; }
};

// What statfs says of the file system below a folder.
struct FileSystemFacts {
  std::uint64_t type = 0;  // f_type
  bool read_only = false;
};

// Pure. Errors: unavailable, for a file system that is read-only, or shared over a network: memory maps and
// locks of several machines do not agree there.
Result<void> check_file_system(const FileSystemFacts& facts, const std::filesystem::path& folder);
// The same for a folder that exists.
Result<void> check_file_system(const std::filesystem::path& folder);

// Bytes that this process may still write below `folder`; the largest number when the system does not say.
std::uint64_t free_bytes(const std::filesystem::path& folder);

// Held as long as it lives; the kernel lets go of it when the process dies, however it dies.
class FolderLock {
 public:
  // Errors: unavailable, naming the process that holds the folder.
  static Result<FolderLock> take(const DataFolder& folder);

 private:
  explicit FolderLock(File file) : file_(std::move(file)) {}
  File file_;
};

}  // namespace cadre
