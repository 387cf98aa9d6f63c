#include "storage/backup.hpp"

#include <algorithm>
#include <limits>

#include "storage/data_folder.hpp"
#include "storage/lmdb_journal.hpp"
#include "storage/manifest.hpp"
#include "storage/verify.hpp"

namespace cadre {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t kBatchBytes = std::uint64_t{8} << 20;
constexpr std::uint64_t kListBytesMax = std::uint64_t{1} << 30;
constexpr std::uint64_t kManifestBytesMax = 1 << 16;
constexpr std::uint64_t kAnySize =
    std::numeric_limits<std::uint64_t>::max();  // what was put once is copied, however long

fs::path manifest_file(const fs::path& directory) { return directory / "manifest.json"; }
fs::path list_file(const fs::path& directory) { return directory / "documents.txt"; }
fs::path credentials_file(const fs::path& directory) { return directory / "credentials.jsonl"; }

Result<void> check_empty(const fs::path& directory) {
  std::error_code error;
  if (!fs::exists(directory, error) || (fs::is_directory(directory, error) && fs::is_empty(directory, error)))
    return {};
  return fail(ErrorCode::invalid_argument,
              {"cần thư mục '" + directory.string() + "' trống hoặc chưa có, nhưng trong đó đã có tệp",
               "expected '" + directory.string() + "' to be absent or empty, but something is in it"},
              "directory", "backup.empty");
}

// From the first entry to the head's last, in batches that each end their read transaction.
Result<void> copy_entries(const Journal& from, const TreeHead& head, Journal& to) {
  while (to.head().size < head.size) {
    const std::uint64_t at = to.head().size;
    std::vector<std::string> batch;
    std::uint64_t bytes = 0;
    CHECK(from.read(Position{at}, head.size - at, [&](Position, std::string_view entry) {
      batch.emplace_back(entry);
      bytes += entry.size();
      return bytes < kBatchBytes;
    }));
    CHECK(to.append(batch));
  }
  if (to.head() == head) return {};
  return fail(
      ErrorCode::corruption,
      {"cần bản sao có gốc " + to_hex(head.root) + ", nhưng là " + to_hex(to.head().root),
       "expected the copy to have the root " + to_hex(head.root) + ", but it has " + to_hex(to.head().root)});
}

Result<void> copy_documents(const fs::path& from, const std::vector<Hash>& hashes, const Documents& to) {
  for (const Hash& hash : hashes) {
    TRY(bytes, read_document(from, hash, kAnySize));
    CHECK(to.put(bytes));
  }
  return {};
}

Result<void> copy_log(const fs::path& from, const fs::path& to) {
  CHECK(make_folder(to));
  std::error_code error;
  fs::copy_file(from / "data.mdb", to / "data.mdb", error);
  if (error) return file_fail(error.value(), {"chép", "copy"}, from / "data.mdb");
  fs::permissions(to / "data.mdb", fs::perms::owner_write, fs::perm_options::add, error);
  return {};
}

Result<void> check_head(const TreeHead& found, const TreeHead& expected) {
  if (found == expected) return {};
  const auto shown = [](const TreeHead& head) {
    return std::to_string(head.size) + " / " + to_hex(head.root);
  };
  return fail(ErrorCode::corruption,
              {"cần số mục và gốc theo bản kê là " + shown(expected) + ", nhưng tính ra " + shown(found),
               "expected the size and root of the manifest, " + shown(expected) +
                   ", but the log computes to " + shown(found)},
              {}, "backup.root");
}

Result<std::vector<Hash>> read_list(const fs::path& directory, const Manifest& manifest) {
  TRY(text, read_file(list_file(directory), kListBytesMax));
  TRY(hashes, decode_documents(text));
  if (sha256(text) == manifest.documents_list && hashes.size() == manifest.documents) return hashes;
  return fail(ErrorCode::corruption,
              {"cần danh mục tài liệu như bản kê, nhưng khác",
               "expected the list of documents that the manifest names, but it differs"});
}

Result<void> copy_credentials(const Credentials& from, const fs::path& to, Manifest& manifest) {
  TRY(all, from.all());
  std::string lines;
  for (const Credential& credential : all) lines += encode_credential(credential) + "\n";
  CHECK(replace_file(to, lines));
  std::error_code error;
  fs::permissions(to, fs::perms::owner_read | fs::perms::owner_write, error);
  if (error) return file_fail(error.value(), {"giữ riêng", "make private"}, to);
  manifest.credentials = all.size();
  manifest.credentials_list = sha256(lines);
  return {};
}

// Of a backup that was made before there were any, none come back.
Result<void> restore_credentials(const fs::path& directory, const Manifest& manifest, const Credentials& to) {
  if (manifest.credentials == 0) return {};
  TRY(lines, read_file(credentials_file(directory), kListBytesMax));
  if (sha256(lines) != manifest.credentials_list)
    return fail(ErrorCode::corruption,
                {"cần tệp thông tin đăng nhập như bản kê, nhưng khác",
                 "expected the credentials that the manifest names, but their file differs"});
  for (std::string_view rest = lines; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    TRY(credential, decode_credential(line));
    CHECK(to.put(credential));
  }
  return {};
}

Result<Manifest> read_manifest(const fs::path& directory) {
  auto text = read_file(manifest_file(directory), kManifestBytesMax);
  if (text) return decode_manifest(*text);
  return fail(ErrorCode::invalid_argument,
              {"cần một bản sao lưu hoàn chỉnh ở '" + directory.string() + "', nhưng không có manifest.json",
               "expected a complete backup in '" + directory.string() + "', but there is no manifest.json"},
              "directory", "backup.manifest");
}

// Fills a fresh data folder; the caller puts it in place or removes it.
Result<BackupReport> restore_into(const fs::path& directory, const fs::path& fresh) {
  TRY(manifest, read_manifest(directory));
  TRY(hashes, read_list(directory, manifest));
  CHECK(copy_log(DataFolder{directory}.log(), DataFolder{fresh}.log()));
  {
    TRY(journal, LmdbJournal::open(fresh));
    TRY(head, verify(*journal));
    CHECK(check_head(head, manifest.head));
  }
  TRY(target, Documents::open(fresh, {.bytes_max = kAnySize}));
  CHECK(copy_documents(DataFolder{directory}.documents(), hashes, *target));
  TRY(credentials, Credentials::open(fresh));
  CHECK(restore_credentials(directory, manifest, credentials));
  return BackupReport{manifest.head, manifest.documents};
}

}  // namespace

