#include "api/casefile/case_file_check.hpp"

#include <map>
#include <set>

#include "api/casefile/case_file.hpp"
#include "engine/tlog/proof.hpp"
#include "engine/tlog/subject_map.hpp"

namespace cadre {
namespace {

// A member that is a count or a position.
std::optional<std::uint64_t> count_at(const json::object& object, std::string_view key) {
  const json::value* value = object.if_contains(key);
  if (value == nullptr || !value->is_int64() || value->get_int64() < 0) return std::nullopt;
  return static_cast<std::uint64_t>(value->get_int64());
}

std::optional<Hash> hash_at(const json::object& object, std::string_view key) {
  const auto hash = hash_from_hex(text_at(object, key));
  return hash ? std::optional(*hash) : std::nullopt;
}

std::optional<json::object> object_in(std::string_view bytes) {
  auto value = parse_json(bytes, {.bytes_max = 64u << 20, .depth_max = 128});
  if (!value || !value->is_object()) return std::nullopt;
  return std::move(value->get_object());
}

class Check {
 public:
  Check(const ArchiveFiles& files, const Trust& trust) : files_(files), trust_(trust) {}

  CaseFileReport run() {
    const auto manifest = object_in(take(kManifestFile));
    if (!manifest || count_at(*manifest, "casefile") != kCaseFileFormat ||
        text_at(*manifest, "subject").empty()) {
      say(kManifestFile, {"thiếu hoặc không đọc được", "is missing or cannot be read"});
      return std::move(report_);
    }
    report_.subject = text_at(*manifest, "subject");
    if (!check_checkpoint()) return std::move(report_);
    for (const json::value& row : array_at(*manifest, "entries"))
      check_entry(row.is_object() ? row.get_object() : json::object());
    check_complete(object_at(*manifest, "complete"));
    check_page(count_at(*manifest, "export"));
    for (const json::value& row : array_at(*manifest, "documents"))
      check_document(row.is_object() ? row.get_object() : json::object());
    for (const auto& [name, content] : files_)
      if (!used_.contains(name)) say(name, {"không có trong danh mục", "is not in the manifest"});
    return std::move(report_);
  }

 private:
  void say(std::string where, Text what, std::optional<Position> position = std::nullopt) {
    report_.problems.push_back({std::move(where), position, std::move(what)});
  }

  std::string_view take(const std::string& name) {
    used_.insert(name);
    const auto found = files_.find(name);
    return found == files_.end() ? std::string_view() : std::string_view(found->second);
  }

  bool check_checkpoint() {
    const auto read = read_checkpoint(take(kCheckpointFile));
    if (!read) {
      say(kCheckpointFile, read.error().message);
      return false;
    }
    if (const auto own = read_checkpoint(take(kCheckpointFile), trust_.log); !own)
      say(kCheckpointFile, own.error().message);
    for (const VerifierKey& witness : trust_.witnesses)
      if (const auto cosigned = check_signature(read->note, witness); !cosigned)
        say(kCheckpointFile, cosigned.error().message);
    report_.checkpoint = read->checkpoint;
    return report_.problems.empty();
  }

  void check_entry(const json::object& row) {
    const auto at = count_at(row, "position");
    const auto leaf = hash_at(row, "leaf");
    const std::string_view of = text_at(row, "of");
    const bool behind = report_.entries.empty() || (at && *at > report_.entries.back().position.value);
    if (!at || !leaf || !behind || of.empty())
      return say(kManifestFile, {"danh mục bút tích sai", "lists an entry in a way that cannot be read"});
    ShownEntry shown{Position{*at}, std::string(of), {}, std::nullopt};
    const json::object& withheld = object_at(row, "withheld");
    if (withheld.empty()) {
      check_bytes(shown, *leaf);
    } else {
      shown.withheld = Text{std::string(text_at(withheld, "vi")), std::string(text_at(withheld, "en"))};
    }
    check_proof(shown.position, *leaf);
    leaves_.emplace(*at, *leaf);
    report_.entries.push_back(std::move(shown));
  }

  void check_bytes(ShownEntry& shown, const Hash& leaf) {
    const std::string name = entry_file(shown.position);
    if (!files_.contains(name))
      return say(name, {"không có trong tệp", "is not in the file"}, shown.position);
    const std::string_view bytes = take(name);
    if (const Hash found = leaf_hash(bytes); found != leaf)
      say(name,
          {"có mã băm " + to_hex(found) + ", lẽ ra " + to_hex(leaf),
           "has the hash " + to_hex(found) + " instead of " + to_hex(leaf)},
          shown.position);
    auto entry = object_in(bytes);
    if (!entry || text_at(*entry, "sequence") != std::to_string(shown.position.value))
      say(name, {"mang vị trí khác", "says that it is at another position"}, shown.position);
    if (entry) shown.entry = std::move(*entry);
  }

