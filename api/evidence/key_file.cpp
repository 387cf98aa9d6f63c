#include "api/evidence/key_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>

#include "api/random.hpp"
#include "storage/files.hpp"

namespace cadre {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t kKeyBytesMax = 4096;

}  // namespace

fs::path default_key_file(const fs::path& data) {
  fs::path folder = fs::absolute(data).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();
  return folder.string() + ".signing-key";
}

SigningKey new_signing_key(const std::string& name, KeyKind kind) {
  SigningKey key{name, kind, {}};
  random_bytes(key.seed.data(), key.seed.size());
  return key;
}

Result<void> write_key(const fs::path& file, const SigningKey& key) {
  if (fs::exists(file))
    return fail(ErrorCode::conflict,
                {"đã có tệp '" + file.string() + "'; khóa cũ không bao giờ bị ghi đè",
                 "expected no file '" + file.string() + "', but there is one: a key is never overwritten"},
                "--out", "key.exists");
  CHECK(make_folder(fs::absolute(file).parent_path()));
  TRY(made, File::open(file, O_WRONLY | O_CREAT | O_EXCL));
  if (::fchmod(made.descriptor(), S_IRUSR | S_IWUSR) != 0)
    return file_fail(errno, {"đặt quyền", "protect"}, file);
  CHECK(made.write(key.text() + "\n"));
  CHECK(made.sync());
  return sync_folder(fs::absolute(file).parent_path());
}

Result<SigningKey> read_key(const fs::path& file) {
  TRY(text, read_file(file, kKeyBytesMax));
  struct stat facts {};
  if (::stat(file.c_str(), &facts) == 0 && (facts.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    return fail(ErrorCode::invalid_argument,
                {"người khác đọc được tệp khóa '" + file.string() + "'; hãy chạy chmod 600",
                 "expected a key file that only its owner reads, but others may read '" + file.string() +
                     "': chmod 600"},
                "--signing-key", "key.readable");
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return parse_signing_key(text);
}

Result<void> check_kind(const SigningKey& key, KeyKind wanted) {
  if (key.kind == wanted) return {};
  const bool log = wanted == KeyKind::note;
  return fail(ErrorCode::invalid_argument,
              {std::string("cần khóa của ") + (log ? "nhật ký" : "nhân chứng") + ", nhưng đây là khóa của " +
                   (log ? "nhân chứng" : "nhật ký"),
               std::string("expected the key of a ") + (log ? "log" : "witness") + ", but it is that of a " +
                   (log ? "witness" : "log")},
              log ? "--signing-key" : "--key", "key.kind");
}

Result<void> check_outside(const fs::path& file, const fs::path& data) {
  const fs::path folder = fs::weakly_canonical(data);
  const fs::path key = fs::weakly_canonical(file);
  const auto [end, ignored] = std::mismatch(folder.begin(), folder.end(), key.begin(), key.end());
  if (end != folder.end()) return {};
  return fail(ErrorCode::invalid_argument,
              {"khóa ký phải nằm ngoài thư mục dữ liệu",
               "expected a signing key outside the data folder, but it lies in it"},
              "--signing-key", "key.inside");
}

}  // namespace cadre