Result<BackupReport> backup(const Journal& journal, const Documents& documents,
                            const Credentials& credentials, const fs::path& directory) {
  CHECK(check_empty(directory));
  const TreeHead head = journal.head();
  {
    TRY(copy, LmdbJournal::open(directory));
    CHECK(copy_entries(journal, head, *copy));
  }
  // Documents are put before the entry that names them: those that stand now are enough for `head`.
  TRY(hashes, documents.all());
  TRY(target, Documents::open(directory, {.bytes_max = kAnySize}));
  CHECK(copy_documents(documents.folder(), hashes, *target));
  const std::string list = encode_documents(hashes);
  CHECK(replace_file(list_file(directory), list));
  Manifest manifest{head, hashes.size(), sha256(list)};
  CHECK(copy_credentials(credentials, credentials_file(directory), manifest));
  CHECK(replace_file(manifest_file(directory), encode_manifest(manifest)));
  return BackupReport{head, hashes.size()};
}

Result<BackupReport> restore(const fs::path& directory, const fs::path& data_folder) {
  CHECK(check_empty(data_folder));
  const fs::path place =
      data_folder.has_filename() ? data_folder : data_folder.parent_path();  // without a last slash
  const fs::path fresh = place.string() + ".restoring";
  std::error_code ignored;
  fs::remove_all(fresh, ignored);
  auto report = restore_into(directory, fresh);
  if (report) {
    fs::remove(place, ignored);  // an empty folder gives way
    CHECK(rename_durably(fresh, place));
  } else {
    fs::remove_all(fresh, ignored);
  }
  return report;
}

}  // namespace cadre
