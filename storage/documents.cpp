#include "storage/documents.hpp"

#include <fcntl.h>
#include <openssl/evp.h>

#include <algorithm>
#include <cerrno>
#include <limits>

#include "storage/data_folder.hpp"

namespace cadre {
namespace fs = std::filesystem;
namespace {

tl::unexpected<Error> bad_size(std::uint64_t bytes, std::uint64_t most) {
  const std::string found = std::to_string(bytes);
  const std::string limit = std::to_string(most);
  return fail(ErrorCode::invalid_argument,
              {"cần tài liệu dài 1 đến " + limit + " byte, nhưng có " + found,
               "expected a document of 1 to " + limit + " bytes, but got " + found},
              {}, "document.size");
}

fs::path place_of(const fs::path& folder, const Hash& hash) {
  const std::string hex = to_hex(hash);
  return folder / hex.substr(0, 2) / hex.substr(2);
}

// SHA-256 of bytes that come in pieces.
class RunningHash {
 public:
  RunningHash() : context_(EVP_MD_CTX_new()) {
    INVARIANT(context_ && EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1,
              "libcrypto has SHA-256");
  }
  void add(std::string_view piece) {
    INVARIANT(EVP_DigestUpdate(context_.get(), piece.data(), piece.size()) == 1, "hashing needs memory only");
  }
  Hash finish() {
    Hash hash{};
    INVARIANT(EVP_DigestFinal_ex(context_.get(), hash.data(), nullptr) == 1, "hashing needs memory only");
    return hash;
  }

 private:
  struct Free {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
  };
  std::unique_ptr<EVP_MD_CTX, Free> context_;
};

}  // namespace

struct Documents::Upload::Parts {
  const Documents& documents;
  fs::path path;
  File file;
  RunningHash hash{};
  std::uint64_t bytes = 0;

  ~Parts() {
    std::error_code ignored;  // gone already once it was renamed
    fs::remove(path, ignored);
  }
};

Documents::Upload::Upload(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Documents::Upload::Upload(Upload&&) noexcept = default;
Documents::Upload::~Upload() = default;

Result<void> Documents::Upload::add(std::string_view piece) {
  const std::uint64_t most = parts_->documents.options_.bytes_max;
  parts_->bytes += piece.size();
  if (parts_->bytes > most) return bad_size(parts_->bytes, most);
  parts_->hash.add(piece);
  return parts_->file.write(piece);
}

Result<Hash> Documents::Upload::finish() {
  const Documents& documents = parts_->documents;
  if (parts_->bytes == 0 || parts_->bytes > documents.options_.bytes_max)
    return bad_size(parts_->bytes, documents.options_.bytes_max);
  CHECK(parts_->file.sync());
  const Hash hash = parts_->hash.finish();
  const fs::path place = documents.path_of(hash);
  CHECK(make_folder(place.parent_path()));
  CHECK(rename_durably(parts_->path, place));
  return hash;
}

Result<std::unique_ptr<Documents>> Documents::open(const fs::path& data_folder,
                                                   const DocumentsOptions& options) {
  const DataFolder folder{data_folder};
  std::unique_ptr<Documents> documents(new Documents(folder.documents(), options));
  CHECK(make_folder(documents->folder_));
  CHECK(check_file_system(documents->folder_));
  std::error_code error;
  fs::remove_all(documents->incoming(), error);
  if (error) return file_fail(error.value(), {"dọn", "clean up"}, documents->incoming());
  CHECK(make_folder(documents->incoming()));
  return documents;
}

Result<Documents::Upload> Documents::begin() const {
  const fs::path path = incoming() / std::to_string(uploads_++);
  TRY(file, File::open(path, O_WRONLY | O_CREAT | O_EXCL));
  return Upload(std::unique_ptr<Upload::Parts>(new Upload::Parts{*this, path, std::move(file)}));
}

Result<Hash> Documents::put(std::string_view bytes) const {
  if (bytes.empty() || bytes.size() > options_.bytes_max) return bad_size(bytes.size(), options_.bytes_max);
  TRY(upload, begin());
  CHECK(upload.add(bytes));
  return upload.finish();
}

fs::path Documents::path_of(const Hash& hash) const { return place_of(folder_, hash); }

Result<std::string> Documents::get(const Hash& hash) const {
  return read_document(folder_, hash, std::numeric_limits<std::uint64_t>::max());
}

Result<std::string> read_document(const fs::path& folder, const Hash& hash, std::uint64_t bytes_max) {
  TRY(bytes, read_file(place_of(folder, hash), bytes_max));
  const Hash found = sha256(bytes);
  if (found == hash) return bytes;
  return fail(
      ErrorCode::corruption,
      {"cần tài liệu " + to_hex(hash) + " nguyên vẹn, nhưng mã băm của nó là " + to_hex(found),
       "expected document " + to_hex(hash) + " as it was put, but its bytes hash to " + to_hex(found)});
}

bool Documents::exists(const Hash& hash) const {
  std::error_code ignored;
  return fs::is_regular_file(path_of(hash), ignored);
}

Result<std::uint64_t> Documents::size(const Hash& hash) const {
  std::error_code error;
  const std::uint64_t bytes = fs::file_size(path_of(hash), error);
  if (error) return file_fail(error.value(), {"đọc", "read"}, path_of(hash));
  return bytes;
}

Result<std::vector<Hash>> Documents::all() const {
  std::vector<Hash> hashes;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder_, error), end; !error && at != end; at.increment(error)) {
    const auto hash =
        hash_from_hex(at->path().parent_path().filename().string() + at->path().filename().string());
    if (hash && at->is_regular_file(error)) hashes.push_back(*hash);
  }
  if (error) return file_fail(error.value(), {"liệt kê", "list"}, folder_);
  std::ranges::sort(hashes);
  return hashes;
}

}  // namespace cadre
