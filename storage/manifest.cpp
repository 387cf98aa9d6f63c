#include "storage/manifest.hpp"

#include "engine/base/json.hpp"

namespace cadre {
namespace {

constexpr std::int64_t kBackupFormat = 1;

tl::unexpected<Error> not_a_manifest(const std::string& what) {
  return fail(ErrorCode::corruption, {"cần bản kê sao lưu, nhưng sai ở " + what,
                                      "expected the manifest of a backup, but " + what + " is wrong"});
}

}  // namespace

std::string encode_manifest(const Manifest& manifest) {
  json::object documents;
  documents["count"] = manifest.documents;
  documents["sha256"] = to_hex(manifest.documents_list);
  json::object value;
  value["backup"] = kBackupFormat;
  value["credentials"] = {{"count", manifest.credentials}, {"sha256", to_hex(manifest.credentials_list)}};
  value["documents"] = std::move(documents);
  value["root"] = to_hex(manifest.head.root);
  value["size"] = manifest.head.size;
  return canonical(value) + "\n";
}

Result<Manifest> decode_manifest(std::string_view text) {
  auto parsed = parse_json(text);
  if (!parsed || !parsed->is_object()) return not_a_manifest("its JSON");
  const json::object& value = parsed->get_object();
  const std::int64_t format = int_at(value, "backup");
  if (format > kBackupFormat) {
    return fail(ErrorCode::unavailable,
                {"cần bản sao lưu của phiên bản này trở xuống, nhưng định dạng mới hơn",
                 "expected a backup of this version or older, but a newer one wrote it"});
  }
  const json::object& documents = object_at(value, "documents");
  const auto root = hash_from_hex(text_at(value, "root"));
  const auto list = hash_from_hex(text_at(documents, "sha256"));
  const std::int64_t size = int_at(value, "size", -1);
  const std::int64_t count = int_at(documents, "count", -1);
  if (format != kBackupFormat) return not_a_manifest("'backup'");
  if (!root || size < 0) return not_a_manifest("'root' or 'size'");
  if (!list || count < 0) return not_a_manifest("'documents'");
  Manifest manifest{{static_cast<std::uint64_t>(size), *root}, static_cast<std::uint64_t>(count), *list};
  if (!value.contains("credentials")) return manifest;
  const json::object& credentials = object_at(value, "credentials");
  const auto credentials_list = hash_from_hex(text_at(credentials, "sha256"));
  const std::int64_t accounts = int_at(credentials, "count", -1);
  if (!credentials_list || accounts < 0) return not_a_manifest("'credentials'");
  manifest.credentials = static_cast<std::uint64_t>(accounts);
  manifest.credentials_list = *credentials_list;
  return manifest;
}

std::string encode_documents(const std::vector<Hash>& hashes) {
  std::string text;
  text.reserve(hashes.size() * 65);
  for (const Hash& hash : hashes) text += to_hex(hash) + "\n";
  return text;
}

Result<std::vector<Hash>> decode_documents(std::string_view text) {
  constexpr std::size_t kLine = 65;
  if (text.size() % kLine != 0) return not_a_manifest("documents.txt");
  std::vector<Hash> hashes;
  hashes.reserve(text.size() / kLine);
  for (; !text.empty(); text.remove_prefix(kLine)) {
    const auto hash = hash_from_hex(text.substr(0, kLine - 1));
    if (!hash || text[kLine - 1] != '\n') return not_a_manifest("documents.txt");
    hashes.push_back(*hash);
  }
  return hashes;
}

}  // namespace cadre