  void check_proof(Position position, const Hash& leaf) {
    const std::string name = proof_file(position);
    const auto proof = parse_proof(take(name));
    const bool of_this =
        proof && proof->position == position && proof->checkpoint == files_.at(kCheckpointFile);
    if (!of_this || !check_inclusion(position, leaf, proof->hashes, report_.checkpoint->head))
      say(name,
          {"không chứng minh được mục này nằm trong sổ đã ký",
           "does not prove that this entry is in the signed log"},
          position);
  }

  const ShownEntry* shown_at(std::optional<std::uint64_t> position) const {
    for (const ShownEntry& shown : report_.entries)
      if (position && shown.position.value == *position) return &shown;
    return nullptr;
  }

  // The root that the log committed to when it had `size` entries.
  std::optional<Hash> committed(const json::object& complete, std::uint64_t size) const {
    const ShownEntry* map = shown_at(count_at(complete, "position"));
    if (map == nullptr || text_at(map->entry, "type") != "cadre.log.subjects.v1") return std::nullopt;
    const json::object& data = object_at(map->entry, "data");
    return count_at(data, "size") == size ? hash_at(data, "root") : std::nullopt;
  }

  void check_complete(const json::object& complete) {
    const auto size = count_at(complete, "size");
    const auto root = size ? committed(complete, *size) : std::nullopt;
    std::vector<Hash> siblings;
    for (const json::value& sibling : array_at(complete, "siblings")) {
      const auto hash = hash_from_hex(sibling.is_string() ? std::string_view(sibling.get_string()) : "");
      if (!hash)
        return say(kManifestFile,
                   {"chứng minh đầy đủ sai dạng", "has a proof of completeness that cannot be read"});
      siblings.push_back(*hash);
    }
    if (!root)
      return say(kManifestFile, {"chứng minh đầy đủ không dựa vào mục nào của sổ",
                                 "proves completeness by no entry of the log"});
    SubjectChain chain;
    for (const ShownEntry& shown : report_.entries)
      if (shown.of == kOfSubject && shown.position.value < *size)
        extend(chain, leaves_.at(shown.position.value));
    if (root_of_subject(report_.subject, chain, siblings).value_or(Hash{}) != *root)
      return say(kManifestFile, {"các mục trong tệp không phải là toàn bộ các mục về đối tượng này",
                                 "the entries shown are not all entries on this subject"});
    report_.covers = *size;
  }

  void check_page(std::optional<std::uint64_t> exported) {
    const std::string_view page = take(kPageFile);
    const ShownEntry* entry = shown_at(exported);
    const bool told =
        entry != nullptr && text_at(entry->entry, "type") == "cadre.read.v1" &&
        text_at(object_at(object_at(entry->entry, "data"), "query"), "sha256") == to_hex(sha256(page));
    if (!told || !files_.contains(kPageFile))
      say(kPageFile, {"không phải là bản đã ghi vào sổ khi xuất",
                      "is not the page that the log recorded at the export"});
  }

  void check_document(const json::object& row) {
    const std::string hash(text_at(row, "sha256"));
    if (!hash_from_hex(hash))
      return say(kManifestFile, {"danh mục văn bản sai", "lists a document in a way that cannot be read"});
    if (!object_at(row, "withheld").empty()) return;
    const std::string name = document_file(hash);
    if (to_hex(sha256(take(name))) != hash || !files_.contains(name))
      say(name, {"không phải là văn bản có mã băm này", "is not the document of that hash"});
    if (!named(hash)) say(name, {"không mục nào nhắc đến", "is named by no entry"});
  }

  bool named(const std::string& hash) const {
    const std::string wanted = "\"sha256\":\"" + hash + "\"";
    for (const ShownEntry& shown : report_.entries)
      if (!shown.entry.empty() && json::serialize(shown.entry).find(wanted) != std::string::npos) return true;
    return false;
  }

  const ArchiveFiles& files_;
  const Trust& trust_;
  std::set<std::string> used_;
  std::map<std::uint64_t, Hash> leaves_;
  CaseFileReport report_;
};

}  // namespace

CaseFileReport check_case_file(std::string_view archive, const Trust& trust) {
  const auto files = parse_archive(archive);
  if (files) return Check(*files, trust).run();
  CaseFileReport report;
  report.problems.push_back({files.error().field, std::nullopt, files.error().message});
  return report;
}

}  // namespace cadre
