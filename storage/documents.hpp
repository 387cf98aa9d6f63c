// Files that entries speak of (minutes, submissions, decisions), kept beside the log under the SHA-256 of
// their bytes.
//
// documents/ab/cdef...: two digits name the folder, the other 62 the file. A document is whole or absent, and
// never changes; putting the same bytes again is no error. Any thread.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/sha256.hpp"
#include "storage/files.hpp"

namespace cadre {

struct DocumentsOptions {
  std::uint64_t bytes_max = std::uint64_t{32} << 20;  // of one document
};

// The document of that hash below a folder of documents, checked. Errors: not_found, corruption (names both
// hashes), unavailable (also: longer than `bytes_max`).
Result<std::string> read_document(const std::filesystem::path& folder, const Hash& hash,
                                  std::uint64_t bytes_max);

class Documents {
 public:
  // The documents of a data folder, whose lock the caller holds. Uploads that a dead process left are
  // removed. Errors: unavailable.
  static Result<std::unique_ptr<Documents>> open(const std::filesystem::path& data_folder,
                                                 const DocumentsOptions& options = {});

  // A document that arrives in pieces. Leaves nothing behind when it goes unfinished.
  class Upload {
   public:
    Upload(Upload&&) noexcept;
    ~Upload();
    // Errors: invalid_argument "document.size", unavailable.
    Result<void> add(std::string_view piece);
    // Durable when it returns. Errors: invalid_argument "document.size" (empty), unavailable.
    Result<Hash> finish();

   private:
    friend class Documents;
    struct Parts;
    explicit Upload(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
  };
  Result<Upload> begin() const;
  Result<Hash> put(std::string_view bytes) const;  // the same in one piece

  // As read_document.
  Result<std::string> get(const Hash& hash) const;
  bool exists(const Hash& hash) const;
  Result<std::uint64_t> size(const Hash& hash) const;  // not_found

  // Every document, in order of hash. Errors: unavailable.
  Result<std::vector<Hash>> all() const;

  std::filesystem::path path_of(const Hash& hash) const;
  const std::filesystem::path& folder() const { return folder_; }

 private:
  Documents(std::filesystem::path folder, const DocumentsOptions& options)
      : folder_(std::move(folder)), options_(options) {}
  std::filesystem::path incoming() const { return folder_ / "incoming"; }

  std::filesystem::path folder_;
  DocumentsOptions options_;
  mutable std::atomic<std::uint64_t> uploads_ = 0;
};

}  // namespace cadre
