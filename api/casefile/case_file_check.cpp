#include "api/casefile/case_file_check.hpp"

#include <map>
#include <set>

#include "api/casefile/case_file.hpp"
#include "api/casefile/manifest_reading.hpp"
#include "engine/tlog/cosignature.hpp"
#include "engine/tlog/proof.hpp"
#include "engine/tlog/subject_map.hpp"

namespace cadre {
namespace {

constexpr std::size_t kManifestMembers = 8;  // and none that only some readers look at

class Check {
 public:
  Check(const ArchiveFiles& files, const Trust& trust) : files_(files), trust_(trust) {}

  CaseFileReport run() {
    if (!read_manifest() || !check_checkpoint()) return std::move(report_);
    for (const json::value& row : array_at(manifest_, "entries"))
      check_entry(row.is_object() ? row.get_object() : json::object());
    check_complete(object_at(manifest_, "complete"));
    check_export();
    for (const json::value& row : array_at(manifest_, "documents"))
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

  bool read_manifest() {
    auto manifest = canonical_object(take(kManifestFile));
    const std::uint64_t format = manifest ? count_at(*manifest, "casefile").value_or(0) : 0;
    const auto left_out = manifest ? count_at(*manifest, "context_left_out") : std::nullopt;
    if (format != 0 && format != kCaseFileFormat) {
      say(kManifestFile, {"là hồ sơ dạng " + std::to_string(format) + ", cần dạng 2",
                          "is of format " + std::to_string(format) + " instead of 2"});
      return false;
    }
    if (format == 0 || !left_out || manifest->size() != kManifestMembers ||
        text_at(*manifest, "subject").empty()) {
      say(kManifestFile, {"thiếu hoặc không đọc được", "is missing or cannot be read"});
      return false;
    }
    manifest_ = std::move(*manifest);
    report_.subject = text_at(manifest_, "subject");
    report_.left_out = *left_out;
    return true;
  }

  bool check_checkpoint() {
    const auto read = read_checkpoint(take(kCheckpointFile));
    if (!read) {
      say(kCheckpointFile, read.error().message);
      return false;
    }
    if (const auto own = read_checkpoint(take(kCheckpointFile), trust_.log); !own)
      say(kCheckpointFile, own.error().message);
    for (const VerifierKey& witness : trust_.witnesses) {
      if (const auto cosigned = check_signature(read->note, witness); !cosigned)
        say(kCheckpointFile, cosigned.error().message);
      for (const NoteSignature& line : read->note.signatures)
        if (line.name == witness.name && line.key_id == witness.id())
          report_.cosigned.push_back({witness.name, cosignature_time(line).value_or(0)});
    }
    report_.checkpoint = read->checkpoint;
    return report_.problems.empty();
  }

  void check_entry(const json::object& row) {
    const auto at = count_at(row, "position");
    const auto leaf = hash_at(row, "leaf");
    const std::string_view of = text_at(row, "of");
    const bool behind = report_.entries.empty() || (at && *at > report_.entries.back().position.value);
    if (!at || !leaf || !behind || (of != kOfSubject && of != kOfContext))
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
    auto entry = canonical_object(bytes);
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
    const json::value* listed = complete.if_contains("siblings");
    if (!size || !count_at(complete, "position") || listed == nullptr || !listed->is_array())
      return say(kManifestFile, {"thiếu chứng minh đầy đủ", "has no proof of completeness"});
    const auto root = committed(complete, *size);
    std::vector<Hash> siblings;
    for (const json::value& sibling : listed->get_array()) {
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
    for (const ShownEntry& shown : report_.entries) {
      if (shown.of != kOfSubject) continue;
      if (shown.position.value >= *size)
        say(kManifestFile,
            {"mục này nằm ngoài phần được chứng minh đầy đủ",
             "lists an entry on the subject beyond what the proof of completeness covers"},
            shown.position);
      extend(chain, leaves_.at(shown.position.value));
    }
    if (root_of_subject(report_.subject, chain, siblings).value_or(Hash{}) != *root)
      return say(kManifestFile, {"các mục trong tệp không phải là toàn bộ các mục về đối tượng này",
                                 "the entries shown are not all entries on this subject"});
    report_.covers = *size;
  }

  // The log itself tells of the export: of this subject, of this page, of these lists, and no later than the
  // entries were counted.
  void check_export() {
    const std::string_view page = take(kPageFile);
    const auto at = count_at(manifest_, "export");
    const ShownEntry* shown = shown_at(at);
    const json::object entry = shown == nullptr ? json::object() : shown->entry;
    const json::object& data = object_at(entry, "data");
    const json::object& query = object_at(data, "query");
    if (text_at(entry, "type") != "cadre.read.v1" || text_at(data, "what") != "export" ||
        text_at(entry, "outcome") != "accepted" || text_at(entry, "subject") != report_.subject)
      return say(kManifestFile, {"không có mục nào của sổ ghi việc xuất hồ sơ này",
                                 "names no entry of the log that tells of this export"});
    report_.exported = entry;
    if (*at >= report_.covers)
      say(kManifestFile, {"chứng minh đầy đủ có trước khi xuất", "proves completeness of before the export"});
    if (text_at(query, "sha256") != to_hex(sha256(page)) || !files_.contains(kPageFile))
      say(kPageFile, {"không phải là bản đã ghi vào sổ khi xuất",
                      "is not the page that the log recorded at the export"});
    const auto upto = count_at(query, "upto");
    if (!upto || *upto > *at || hash_at(query, "listed") != listed_hash(manifest_, *upto))
      say(kManifestFile,
          {"danh mục khác với danh mục đã ghi vào sổ khi xuất: có mục, văn bản bị thêm, bớt hoặc che",
           "lists other things than the log recorded at the export: something was added, taken out or "
           "withheld since"});
    for (const char* name : kRightsFiles) check_rights(name);
  }

  void check_rights(const std::string& name) {
    const std::string key = name.substr(name.find('/') + 1);
    if (hash_at(object_at(manifest_, "rights"), key.substr(0, key.find('.'))) != sha256(take(name)))
      say(name, {"không phải là ma trận quyền đã áp dụng khi xuất",
                 "is not the matrix of rights that applied at the export"});
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
  json::object manifest_;
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
